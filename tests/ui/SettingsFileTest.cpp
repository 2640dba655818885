#include "ui/settings/SettingsFile.h"
#include "support/Catch.h"
#include "ui/settings/Habits.h"
#include "ui/settings/SettingsStore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace ui;

namespace {

/// A settings file of a test's own; nothing of the real user's is touched.
class Folder
{
public:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("settings.ini")); }
    void write(const QByteArray& text) const
    {
        QFile file(path());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    [[nodiscard]] QByteArray read(const QString& suffix = {}) const
    {
        QFile file(path() + suffix);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QStringList names() const { return QDir(m_folder.path()).entryList(QDir::Files); }

private:
    QTemporaryDir m_folder;
};

LoadedSettings load(const Folder& folder)
{
    SettingsFile file(folder.path());
    return loadSettings(file);
}

Settings everythingElse()
{
    Settings settings;
    settings.speed = crawl::Speed::Gentle;
    settings.connectTimeout = 3;
    settings.timeout = 7;
    settings.idleTimeout = 8;
    settings.totalTimeout = 4000;
    settings.maxDuration = 86'400;
    settings.maxDepth = 0;
    settings.maxUrls = 50'000'000;
    settings.maxAlike = 5;
    settings.maxUrlBytes = 100;
    settings.maxRedirects = 0;
    settings.maxPageMegabytes = 1'000;
    settings.maxHeaderKilobytes = 8;
    settings.maxRetryAfter = 5;
    settings.maxCrawlDelay = 0;
    settings.include = {R"(^https://a\.test/(en|de), "all"$)", "[ä;=%]\\d+ "};
    settings.exclude = {"/private/"};
    settings.checkExternal = false;
    settings.obeyRobots = false;
    settings.checkFragments = false;
    settings.checkExternalFragments = true;
    settings.checkSoftNotFound = false;
    settings.checkContacts = false;
    settings.checkMailServers = false;
    settings.sitemaps = false;
    settings.readTemplates = true;
    settings.alsoAttributes = {"data-src", "img[data-srcset]"};
    settings.secondOpinion = false;
    settings.certificateDays = 14;
    settings.obeyNofollow = true;
    settings.obeyMetaRobots = true;
    settings.obeyRobotsTag = true;
    settings.userAgent = "Somebody/1.0 (+https://a.test; x=\"y\")";
    settings.access = {
        {ui::AccessKind::Password, "https://a.test/", "me and; you"},
        {ui::AccessKind::Header, "https://*.a.test/x", "X-Key"},
        {ui::AccessKind::Cookie, "http://a.test:81/", "session"},
        {ui::AccessKind::CookieFile, "https://a.test/", "/home/me/my cookies, old.txt"},
        {ui::AccessKind::ClientCertificate, "https://a.test/", "/c 1.pem", {"/key 1.pem"}},
        {ui::AccessKind::ClientCertificate, "https://b.test/", "/c.pem"},
        {ui::AccessKind::Login, "https://a.test/", "https://a.test/login", {"user name", "password"}},
    };
    settings.leaveLogoutLinks = false;
    settings.proxy = ui::ProxyUse::Socks5;
    settings.proxyAddress = "proxy.test:1080";
    settings.proxyUser = "me";
    settings.proxyExceptions = {"a.test", "*.b.test"};
    settings.caFile = "/etc/my authorities.pem";
    settings.acceptedHosts = {"staging.a.test", "[::1]"};
    settings.resolve = {"a.test:443:192.0.2.1"};
    return settings;
}

} // namespace

TEST_CASE("settings come back as they were kept", "[ui][settings]")
{
    const Folder folder;
    {
        SettingsFile file(folder.path());
        REQUIRE(saveSettings(file, everythingElse()));
    }
    const LoadedSettings loaded = load(folder);
    CHECK(loaded.settings == everythingElse());
    CHECK(loaded.problem.isEmpty());
}

TEST_CASE("a settings file has the names of the command line, and no defaults", "[ui][settings]")
{
    const Folder folder;
    SettingsFile file(folder.path());
    Settings settings;
    settings.maxUrls = 500;
    settings.checkExternal = false;
    REQUIRE(saveSettings(file, settings));
    const QByteArray text = folder.read();
    CHECK(text.contains("max-urls=500\n"));
    CHECK(text.contains("no-external=true\n"));
    CHECK_FALSE(text.contains("max-depth"));

    REQUIRE(saveSettings(file, Settings()));
    CHECK_FALSE(folder.read().contains("max-urls"));
}

