#include "ui/access/SecretStore.h"

#include "support/Catch.h"
#include "support/WaitUntil.h"
#include "ui/FakeKeychain.h"

#include <QSignalSpy>

using tests::FakeKeychain;
using tests::KeptSecrets;
using ui::SecretStore;
using Keeping = SecretStore::Keeping;

TEST_CASE("a secret is kept in the keychain, and known again at the next start", "[ui][access]")
{
    const auto kept = std::make_shared<KeptSecrets>();
    {
        SecretStore store(std::make_unique<FakeKeychain>(kept), nullptr);
        store.set("a", "hunter2");
        CHECK(store.secret("a") == "hunter2"); // before the keychain has answered
        CHECK_FALSE(store.isIdle());
        kept->answerAll();
        CHECK(store.isIdle());
        CHECK(store.keeping() == Keeping::Keychain);
    }
    SecretStore store(std::make_unique<FakeKeychain>(kept), nullptr);
    QSignalSpy ready(&store, &SecretStore::ready);
    store.load({"a", "b"});
    CHECK_FALSE(store.isReady());
    CHECK_FALSE(store.secret("a"));
    kept->answerAll();
    CHECK(ready.count() == 1);
    CHECK(store.secret("a") == "hunter2");
    CHECK_FALSE(store.secret("b")); // nothing is known of it, which is an answer
    CHECK(store.keeping() == Keeping::Keychain);
}

TEST_CASE("without a keychain, or with one that stays shut, secrets are known for this run", "[ui][access]")
{
    const auto kept = std::make_shared<KeptSecrets>();
    kept->refuses = true;
    SecretStore shut(std::make_unique<FakeKeychain>(kept), nullptr);
    CHECK(shut.keeping() == Keeping::Unknown);
    shut.set("a", "hunter2");
    kept->answerAll();
    CHECK(shut.keeping() == Keeping::ThisRun);
    CHECK(shut.secret("a") == "hunter2");

    SecretStore none(nullptr, nullptr);
    CHECK(none.keeping() == Keeping::ThisRun);
    none.set("a", "hunter2");
    CHECK(none.secret("a") == "hunter2");
    none.load({"a", "b"});
    CHECK(none.isReady());
}

TEST_CASE("what is typed or forgotten while the keychain is asked counts, not what it says", "[ui][access]")
{
    const auto kept = std::make_shared<KeptSecrets>();
    kept->secrets = {{"a", "old"}, {"b", "old"}};
    SecretStore store(std::make_unique<FakeKeychain>(kept), nullptr);
    store.load({"a", "b"});
    store.set("a", "new");
    store.forget("b");
    kept->answerAll();
    CHECK(store.secret("a") == "new");
    CHECK_FALSE(store.secret("b"));
    CHECK(kept->secrets == std::map<std::string, std::string>{{"a", "new"}});
}

TEST_CASE("the end of the program doesn't wait for a keychain that never answers", "[ui][access]")
{
    const auto kept = std::make_shared<KeptSecrets>();
    SecretStore store(std::make_unique<FakeKeychain>(kept), nullptr);
    QSignalSpy idle(&store, &SecretStore::idle);
    store.set("a", "hunter2");
    store.letGo();
    CHECK(store.isIdle());
    CHECK(idle.count() == 1);
}

TEST_CASE("where there is no session bus the system's keychain says so, and not from inside the call",
          "[ui][access]")
{
    const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    {
        const auto keychain = ui::makeSystemKeychain();
        std::optional<Result<std::string, ui::KeychainError>> answer;
        keychain->read("a", [&answer](const auto& given) { answer = given; });
        CHECK_FALSE(answer);
        REQUIRE(support::waitUntil([&] { return answer.has_value(); }));
        REQUIRE_FALSE(*answer);
        CHECK(answer->error() == ui::KeychainError::NotThere);
    }
    bus.isNull() ? qunsetenv("DBUS_SESSION_BUS_ADDRESS") : qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
}
