#include "html/ScriptType.h"

#include "html/Ascii.h"
#include "html/CharacterReferences.h"

#include <algorithm>
#include <iterator>

namespace html {

namespace {

// MIME Sniffing Standard §4.6, "JavaScript MIME type", and the type of modules
constexpr std::string_view javaScriptTypes[] = {
    "application/ecmascript",
    "application/javascript",
    "application/x-ecmascript",
    "application/x-javascript",
    "module",
    "text/ecmascript",
    "text/javascript",
    "text/javascript1.0",
    "text/javascript1.1",
    "text/javascript1.2",
    "text/javascript1.3",
    "text/javascript1.4",
    "text/javascript1.5",
    "text/jscript",
    "text/livescript",
    "text/x-ecmascript",
    "text/x-javascript",
};

} // namespace

bool isJavaScriptType(const Attribute* type)
{
    if (!type || type->rawValue.empty()) return true;
    const AttributeText text(type->rawValue);
    const std::string_view value = trimmed(text.view());
    return std::any_of(std::begin(javaScriptTypes), std::end(javaScriptTypes),
                       [=](std::string_view known) { return isIgnoringCase(value, known); });
}

} // namespace html
