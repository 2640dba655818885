#include "resources/demo/DemoSite.h"

#include <QtGlobal>

// In no namespace, not even an unnamed one: the macro declares a global function.
static void registerResource()
{
    Q_INIT_RESOURCE(demo);
}

namespace demo {

QString siteFolder()
{
    // A library's resources aren't there until they are asked for; asking twice does nothing.
    registerResource();
    return QStringLiteral(":/demo");
}

} // namespace demo
