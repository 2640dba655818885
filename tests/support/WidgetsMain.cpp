#define CATCH_CONFIG_RUNNER
#include "support/Catch.h"

#include <QApplication>

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
