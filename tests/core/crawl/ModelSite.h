#pragma once

#include "support/FakeSite.h"
#include "support/ModelServer.h"

#include <string>
#include <vector>

/// A site of a front page and so many more on a server of that nature, a.test, and what it was asked.
class ModelSite
{
public:
    struct Asked
    {
        Instant at;
        http::StatusCode status = 0;
    };

    ModelSite(const support::ModelServer::Nature& nature, int pages);

    [[nodiscard]] support::FakeSite& site() { return m_site; }
    [[nodiscard]] const std::vector<Asked>& asked() const { return m_asked; }
    /// So many refusals came before it was left alone for the first time.
    [[nodiscard]] int refusedBeforeSilence() const;
    [[nodiscard]] int refused() const;
    /// The most in a second, before the first refusal and after the last.
    [[nodiscard]] int mostBefore() const;
    [[nodiscard]] int mostAfter() const;
    /// When the last good answer came, from the first request on.
    [[nodiscard]] Duration took() const { return m_lastGood - m_begun; }

private:
    [[nodiscard]] support::FakeSite::Answer answer(const url::Url& url, Instant now);

    support::ModelServer m_server;
    support::FakeSite m_site;
    std::string m_front = "<!doctype html><title>Front</title>\n";
    std::vector<Asked> m_asked;
    Instant m_begun;
    Instant m_lastGood;
};