TEST_CASE("a value that can't be used is named, has its default, and is kept beside the mended file",
          "[ui][settings]")
{
    const auto [line, named] = GENERATE(table<const char*, const char*>({
        {"speed=warp", "speed takes gentle, normal or fast, not “warp”"},
        {"speed=fast, gentle", "not “fast, gentle”"},
        {"timeout=soon", "timeout takes a whole number from 1 to 3600, not “soon”"},
        {"timeout=0", "not “0”"},
        {"timeout=-1", "not “-1”"},
        {"max-urls=99999999999999999999", "max-urls takes a whole number"},
        {"max-depth=1.5", "not “1.5”"},
        {"no-robots=perhaps", "no-robots takes true or false, not “perhaps”"},
        {"include=(", "include: this pattern can’t be read"},
        {"exclude=good, \"[\"", "exclude: this pattern can’t be read"},
        {"user-agent=a\\nb", "user-agent takes one line"},
        {"ask-logout=never", "ask-logout takes true or false"},
        {"accept-certificate=*.a.test", "accept-certificate: one host is meant here"},
        {"resolve=a.test", "resolve: host, port and address are meant here"},
        {"ca-file=ca.pem", "ca-file takes the path of a file"},
        {"proxy=socks5", "proxy: proxy-address is missing"},
        {"cookie-file=https://a.test/ cookies.txt", "cookie-file: the whole path"},
        {"login=https://a.test/ https://a.test/login", "login: the form’s fields are missing"},
    }));
    const Folder folder;
    const QByteArray text = QByteArray("connect-timeout=4\n") + line + "\n";
    folder.write(text);
    const LoadedSettings loaded = load(folder);
    INFO(loaded.problem.toStdString());
    CHECK(loaded.problem.contains(QString::fromUtf8(named)));
    CHECK(loaded.problem.contains(folder.path() + QStringLiteral(".broken")));
    Settings expected;
    expected.connectTimeout = 4; // what can be used is
    CHECK(loaded.settings == expected);
    CHECK(folder.read(QStringLiteral(".broken")) == text);

    CHECK(load(folder).problem.isEmpty()); // it is said once
    CHECK(load(folder).settings == expected);
}

TEST_CASE("a secret that somebody wrote into the settings file isn't used, and not repeated",
          "[ui][settings]")
{
    const char* const line =
        GENERATE(as<const char*>(), "user=https://a.test/ me:hunter2", "user=https://me:hunter2@a.test/ me",
                 "header=https://a.test/ X-Key: hunter2", "cookie=https://a.test/ session=hunter2",
                 "proxy=http://me:hunter2@p.test:1", "proxy-address=me:hunter2@p.test:1",
                 "proxy-user=me:hunter2", "login=https://a.test/ https://me:hunter2@a.test/login\\tuser");
    const Folder folder;
    folder.write(QByteArray(line) + "\n");
    const LoadedSettings loaded = load(folder);
    INFO(loaded.problem.toStdString());
    CHECK_FALSE(loaded.problem.isEmpty());
    CHECK_FALSE(loaded.problem.contains(QLatin1String("hunter2")));
    CHECK(loaded.settings == Settings());
}

TEST_CASE("a file that is no settings file is kept whole, and every setting has its default",
          "[ui][settings]")
{
    const QByteArray text =
        GENERATE(as<QByteArray>(), QByteArray("[window\nspeed=fast\n"), QByteArray("what is this"),
                 QByteArray("\x7f"
                            "ELF\0\0\x01\x02 \n\xff\xfe",
                            12),
                 QByteArray("max-urls=5\n") + QByteArray(2'000'000, ';'));
    const Folder folder;
    folder.write(text);
    const LoadedSettings loaded = load(folder);
    INFO(loaded.problem.toStdString());
    CHECK(loaded.problem.contains(QStringLiteral("can’t be read")));
    CHECK(loaded.settings == Settings());
    CHECK(folder.read(QStringLiteral(".broken")) == text);

    SettingsFile file(folder.path());
    CHECK(file.problem().isEmpty());
    REQUIRE(saveSettings(file, everythingElse()));
    CHECK(load(folder).settings == everythingElse());
    CHECK(folder.read(QStringLiteral(".broken")) == text);
}

