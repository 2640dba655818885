#include "html/Tokenizer.h"

#include "html/TextDecoder.h"
#include "html/Utf8.h"
#include "support/Catch.h"
#include "support/Json.h"
#include "url/AsciiText.h"

#include <charconv>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

using html::TextContext;
using html::Token;
using html::Tokenizer;
using html::TokenKind;
using support::Json;

namespace {

const std::filesystem::path folder = std::filesystem::path(HYDRA_SHARED_DATA) / "html5lib-tokenizer";

const std::map<std::string, Tokenizer::State> states = {
    {"Data state", Tokenizer::State::Data},           {"RCDATA state", Tokenizer::State::Rcdata},
    {"RAWTEXT state", Tokenizer::State::Rawtext},     {"Script data state", Tokenizer::State::ScriptData},
    {"PLAINTEXT state", Tokenizer::State::Plaintext}, {"CDATA section state", Tokenizer::State::CdataSection},
};

/// A "doubleEscaped" test has its strings' \uXXXX escaped once more.
std::string unescaped(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        unsigned int unit = 0;
        const bool isEscape = text.substr(at).starts_with("\\u") && at + 6 <= text.size();
        if (!isEscape) {
            out.push_back(text[at++]);
            continue;
        }
        std::from_chars(text.data() + at + 2, text.data() + at + 6, unit, 16);
        const bool isSurrogate =
            unit >= 0xD800 && unit <= 0xDFFF; // UTF-8 has none: the decoder made it U+FFFD
        html::appendUtf8(isSurrogate ? 0xFFFD : unit, out);
        at += 6;
    }
    return out;
}

struct Test
{
    std::string description;
    std::string input;
    std::string lastStartTag;
    std::vector<std::string> initialStates;
    std::vector<std::string> output; // a line for each token
};

std::string quoted(const std::string& text)
{
    return '"' + text + '"';
}

/// A token as a line; its attributes sorted, as the order of an object's members means nothing.
std::string tagLine(const std::string& kind, const std::string& name,
                    const std::map<std::string, std::string>& attributes, bool selfClosing)
{
    std::string line = kind + ' ' + name;
    for (const auto& [attribute, value] : attributes)
        line += ' ' + attribute + '=' + quoted(value);
    return line + (selfClosing ? " /" : "");
}

std::string orNull(const Json& value, bool isDoubleEscaped)
{
    if (!value.isString()) return "null";
    return quoted(isDoubleEscaped ? unescaped(value.string()) : value.string());
}

std::string lineOf(const Json::Array& token, bool isDoubleEscaped)
{
    const auto text = [&](std::size_t place) {
        return isDoubleEscaped ? unescaped(token.at(place).string()) : token.at(place).string();
    };
    const std::string kind = token.at(0).string();
    if (kind == "DOCTYPE")
        return kind + ' ' + orNull(token.at(1), isDoubleEscaped) + ' ' +
               orNull(token.at(2), isDoubleEscaped) + ' ' + orNull(token.at(3), isDoubleEscaped) +
               (token.at(4).boolean() ? "" : " quirks");
    if (kind != "StartTag") return kind + ' ' + text(1);
    std::map<std::string, std::string> attributes;
    for (const auto& member : token.at(2).object())
        attributes[isDoubleEscaped ? unescaped(member.name) : member.name] =
            isDoubleEscaped ? unescaped(member.value.string()) : member.value.string();
    return tagLine(kind, text(1), attributes, token.size() > 3 && token.at(3).boolean());
}

Test testOf(const Json& json)
{
    const Json* const escaped = json.find("doubleEscaped");
    const bool isDoubleEscaped = escaped && escaped->boolean();
    Test test{json.text("description"), json.text("input"), json.text("lastStartTag"), {}, {}};
    if (isDoubleEscaped) test.input = unescaped(test.input);
    if (const Json* const initial = json.find("initialStates"))
        for (const Json& state : initial->array())
            test.initialStates.push_back(state.string());
    else
        test.initialStates.push_back("Data state");
    for (const Json& token : json.find("output")->array())
        test.output.push_back(lineOf(token.array(), isDoubleEscaped));
    return test;
}

std::string decodedRaw(std::string_view raw, TextContext context)
{
    std::string text;
    html::appendDecoded(raw, context, text);
    return text;
}

std::string orNull(std::optional<std::string_view> raw)
{
    return raw ? quoted(decodedRaw(*raw, TextContext::RawText)) : "null";
}

std::string lineOf(const Token& token)
{
    switch (token.kind) {
    case TokenKind::Doctype: {
        std::string name = orNull(token.doctypeName);
        if (token.doctypeName)
            for (char& c : name)
                c = url::asciiLowercase(c);
        return "DOCTYPE " + name + ' ' + orNull(token.publicIdentifier) + ' ' +
               orNull(token.systemIdentifier) + (token.forceQuirks ? " quirks" : "");
    }
    case TokenKind::StartTag: {
        std::map<std::string, std::string> attributes; // keeps the first of a name
        for (const html::Attribute& attribute : token.attributes)
            attributes.try_emplace(std::string(attribute.name),
                                   decodedRaw(attribute.rawValue, TextContext::Attribute));
        return tagLine("StartTag", std::string(token.name), attributes, token.selfClosing);
    }
    case TokenKind::EndTag: return "EndTag " + std::string(token.name);
    case TokenKind::Comment: return "Comment " + decodedRaw(token.raw, token.context);
    case TokenKind::Text: return "Character " + decodedRaw(token.raw, token.context);
    }
    return {};
}

std::vector<std::string> tokensOf(const Test& test, Tokenizer::State initial)
{
    const std::string body = "\xEF\xBB\xBF" + test.input; // so that a mark of the test's own stays
    const html::DecodedText page = html::decode(body, "utf-8");
    Tokenizer tokenizer(page.text(), initial);
    tokenizer.setLastStartTag(test.lastStartTag);
    std::vector<std::string> lines;
    bool wasText = false;
    while (const Token* const token = tokenizer.next()) {
        const bool isText = token->kind == TokenKind::Text;
        const std::string line = lineOf(*token);
        if (isText && wasText)
            lines.back() += line.substr(sizeof("Character ") - 1);
        else
            lines.push_back(line);
        wasText = isText;
    }
    return lines;
}

} // namespace

TEST_CASE("the tokenizer agrees with html5lib's tests", "[html]")
{
    if (!std::filesystem::exists(folder)) {
        WARN("html5lib's tokenizer tests are not at " << folder.string());
        return;
    }
    std::size_t cases = 0;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        if (file.path().extension() != ".test") continue;
        const auto json = Json::read(file.path());
        REQUIRE(json);
        // Those of a file without them are about trees that XML can hold.
        const Json* const tests = json->find("tests");
        if (!tests) continue;
        for (const Json& each : tests->array()) {
            const Test test = testOf(each);
            for (const std::string& state : test.initialStates) {
                INFO(file.path().filename().string()
                     << ": " << test.description << " in " << state << ": " << test.input);
                CHECK(tokensOf(test, states.at(state)) == test.output);
                ++cases;
            }
        }
    }
    CHECK(cases > 6'000); // none is left out
}
