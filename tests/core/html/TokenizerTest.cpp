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
        {"<a class=\"x\" href=\"y\">", "a class=[x] href=[y]"},
        {"<a href=\"x\" class=\"y\" id=\"z\"/>", "a href=[x] class=[y] id=[z] /"},
        {"<a class=\"\" href=\"\">", "a class=[] href=[]"},
        {"<a\thref=\"x\"\nclass=\"y\"  href=\"z\">", "a href=[x] class=[y] href=[z]"},
        {"<a class=\"x\"href=\"y\">", "a class=[x] href=[y]"},
        {"<a Class=\"x\" hreF=\"y\">", "a class=[x] href=[y]"},
        {"<a class='x' href=y>", "a class=[x] href=[y]"},
        {"<a class = \"x\" href= \"y\">", "a class=[x] href=[y]"},
        {"<a classy=\"x\" hrefs=\"y\">", "a classy=[x] hrefs=[y]"},
        {"<a clas=\"x\" hre=\"y\">", "a clas=[x] hre=[y]"},
        {"<a class href>", "a class=[] href=[]"},
        {"</a class=\"x\" href=\"y\">", "end of a class=[x] href=[y]"},
        {"<averylongnameofanelement href=\"x\">", "averylongnameofanelement href=[x]"},
        {"<fifteen-letters class=\"x\">", "fifteen-letters class=[x]"},
        {"<sixteen--letters class=\"x\">", "sixteen--letters class=[x]"},
        {"<fifteen-letterS class=\"x\">", "fifteen-letters class=[x]"},
        {"<\xC3\xA4 class=\"x\">", ""},
        {"<a\xC3\xA4 class=\"x\">", "a\xC3\xA4 class=[x]"},
        {"<a class=\"x>", ""},
        {"<a href=\">", ""},
        {"<a href=>", "a href=[]"},
        {"<a class=\"x", ""},
        {"<a class=\"", ""},
        {"<a class=", ""},
        {"<a clas", ""},
        {"<a href", ""},
    }));
    CAPTURE(page);
    CHECK(tagsOf(page) == tags);
    // Tags that the page doesn't end with are read another way.
    CHECK(tagsOf(page + std::string(16, ' ')) == tags);
}

TEST_CASE("of a tag with too many attributes as many are told, whichever way it is read", "[html]")
{
    const auto told = [](std::string_view attribute) {
        std::string page = "<a";
        for (std::size_t i = 0; i < html::maxAttributesPerTag + 10; ++i)
            page += attribute;
        page += ">" + std::string(16, ' ');
        Tokenizer tokenizer(page);
        const Token* const token = tokenizer.next();
        return token ? token->attributes.size() : 0;
    };
    CHECK(told(" class=\"x\"") == html::maxAttributesPerTag);
    CHECK(told(" CLASS='x'") == html::maxAttributesPerTag);
}
