#include "fuzz/Fuzz.h"
#include "serve/RedirectRules.h"
#include "serve/RequestHead.h"

// The input: a request's head up to an empty line, then a `_redirects` file.

using fuzz::claim;

namespace {

bool isPrintableAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7F; });
}

void claimIsSound(const serve::RequestHead& head)
{
    claim(head.path.starts_with('/') && head.path.find('\0') == std::string::npos, "a path is a file's path");
    claim(head.encodedPath.starts_with('/') && head.encodedPath.find_first_of(" ?\r\n") == std::string::npos,
          "as it came it is one word without a query");
    for (const auto& [name, value] : head.fields.all())
        claim(!name.empty() && (name + value).find('\n') == std::string::npos, "a field is one line");
}

} // namespace

void fuzz::check(std::string_view input)
{
    const std::size_t empty = std::min(input.find("\n\n"), input.size());
    const std::string_view text = input.substr(0, empty);
    const auto head = serve::parseRequestHead(text);
    if (head) claimIsSound(*head);

    const serve::RedirectRules rules(input.substr(std::min(empty + 2, input.size())));
    const auto match = rules.match(head ? std::string_view(head->path) : text);
    if (match) claim(isPrintableAscii(match->target), "what goes into Location can't break the head");
}
