#include "report/Utf8.h"

#include "base/Utf8Bytes.h"
#include "url/AsciiText.h"
#include "url/Utf8.h"

#include <algorithm>
#include <cstddef>

namespace report {

void appendUtf8(std::string& to, std::string_view text)
{
    if (url::isAscii(text)) {
        to.append(text);
        return;
    }
    while (!text.empty()) {
        const std::size_t length = url::wellFormedCharacterBytes(text);
        to.append(length == 0 ? replacementCharacter : text.substr(0, length));
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
}

} // namespace report
