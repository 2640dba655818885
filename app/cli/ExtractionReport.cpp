#include "app/cli/ExtractionReport.h"

#include "report/CsvLine.h"
#include "report/JsonText.h"
#include "report/Sentences.h"
#include "report/TerminalText.h"
#include "report/Words.h"

#include <array>
#include <string_view>

namespace cli {

namespace {

using html::Link;
using report::terminalText;

std::string_view word(robots::Sitemap::Kind kind)
{
    switch (kind) {
    case robots::Sitemap::Kind::Nothing: return "neither sitemap nor feed";
    case robots::Sitemap::Kind::UrlSet: return "sitemap";
    case robots::Sitemap::Kind::Index: return "index of sitemaps";
    case robots::Sitemap::Kind::Rss: return "RSS feed";
    case robots::Sitemap::Kind::Atom: return "Atom feed";
    case robots::Sitemap::Kind::Text: return "list of URLs";
    }
    return {};
}

std::string_view kindOf(const Extraction& extraction)
{
    switch (extraction.kind) {
    case DocumentKind::Page: return "page";
    case DocumentKind::Sheet: return "style sheet";
    case DocumentKind::Manifest: return "web app manifest";
    case DocumentKind::RobotsTxt: return "robots.txt";
    case DocumentKind::Sitemap: return word(extraction.sitemapKind);
    }
    return {};
}

std::string problem(const Link& link)
{
    if (!link.target) return report::fill(report::sentence(link.target.error()));
    return link.isMissing ? "the page has no map of that name" : std::string();
}

std::string_view targetOf(const Link& link)
{
    return link.target ? std::string_view(link.target->href()) : std::string_view();
}

std::string_view linkText(const Link& link)
{
    return link.text.empty() ? link.altText : link.text;
}

std::string hrefOf(const std::optional<url::Url>& url)
{
    return url ? url->href() : std::string();
}

std::string_view remarkOnCut(DocumentKind kind)
{
    return kind == DocumentKind::Manifest
               ? "It is broken: browsers take nothing of it, so nothing is listed."
               : "It is broken or too long: only what stands before that is listed.";
}

class TextLines
{
public:
    [[nodiscard]] std::string write(const Extraction& extraction, const std::string& address)
    {
        line(terminalText(address) + ": " + std::string(kindOf(extraction)) + ", " +
             std::to_string(extraction.links.size()) + (extraction.links.size() == 1 ? " link" : " links"));
        line("");
        for (const Link& link : extraction.links)
            writeLink(link);
        if (!extraction.links.empty()) line("");
        writeFacts(extraction);
        return std::move(m_text);
    }

private:
    void line(std::string_view text) { m_text.append(text) += '\n'; }

    void writeLink(const Link& link)
    {
        std::string text =
            link.line > 0 ? std::to_string(link.line) + ':' + std::to_string(link.column) : "-";
        text += "  " + placeIn(link);
        text += "  " + terminalText(link.raw) + " → ";
        text += link.target ? terminalText(targetOf(link)) : problem(link);
        line(text + "  (" + whatItIs(link) + ")");
    }

    [[nodiscard]] static std::string placeIn(const Link& link)
    {
        if (link.origin == html::LinkOrigin::Header) return "header field " + terminalText(link.attribute);
        const std::string element = terminalText(link.element);
        return link.attribute.empty() ? element : element + '[' + terminalText(link.attribute) + ']';
    }

    [[nodiscard]] static std::string whatItIs(const Link& link)
    {
        std::string text(report::word(link.type));
        const auto add = [&text](const std::string& part) { text += ", " + part; };
        add(std::string(report::word(link.use)));
        add(std::string(report::word(link.position)));
        if (link.origin != html::LinkOrigin::Html) add("from " + std::string(report::word(link.origin)));
        if (!link.path.empty()) add(terminalText(link.path));
        if (link.nofollow) add("nofollow");
        if (link.target && link.isMissing) add(problem(link));
        if (!linkText(link).empty()) add('"' + terminalText(linkText(link)) + '"');
        return text;
    }

    void writeFacts(const Extraction& extraction)
    {
        if (extraction.title) fact("title", terminalText(*extraction.title));
        fact("base", terminalText(hrefOf(extraction.base)));
        fact("charset", extraction.charset);
        if (extraction.fragmentTargets) fact("ids", std::to_string(*extraction.fragmentTargets));
        fact("canonical", terminalText(hrefOf(extraction.canonical)));
        std::string robots = extraction.noindex ? "noindex" : "";
        if (extraction.nofollow) robots += robots.empty() ? "nofollow" : ", nofollow";
        fact("robots", robots);
        if (extraction.cut) line(remarkOnCut(extraction.kind));
        if (extraction.dataUrls > 0) fact("data: URLs", std::to_string(extraction.dataUrls) + ", not listed");
    }

