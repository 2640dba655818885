#include "http/ContentDecoder.h"

#include "http/BrotliDecompressor.h"
#include "http/FieldSyntax.h"
#include "http/Inflater.h"

#include <algorithm>
#include <array>
#include <memory>
#include <span>

namespace http {

namespace {

// Real ones are one, by mistake two. libcurl undoes five.
constexpr std::size_t maxCodings = 5;
// A bomb of zeros packs 1 to 1,030. Texts of real pages, however alike their lines, stay far below half of
// that.
constexpr std::size_t maxRatio = 500;
// A small body may be as dense as it likes: it costs nothing.
constexpr std::size_t neverABombBytes = 1024 * 1024;
// Where a bomb is noticed in time, and the calls' own cost vanishes.
constexpr std::size_t partBytes = 32 * 1024;
constexpr std::string_view gzipMagic = "\x1F\x8B\x08"; // RFC 1952 §2.3.1, with the one method there is

/// Packed data of text is hardly longer than the text: 5 bytes for 16 KB where it can't be packed. More for
/// less is no text's, but an endless header or empty members by the million.
std::size_t mostPackedBytes(std::size_t textBytes)
{
    return textBytes + textBytes / 64 + 64 * 1024;
}

enum class Coding : std::uint8_t { Identity, Gzip, Deflate, Brotli };

// RFC 9110 §8.4.1, and RFC 7932 §12
std::optional<Coding> codingOf(std::string_view name)
{
    if (equalsIgnoringCase(name, "gzip") || equalsIgnoringCase(name, "x-gzip")) return Coding::Gzip;
    if (equalsIgnoringCase(name, "deflate")) return Coding::Deflate;
    if (equalsIgnoringCase(name, "br")) return Coding::Brotli;
    if (equalsIgnoringCase(name, "identity")) return Coding::Identity;
    return std::nullopt;
}

/// RFC 9110 §8.4.1.2 means zlib's format, and many servers send the data without it. No packer begins that
/// with such a byte: an unpacked block whose padding isn't zero.
Inflater::Format formatOfDeflate(char first)
{
    const auto byte = static_cast<unsigned char>(first);
    const bool isZlib = (byte & 0x0F) == 8 && byte <= 0x78; // RFC 1950 §2.2: CM, CINFO
    return isZlib ? Inflater::Format::Zlib : Inflater::Format::Raw;
}

std::unique_ptr<Decompressor> decompressorOf(Coding coding, char first)
{
    if (coding == Coding::Brotli) return std::make_unique<BrotliDecompressor>();
    return std::make_unique<Inflater>(coding == Coding::Gzip ? Inflater::Format::Gzip
                                                             : formatOfDeflate(first));
}

} // namespace

/// One coding being undone.
class ContentDecoder::Stage
{
public:
    explicit Stage(Coding coding)
        : m_coding(coding)
    {
    }

    /// Takes from the front of `packed` and writes to the front of `room`; how many bytes.
    [[nodiscard]] std::size_t unpack(std::string_view& packed, std::span<char> room);

    [[nodiscard]] std::size_t takenBytes() const { return m_takenBytes; }
    [[nodiscard]] std::size_t givenBytes() const { return m_givenBytes; }
    [[nodiscard]] bool isWrong() const
    {
        return m_decompressor && m_decompressor->state() == Decompressor::State::Wrong;
    }
    [[nodiscard]] bool isWhole() const
    {
        return !m_decompressor || m_decompressor->state() == Decompressor::State::Ended;
    }

private:
    void takeBetweenMembers(std::string_view& packed, std::span<char> room);

