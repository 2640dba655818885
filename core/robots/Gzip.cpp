#include "robots/Gzip.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>

namespace robots {

namespace {

// A bomb of zeros packs 1 to 1,030. The texts of real sitemaps, however alike their lines, stay far below
// half of that.
constexpr std::size_t maxRatio = 500;
// Small files may be as dense as they like: they cost nothing.
constexpr std::size_t neverABomb = 1024 * 1024;

/// Owns zlib's stream.
class Inflater
{
public:
    explicit Inflater(std::string_view bytes);
    ~Inflater() { inflateEnd(&m_stream); }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    /// Appends at most `limitBytes` of the member that begins here. Whether it was whole.
    [[nodiscard]] bool appendMember(std::size_t limitBytes, std::string& text);
    [[nodiscard]] std::string_view rest() const { return m_bytes.substr(consumed()); }

private:
    [[nodiscard]] std::size_t consumed() const
    {
        return static_cast<std::size_t>(m_stream.next_in - asUnsigned(m_bytes));
    }
    static const Bytef* asUnsigned(std::string_view bytes)
    {
        return reinterpret_cast<const Bytef*>(bytes.data());
    }
    [[nodiscard]] bool isBomb(const std::string& text) const
    {
        return text.size() > neverABomb && text.size() / maxRatio > consumed();
    }

    std::string_view m_bytes;
    z_stream m_stream{};
    bool m_isReady = false;
    std::array<char, 64 * 1024> m_part; // large enough that the calls' own cost vanishes
};

Inflater::Inflater(std::string_view bytes)
    // zlib counts in 32 bits; bodies are cut at far less.
    : m_bytes(bytes.substr(0, std::numeric_limits<uInt>::max()))
{
    m_stream.next_in = const_cast<Bytef*>(asUnsigned(m_bytes)); // zlib only reads it
    m_stream.avail_in = static_cast<uInt>(m_bytes.size());
    constexpr int gzipOnly = 16; // added to the window's size
    m_isReady = inflateInit2(&m_stream, MAX_WBITS + gzipOnly) == Z_OK;
}

bool Inflater::appendMember(std::size_t limitBytes, std::string& text)
{
    if (!m_isReady || inflateReset(&m_stream) != Z_OK) return false;
    const std::size_t end = text.size() + limitBytes;
    for (int state = Z_OK; state == Z_OK;) {
        m_stream.next_out = reinterpret_cast<Bytef*>(m_part.data());
        m_stream.avail_out = static_cast<uInt>(m_part.size());
        state = inflate(&m_stream, Z_NO_FLUSH);
        const std::size_t given = m_part.size() - m_stream.avail_out;
        const std::size_t room = end - text.size();
        text.append(m_part.data(), std::min(given, room));
        if (given > room || isBomb(text)) return false;
        if (state == Z_STREAM_END) return true;
    }
    return false;
}

} // namespace

bool isGzip(std::string_view bytes)
{
    return bytes.starts_with("\x1F\x8B\x08"); // the one method there is
}

Inflated inflateGzip(std::string_view bytes, std::size_t limitBytes)
{
    Inflated inflated;
    Inflater inflater(bytes);
    do
        inflated.cut = !inflater.appendMember(limitBytes - inflated.text.size(), inflated.text);
    while (!inflated.cut && isGzip(inflater.rest()));
    return inflated;
}

} // namespace robots
