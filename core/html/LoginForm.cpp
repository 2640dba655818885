#include "html/LoginForm.h"

#include "html/CharacterReferences.h"
#include "html/PageReader.h"
#include "html/TextDecoder.h"
#include "html/Tokenizer.h"
#include "http/FieldSyntax.h"
#include "url/UrlParser.h"

#include <algorithm>

namespace html {

namespace {

// A login has a handful; a page that has more is none.
constexpr std::size_t maxControls = 1000;

std::optional<std::string> attribute(const Token& tag, std::string_view name)
{
    for (const Attribute& one : tag.attributes) {
        if (one.name != name) continue;
        std::string buffer;
        return std::string(decoded(one.rawValue, TextContext::Attribute, buffer));
    }
    return std::nullopt;
}

/// A form while its tags come.
struct OpenForm
{
    std::string action;
    bool posts = false;
    std::vector<std::string> controls;
    std::vector<std::pair<std::string, std::string>> fields;
    bool hasButton = false;

    void takeControl(const Token& tag)
    {
        const auto name = attribute(tag, "name");
        if (!name || name->empty() || controls.size() == maxControls) return;
        controls.push_back(*name);
        const std::string type = http::lowerCase(attribute(tag, "type").value_or(""));
        const bool isButton = (tag.name == "input" && type == "submit") ||
                              (tag.name == "button" && (type.empty() || type == "submit"));
        const bool isHidden = tag.name == "input" && type == "hidden";
        if (!isHidden && (!isButton || hasButton)) return;
        hasButton = hasButton || isButton; // only the one that was pressed is sent
        fields.emplace_back(*name, attribute(tag, "value").value_or(""));
    }

    [[nodiscard]] bool hasAll(std::span<const std::string> names) const
    {
        return std::all_of(names.begin(), names.end(), [this](const std::string& name) {
            return std::find(controls.begin(), controls.end(), name) != controls.end();
        });
    }
};

/// HTML §13.2.6: how what follows a start tag is read.
void switchAfter(std::string_view tag, Tokenizer& tokenizer)
{
    if (tag == "script") tokenizer.switchTo(Tokenizer::State::ScriptData);
    if (tag == "style" || tag == "iframe" || tag == "noframes" || tag == "xmp")
        tokenizer.switchTo(Tokenizer::State::Rawtext);
    if (tag == "title" || tag == "textarea") tokenizer.switchTo(Tokenizer::State::Rcdata);
    if (tag == "plaintext") tokenizer.switchTo(Tokenizer::State::Plaintext);
}

bool isControl(std::string_view tag)
{
    return tag == "input" || tag == "button" || tag == "select" || tag == "textarea";
}

} // namespace

std::optional<LoginForm> findForm(std::string_view body, const std::optional<http::MediaType>& mediaType,
                                  const url::Url& page, std::span<const std::string> names)
{
    // Which encoding that is may be said late in the page, so its reader has to see all of it.
    const DecodedText text = decode(body, readPage(body, mediaType, page).charset);
    Tokenizer tokenizer(text.text());
    std::optional<std::string> base;
    std::optional<OpenForm> open;
    const auto found = [&]() -> std::optional<LoginForm> {
        if (!open || !open->hasAll(names)) return std::nullopt;
        const auto baseUrl = base ? url::parseUrl(*base, &page) : url::parseUrl(page.href());
        // HTML §4.10.21.3: without an action it goes to the page itself.
        const auto action = open->action.empty() ? url::parseUrl(page.href())
                                                 : url::parseUrl(open->action, baseUrl ? &*baseUrl : &page);
        if (!action) return std::nullopt;
        return LoginForm{action->withoutFragment(), open->posts, std::move(open->fields)};
    };
    while (const Token* const token = tokenizer.next()) {
        if (token->kind == TokenKind::EndTag && token->name == "form") {
            if (auto form = found()) return form;
            open.reset();
        }
        if (token->kind != TokenKind::StartTag) continue;
        if (token->name == "base" && !base) base = attribute(*token, "href");
        if (token->name == "form" && !open) {
            const std::string method = attribute(*token, "method").value_or("");
            open = OpenForm{attribute(*token, "action").value_or(""),
                            http::equalsIgnoringCase(method, "post"),
                            {},
                            {},
                            false};
        } else if (open && isControl(token->name)) {
            open->takeControl(*token);
        }
        switchAfter(token->name, tokenizer);
    }
    return found();
}

} // namespace html
