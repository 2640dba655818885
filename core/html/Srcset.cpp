#include "html/Srcset.h"

#include "html/Ascii.h"

#include <algorithm>
#include <cstddef>

namespace html {

namespace {

bool isAllDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return isAsciiDigit(c); });
}

bool isPositiveInteger(std::string_view text)
{
    return isAllDigits(text) && text.find_first_not_of('0') != std::string_view::npos;
}

/// Takes the digits at the beginning away.
bool takeDigits(std::string_view& text)
{
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    text.remove_prefix(digits);
    return digits > 0;
}

// HTML §2.3.4.3, valid floating-point number; not below zero, but "-0" is not below it.
bool isDensity(std::string_view text)
{
    const bool isNegative = text.starts_with('-');
    if (isNegative) text.remove_prefix(1);
    const std::string_view mantissa = text.substr(0, text.find_first_of("eE"));
    if (isNegative && mantissa.find_first_not_of("0.") != std::string_view::npos) return false;
    const bool hasInteger = takeDigits(text);
    const bool hasPoint = text.starts_with('.');
    if (hasPoint) text.remove_prefix(1);
    if (hasPoint ? !takeDigits(text) : !hasInteger) return false;
    if (text.empty()) return true;
    if (asciiLowercase(text.front()) != 'e') return false;
    text.remove_prefix(1);
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    return isAllDigits(text);
}

/// A candidate's descriptors as they come: whether they can stand together.
class Descriptors
{
public:
    void add(std::string_view descriptor);
    /// A height goes with a width only.
    [[nodiscard]] bool areRight() const { return !m_isWrong && (!m_hasHeight || m_hasWidth); }

private:
    bool m_hasWidth = false;
    bool m_hasDensity = false;
    bool m_hasHeight = false;
    bool m_isWrong = false;
};

// HTML §4.8.4.2.2, step 13 of "descriptor parser"
void Descriptors::add(std::string_view descriptor)
{
    if (descriptor.empty()) return;
    const std::string_view number = descriptor.substr(0, descriptor.size() - 1);
    switch (descriptor.back()) {
    case 'w':
        m_isWrong |= m_hasWidth || m_hasDensity || !isPositiveInteger(number);
        m_hasWidth = true;
        return;
    case 'x':
        m_isWrong |= m_hasWidth || m_hasDensity || m_hasHeight || !isDensity(number);
        m_hasDensity = true;
        return;
    case 'h':
        m_isWrong |= m_hasHeight || m_hasDensity || !isPositiveInteger(number);
        m_hasHeight = true;
        return;
    default: m_isWrong = true;
    }
}

// HTML §4.8.4.2.2, "descriptor tokenizer": takes the descriptors and the comma that ends them from `rest`.
bool takeDescriptors(std::string_view& rest)
{
    Descriptors descriptors;
    std::size_t begin = 0;
    std::size_t at = 0;
    bool isInParentheses = false;
    for (; at < rest.size(); ++at) {
        const char c = rest[at];
        if (c == '(') isInParentheses = true;
        if (c == ')') isInParentheses = false;
        if (isInParentheses) continue;
        if (c == ',') break;
        if (!isAsciiWhitespace(c)) continue;
        descriptors.add(rest.substr(begin, at - begin));
        begin = at + 1;
    }
    descriptors.add(rest.substr(begin, at - begin));
    rest.remove_prefix(std::min(at + 1, rest.size()));
    return descriptors.areRight();
}

} // namespace

std::vector<std::string_view> urlsOfSrcset(std::string_view value)
{
    std::vector<std::string_view> urls;
    std::string_view rest = value;
    for (;;) {
        rest.remove_prefix(std::min(rest.find_first_not_of(" \t\n\f\r,"), rest.size()));
        if (rest.empty()) return urls;
        std::string_view url = rest.substr(0, rest.find_first_of(" \t\n\f\r"));
        rest.remove_prefix(url.size());
        const bool endsWithComma = url.ends_with(',');
        if (endsWithComma) url = url.substr(0, url.find_last_not_of(',') + 1);
        if (endsWithComma || takeDescriptors(rest)) urls.push_back(url);
    }
}

} // namespace html
