#include "ui/access/NetworkPlan.h"

#include "support/Catch.h"
#include "support/LoopbackServer.h"
#include "ui/access/SecretStore.h"
#include "ui/settings/Settings.h"
#include "url/UrlParser.h"

#include <QFile>
#include <QTemporaryDir>

using ui::AccessKind;
using ui::planNetwork;
using ui::SecretStore;
using ui::Settings;

namespace {

const WallTime now{std::chrono::milliseconds(1'800'000'000'000)};

url::Url at(const char* address)
{
    return *url::parseUrl(address);
}

ui::NetworkPlan plan(const Settings& settings, const SecretStore& secrets = {nullptr, nullptr},
                     const char* seed = "https://a.test/")
{
    QStringList missing;
    return planNetwork(settings, secrets, at(seed), missing);
}

} // namespace

TEST_CASE("a login is done for the crawls of its site, and a password lets in where it is for",
          "[ui][access]")
{
    Settings settings;
    settings.access = {{AccessKind::Password, "https://b.test/", "me"},
                       {AccessKind::Login, "https://a.test/", "https://sso.test/login", {"user"}}};
    SecretStore secrets(nullptr, nullptr);
    secrets.set("password https://b.test/ me", "hunter2");
    secrets.set("login-field https://a.test/ https://sso.test/login user", "me");
    const ui::NetworkPlan ofA = plan(settings, secrets);
    REQUIRE(ofA.login);
    CHECK(ofA.login->page.href() == "https://sso.test/login");
    CHECK(ofA.login->fields.front() == std::pair<std::string, std::string>("user", "me"));
    CHECK(ofA.letsIn);
    const ui::NetworkPlan ofB = plan(settings, secrets, "https://b.test/");
    CHECK_FALSE(ofB.login);
    CHECK(ofB.letsIn);
    const ui::NetworkPlan ofC = plan(settings, secrets, "https://c.test/");
    CHECK_FALSE(ofC.login);
    CHECK_FALSE(ofC.letsIn);
    CHECK(ofC.settings.access.fieldsFor(at("https://b.test/")).find("Authorization"));
    CHECK_FALSE(ofC.settings.access.fieldsFor(at("https://c.test/")).find("Authorization"));
}

TEST_CASE("a way in whose secret isn't known is left out and named, one that needs none isn't",
          "[ui][access]")
{
    Settings settings;
    settings.access = {{AccessKind::Password, "https://a.test/", "me"},
                       {AccessKind::ClientCertificate, "https://a.test/", "/c.pem"}};
    const SecretStore secrets(nullptr, nullptr);
    QStringList missing;
    const ui::NetworkPlan made = planNetwork(settings, secrets, at("https://a.test/"), missing);
    CHECK(missing == QStringList{QStringLiteral("Password of me, for https://a.test/")});
    CHECK(made.settings.access.empty());
    CHECK(made.clientCertificates.size() == 1);
}

TEST_CASE("whom to ask by, where and whom to trust is as the settings say", "[ui][access]")
{
    using Use = fetch::ProxySettings::Use;
    CHECK(plan({}).settings.proxy.use == Use::System);
    Settings settings;
    settings.proxy = ui::ProxyUse::None;
    CHECK(plan(settings).settings.proxy.use == Use::None);
    settings.proxy = ui::ProxyUse::Socks5;
    settings.proxyAddress = "p.test:9";
    settings.proxyUser = "me";
    settings.proxyExceptions = {"b.test"};
    settings.acceptedHosts = {"Staging.A.test"};
    settings.resolve = {"a.test:443:[2001:db8::1]"};
    SecretStore secrets(nullptr, nullptr);
    secrets.set("proxy p.test:9 me", "hunter2");
    const fetch::NetworkSettings made = plan(settings, secrets).settings;
    CHECK(made.proxy.use == Use::Named);
    CHECK(made.proxy.named == fetch::Proxy{fetch::Proxy::Type::Socks5, "p.test", 9, "me", "hunter2"});
    CHECK(made.proxy.exceptions == std::vector<std::string>{"b.test"});
    CHECK(made.acceptedHosts == std::vector<std::string>{"staging.a.test"});
    CHECK(made.addresses == std::vector<fetch::HostAddress>{{"a.test", 443, "2001:db8::1"}});
}

TEST_CASE("files that can't be used are said by name, and the crawl does without them", "[ui][access]")
{
    const QTemporaryDir folder;
    const QString text = folder.filePath(QStringLiteral("text"));
    QFile file(text);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("no certificate, no cookie\n");
    file.close();
    const QString gone = folder.filePath(QStringLiteral("gone"));
    const std::string path = GENERATE_COPY(text.toStdString(), gone.toStdString());
    Settings settings;
    settings.access = {{AccessKind::CookieFile, "https://a.test/", path},
                       {AccessKind::ClientCertificate, "https://a.test/", path}};
    settings.caFile = path;
    ui::NetworkPlan made = plan(settings);
    const QStringList problems = readFiles(made, now);
    REQUIRE(problems.size() == 3);
    for (const QString& problem : problems)
        CHECK(problem.contains(QString::fromStdString(path)));
    CHECK(made.settings.access.empty());
    CHECK(made.settings.clientCertificates.empty());
    CHECK(made.settings.caCertificates.empty());
}

TEST_CASE("cookies and authorities are read from their files for each crawl", "[ui][access]")
{
    const QTemporaryDir folder;
    const auto write = [&folder](const char* name, const std::string& text) {
        QFile file(folder.filePath(QLatin1String(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text.data(), static_cast<qint64>(text.size()));
        return file.fileName().toStdString();
    };
    Settings settings;
    settings.access = {{AccessKind::CookieFile, "https://a.test/",
                        write("cookies.txt", "a.test\tFALSE\t/\tTRUE\t0\tsession\topen\n")}};
    settings.caFile = write("ca.pem", support::LoopbackServer::certificate());
    ui::NetworkPlan made = plan(settings);
    CHECK(readFiles(made, now).isEmpty());
    CHECK(made.letsIn);
    CHECK(made.settings.access.cookiesFor(at("https://a.test/x")) ==
          std::vector<fetch::CookiePair>{{"session", "open"}});
    CHECK(made.settings.access.cookiesFor(at("https://b.test/")).empty());
    CHECK_FALSE(made.settings.caCertificates.empty());
}
