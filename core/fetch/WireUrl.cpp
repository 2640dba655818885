#include "fetch/WireUrl.h"

#include "url/AsciiText.h"

namespace fetch {
namespace {

/// The byte that an escape at `at` stands for; nullopt where the `%` is a stray one.
std::optional<char> escapedByte(std::string_view text, std::size_t at)
{
    const bool isEscape = text[at] == '%' && at + 2 < text.size() && url::isAsciiHexDigit(text[at + 1]) &&
                          url::isAsciiHexDigit(text[at + 2]);
    if (!isEscape) return std::nullopt;
    return static_cast<char>(url::hexDigitValue(text[at + 1]) * 16 + url::hexDigitValue(text[at + 2]));
}

// RFC 3986 §2.3
bool isUnreserved(char c)
{
    return url::isAsciiAlpha(c) || url::isAsciiDigit(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

/// What the URL Standard lets stand in a path or a query, RFC 3986 doesn't, and QUrl therefore refuses.
bool mustBeEscaped(char c)
{
    return c <= 0x20 || c == 0x7F || std::string_view("\"<>\\^`{|}%").find(c) != std::string_view::npos;
}

void appendEscaped(std::string& out, char byte)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    out += {'%', digits[value >> 4], digits[value & 0xF]};
}

/// The same by RFC 3986 §6.2.2.1 and §6.2.2.2, in the one spelling that QUrl leaves alone: capital digits,
/// nothing escaped that needn't be, and a stray `%` as `%25`, for whose sake QUrl would escape every other
/// `%` once more.
std::string inQtsSpelling(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (const auto byte = escapedByte(text, i)) {
            i += 2;
            if (isUnreserved(*byte))
                out += *byte;
            else
                appendEscaped(out, *byte);
        } else if (mustBeEscaped(text[i])) {
            appendEscaped(out, text[i]);
        } else {
            out += text[i];
        }
    }
    return out;
}

} // namespace

std::optional<QUrl> wireUrl(const url::Url& url, const std::optional<FolderMapping>& folder)
{
    if (!url.isHttpOrHttps()) return std::nullopt;
    std::string text = folder && url.origin() == folder->origin
                           ? "http://127.0.0.1:" + std::to_string(folder->port)
                           : url.origin().serialize();
    // Of two slashes or more at the path's beginning Qt leaves out one in the request line.
    if (url.path().starts_with("//")) text += '/';
    text += inQtsSpelling(url.path());
    if (const auto query = url.query()) text += '?' + inQtsSpelling(*query);

    const QByteArray encoded = QByteArray::fromStdString(text);
    QUrl wire = QUrl::fromEncoded(encoded, QUrl::StrictMode);
    if (!wire.isValid() || wire.toEncoded(QUrl::FullyEncoded) != encoded) return std::nullopt;
    return wire;
}

} // namespace fetch
