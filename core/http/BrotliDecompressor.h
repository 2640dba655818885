#pragma once

#include "http/Decompressor.h"

#include <memory>

struct BrotliDecoderStateStruct;

namespace http {

/// Brotli's data (RFC 7932), which has no sum. The only one that knows libbrotlidec. Owns its state: up to
/// 16 MB, by the window that the data asks for.
class BrotliDecompressor : public Decompressor
{
public:
    BrotliDecompressor();

    [[nodiscard]] std::size_t unpack(std::string_view& packed, std::span<char> room) override;
    void restart() override;

private:
    struct Free
    {
        void operator()(BrotliDecoderStateStruct* state) const;
    };

    std::unique_ptr<BrotliDecoderStateStruct, Free> m_decoder;
};

} // namespace http
