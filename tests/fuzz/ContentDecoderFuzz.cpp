#include "http/ContentDecoder.h"

#include "fuzz/Fuzz.h"
#include "support/Gzip.h"

#include <algorithm>
#include <string>

using fuzz::claim;
using http::ContentDecoder;

namespace {

constexpr std::size_t limit = 4 * 1024 * 1024; // a unit of 64 KB can hold 66 MB

struct Decoded
{
    std::string text;
    ContentDecoder::State state = ContentDecoder::State::Sound;
    bool isWhole = false;
};

Decoded decoded(ContentDecoder decoder, std::string_view bytes, std::size_t pieceBytes)
{
    Decoded result;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(pieceBytes, bytes.size())))
        result.state = decoder.append(bytes.substr(0, pieceBytes), result.text);
    result.isWhole = decoder.isWhole();
    return result;
}

} // namespace

// The input: the Content-Encoding on the first line, then the body.
void fuzz::check(std::string_view input)
{
    http::Fields fields;
    fields.add("Content-Encoding", std::string(takeLine(input)));
    if (!ContentDecoder::of(fields, limit)) return;
    const Decoded atOnce = decoded(*ContentDecoder::of(fields, limit), input, input.size());
    claim(atOnce.text.size() <= limit, "no more than was wanted");
    // What is dense enough may be taken for a bomb in pieces of one size and not yet in those of another.
    const auto agree = [](const Decoded& one, const Decoded& other) {
        using State = ContentDecoder::State;
        const std::size_t common = std::min(one.text.size(), other.text.size());
        if (one.text.compare(0, common, other.text, 0, common) != 0) return false;
        if (one.state == State::Wrong || other.state == State::Wrong) return true;
        return one.state == other.state && one.isWhole == other.isWhole && one.text.size() == common &&
               other.text.size() == common;
    };
    claim(agree(atOnce, decoded(*ContentDecoder::of(fields, limit), input, 97)), "pieces say the same");

    fields.add("Content-Encoding", "gzip");
    if (!ContentDecoder::of(fields, limit)) return;
    claim(agree(atOnce, decoded(*ContentDecoder::of(fields, limit), gzipped(input), 1000)),
          "a coding more takes nothing away");
}
