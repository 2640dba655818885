#include "ui/details/ResponseFacts.h"

#include "support/Catch.h"

#include <algorithm>

using crawl::Reason;
using crawl::Verdict;

namespace {

QString fact(const crawl::EntryState& entry, const char* name)
{
    const auto facts = ui::responseFacts(entry);
    const auto found = std::find_if(facts.begin(), facts.end(),
                                    [&](const auto& each) { return each.first == QLatin1String(name); });
    return found == facts.end() ? QString() : found->second;
}

} // namespace

TEST_CASE("the details of a broken row say what both HTTP stacks saw", "[ui]")
{
    crawl::EntryState row;
    row.url = "https://a.test/";
    row.verdict = Verdict::Broken;
    row.reason = Reason::Reset;
    row.transportError = http::TransportError::Reset;
    row.detail = "Connection reset by peer";
    CHECK(fact(row, "Beside that").isEmpty());
    row.opinion = {.part = crawl::SecondOpinion::Part::Confirms,
                   .error = http::TransportError::FirstByteTimeout};
    CHECK(fact(row, "What happened") == QLatin1String("the server closed the connection before it answered"));
    CHECK(fact(row, "Beside that") ==
          QLatin1String("asked in another way, too: the server took the request but did not begin to answer "
                        "in time"));
    CHECK(fact(row, "Technical detail") == QLatin1String("Connection reset by peer"));
    row.opinion = {.part = crawl::SecondOpinion::Part::NotAsked};
    CHECK(fact(row, "Beside that") == QLatin1String("not asked once more in another way"));
}
