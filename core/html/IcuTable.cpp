#include "html/IcuTable.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/utf16.h>

#include <array>
#include <memory>

namespace html {

namespace {

char32_t codePointOf(UConverter& converter, const std::string& bytes)
{
    std::array<UChar, 4> units{};
    UErrorCode error = U_ZERO_ERROR;
    ucnv_reset(&converter);
    const int32_t count = ucnv_toUChars(&converter, units.data(), static_cast<int32_t>(units.size()),
                                        bytes.data(), static_cast<int32_t>(bytes.size()), &error);
    if (U_FAILURE(error)) return 0;
    if (count == 2 && U16_IS_LEAD(units[0]))
        return static_cast<char32_t>(U16_GET_SUPPLEMENTARY(units[0], units[1]));
    return count == 1 ? units[0] : 0;
}

} // namespace

std::vector<char32_t> icuTable(const char* converter, std::uint32_t places,
                               std::string (*bytesOf)(std::uint32_t place))
{
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> opened(ucnv_open(converter, &error),
                                                                    &ucnv_close);
    if (U_FAILURE(error)) return {};
    ucnv_setToUCallBack(opened.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    std::vector<char32_t> codePoints;
    codePoints.reserve(places);
    for (std::uint32_t place = 0; place < places; ++place)
        codePoints.push_back(codePointOf(*opened, bytesOf(place)));
    return codePoints;
}

bool isPrivateUse(char32_t codePoint)
{
    return codePoint >= 0xE000 && codePoint < 0xF900;
}

} // namespace html
