#include "http/Inflater.h"

#include <algorithm>
#include <limits>

#include <zlib.h>

namespace http {

namespace {

/// zlib's way to say it: the window's size, with a sign or a number added to it.
int windowBits(Inflater::Format format)
{
    constexpr int gzipOnly = 16;
    switch (format) {
    case Inflater::Format::Gzip: return MAX_WBITS + gzipOnly;
    case Inflater::Format::Zlib: return MAX_WBITS;
    case Inflater::Format::Raw: return -MAX_WBITS;
    }
    return MAX_WBITS;
}

/// zlib counts in 32 bits.
uInt counted(std::size_t bytes)
{
    return static_cast<uInt>(std::min<std::size_t>(bytes, std::numeric_limits<uInt>::max()));
}

} // namespace

Inflater::Inflater(Format format)
    : m_stream(std::make_unique<z_stream>())
{
    if (inflateInit2(m_stream.get(), windowBits(format)) != Z_OK) m_state = State::Wrong;
}

Inflater::~Inflater()
{
    inflateEnd(m_stream.get());
}

std::size_t Inflater::unpack(std::string_view& packed, std::span<char> room)
{
    if (m_state != State::Open) return 0;
    // zlib only reads what it is given.
    m_stream->next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(packed.data()));
    m_stream->avail_in = counted(packed.size());
    m_stream->next_out = reinterpret_cast<Bytef*>(room.data());
    m_stream->avail_out = counted(room.size());
    const int result = ::inflate(m_stream.get(), Z_NO_FLUSH);
    const auto taken = reinterpret_cast<const char*>(m_stream->next_in) - packed.data();
    packed.remove_prefix(static_cast<std::size_t>(taken));
    // Z_BUF_ERROR says that there was nothing to take, or no room.
    if (result == Z_STREAM_END)
        m_state = State::Ended;
    else if (result != Z_OK && result != Z_BUF_ERROR)
        m_state = State::Wrong;
    return static_cast<std::size_t>(reinterpret_cast<char*>(m_stream->next_out) - room.data());
}

void Inflater::restart()
{
    m_state = inflateReset(m_stream.get()) == Z_OK ? State::Open : State::Wrong;
}

} // namespace http
