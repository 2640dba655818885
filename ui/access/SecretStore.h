#pragma once

#include "ui/access/Keychain.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ui {

/// The secrets that a person has typed, by name: for this run in memory, for the next in the keychain, where
/// there is one. They stand in no file of ours.
///
/// Thread: the UI's, which never waits.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    enum class Keeping : std::uint8_t {
        Unknown,  // nobody has asked the keychain yet
        Keychain, // for the next time, too
        ThisRun,  // there is none, or it refuses
    };

    /// nullptr: there is no keychain.
    SecretStore(std::unique_ptr<Keychain> keychain, QObject* parent);

    /// Asks the keychain for these.
    void load(const std::vector<std::string>& names);
    /// Asks whether there is a keychain, unless that is known.
    void probe();
    void set(const std::string& name, const std::string& secret);
    /// Here and in the keychain.
    void forget(const std::string& name);
    /// Nobody waits for the keychain any more.
    void letGo();

    [[nodiscard]] std::optional<std::string> secret(const std::string& name) const;
    [[nodiscard]] Keeping keeping() const { return m_keeping; }
    /// Nothing that load() asked for is still to come.
    [[nodiscard]] bool isReady() const { return m_awaited.empty(); }
    /// Nothing is on its way to the keychain: the program may end.
    [[nodiscard]] bool isIdle() const { return m_writes == 0; }

signals:
    /// A secret has come, or it is known where they are kept.
    void changed();
    void ready();
    void idle();

private:
    void take(const std::string& name, const Result<std::string, KeychainError>& answer);
    void giveUp();
    void noteWritten();
    void noteKeeping(const Result<std::string, KeychainError>& answer);

    std::unique_ptr<Keychain> m_keychain; // its answers end with it
    Keeping m_keeping = Keeping::Unknown;
    std::map<std::string, std::string> m_secrets;
    std::set<std::string> m_decided; // set or forgotten in this run: older than that is what is read
    std::set<std::string> m_awaited;
    std::size_t m_writes = 0;
    QTimer m_patience;
};

} // namespace ui
