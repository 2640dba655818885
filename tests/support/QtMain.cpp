#include "support/CountingApplication.h"
#include "support/TestSession.h"

int main(int argc, char* argv[])
{
    support::CountingApplication application(argc, argv);
    return support::runTests(argc, argv);
}
