#pragma once

#include "ui/access/Keychain.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace tests {

/// What a desktop keeps of secrets, from one start of the program to the next.
struct KeptSecrets
{
    std::map<std::string, std::string> secrets;
    std::vector<std::string> asked;
    std::vector<std::function<void()>> answers; // to be given, in their order
    bool refuses = false;

    /// As an event loop would, some time after they were asked for.
    void answerAll()
    {
        while (!answers.empty())
            for (const auto& answer : std::exchange(answers, {}))
                answer();
    }
};

/// A keychain that answers when a test says so.
class FakeKeychain : public ui::Keychain
{
public:
    explicit FakeKeychain(std::shared_ptr<KeptSecrets> kept)
        : m_kept(std::move(kept))
    {
    }
    ~FakeKeychain() override { m_kept->answers.clear(); }
    FakeKeychain(const FakeKeychain&) = delete;
    FakeKeychain& operator=(const FakeKeychain&) = delete;

    void read(const std::string& name, Answer answer) override
    {
        m_kept->asked.push_back(name);
        later(std::move(answer), [name](KeptSecrets& kept) -> Result<std::string, ui::KeychainError> {
            const auto found = kept.secrets.find(name);
            if (found == kept.secrets.end()) return Failure{ui::KeychainError::NoEntry};
            return found->second;
        });
    }
    void write(const std::string& name, const std::string& secret, Answer answer) override
    {
        later(std::move(answer), [name, secret](KeptSecrets& kept) -> Result<std::string, ui::KeychainError> {
            kept.secrets[name] = secret;
            return std::string();
        });
    }
    void remove(const std::string& name, Answer answer) override
    {
        later(std::move(answer), [name](KeptSecrets& kept) -> Result<std::string, ui::KeychainError> {
            kept.secrets.erase(name);
            return std::string();
        });
    }

private:
    template<typename Do>
    void later(Answer answer, Do act)
    {
        m_kept->answers.push_back([kept = m_kept.get(), answer = std::move(answer), act] {
            if (kept->refuses)
                answer(Failure{ui::KeychainError::Refused});
            else
                answer(act(*kept));
        });
    }

    std::shared_ptr<KeptSecrets> m_kept;
};

} // namespace tests
