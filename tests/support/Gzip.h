#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <zlib.h>

/// Words that are all different: packed, they are long enough to be cut anywhere.
inline std::string unlikeWords(std::size_t bytes)
{
    std::string words;
    for (std::uint32_t word = 1; words.size() < bytes; word = word * 1'664'525 + 1'013'904'223)
        words += std::to_string(word) + ' ';
    return words;
}

/// `text` packed, in the wrapping that zlib has this number for.
inline std::string packed(std::string_view text, int windowBits)
{
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    std::string bytes;
    std::array<char, 16 * 1024> part; // a bomb's text is large enough by itself
    for (int state = Z_OK; state == Z_OK;) {
        stream.next_out = reinterpret_cast<Bytef*>(part.data());
        stream.avail_out = static_cast<uInt>(part.size());
        state = deflate(&stream, Z_FINISH);
        bytes.append(part.data(), part.size() - stream.avail_out);
    }
    deflateEnd(&stream);
    return bytes;
}

/// One member of a gzip file (RFC 1952).
inline std::string gzipped(std::string_view text)
{
    return packed(text, MAX_WBITS + 16);
}

/// What `deflate` means (RFC 1950).
inline std::string deflated(std::string_view text)
{
    return packed(text, MAX_WBITS);
}

/// What many a server sends as `deflate` (RFC 1951).
inline std::string deflatedWithoutWrapping(std::string_view text)
{
    return packed(text, -MAX_WBITS);
}
