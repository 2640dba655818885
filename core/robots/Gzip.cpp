#include "robots/Gzip.h"

#include "http/ContentDecoder.h"

namespace robots {

bool isGzip(std::string_view bytes)
{
    return bytes.starts_with("\x1F\x8B\x08"); // the one method there is
}

Inflated inflateGzip(std::string_view bytes, std::size_t limitBytes)
{
    Inflated inflated;
    auto decoder = http::ContentDecoder::ofGzip(limitBytes);
    const auto state = decoder.append(bytes, inflated.text);
    inflated.cut = state != http::ContentDecoder::State::Sound || !decoder.isWhole();
    return inflated;
}

} // namespace robots
