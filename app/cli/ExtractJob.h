#pragma once

#include "app/cli/CommandLine.h"
#include "base/Result.h"
#include "fetch/NetworkSettings.h"
#include "html/Page.h"
#include "http/Fields.h"
#include "http/MediaType.h"
#include "url/Url.h"

#include <istream>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cli {

/// A document that is at hand, and what is known of it without looking into it.
struct Document
{
    std::string body;
    std::optional<http::MediaType> mediaType; // nullopt: nobody says
    url::Url address;                         // what its links are relative to
    std::string shown;                        // its address as reports show it
    http::Fields fields = {};                 // it came with; of a file there are none
    std::vector<html::Link> redirects = {};   // that led to it, as links
};

/// What shall be read, looked up as far as it can be without a network. A value.
struct ExtractJob
{
    std::variant<Document, url::Url> source; // a URL is still to be fetched
    fetch::NetworkSettings network;
    std::vector<std::string> notes; // what was assumed, to be said
};

/// Looks at the file system; reads the document where it is no URL, from `standardInput` for `-`.
[[nodiscard]] Result<ExtractJob, CliError> prepareExtractJob(const CliOptions& options,
                                                             std::istream& standardInput);

} // namespace cli