    Coding m_coding;
    std::unique_ptr<Decompressor> m_decompressor; // from the first byte on
    std::size_t m_takenBytes = 0;
    std::size_t m_givenBytes = 0;
    std::size_t m_magicBytes = 0; // of the next member's, that came so far
    bool m_isPastItsEnd = false;  // all the rest is garbage
};

std::size_t ContentDecoder::Stage::unpack(std::string_view& packed, std::span<char> room)
{
    if (packed.empty() && !m_decompressor) return 0;
    const std::size_t before = packed.size();
    if (!m_decompressor) m_decompressor = decompressorOf(m_coding, packed.front());
    std::size_t given = 0;
    if (m_decompressor->state() == Decompressor::State::Ended) takeBetweenMembers(packed, room);
    if (m_decompressor->state() == Decompressor::State::Open) given = m_decompressor->unpack(packed, room);
    m_takenBytes += before - packed.size();
    m_givenBytes += given;
    return given;
}

// RFC 1952 §2.2: "a gzip file consists of a series of members". What begins as none is padding or garbage.
void ContentDecoder::Stage::takeBetweenMembers(std::string_view& packed, std::span<char> room)
{
    if (m_coding != Coding::Gzip) m_isPastItsEnd = true;
    while (!m_isPastItsEnd && !packed.empty() && m_magicBytes < gzipMagic.size()) {
        m_isPastItsEnd = packed.front() != gzipMagic[m_magicBytes];
        if (m_isPastItsEnd) break;
        ++m_magicBytes;
        packed.remove_prefix(1);
    }
    if (m_isPastItsEnd) return packed.remove_prefix(packed.size());
    if (m_magicBytes < gzipMagic.size()) return;
    m_magicBytes = 0;
    m_decompressor->restart();
    std::string_view magic = gzipMagic;
    static_cast<void>(m_decompressor->unpack(magic, room)); // nothing yet
}

ContentDecoder::ContentDecoder(std::size_t limitBytes)
    : m_limitBytes(limitBytes)
{
}

ContentDecoder::ContentDecoder(ContentDecoder&& other) noexcept = default;
ContentDecoder& ContentDecoder::operator=(ContentDecoder&& other) noexcept = default;
ContentDecoder::~ContentDecoder() = default;

std::optional<ContentDecoder> ContentDecoder::of(const Fields& fields, std::size_t limitBytes)
{
    ContentDecoder decoder(limitBytes);
    // RFC 9110 §8.4: listed in the order in which they were applied.
    const auto names = fields.list("Content-Encoding");
    for (auto name = names.rbegin(); name != names.rend(); ++name) {
        const auto coding = codingOf(*name);
        if (!coding) return std::nullopt;
        if (*coding != Coding::Identity) decoder.m_stages.emplace_back(*coding);
    }
    if (decoder.m_stages.size() > maxCodings) return std::nullopt;
    return decoder;
}

ContentDecoder ContentDecoder::ofGzip(std::size_t limitBytes)
{
    ContentDecoder decoder(limitBytes);
    decoder.m_stages.emplace_back(Coding::Gzip);
    return decoder;
}

ContentDecoder::State ContentDecoder::append(std::string_view piece, std::string& body)
{
    if (m_state == State::Sound) m_state = pass(0, piece, body);
    return m_state;
}

bool ContentDecoder::isWhole() const
{
    return std::all_of(m_stages.begin(), m_stages.end(), [](const Stage& stage) { return stage.isWhole(); });
}

ContentDecoder::State ContentDecoder::appendUncoded(std::string_view piece, std::string& body)
{
    const std::size_t room = m_limitBytes - body.size();
    body += piece.substr(0, room);
    return piece.size() > room ? State::TooLong : State::Sound;
}

/// Through one coding to the next, at last to the body. As deep as there are codings.
ContentDecoder::State ContentDecoder::pass(std::size_t number, std::string_view piece, std::string& body)
{
    if (number == m_stages.size()) return appendUncoded(piece, body);
    Stage& stage = m_stages[number];
    std::array<char, partBytes> part;
    for (std::size_t given = part.size(); !piece.empty() || given == part.size();) {
        given = stage.unpack(piece, part);
        State state = pass(number + 1, {part.data(), given}, body);
        if (state == State::Sound) state = stateOf(stage);
        if (state != State::Sound) return state;
    }
    return State::Sound;
}

ContentDecoder::State ContentDecoder::stateOf(const Stage& stage) const
{
    const std::size_t given = stage.givenBytes();
    const bool isBomb = given > neverABombBytes && given / maxRatio > m_stages.front().takenBytes();
    if (isBomb || stage.isWrong()) return State::Wrong;
    return stage.takenBytes() > mostPackedBytes(m_limitBytes) ? State::TooLong : State::Sound;
}

} // namespace http
