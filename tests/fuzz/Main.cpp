#include "fuzz/Fuzz.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

// libFuzzer's entry; its name and types are fixed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::check({reinterpret_cast<const char*>(data), size});
    return 0;
}
