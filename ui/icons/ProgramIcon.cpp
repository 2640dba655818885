#include "ui/icons/ProgramIcon.h"

// In no namespace: the macro declares a function of the global one. A static library's resources are only
// linked in where something asks for them.
static void loadResources()
{
    Q_INIT_RESOURCE(app);
}

namespace ui {

QIcon loadProgramIcon()
{
    loadResources();
    return QIcon(QStringLiteral(":/icons/hydra.svg"));
}

} // namespace ui
