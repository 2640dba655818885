#include "http/BrotliDecompressor.h"

#include <brotli/decode.h>

namespace http {

BrotliDecompressor::BrotliDecompressor()
    : m_decoder(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr))
{
    if (!m_decoder) m_state = State::Wrong;
}

void BrotliDecompressor::Free::operator()(BrotliDecoderStateStruct* state) const
{
    BrotliDecoderDestroyInstance(state);
}

std::size_t BrotliDecompressor::unpack(std::string_view& packed, std::span<char> room)
{
    if (m_state != State::Open) return 0;
    std::size_t packedLeft = packed.size();
    const auto* next = reinterpret_cast<const std::uint8_t*>(packed.data());
    std::size_t roomLeft = room.size();
    auto* out = reinterpret_cast<std::uint8_t*>(room.data());
    const BrotliDecoderResult result =
        BrotliDecoderDecompressStream(m_decoder.get(), &packedLeft, &next, &roomLeft, &out, nullptr);
    packed.remove_prefix(packed.size() - packedLeft);
    if (result == BROTLI_DECODER_RESULT_SUCCESS) m_state = State::Ended;
    if (result == BROTLI_DECODER_RESULT_ERROR) m_state = State::Wrong;
    return room.size() - roomLeft;
}

void BrotliDecompressor::restart()
{
    m_decoder.reset(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr));
    m_state = m_decoder ? State::Open : State::Wrong;
}

} // namespace http
