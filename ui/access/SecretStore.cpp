#include "ui/access/SecretStore.h"

#include <chrono>
#include <utility>

namespace ui {
namespace {

// A person who is asked to open the keychain types a pass phrase in that time; a crawl waits no longer.
constexpr std::chrono::seconds patience{60};
const std::string probeName = "whether there is a keychain";

} // namespace

SecretStore::SecretStore(std::unique_ptr<Keychain> keychain, QObject* parent)
    : QObject(parent)
    , m_keychain(std::move(keychain))
    , m_keeping(m_keychain ? Keeping::Unknown : Keeping::ThisRun)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &SecretStore::giveUp);
}

void SecretStore::load(const std::vector<std::string>& names)
{
    if (!m_keychain) return;
    for (const std::string& name : names) {
        if (!m_awaited.insert(name).second) continue;
        m_keychain->read(name, [this, name](const auto& answer) { take(name, answer); });
    }
    if (!m_awaited.empty()) m_patience.start();
}

void SecretStore::probe()
{
    if (m_keeping != Keeping::Unknown || !m_awaited.empty()) return;
    m_keychain->read(probeName, [this](const auto& answer) {
        noteKeeping(answer);
        emit changed();
    });
}

void SecretStore::set(const std::string& name, const std::string& secret)
{
    m_secrets[name] = secret;
    m_decided.insert(name);
    if (m_keychain) {
        ++m_writes;
        m_keychain->write(name, secret, [this](const auto& answer) {
            noteKeeping(answer);
            noteWritten();
        });
    }
    emit changed();
}

void SecretStore::forget(const std::string& name)
{
    m_secrets.erase(name);
    m_decided.insert(name);
    if (m_keychain) {
        ++m_writes;
        m_keychain->remove(name, [this](const auto&) { noteWritten(); });
    }
    emit changed();
}

void SecretStore::letGo()
{
    m_keychain.reset();
    if (std::exchange(m_writes, 0) > 0) emit idle();
}

std::optional<std::string> SecretStore::secret(const std::string& name) const
{
    const auto found = m_secrets.find(name);
    return found == m_secrets.end() ? std::nullopt : std::optional(found->second);
}

void SecretStore::take(const std::string& name, const Result<std::string, KeychainError>& answer)
{
    noteKeeping(answer);
    if (answer && !m_decided.contains(name)) m_secrets[name] = *answer;
    const bool wasAwaited = m_awaited.erase(name) > 0;
    emit changed();
    if (!wasAwaited || !m_awaited.empty()) return;
    m_patience.stop();
    emit ready();
}

/// What comes later is still taken.
void SecretStore::giveUp()
{
    m_awaited.clear();
    if (m_keeping == Keeping::Unknown) m_keeping = Keeping::ThisRun;
    emit changed();
    emit ready();
}

void SecretStore::noteWritten()
{
    --m_writes;
    emit changed();
    if (m_writes == 0) emit idle();
}

void SecretStore::noteKeeping(const Result<std::string, KeychainError>& answer)
{
    const bool knowsOrTakes = answer || answer.error() == KeychainError::NoEntry;
    m_keeping = knowsOrTakes ? Keeping::Keychain : Keeping::ThisRun;
}

} // namespace ui
