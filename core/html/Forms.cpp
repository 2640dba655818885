#include "html/Forms.h"

#include "html/Ascii.h"

namespace html {

FormMethod formMethod(std::string_view attribute)
{
    if (isIgnoringCase(attribute, "post")) return FormMethod::Post;
    if (isIgnoringCase(attribute, "dialog")) return FormMethod::Dialog;
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

} // namespace html
