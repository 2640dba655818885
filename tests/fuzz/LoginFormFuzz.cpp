#include "html/LoginForm.h"

#include "fuzz/Fuzz.h"
#include "url/UrlParser.h"

#include <array>

// The input: the name of a field on the first line, then a page.

using fuzz::claim;

void fuzz::check(std::string_view input)
{
    static const url::Url page = url::parseUrl("https://a.test/login").value();
    const std::array<std::string, 1> names = {std::string(takeLine(input))};
    const auto form = html::findForm(input, std::nullopt, page, names);
    if (!form) return;
    claim(!names[0].empty(), "a control without a name is none");
    claim(!form->action.fragment(), "a form is sent without a fragment");
    claim(form->fields.size() <= 1000, "a form's fields are bounded");
}
