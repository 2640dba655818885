// A table: the doctypes of pages written before browsers agreed.

#include "html/QuirksMode.h"

#include "html/Ascii.h"

#include <algorithm>
#include <iterator>

namespace html {

namespace {

constexpr std::string_view publicIdentifiers[] = {
    "-//w3o//dtd w3 html strict 3.0//en//",
    "-/w3c/dtd html 4.0 transitional/en",
    "html",
};

constexpr std::string_view publicBeginnings[] = {
    "+//silmaril//dtd html pro v0r11 19970101//",
    "-//as//dtd html 3.0 aswedit + extensions//",
    "-//advasoft ltd//dtd html 3.0 aswedit + extensions//",
    "-//ietf//dtd html 2.0 level 1//",
    "-//ietf//dtd html 2.0 level 2//",
    "-//ietf//dtd html 2.0 strict level 1//",
    "-//ietf//dtd html 2.0 strict level 2//",
    "-//ietf//dtd html 2.0 strict//",
    "-//ietf//dtd html 2.0//",
    "-//ietf//dtd html 2.1e//",
    "-//ietf//dtd html 3.0//",
    "-//ietf//dtd html 3.2 final//",
    "-//ietf//dtd html 3.2//",
    "-//ietf//dtd html 3//",
    "-//ietf//dtd html level 0//",
    "-//ietf//dtd html level 1//",
    "-//ietf//dtd html level 2//",
    "-//ietf//dtd html level 3//",
    "-//ietf//dtd html strict level 0//",
    "-//ietf//dtd html strict level 1//",
    "-//ietf//dtd html strict level 2//",
    "-//ietf//dtd html strict level 3//",
    "-//ietf//dtd html strict//",
    "-//ietf//dtd html//",
    "-//metrius//dtd metrius presentational//",
    "-//microsoft//dtd internet explorer 2.0 html strict//",
    "-//microsoft//dtd internet explorer 2.0 html//",
    "-//microsoft//dtd internet explorer 2.0 tables//",
    "-//microsoft//dtd internet explorer 3.0 html strict//",
    "-//microsoft//dtd internet explorer 3.0 html//",
    "-//microsoft//dtd internet explorer 3.0 tables//",
    "-//netscape comm. corp.//dtd html//",
    "-//netscape comm. corp.//dtd strict html//",
    "-//o'reilly and associates//dtd html 2.0//",
    "-//o'reilly and associates//dtd html extended 1.0//",
    "-//o'reilly and associates//dtd html extended relaxed 1.0//",
    "-//sq//dtd html 2.0 hotmetal + extensions//",
    "-//softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//",
    "-//softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//",
    "-//spyglass//dtd html 2.0 extended//",
    "-//sun microsystems corp.//dtd hotjava html//",
    "-//sun microsystems corp.//dtd hotjava strict html//",
    "-//w3c//dtd html 3 1995-03-24//",
    "-//w3c//dtd html 3.2 draft//",
    "-//w3c//dtd html 3.2 final//",
    "-//w3c//dtd html 3.2//",
    "-//w3c//dtd html 3.2s draft//",
    "-//w3c//dtd html 4.0 frameset//",
    "-//w3c//dtd html 4.0 transitional//",
    "-//w3c//dtd html experimental 19960712//",
    "-//w3c//dtd html experimental 970421//",
    "-//w3c//dtd w3 html//",
    "-//w3o//dtd w3 html 3.0//",
    "-//webtechs//dtd mozilla html 2.0//",
    "-//webtechs//dtd mozilla html//",
};

// Quirky only without a system identifier.
constexpr std::string_view publicBeginningsAlone[] = {
    "-//w3c//dtd html 4.01 frameset//",
    "-//w3c//dtd html 4.01 transitional//",
};

constexpr std::string_view quirkySystem = "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd";

template<std::size_t Count>
bool beginsAsOneOf(const std::string_view (&beginnings)[Count], std::string_view identifier)
{
    return std::any_of(std::begin(beginnings), std::end(beginnings), [=](std::string_view beginning) {
        return startsWithIgnoringCase(identifier, beginning);
    });
}

} // namespace

bool isQuirky(const Token& doctype)
{
    if (doctype.forceQuirks || !isIgnoringCase(doctype.doctypeName.value_or(""), "html")) return true;
    const auto& system = doctype.systemIdentifier;
    if (system && isIgnoringCase(*system, quirkySystem)) return true;
    if (!doctype.publicIdentifier) return false;
    const std::string_view identifier = *doctype.publicIdentifier;
    const bool isWhole = std::any_of(std::begin(publicIdentifiers), std::end(publicIdentifiers),
                                     [=](std::string_view each) { return isIgnoringCase(identifier, each); });
    return isWhole || beginsAsOneOf(publicBeginnings, identifier) ||
           (!system && beginsAsOneOf(publicBeginningsAlone, identifier));
}

} // namespace html
