#pragma once

#include "html/LinkRelation.h"
#include "html/Names.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace html {

/// HTML §4.10.19.6, the state of a method or formmethod attribute.
enum class FormMethod : std::uint8_t { Get, Post, Dialog };

/// A missing or unknown method is GET.
[[nodiscard]] FormMethod formMethod(std::string_view raw);

/// Which form a control belongs to, as the parser finds it (§13.2.6.4.7: one form is open at most).
class Forms
{
public:
    /// false: a form is open already, and this tag makes none.
    [[nodiscard]] bool begin(FormMethod method, std::string_view id);
    void end() { m_open.reset(); }

    /// The method of the form that is open.
    [[nodiscard]] std::optional<FormMethod> open() const { return m_open; }
    /// Of the form with that id, which may stand after the control: to be asked at the page's end.
    [[nodiscard]] std::optional<FormMethod> withId(const std::string& id) const;

private:
    std::optional<FormMethod> m_open;
    std::unordered_map<std::string, FormMethod> m_byId;
};

/// What the action of a form with that method is; nullopt: no form, or a dialog, sends nothing.
[[nodiscard]] std::optional<LinkRelation> relationOfForm(std::optional<FormMethod> method);

/// What the formaction of a button or an input is; nullopt: it sends nothing. One that names its form,
/// without a method of its own, counts as GET until that form is known.
[[nodiscard]] std::optional<LinkRelation>
relationOfSubmitter(ElementName element, const TagAttributes& attributes, const Forms& forms);

} // namespace html
