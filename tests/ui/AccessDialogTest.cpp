#include "support/Catch.h"
#include "ui/AccessWindow.h"

#include <QListWidget>

using tests::AccessPage;
using tests::AccessWindow;
using tests::contentOf;
using tests::KeptSecrets;
using ui::AccessKind;

TEST_CASE("what can't be used of a way in is said at its field, without the secret", "[ui][access]")
{
    const auto [kind, site, name, secret, field] =
        GENERATE(table<AccessKind, const char*, const char*, const char*, const char*>({
            {AccessKind::Password, "", "me", "hunter2", "accessSite"},
            {AccessKind::Password, "https://me:hunter2@a.test/", "me", "hunter2", "accessSite"},
            {AccessKind::Password, "https://*.test/", "me", "hunter2", "accessSite"},
            {AccessKind::Password, "https://a.test/", "me:hunter2", "hunter2", "accessName"},
            {AccessKind::Password, "https://a.test/", "me", "", "accessSecret"},
            {AccessKind::Header, "https://a.test/", "X-Key: hunter2", "hunter2", "accessName"},
            {AccessKind::Header, "https://a.test/", "Host", "hunter2", "accessName"},
            {AccessKind::Cookie, "https://a.test/", "session", "hunter2; b=1", "accessSecret"},
            {AccessKind::CookieFile, "https://*.a.test/", "/x", "", "accessSite"},
            {AccessKind::CookieFile, "https://a.test/", "cookies.txt", "", "accessName"},
            {AccessKind::ClientCertificate, "https://a.test/", "", "", "accessName"},
            {AccessKind::Login, "https://a.test/", "https://a.test/login", "", "accessField1"},
        }));
    INFO(site << " " << name);
    AccessWindow test({}, nullptr);
    test.openSettings(AccessPage);
    test.click("accessAdd");
    test.chooseKind(kind);
    test.typeInto("accessSite", site);
    test.typeInto("accessName", name);
    if (kind != AccessKind::CookieFile && kind != AccessKind::Login) test.typeInto("accessSecret", secret);
    auto* problem = test.find<QLabel>((std::string(field) + "Problem").c_str());
    CHECK_FALSE(problem->isVisible()); // it is only being typed
    test.okEntry();
    REQUIRE(test.entryDialog());
    CHECK(test.entryDialog()->isVisible());
    CHECK(problem->isVisible());
    CHECK(test.entryDialog()->focusWidget() == test.find<QLineEdit>(field));
    CHECK(test.find<QLineEdit>(field)->accessibleDescription() == problem->text());
    CHECK_FALSE(problem->text().contains(QLatin1String("hunter2")));
}

TEST_CASE("a kept secret isn't shown, stays when nothing is typed, and can be forgotten", "[ui][access]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    const auto kept = std::make_shared<KeptSecrets>();
    AccessWindow test(file, kept);
    test.addWay(AccessKind::Password, "https://a.test", "me", "hunter2");
    kept->answerAll();
    REQUIRE(kept->secrets.size() == 1);

    test.openSettings(AccessPage);
    auto* list = test.find<QListWidget>("accessList");
    QTest::keyClick(list, Qt::Key_Return);
    auto* secret = test.find<QLineEdit>("accessSecret");
    CHECK(secret->text().isEmpty());
    CHECK(secret->echoMode() == QLineEdit::Password);
    CHECK(secret->placeholderText().contains(QLatin1String("kept")));
    test.typeInto("accessName", "you"); // another's password isn't known
    CHECK_FALSE(secret->placeholderText().contains(QLatin1String("kept")));
    test.typeInto("accessName", "me");
    QTest::mouseClick(test.find<QPushButton>("accessForget"), Qt::LeftButton);
    CHECK_FALSE(secret->placeholderText().contains(QLatin1String("kept")));
    test.typeInto("accessSecret", "hunter3");
    test.okEntry();
    test.okSettings();
    kept->answerAll();
    CHECK(kept->secrets.begin()->second == "hunter3");

    test.openSettings(AccessPage);
    list = test.find<QListWidget>("accessList");
    QTest::keyClick(list, Qt::Key_Delete);
    CHECK(list->count() == 0);
    test.okSettings();
    kept->answerAll();
    CHECK(kept->secrets.empty());
    CHECK_FALSE(contentOf(file).contains("a.test"));
}