TEST_CASE("an earlier broken file isn't overwritten by the next", "[ui][settings]")
{
    const Folder folder;
    for (const char* text : {"one", "two", "three"}) {
        folder.write(text);
        CHECK_FALSE(load(folder).problem.isEmpty());
    }
    CHECK(folder.read(QStringLiteral(".broken")) == "one");
    CHECK(folder.read(QStringLiteral(".broken-2")) == "two");
    CHECK(folder.read(QStringLiteral(".broken-3")) == "three");
}

TEST_CASE("without a settings file nothing is written", "[ui][settings]")
{
    const Folder folder;
    CHECK(load(folder).problem.isEmpty());
    CHECK(folder.names().isEmpty());
    SettingsFile nowhere{QString()};
    CHECK(saveSettings(nowhere, everythingElse()));
    CHECK(loadSettings(nowhere).settings == Settings());
}

TEST_CASE("habits come back as they were kept", "[ui][settings]")
{
    const Folder folder;
    Habits habits;
    habits.noteSite(QStringLiteral("https://a.test/x, y;z"), QDate(2026, 3, 1));
    habits.noteSite(QStringLiteral("https://b.test/"), QDate(2026, 3, 2));
    habits.noteBroken(QStringLiteral("https://b.test/"), 12);
    habits.exportFolder = QStringLiteral("/tmp/with, comma");
    habits.geometry = QByteArray("\0\1\2\xff", 4);
    habits.paneWidths = {200, 900};
    habits.paneHeights = {500, 150};
    habits.sidebar = false;
    habits.sort = SortHabit{ResultColumn::Pages, true};
    for (int column = resultColumnCount - 1; column >= 0; --column)
        habits.columns.push_back({ResultColumn(column), column != int(ResultColumn::Depth), 40 + column});
    {
        SettingsFile file(folder.path());
        saveHabits(file, habits);
        REQUIRE(file.write());
    }
    CHECK(loadHabits(SettingsFile(folder.path())) == habits);
}

TEST_CASE("a site that is checked again moves to the front and keeps its count; twenty are kept",
          "[ui][settings]")
{
    Habits habits;
    for (int site = 0; site < 30; ++site)
        habits.noteSite(QStringLiteral("https://%1.test/").arg(site), QDate(2026, 3, 1));
    CHECK(habits.sites.size() == 20);
    habits.noteBroken(QStringLiteral("https://15.test/"), 3);
    habits.noteSite(QStringLiteral("https://15.test/"), QDate(2026, 3, 2));
    CHECK(habits.sites.size() == 20);
    CHECK(habits.sites.front() == EarlierSite{QStringLiteral("https://15.test/"), QDate(2026, 3, 2), 3});
}

TEST_CASE("a column that is newer than the file stands where it does by itself, the others as they were left",
          "[ui][settings]")
{
    const Folder folder;
    folder.write("[window]\ncolumns=verdict:90, code:50, url:420, pages:60, first-page:200, link-text:150, "
                 "-type:0, response-time:70, depth:50\n");
    const std::vector<ColumnHabit> columns = loadHabits(SettingsFile(folder.path())).columns;
    REQUIRE(columns.size() == resultColumnCount);
    CHECK(columns[3] == ColumnHabit{ResultColumn::Pages, true, 60});
    CHECK(columns[4] == ColumnHabit{ResultColumn::Place, true, 0});
    CHECK(columns[5] == ColumnHabit{ResultColumn::FirstPage, true, 200});
    CHECK(columns[7] == ColumnHabit{ResultColumn::Type, false, 0});
}

TEST_CASE("habits that make no sense are as if there were none", "[ui][settings]")
{
    const Folder folder;
    folder.write(
        "[window]\n"
        "sites=nonsense, 2026-13-01 1 https://a.test/, 2026-03-01 x https://a.test/, \"2026-03-01 1 \"\n"
        "pane-widths=-5, many\npane-heights=0, 0\n"
        "columns=url:1, url:2, everything:9\nsort=url sideways\n"
        "sidebar=@Variant(\\0\\0\\0\\x7f)\n"
        "geometry=@@@\n");
    Habits habits = loadHabits(SettingsFile(folder.path()));
    habits.geometry.clear(); // any bytes: whether they are one is the window's to say
    CHECK(habits == Habits());
}
