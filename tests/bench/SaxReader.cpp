#include "bench/SaxReader.h"

#include <libxml/HTMLparser.h>

namespace bench {

namespace {

void onStart(void* count, const xmlChar*, const xmlChar**)
{
    ++*static_cast<std::size_t*>(count);
}

void onText(void* count, const xmlChar*, int)
{
    ++*static_cast<std::size_t*>(count);
}

htmlSAXHandler countingHandler()
{
    htmlSAXHandler handler{};
    handler.startElement = onStart;
    handler.characters = onText;
    handler.cdataBlock = onText; // what is in script and style
    return handler;
}

} // namespace

std::size_t piecesByLibxml2(std::string_view text)
{
    htmlSAXHandler handler = countingHandler();
    std::size_t count = 0;
    const htmlParserCtxtPtr context = htmlCreatePushParserCtxt(
        &handler, &count, text.data(), static_cast<int>(text.size()), nullptr, XML_CHAR_ENCODING_UTF8);
    htmlParseChunk(context, nullptr, 0, 1);
    htmlFreeParserCtxt(context);
    return count;
}

} // namespace bench
