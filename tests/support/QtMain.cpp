#include "support/TestSession.h"

#include <QCoreApplication>

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    return support::runTests(argc, argv);
}
