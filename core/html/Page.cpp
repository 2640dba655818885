#include "html/Page.h"

namespace html {

// FNV-1a, 64 bits: simple, and the same on every machine, so that it may stand in a file.
std::uint64_t hashOfFragmentTarget(std::string_view id)
{
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char byte : id) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 0x00000100000001B3ULL;
    }
    return hash;
}

} // namespace html
