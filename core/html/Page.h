#pragma once

#include "base/Result.h"
#include "html/EncodingLabels.h"
#include "html/RobotsDirectives.h"
#include "html/TextDirective.h"
#include "url/Url.h"
#include "url/UrlError.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace html {

/// What kind of thing a link brings: the Type column of links.csv.
enum class LinkType : std::uint8_t { Hyperlink, Image, Css, JavaScript, IFrame, Media, Form, Other };

/// What a browser does with a link. It decides how the address is asked.
enum class LinkUse : std::uint8_t {
    Navigate,     // a, area, frame, iframe, refresh: the address is a page to be read
    Load,         // everything that is fetched beside the page, and forms that send by GET
    LoadSheet,    // a style sheet, which loads more
    LoadManifest, // a web app manifest, likewise
    LoadFeed,     // RSS or Atom: its entries are links
    Reference,    // the element of that document which the fragment names is used in the page (SVG, usemap)
    SubmitPost,   // the action or formaction of what would be posted: never asked
};

/// Where in the page a link stands, by the landmarks around it: the Link Position column of links.csv.
enum class LinkPosition : std::uint8_t { Content, Head, Navigation, Header, Aside, Footer };

/// What kind of text a link was read from: the Link Origin column of links.csv.
enum class LinkOrigin : std::uint8_t { Html, Css, Header, Sitemap };

/// One place in a page where an address stands. Its texts are views: a page has thousands of them, and each
/// string of its own would cost as much as what it says.
struct Link
{
    LinkType type = LinkType::Other;
    LinkUse use = LinkUse::Load;
    LinkOrigin origin = LinkOrigin::Html;
    LinkPosition position = LinkPosition::Content;
    std::string_view element{};   // local name, lower case
    std::string_view attribute{}; // likewise
    /// The attribute's value as it stands in the page, character references not decoded, in UTF-8; for srcset
    /// and refresh the URL's part of it. Not trimmed, but bounded (maxRawBytes).
    std::string_view raw{};
    /// What the value means against the document base URL, fragment kept.
    Result<url::Url, url::UrlError> target = Failure{url::UrlError::MissingSchemeNonRelativeUrl};
    std::string_view text{};         // the link's text, white space folded, bounded (maxTextBytes)
    std::string_view altText{};      // alt of the image itself, or of the images inside the link
    std::string_view rel{};          // as written, bounded
    std::string_view windowTarget{}; // the target attribute, bounded
    /// The elements it stands in, as a selector: `html>body>main>p:nth-of-type(3)>a`. Bounded (maxPathBytes):
    /// of a deeper one the end, after `…>`. Empty where there are no elements (style sheets, header fields).
    std::string_view path{};
    std::uint32_t line = 0;   // of the value's first character, from 1, in the page's own text
    std::uint32_t column = 0; // in code points, from 1
    bool nofollow = false;    // rel=nofollow
    EncodingId charset{};     // of a style sheet: what its link says it is in; it goes before the page's own
    bool isMissing = false;   // the page itself hasn't got what its fragment names: the map of a usemap
    /// Keeps alive what the views are into: mostly an arena that all links of a document share. Null: what
    /// lives long enough.
    std::shared_ptr<const void> keeper{};
};

/// What one HTML page says. A value: made in a pool, read by the crawl.
struct Page
{
    std::vector<Link> links; // in the order of the page; data: URLs are not among them
    /// hashOfFragmentTarget() of each id and a[name], sorted, each once.
    std::vector<std::uint64_t> fragmentTargets;
    std::string title;            // white space folded, bounded
    std::optional<url::Url> base; // the document base URL: its own address, or what `base` says
    std::optional<url::Url> canonical;
    std::string charset;          // the encoding it was read with, lower case
    std::uint32_t dataUrls = 0;   // links to data: URLs, counted only
    std::uint32_t inertLinks = 0; // links in template elements, counted only
    RobotsDirectives robots;      // of its meta elements
    bool hasScripts = false;      // a script that runs: `src`, or text of a JavaScript type
    bool isEmpty = false;         // no element and no text but white space
    /// Its Content-Security-Policy makes browsers ask https in place of http (Upgrade Insecure Requests
    /// §3.1).
    bool upgradesInsecureRequests = false;
    std::size_t shownBytes = 0; // of the text it shows, as written
    /// hashOfHeading() of each heading that has no id, sorted: a script may give it one.
    std::vector<std::uint64_t> headingsWithoutId;
    // What was asked by PageQuestions.
    std::vector<bool> textsFound;                  // for each of its texts
    std::optional<std::uint64_t> fingerprint;      // nullopt: not asked, or the page shows nothing
    std::optional<std::uint64_t> exactFingerprint; // likewise; of every word and picture as it is
};

/// What is asked of a page beyond what every reading tells, since it costs time.
struct PageQuestions
{
    std::vector<TextDirective> texts; // does it show them?
    bool fingerprint = false;         // what can it be recognised by?
    bool exactFingerprint = false;    // and its every word and picture?
    bool operator==(const PageQuestions&) const = default;
};

/// More than twice the URLs that a crawl asks by default. Each costs up to two kilobytes in memory, however
/// few bytes it is in the page.
inline constexpr std::size_t maxLinksPerPage = 250'000;
inline constexpr std::size_t maxTextBytes = 512;      // several lines of text; more tells a reader nothing
inline constexpr std::size_t maxPathBytes = 512;      // some forty elements
inline constexpr std::size_t maxRawBytes = 16 * 1024; // twice the longest URL that is asked

/// The key of an id (or a link's decoded fragment) among a page's fragment targets. 64 bits of hash instead
/// of the text: a page of ten thousand ids costs 80 KB.
[[nodiscard]] std::uint64_t hashOfFragmentTarget(std::string_view id);
/// The same of a heading's text, or of a fragment, however a script makes one of the other: by their letters
/// and digits alone, in any case.
[[nodiscard]] std::uint64_t hashOfHeading(std::string_view text);

} // namespace html
