#pragma once

#include "ui/access/AccessEntryDialog.h"
#include "ui/FakeKeychain.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/status/MessageBar.h"
#include "ui/TestWindow.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QPushButton>

namespace tests {

enum SettingsPage { SpeedPage, ScopePage, RequestsPage, LimitsPage, AccessPage, NetworkPage };

/// The window and its settings, on the real network of loopback.
class AccessWindow : public TestWindow
{
public:
    AccessWindow(const QString& settingsFile, std::shared_ptr<KeptSecrets> kept)
        : TestWindow(ui::makeNetworkRunner, settingsFile,
                     kept ? std::make_unique<FakeKeychain>(std::move(kept)) : nullptr)
    {
    }

    void openSettings(int page)
    {
        action(QStringLiteral("Settings…"))->trigger();
        find<QTabWidget>("settingsPages")->setCurrentIndex(page);
    }
    void ok(QDialog* dialog)
    {
        auto* buttons = dialog->findChild<QDialogButtonBox*>(QString(), Qt::FindDirectChildrenOnly);
        QTest::mouseClick(buttons->button(QDialogButtonBox::Ok), Qt::LeftButton);
    }
    void okSettings()
    {
        ok(window().findChild<ui::SettingsDialog*>());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void okEntry()
    {
        ok(entryDialog());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    [[nodiscard]] ui::AccessEntryDialog* entryDialog()
    {
        return window().findChild<ui::AccessEntryDialog*>();
    }
    void chooseKind(ui::AccessKind kind)
    {
        auto* box = find<QComboBox>("accessKind");
        box->setFocus();
        while (box->currentIndex() < static_cast<int>(kind))
            QTest::keyClick(box, Qt::Key_Down);
    }
    void typeInto(const char* field, const std::string& text)
    {
        auto* edit = find<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QString::fromStdString(text));
    }
    /// Adds a way in by a name and a secret, and closes both dialogs.
    void addWay(ui::AccessKind kind, const std::string& site, const std::string& name,
                const std::string& secret)
    {
        openSettings(AccessPage);
        click("accessAdd");
        chooseKind(kind);
        typeInto("accessSite", site);
        typeInto("accessName", name);
        if (!secret.empty()) typeInto("accessSecret", secret);
        okEntry();
        okSettings();
    }
    [[nodiscard]] QString messages()
    {
        return window().findChild<ui::MessageBar*>()->messages().join(QLatin1Char('\n'));
    }
    [[nodiscard]] QString verdictOf(const std::string& url)
    {
        const int row = rowOf(url.c_str());
        return row < 0 ? QString() : cell(row, ui::ResultColumn::Verdict);
    }
};

[[nodiscard]] inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace tests
