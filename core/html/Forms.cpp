#include "html/Forms.h"

#include "html/Ascii.h"
#include "html/CharacterReferences.h"

namespace html {

FormMethod formMethod(std::string_view raw)
{
    const AttributeText method(raw);
    if (isIgnoringCase(method.view(), "post")) return FormMethod::Post;
    if (isIgnoringCase(method.view(), "dialog")) return FormMethod::Dialog;
    return FormMethod::Get;
}

bool Forms::begin(FormMethod method, std::string_view id)
{
    if (m_open) return false;
    m_open = method;
    if (!id.empty()) m_byId.try_emplace(std::string(id), method); // of two with one id the first is meant
    return true;
}

std::optional<FormMethod> Forms::withId(const std::string& id) const
{
    const auto form = m_byId.find(id);
    if (form == m_byId.end()) return std::nullopt;
    return form->second;
}

std::optional<LinkRelation> relationOfForm(std::optional<FormMethod> method)
{
    if (!method || *method == FormMethod::Dialog) return std::nullopt;
    return LinkRelation{LinkType::Form, *method == FormMethod::Post ? LinkUse::SubmitPost : LinkUse::Load};
}

// HTML §4.10.19.6: only what submits has a use for formaction; its own method counts before its form's.
std::optional<LinkRelation> relationOfSubmitter(ElementName element, const TagAttributes& attributes,
                                                const Forms& forms)
{
    const AttributeText text(attributes.raw(AttributeName::Type));
    const std::string_view type = text.view();
    const bool submits = element == ElementName::Button
                             ? !isIgnoringCase(type, "button") && !isIgnoringCase(type, "reset")
                             : isIgnoringCase(type, "submit") || isIgnoringCase(type, "image");
    if (!submits) return std::nullopt;
    if (const Attribute* const method = attributes.find(AttributeName::Formmethod))
        return relationOfForm(formMethod(method->rawValue));
    return relationOfForm(attributes.has(AttributeName::Form) ? FormMethod::Get : forms.open());
}

} // namespace html