    void fact(std::string_view name, const std::string& value)
    {
        constexpr std::size_t valueColumn = 12;
        if (value.empty()) return;
        std::string text(name);
        text.resize(valueColumn, ' ');
        line(text + value);
    }

    std::string m_text;
};

void writeString(report::JsonText& json, std::string_view key, std::string_view value)
{
    json.key(key);
    json.stringOrNull(value);
}

void writeLink(report::JsonText& json, const Link& link)
{
    const auto string = [&json](std::string_view key, std::string_view value) {
        writeString(json, key, value);
    };
    json.beginObject();
    json.key("line");
    link.line > 0 ? json.number(link.line) : json.null();
    json.key("column");
    link.column > 0 ? json.number(link.column) : json.null();
    string("element", link.element);
    string("attribute", link.attribute);
    json.key("raw");
    json.string(link.raw);
    string("url", targetOf(link));
    string("problem", problem(link));
    string("type", report::word(link.type));
    string("use", report::word(link.use));
    string("position", report::word(link.position));
    string("origin", report::word(link.origin));
    string("path", link.path);
    json.key("text");
    json.string(link.text);
    string("alt", link.altText);
    string("rel", link.rel);
    string("target", link.windowTarget);
    json.key("follow");
    json.boolean(!link.nofollow);
    json.endObject();
}

// Over 35 lines: the object from its first member to its last, as it is read.
std::string writeJson(const Extraction& extraction, const std::string& address)
{
    std::string text;
    report::JsonText json(text);
    const auto string = [&json](std::string_view key, std::string_view value) {
        writeString(json, key, value);
    };
    json.beginObject();
    json.key("schema");
    json.number(1);
    string("generator", "HydraLinkChecker " HYDRA_VERSION);
    string("address", address);
    string("kind", kindOf(extraction));
    string("title", extraction.title.value_or(std::string()));
    string("base", hrefOf(extraction.base));
    string("charset", extraction.charset);
    json.key("ids");
    json.numberOrNull(extraction.fragmentTargets);
    string("canonical", hrefOf(extraction.canonical));
    json.key("noindex");
    json.boolean(extraction.noindex);
    json.key("nofollow");
    json.boolean(extraction.nofollow);
    json.key("cut");
    json.boolean(extraction.cut);
    json.key("data_urls");
    json.number(extraction.dataUrls);
    json.newLine();
    json.key("links");
    json.beginArray();
    for (const Link& link : extraction.links) {
        json.newLine();
        writeLink(json, link);
    }
    json.newLine();
    json.endArray();
    json.endObject();
    return text + '\n';
}

std::string writeCsv(const Extraction& extraction, const report::ReportSettings& settings)
{
    constexpr std::array<std::string_view, 17> headings = {
        "Line",    "Column",   "Element", "Attribute",     "Raw",         "URL",
        "Problem", "Type",     "Use",     "Link Position", "Link Origin", "Link Path",
        "Anchor",  "Alt Text", "Rel",     "Target",        "Follow"};
    std::string text = settings.byteOrderMark ? std::string(report::utf8ByteOrderMark) : "";
    report::CsvLine line(text, settings);
    for (const std::string_view heading : headings)
        line.word(heading);
    line.end();
    for (const Link& link : extraction.links) {
        link.line > 0 ? line.number(link.line) : line.empty();
        link.column > 0 ? line.number(link.column) : line.empty();
        for (const std::string_view cell : {link.element, link.attribute, link.raw, targetOf(link)})
            line.text(cell);
        line.text(problem(link));
        for (const std::string_view cell : {report::word(link.type), report::word(link.use),
                                            report::word(link.position), report::word(link.origin)})
            line.word(cell);
        for (const std::string_view cell : {link.path, link.text, link.altText, link.rel, link.windowTarget})
            line.text(cell);
        line.word(link.nofollow ? "false" : "true");
        line.end();
    }
    return text;
}

} // namespace

std::string extractionReport(const Extraction& extraction, const std::string& address, Format format,
                             const report::ReportSettings& settings)
{
    switch (format) {
    case Format::LinksCsv: return writeCsv(extraction, settings);
    case Format::Json: return writeJson(extraction, address);
    case Format::Text:
    case Format::UrlsCsv:
    case Format::SitemapCsv:
    case Format::RedirectsCsv:
    case Format::Yaml: break;
    }
    return TextLines().write(extraction, address);
}

} // namespace cli
