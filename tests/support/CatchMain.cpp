#include "support/TestSession.h"

int main(int argc, char* argv[])
{
    return support::runTests(argc, argv);
}
