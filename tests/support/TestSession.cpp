#include "support/TestSession.h"

#define CATCH_CONFIG_RUNNER
#include "support/Catch.h"

int support::runTests(int argc, char* argv[])
{
    return Catch::Session().run(argc, argv);
}
