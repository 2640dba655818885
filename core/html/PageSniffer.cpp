#include "html/PageSniffer.h"

#include "html/Ascii.h"

#include <algorithm>
#include <array>

namespace html {

namespace {

constexpr std::array<std::string_view, 17> signatures = {
    "<!doctype html", "<html",  "<head", "<script", "<iframe", "<h1", "<div", "<font", "<table", "<a",
    "<style",         "<title", "<b",    "<body",   "<br",     "<p",  "<!--"};

} // namespace

// MIME Sniffing Standard §7.1, the signatures of HTML. Wider than those in two things, for the sake of links
// that would be lost: a byte order mark is passed over, and any white space ends a tag's name.
bool looksLikePage(std::string_view body)
{
    if (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
    while (!body.empty() && isAsciiWhitespace(body.front()))
        body.remove_prefix(1);
    return std::any_of(signatures.begin(), signatures.end(), [&](std::string_view signature) {
        if (!startsWithIgnoringCase(body, signature)) return false;
        if (signature == "<!--") return true;
        const std::string_view rest = body.substr(signature.size());
        return !rest.empty() && (isAsciiWhitespace(rest.front()) || rest.front() == '>');
    });
}

} // namespace html
