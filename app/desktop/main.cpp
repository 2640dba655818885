#include "run/OpenFileLimit.h"
#include "ui/icons/ProgramIcon.h"
#include "ui/MainWindow.h"
#include "ui/NetworkRunner.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDesktopServices>
#include <QLibraryInfo>
#include <QLoggingCategory>
#include <QTranslator>

#include <chrono>
#include <cstdlib>
#include <thread>

namespace {

constexpr std::chrono::seconds patienceAtEnd{2};

/// Nothing of the user's is left to do, so nothing is worth waiting for: Qt would for a mail server's
/// look-up, ten seconds and more where the name server keeps silent.
void leaveSoonWith(int status)
{
    std::thread([status] {
        std::this_thread::sleep_for(patienceAtEnd);
        std::_Exit(status);
    }).detach();
}

QString addressArgument(const QApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("main", "Checks every link of a web site."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("URL"),
                                 QApplication::translate("main", "The site to check, at once."),
                                 QStringLiteral("[URL]"));
    parser.process(application);
    return parser.positionalArguments().value(0);
}

} // namespace

int main(int argc, char* argv[])
{
    run::raiseOpenFileLimit();
    QApplication application(argc, argv);
    // A stream that a server resets is an outcome, shown in its row; Qt tells it on stderr too.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.network.http2=false"));
    QApplication::setApplicationName(QStringLiteral("hydra-desktop"));
    QApplication::setApplicationDisplayName(QStringLiteral("Hydra Link Checker"));
    QApplication::setApplicationVersion(QStringLiteral(HYDRA_VERSION));
    QApplication::setWindowIcon(ui::loadProgramIcon());
    QApplication::setQuitOnLastWindowClosed(false); // a hidden window may still be writing a file
    QTranslator qtTexts;
    if (qtTexts.load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                     QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&qtTexts);
    const QString address = addressArgument(application);

    ui::MainWindow window({.makeRunner = ui::makeNetworkRunner,
                           .openUrl = [](const QUrl& url) { QDesktopServices::openUrl(url); },
                           .chooseFile = ui::chooseFileByDialog,
                           .settingsFile = ui::defaultSettingsPath(),
                           .keychain = ui::makeSystemKeychain()});
    QObject::connect(&window, &ui::MainWindow::closed, &application, &QApplication::quit,
                     Qt::QueuedConnection);
    window.show();
    if (!address.isEmpty()) window.start(address);
    const int status = QApplication::exec();
    if (!window.waitForEnd(patienceAtEnd)) std::_Exit(status);
    leaveSoonWith(status);
    return status;
}
