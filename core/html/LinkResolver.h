#pragma once

#include "base/Result.h"
#include "url/Url.h"
#include "url/UrlError.h"
#include "url/UrlParser.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace html {

/// Says what the addresses of one text mean, counting its data: URLs and bounding the memory of the rest.
/// Thread: any; one text, one thread.
class LinkResolver
{
public:
    /// Fills in the target where it stays. false: no link, but a data: URL, or more than there is room for.
    [[nodiscard]] bool resolve(std::string_view address, const url::Url& base,
                               Result<url::Url, url::UrlError>& target,
                               const url::QueryEncoder& encodeQuery = {});

    [[nodiscard]] std::uint32_t dataUrls() const { return m_dataUrls; }
    /// Whether the rest is left out.
    [[nodiscard]] bool isFull() const;

private:
    std::size_t m_resolvedBytes = 0;
    std::uint32_t m_dataUrls = 0;
};

} // namespace html
