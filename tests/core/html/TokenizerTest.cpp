#include "html/Tokenizer.h"

#include "support/Catch.h"

#include <string>

using html::Token;
using html::Tokenizer;
using html::TokenKind;

namespace {

/// The page's tags: `a href=[x] /`, a line each.
std::string tagsOf(std::string_view page)
{
    std::string tags;
    Tokenizer tokenizer(page);
    while (const Token* const token = tokenizer.next()) {
        if (token->kind != TokenKind::StartTag && token->kind != TokenKind::EndTag) continue;
        if (!tags.empty()) tags += '\n';
        tags.append(token->kind == TokenKind::EndTag ? "end of " : "").append(token->name);
        for (const html::Attribute& attribute : token->attributes)
            tags.append(" ").append(attribute.name).append("=[").append(attribute.rawValue).append("]");
        if (token->selfClosing) tags += " /";
    }
    return tags;
}

} // namespace

TEST_CASE("a tag that goes on as few do, or is cut off, is what the standard makes of it", "[html]")
{
    const auto [page, tags] = GENERATE(table<std::string, std::string>({
        {"<a>", "a"},
        {"</a>", "end of a"},
        {"<a b=\"x\">", "a b=[x]"},
        {"<a b=\"x\"\n\tc=\"y\" >", "a b=[x] c=[y]"},
        {"<a b=\"x\" c>", "a b=[x] c=[]"},
        {"<a b=\"x\" C=\"y\">", "a b=[x] c=[y]"},
        {"<a b=\"x\" c='y'>", "a b=[x] c=[y]"},
        {"<a b=\"x\" c=y/>", "a b=[x] c=[y/]"},
        {"<a b=\"x\"c=\"y\">", "a b=[x] c=[y]"},
        {"<a b=\"x\" c = \"y\">", "a b=[x] c=[y]"},
        {"<a b=\"x\" =\"y\">", "a b=[x] =\"y\"=[]"},
        {"<a b=\"x\" \"y\">", "a b=[x] \"y\"=[]"},
        {"<a b=\"x>\" c=\"y\"\">", "a b=[x>] c=[y] \"=[]"},
        {"<a b=\"x\"/>", "a b=[x] /"},
        {"<a b=\"x\" />", "a b=[x] /"},
        {"<a b=\"x\" / >", "a b=[x]"},
        {"<a b=\"x\"/c=\"y\">", "a b=[x] c=[y]"},
        {"<a b=\"x\" / ><b>", "a b=[x]\nb"},
        {"</a b=\"x\"/>", "end of a b=[x] /"},
        {"<A b=\"x\">", "a b=[x]"},
        {"<a b=\"x\" c=\"y", ""},
        {"<a b=\"x\" c=\"", ""},
        {"<a b=\"x\" c=", ""},
        {"<a b=\"x\" c", ""},
        {"<a b=\"x\" /", ""},
        {"<a b=\"x\" ", ""},
        {"<a b=\"x\"", ""},
        {"<a", ""},
    }));
    CAPTURE(page);
    CHECK(tagsOf(page) == tags);
    // Tags that the page doesn't end with are read another way.
    CHECK(tagsOf(page + std::string(16, ' ')) == tags);
}
