#pragma once

#include "http/MediaType.h"
#include "url/Url.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace html {

/// A form as a browser would send it whose user has typed nothing: what its page has filled in.
struct LoginForm
{
    url::Url action;
    bool posts = false;
    std::vector<std::pair<std::string, std::string>> fields; // hidden ones, and the button that sends it
};

/// The first form of a page that has a control of each of these names; nullopt: none has. Thread: any; linear
/// in the page.
[[nodiscard]] std::optional<LoginForm> findForm(std::string_view body,
                                                const std::optional<http::MediaType>& mediaType,
                                                const url::Url& page, std::span<const std::string> names);

} // namespace html
