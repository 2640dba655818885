#include "html/Tokenizer.h"

#include "fuzz/Fuzz.h"
#include "html/Ascii.h"
#include "html/TextDecoder.h"
#include "html/Utf8.h"

#include <algorithm>
#include <array>
#include <string>

// The input: a byte for where the tokenizer begins, then a page in UTF-8.

using fuzz::claim;
using html::Token;
using html::Tokenizer;
using html::TokenKind;

namespace {

using State = Tokenizer::State;

constexpr std::array<State, 8> beginnings = {
    State::Data,       State::Data,      State::Rcdata,       State::Rawtext,
    State::ScriptData, State::Plaintext, State::CdataSection, State::ScriptDataEscaped};

bool isLowerCase(std::string_view name)
{
    return std::none_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// What stands in the page stands there once, and in the order of the tokens.
class Places
{
public:
    explicit Places(std::string_view page)
        : m_page(page)
    {
    }

    void claimNext(std::string_view part)
    {
        claim(fuzz::isWithin(part, m_page), "a token's text is of the page");
        const auto begin = static_cast<std::size_t>(part.data() - m_page.data());
        claim(begin >= m_passed, "tokens don't overlap, and come in order");
        m_passed = begin + part.size();
    }

private:
    std::string_view m_page;
    std::size_t m_passed = 0;
};

void claimDecodes(std::string_view raw, html::TextContext context)
{
    std::string text;
    html::appendDecoded(raw, context, text);
    claim(html::isWellFormedUtf8(text), "decoded text is UTF-8");
    std::string buffer;
    claim(html::decoded(raw, context, buffer) == text, "both ways to decode are one");

    html::RawPlaces places(raw, context);
    std::size_t passed = 0;
    for (std::size_t at = 0; at < text.size(); at += 1 + text.size() / 16) {
        const std::size_t place = places.rawOffset(at);
        claim(place >= passed && place <= raw.size(), "decoded places rise with those in the page");
        passed = place;
    }
    claim(places.rawOffset(text.size()) <= raw.size(), "decoded text ends where the page's does");
}

void claimIsSound(const Token& token, Places& places)
{
    switch (token.kind) {
    case TokenKind::StartTag:
        claim(!token.name.empty() && isLowerCase(token.name), "a tag has a name in lower case");
        for (const html::Attribute& attribute : token.attributes) {
            claim(!attribute.name.empty() && isLowerCase(attribute.name), "as its attributes have");
            places.claimNext(attribute.rawValue);
            claimDecodes(attribute.rawValue, html::TextContext::Attribute);
        }
        return;
    case TokenKind::EndTag: return claim(!token.name.empty() && isLowerCase(token.name), "end tags too");
    case TokenKind::Text:
        claim(!token.raw.empty(), "text isn't empty");
        places.claimNext(token.raw);
        return claimDecodes(token.raw, token.context);
    case TokenKind::Comment: return places.claimNext(token.raw);
    case TokenKind::Doctype:
        for (const auto& part : {token.doctypeName, token.publicIdentifier, token.systemIdentifier})
            if (part) places.claimNext(*part);
        return;
    }
}

/// The page with a capital at the beginning of each tag, so that none is read in one go.
std::string withCapitalTags(std::string_view page)
{
    std::string capital(page);
    for (std::size_t at = 1; at < capital.size(); ++at) {
        const bool isFirst =
            capital[at - 1] == '<' || (at > 1 && capital[at - 1] == '/' && capital[at - 2] == '<');
        if (isFirst && html::isAsciiAlpha(capital[at])) capital[at] = static_cast<char>(capital[at] & ~0x20);
    }
    return capital;
}

bool isAlike(std::string_view a, std::string_view b)
{
    return html::isIgnoringCase(a, html::asciiLowercase(b));
}

void claimAlike(const Token& usual, const Token& other)
{
    claim(usual.kind == other.kind && usual.context == other.context, "the ways to read a tag see the same");
    if (usual.kind == TokenKind::StartTag || usual.kind == TokenKind::EndTag) {
        claim(usual.name == other.name && usual.nameBytes == html::NameBytes(usual.name), "the same name");
        claim(usual.selfClosing == other.selfClosing, "and the same end");
        claim(std::equal(usual.attributes.begin(), usual.attributes.end(), other.attributes.begin(),
                         other.attributes.end(),
                         [](const html::Attribute& a, const html::Attribute& b) {
                             return a.name == b.name && a.nameBytes == html::NameBytes(a.name) &&
                                    isAlike(a.rawValue, b.rawValue);
                         }),
              "the same attributes");
    } else if (usual.kind != TokenKind::Doctype) {
        claim(isAlike(usual.raw, other.raw), "the same text");
    }
}

void switchAsTreesDo(Tokenizer& tokenizer, const Token& token)
{
    if (token.kind != TokenKind::StartTag) return;
    if (token.name == "title" || token.name == "textarea") tokenizer.switchTo(State::Rcdata);
    if (token.name == "style" || token.name == "xmp") tokenizer.switchTo(State::Rawtext);
    if (token.name == "script") tokenizer.switchTo(State::ScriptData);
    if (token.name == "plaintext") tokenizer.switchTo(State::Plaintext);
}

} // namespace

void fuzz::check(std::string_view input)
{
    if (input.empty()) return;
    const auto choice = static_cast<unsigned char>(input.front());
    const html::DecodedText decoded = html::decode(input.substr(1), "utf-8");
    const std::string_view page = decoded.text();

    const std::string capitalPage = withCapitalTags(page);
    Tokenizer tokenizer(page, beginnings[choice % beginnings.size()]);
    Tokenizer other(capitalPage, beginnings[choice % beginnings.size()]);
    for (Tokenizer* const each : {&tokenizer, &other}) {
        each->setLastStartTag("script");
        each->setCdataAllowed((choice & 0x80) != 0);
        each->setInstructionsWhole((choice & 0x40) != 0);
    }
    Places places(page);
    std::size_t tokens = 0;
    while (const Token* const token = tokenizer.next()) {
        claim(++tokens <= page.size() + 1, "each token takes something of the page");
        claimIsSound(*token, places);
        const Token* const same = other.next();
        claim(same != nullptr, "as many tokens");
        claimAlike(*token, *same);
        switchAsTreesDo(tokenizer, *token);
        switchAsTreesDo(other, *same);
    }
    claim(tokenizer.next() == nullptr && other.next() == nullptr, "after the end comes nothing");
}
