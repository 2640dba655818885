#pragma once

#include "fetch/CookieJar.h"
#include "fetch/Fetcher.h"
#include "fetch/NetworkSettings.h"

#include <QObject>

#include <memory>

namespace fetch {

/// The Fetcher over libcurl: another HTTP stack, which shares nothing with Qt's but the kernel and the name
/// server. It is asked before a link is called broken, and for what Qt can't tell or send (QT-NETWORK.md).
///
/// Asks by connections of its own, which only opinions of one origin share while they follow one another:
/// what fails over one that was used is asked anew over a new one. The request target goes as the URL
/// Standard writes it, byte for byte. What it sends of secrets and cookies is what the first stack sends, so
/// that both see the same page. How many are asked at once, and of whom, is the crawl's decision. Thread: the
/// one it was made on, by its event loop. Owns everything in flight; its end lets go of that without an
/// answer. It must not end from inside an answer.
class SecondOpinionFetcher : public QObject, public Fetcher
{
public:
    /// `cookies` are the first stack's, which outlives this one; null: there are none.
    explicit SecondOpinionFetcher(NetworkSettings settings = {}, const CookieJar* cookies = nullptr,
                                  QObject* parent = nullptr);
    ~SecondOpinionFetcher() override;

    void setAnswers(Answers answers) override;
    /// Always Resolved: names are looked up with their requests, where a failure is told as the first stack
    /// would.
    void resolve(http::FetchId id, std::string_view host) override;
    void start(http::FetchId id, const http::Request& request) override;
    void cancel(http::FetchId id) override;

private:
    class Transfers; // libcurl stays in one .cpp
    std::unique_ptr<Transfers> m_transfers;
};

} // namespace fetch
