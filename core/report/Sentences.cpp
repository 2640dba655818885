// Over 300 lines: a short function for each kind of verdict and remark, which share how a row is put in
// words.

#include "report/Sentences.h"

#include "report/Address.h"
#include "report/TranslationMark.h"

#include "html/TextDirective.h"
#include "http/Status.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>

namespace report {

namespace {

// Enough to recognise a circle; all hops are in the window and in JSON.
constexpr std::size_t hopsShown = 5;

[[nodiscard]] std::string fragmentOf(std::string_view url)
{
    const std::size_t mark = url.find('#');
    return mark == std::string_view::npos ? std::string() : std::string(url.substr(mark + 1));
}

/// The place that it names, without the texts it may name as well.
[[nodiscard]] std::string placeNamedBy(std::string_view url)
{
    return std::string(html::withoutDirectives(fragmentOf(url)));
}

/// A reason's sentence that can name the status it comes from, else without.
[[nodiscard]] Sentence withStatus(std::string_view text, const crawl::EntryState& entry)
{
    if (!entry.status) return sentence(entry.reason);
    return {text, {statusWithPhrase(*entry.status)}};
}

[[nodiscard]] Sentence badResponse(const crawl::EntryState& entry)
{
    if (entry.transportError) return sentence(*entry.transportError);
    if (!entry.status) return sentence(crawl::Reason::BadResponse);
    if (*entry.status >= 300 && *entry.status < 400)
        return {QT_TRANSLATE_NOOP("report", "a redirect that leads nowhere (%1)"),
                {statusWithPhrase(*entry.status)}};
    return {QT_TRANSLATE_NOOP("report", "an answer with a status that means nothing (%1)"),
            {statusWithPhrase(*entry.status)}};
}

/// The hops that a circle is made of; those before it only lead there.
[[nodiscard]] std::span<const crawl::Hop> loopOf(const crawl::EntryState& entry)
{
    const std::span<const crawl::Hop> hops(*entry.hops);
    for (std::size_t start = 0; start < hops.size(); ++start)
        if (hops[start].url == entry.detail) return hops.subspan(start);
    return hops;
}

/// "https://a.test/ \u2192 https://a.test/b \u2192 \u2026 \u2192 https://a.test/z": the first ones and where
/// they lead.
[[nodiscard]] std::string wayText(std::span<const crawl::Hop> hops, std::string_view end)
{
    std::string text;
    for (const crawl::Hop& hop : hops.first(std::min(hops.size(), hopsShown)))
        text += displayAddress(hop.url) + " \u2192 ";
    if (hops.size() > hopsShown) text += "\u2026 \u2192 ";
    return text + displayAddress(end);
}

[[nodiscard]] Sentence loopSentence(const crawl::EntryState& entry)
{
    if (!entry.hops) return sentence(entry.reason);
    const std::size_t members = loopOf(entry).size();
    if (entry.hops->size() == 1) return {QT_TRANSLATE_NOOP("report", "redirects to itself"), {}};
    if (members == 1)
        return {QT_TRANSLATE_NOOP("report", "redirects to an address that redirects to itself"), {}};
    return {QT_TRANSLATE_NOOP("report", "redirects in a circle of %1 addresses"), {std::to_string(members)}};
}

// Over 35 lines: all reasons are named, so that the compiler asks what a new one says.
[[nodiscard]] Sentence brokenSentence(const crawl::EntryState& entry)
{
    switch (entry.reason) {
    case crawl::Reason::HttpStatus: return withStatus("%1", entry);
    case crawl::Reason::BadResponse: return badResponse(entry);
    case crawl::Reason::RedirectLoop: return loopSentence(entry);
    case crawl::Reason::TooManyRedirects:
        if (!entry.hops) break;
        return {QT_TRANSLATE_NOOP("report", "redirects too many times (%1)"),
                {std::to_string(entry.hops->size())}};
    case crawl::Reason::MissingFragment:
        return {QT_TRANSLATE_NOOP("report", "the page has no place named \"%1\""), {placeNamedBy(entry.url)}};
    case crawl::Reason::MalformedUrl:
        if (entry.urlError) return sentence(*entry.urlError);
        break;
    case crawl::Reason::Dns:
    case crawl::Reason::DnsFailure:
    case crawl::Reason::Refused:
    case crawl::Reason::Unreachable:
    case crawl::Reason::Reset:
    case crawl::Reason::Timeout:
    case crawl::Reason::Tls:
        if (entry.transportError) return sentence(*entry.transportError);
        break;
    case crawl::Reason::None:
    case crawl::Reason::Permanent:
    case crawl::Reason::Temporary:
    case crawl::Reason::NeedsLogin:
    case crawl::Reason::BotWall:
    case crawl::Reason::RateLimited:
    case crawl::Reason::Soft404:
    case crawl::Reason::MixedContent:
    case crawl::Reason::CertificateExpires:
    case crawl::Reason::EmptyPage:
    case crawl::Reason::BodyUnreadable:
    case crawl::Reason::TooLarge:
    case crawl::Reason::Truncated:
    case crawl::Reason::TextNotFound:
    case crawl::Reason::IdsByScript:
    case crawl::Reason::NoSitemap:
    case crawl::Reason::SitemapCut:
    case crawl::Reason::PostForm:
    case crawl::Reason::Robots:
    case crawl::Reason::Excluded:
    case crawl::Reason::External:
    case crawl::Reason::UnsupportedScheme:
    case crawl::Reason::Logout:
    case crawl::Reason::Limit: break;
    }
    return sentence(entry.reason);
}

[[nodiscard]] Sentence blockedSentence(const crawl::EntryState& entry)
{
    if (entry.reason == crawl::Reason::NeedsLogin)
        return withStatus(QT_TRANSLATE_NOOP("report", "needs a login (%1)"), entry);
    if (entry.reason == crawl::Reason::BotWall)
        return withStatus(
            QT_TRANSLATE_NOOP("report", "the server turns robots away (%1): open it yourself to see"), entry);
    if (entry.reason == crawl::Reason::RateLimited)
        return withStatus(QT_TRANSLATE_NOOP("report", "the server asks for fewer requests (%1)"), entry);
    return sentence(entry.reason);
}

/// The texts that a fragment names, as they are looked for: "quick brown", "fox … dog".
[[nodiscard]] std::string textsOf(std::string_view fragment)
{
    std::string texts;
    for (const html::TextDirective& directive : html::parseTextDirectives(fragment)) {
        texts += (texts.empty() ? "\"" : ", \"") + directive.start;
        if (!directive.end.empty()) texts += " \u2026 " + directive.end;
        texts += '"';
    }
    return texts;
}

[[nodiscard]] Sentence warningSentence(const crawl::EntryState& entry)
{
    if (entry.reason == crawl::Reason::TextNotFound)
        return {QT_TRANSLATE_NOOP("report", "the page does not show the text %1"),
                {textsOf(fragmentOf(entry.url))}};
    if (entry.reason == crawl::Reason::IdsByScript)
        return {
            QT_TRANSLATE_NOOP("report", "the page has no place named \"%1\", but its scripts may make it"),
            {placeNamedBy(entry.url)}};
    return sentence(entry.reason);
}

/// Why the end of a redirect was not asked.
[[nodiscard]] Sentence skippedTarget(crawl::Reason reason)
{
    if (reason == crawl::Reason::Robots)
        return {
            QT_TRANSLATE_NOOP("report", "the new address was not asked: its site's robots.txt forbids it"),
            {}};
    if (reason == crawl::Reason::Excluded)
        return {QT_TRANSLATE_NOOP("report", "the new address was not asked: it is excluded by a pattern"),
                {}};
    if (reason == crawl::Reason::External)
        return {QT_TRANSLATE_NOOP("report", "the new address was not asked: it is outside"), {}};
    if (reason == crawl::Reason::Limit)
        return {QT_TRANSLATE_NOOP("report", "the new address was not asked: a limit was reached"), {}};
    return {QT_TRANSLATE_NOOP("report", "the new address was not asked"), {}};
}

[[nodiscard]] Sentence seenByOne(const crawl::SecondOpinion& opinion)
{
    if (opinion.status == 0) return sentence(opinion.error);
    return {"%1", {statusWithPhrase(opinion.status)}};
}

/// The second stack tells no faults of TLS apart but in its own words, a good status that was asked about
/// once more is that of an empty page, and along redirects that lead nowhere both were sent the same way.
[[nodiscard]] bool agree(const crawl::EntryState& entry)
{
    const crawl::SecondOpinion& opinion = entry.opinion;
    if (opinion.status != 0 && http::isOkStatus(opinion.status)) return true;
    const bool leadsNowhere =
        entry.reason == crawl::Reason::RedirectLoop || entry.reason == crawl::Reason::TooManyRedirects;
    if (leadsNowhere && http::isRedirectStatus(opinion.status)) return true;
    if (opinion.status == 0 && opinion.error == http::TransportError::Tls)
        return entry.reason == crawl::Reason::Tls;
    return seenByOne(opinion) == sentenceFor(entry);
}

/// What both HTTP stacks saw.
[[nodiscard]] std::vector<Sentence> remarksOn(const crawl::EntryState& entry)
{
    const crawl::SecondOpinion& opinion = entry.opinion;
    using Part = crawl::SecondOpinion::Part;
    switch (opinion.part) {
    case Part::None: break;
    case Part::NotAsked: return {{QT_TRANSLATE_NOOP("report", "not asked once more in another way"), {}}};
    case Part::Confirms:
        if (agree(entry)) return {{QT_TRANSLATE_NOOP("report", "asked in another way, too: the same"), {}}};
        return {{QT_TRANSLATE_NOOP("report", "asked in another way, too: %1"), {}, {seenByOne(opinion)}}};
    case Part::Answers: {
        const bool wasEmpty = http::isOkStatus(opinion.status);
        const Sentence seen = wasEmpty ? sentence(crawl::Reason::EmptyPage) : seenByOne(opinion);
        return {{QT_TRANSLATE_NOOP("report", "only when asked in another way; else: %1"), {}, {seen}}};
    }
    }
    return {};
}

} // namespace

std::string fill(const Sentence& sentence)
{
    std::vector<std::string> arguments = sentence.arguments;
    for (const Sentence& each : sentence.quoted)
        arguments.push_back(fill(each));
    std::string filled;
    for (std::size_t place = 0; place < sentence.text.size(); ++place) {
        const bool isMark = sentence.text[place] == '%' && place + 1 < sentence.text.size() &&
                            sentence.text[place + 1] >= '1' && sentence.text[place + 1] <= '9';
        const std::size_t argument = isMark ? static_cast<std::size_t>(sentence.text[place + 1] - '1') : 0;
        if (isMark && argument < arguments.size()) {
            filled += arguments[argument];
            ++place;
        } else {
            filled += sentence.text[place];
        }
    }
    return filled;
}

Sentence sentenceFor(const crawl::EntryState& entry)
{
    if (entry.kind == crawl::EntryKind::Shape)
        return {QT_TRANSLATE_NOOP("report", "not asked: %1 more of this shape, to which only pages lead that "
                                            "repeat others"),
                {std::string(entry.detail)}};
    switch (entry.verdict) {
    case crawl::Verdict::Pending: return {QT_TRANSLATE_NOOP("report", "not asked yet"), {}};
    case crawl::Verdict::Ok:
        if (entry.status) return {"%1", {statusWithPhrase(*entry.status)}};
        return {QT_TRANSLATE_NOOP("report", "works"), {}};
    case crawl::Verdict::Broken: return brokenSentence(entry);
    case crawl::Verdict::Blocked: return blockedSentence(entry);
    case crawl::Verdict::Warning: return warningSentence(entry);
    case crawl::Verdict::Redirected:
    case crawl::Verdict::Skipped: return sentence(entry.reason);
    }
    return {};
}

std::vector<Sentence> remarksFor(const crawl::EntryState& entry)
{
    std::vector<Sentence> remarks;
    const std::size_t hops = entry.hops ? entry.hops->size() : 0;
    const bool tellsOfRedirects = entry.verdict == crawl::Verdict::Redirected ||
                                  entry.reason == crawl::Reason::RedirectLoop ||
                                  entry.reason == crawl::Reason::TooManyRedirects;
    if (hops == 1 && !tellsOfRedirects)
        remarks.push_back({QT_TRANSLATE_NOOP("report", "after a redirect"), {}});
    if (hops > 1 && !tellsOfRedirects)
        remarks.push_back({QT_TRANSLATE_NOOP("report", "after %1 redirects"), {std::to_string(hops)}});
    if (entry.targetSkipped != crawl::Reason::None) remarks.push_back(skippedTarget(entry.targetSkipped));
    if (entry.downgraded)
        remarks.push_back({QT_TRANSLATE_NOOP("report", "the redirect leaves https for insecure http"), {}});
    for (Sentence& remark : remarksOn(entry))
        remarks.push_back(std::move(remark));
    return remarks;
}

std::string detailFor(const crawl::EntryState& entry)
{
    if (!entry.hops) return std::string(entry.detail);
    if (entry.reason == crawl::Reason::RedirectLoop) return wayText(loopOf(entry), entry.detail);
    if (entry.reason == crawl::Reason::TooManyRedirects)
        return wayText(std::span(*entry.hops).first(entry.hops->size() - 1), entry.hops->back().url);
    return std::string(entry.detail);
}

std::string message(const crawl::EntryState& entry)
{
    std::string text = fill(sentenceFor(entry));
    for (const Sentence& remark : remarksFor(entry))
        text += "; " + fill(remark);
    const bool isTold = entry.kind == crawl::EntryKind::Shape; // in the sentence
    const std::string detail = isTold ? std::string() : detailFor(entry);
    if (!detail.empty()) text.append(" (").append(detail).append(")");
    return text;
}

std::string statusWithPhrase(http::StatusCode status)
{
    std::string text = std::to_string(status);
    const std::string_view phrase = http::reasonPhrase(status);
    if (!phrase.empty()) text.append(" ").append(phrase);
    return text;
}

} // namespace report
