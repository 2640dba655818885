#pragma once

#include "base/Result.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace ui {

enum class KeychainError : std::uint8_t {
    NoEntry,  // it knows nothing of that name
    Refused,  // it is locked, and the person doesn't open it
    NotThere, // this desktop has none, or it doesn't answer
};

/// Where secrets outlive the program: the desktop's, or a test's own.
///
/// Thread: the UI's. Each call returns at once and is answered once, never from inside it; once the keychain
/// is gone, not at all.
class Keychain
{
public:
    /// The secret of a read(); empty for the others.
    using Answer = std::function<void(Result<std::string, KeychainError>)>;

    virtual ~Keychain() = default;
    virtual void read(const std::string& name, Answer answer) = 0;
    virtual void write(const std::string& name, const std::string& secret, Answer answer) = 0;
    virtual void remove(const std::string& name, Answer answer) = 0;
};

/// GNOME's, KDE's, or whoever speaks org.freedesktop.secrets.
[[nodiscard]] std::unique_ptr<Keychain> makeSystemKeychain();

} // namespace ui
