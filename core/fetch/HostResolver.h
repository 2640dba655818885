#pragma once

#include "http/HostAnswer.h"

#include <QObject>

#include <functional>
#include <string>
#include <string_view>

namespace fetch {

/// Looks names up before anything is asked of them, so that a dead host ends once for all its links, and Qt's
/// own look-ups, which it lets wait for each other, answer from its cache.
///
/// Thread: the one it lives on, for calls and answers. The look-ups run in a pool of its own and own only
/// values. Its end doesn't wait for them: a look-up can hang for 30 s, and nobody wants its answer any more.
class HostResolver : public QObject
{
public:
    /// What asks the name server: blocks, runs in the pool. Another one is for tests.
    using LookUp = std::function<http::HostAnswer(const std::string& host)>;
    using Answered = std::function<void(http::HostAnswer)>;

    explicit HostResolver(LookUp lookUp, QObject* parent = nullptr);
    explicit HostResolver(QObject* parent = nullptr);
    ~HostResolver() override;

    /// `host` as url::Origin has it. Answers on the resolver's thread, never from inside the call, and not at
    /// all once the resolver has ended, which must not be from inside an answer.
    void resolve(std::string_view host, Answered answered);

private:
    class Jobs;

    Jobs* m_jobs; // ends by itself when the last look-up has come home
};

} // namespace fetch
