#pragma once

#include "http/Decompressor.h"

#include <memory>

struct z_stream_s;

namespace http {

/// DEFLATE's data (RFC 1951) in one of its wrappings. The only one that knows zlib. Owns zlib's state: some
/// 40 KB.
class Inflater : public Decompressor
{
public:
    enum class Format : std::uint8_t {
        Gzip, // RFC 1952, one member
        Zlib, // RFC 1950
        Raw,  // RFC 1951 alone
    };

    explicit Inflater(Format format);
    ~Inflater() override;
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    [[nodiscard]] std::size_t unpack(std::string_view& packed, std::span<char> room) override;
    void restart() override;

private:
    std::unique_ptr<z_stream_s> m_stream;
};

} // namespace http
