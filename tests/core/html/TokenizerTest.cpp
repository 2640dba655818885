#include "html/Tokenizer.h"

#include "support/Catch.h"

#include <string>
#include <vector>

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

/// Whether takeOnlyText() takes something after the page's first tag, and what next() tells then: `taken x,
/// b`.
std::string takenAfterFirstTag(std::string_view page)
{
    Tokenizer tokenizer(page);
    (void)tokenizer.next();
    const Token* const only = tokenizer.takeOnlyText();
    std::string taken = only ? "taken " + std::string(only->raw) + ", " : "";
    const Token* const next = tokenizer.next();
    if (!next) return taken + "end";
    switch (next->kind) {
    case TokenKind::Text: return taken.append("text ").append(next->raw);
    case TokenKind::EndTag: return taken.append("end of ").append(next->name);
    case TokenKind::StartTag: return taken.append(next->name);
    default: return taken + "other";
    }
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

TEST_CASE("the only text of an element is taken with its end tag, where that is a plain one", "[html]")
{
    const auto [page, taken] = GENERATE(table<std::string, std::string>({
        {"<b>x</b>", "taken x, i"},
        {"<b>x</b>y", "taken x, text y"},
        {"<b>x &amp; y</b>", "taken x &amp; y, i"},
        {"<b> </b>", "taken  , i"},
        {"<b c='d'>x</b>", "taken x, i"},
        {"<B>x</b>", "taken x, i"},
        {"<b>x</B>", "text x"},
        {"<b>x</b >", "text x"},
        {"<b>x</b/>", "text x"},
        {"<b>x</bb>", "text x"},
        {"<bb>x</b>", "text x"},
        {"<b>x</i>", "text x"},
        {"<b>x<b>", "text x"},
        {"<b>x</ b>", "text x"},
        {"<b>x< /b>", "text x< /b>"},
        {"<b>x < y</b>", "text x < y"},
        {"<b></b>", "end of b"},
        {"<b><!--x--></b>", "other"},
    }));
    CAPTURE(page);
    CHECK(takenAfterFirstTag(page + "<i>" + std::string(20, ' ')) == taken);
}

TEST_CASE("it is taken whatever the name, as long as names are compared by their bytes", "[html]")
{
    const std::size_t length = GENERATE(range(1, 19));
    const std::string name(length, 'n');
    const std::string page = "<" + name + ">x</" + name + "><i>" + std::string(20, ' ');
    CHECK(takenAfterFirstTag(page) == (length <= html::NameBytes::maxLength ? "taken x, i" : "text x"));
    // The same but for one letter is another.
    const std::string other = std::string(length - 1, 'n') + 'm';
    CHECK(takenAfterFirstTag("<" + name + ">x</" + other + "><i>" + std::string(20, ' ')) == "text x");
}

TEST_CASE("near the page's end it is left to the states", "[html]")
{
    const std::size_t behind = GENERATE(range(0, 24));
    const std::string page = "<b>x</b>" + std::string(behind, ' ');
    // On the heap, so that a byte too many is seen by a sanitizer.
    const std::vector<char> bytes(page.begin(), page.end());
    const std::string taken = takenAfterFirstTag({bytes.data(), bytes.size()});
    CHECK(taken.starts_with("taken") == (behind >= 15));
}

TEST_CASE("where the tokenizer was switched to a text without markup, its end is left to the states",
          "[html]")
{
    const std::string page = "<title>x</title>" + std::string(20, ' ') + "<i>";
    Tokenizer tokenizer(page);
    (void)tokenizer.next();
    tokenizer.switchTo(Tokenizer::State::Rcdata);
    CHECK(tokenizer.takeOnlyText() == nullptr);
    const Token* const text = tokenizer.next();
    REQUIRE(text != nullptr);
    CHECK(text->context == html::TextContext::Rcdata);
}
