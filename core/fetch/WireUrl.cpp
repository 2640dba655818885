#include "fetch/WireUrl.h"

namespace fetch {
namespace {

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// A stray `%` is written `%25`: QUrl would, for its sake, encode every other `%` of the URL too.
std::string withoutStrayPercents(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        out += text[i];
        const bool escape = i + 2 < text.size() && isHexDigit(text[i + 1]) && isHexDigit(text[i + 2]);
        if (text[i] == '%' && !escape) out += "25";
    }
    return out;
}

} // namespace

std::optional<QUrl> wireUrl(const url::Url& url, const std::optional<FolderMapping>& folder)
{
    if (!url.isHttpOrHttps()) return std::nullopt;
    // Qt leaves out the first of two slashes at a path's beginning when it writes the request line.
    if (url.path().starts_with("//")) return std::nullopt;
    std::string text = folder && url.origin() == folder->origin
                           ? "http://127.0.0.1:" + std::to_string(folder->port)
                           : url.origin().serialize();
    text += withoutStrayPercents(url.path());
    if (const auto query = url.query()) text += "?" + withoutStrayPercents(*query);

    const QByteArray encoded = QByteArray::fromStdString(text);
    QUrl wire = QUrl::fromEncoded(encoded, QUrl::StrictMode);
    if (!wire.isValid() || wire.toEncoded(QUrl::FullyEncoded) != encoded) return std::nullopt;
    return wire;
}

} // namespace fetch
