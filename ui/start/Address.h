#pragma once

#include "base/Result.h"
#include "ui/CrawlPlan.h"
#include "url/Url.h"
#include "url/UrlError.h"

#include <QString>

#include <optional>
#include <string>

namespace ui {

/// Why what stands in the address field can't be crawled.
enum class AddressProblem : std::uint8_t {
    Empty,
    NoHost,
    UnsupportedScheme,
    NoUrl,
};

struct AddressError
{
    AddressProblem problem = AddressProblem::Empty;
    std::string scheme;                    // with UnsupportedScheme
    std::optional<url::UrlError> urlError; // with NoUrl
};

/// What a person typed, as an http or https address. `https://` is assumed where there is no scheme.
[[nodiscard]] Result<url::Url, AddressError> readAddress(const QString& typed);

/// The same as something to be crawled; the path of a folder that exists is one too.
[[nodiscard]] Result<CrawlPlan, AddressError> planFor(const QString& typed);

/// The site that is inside the program.
[[nodiscard]] CrawlPlan planForDemo();

/// An AddressError in words: what is wrong, and the next step.
[[nodiscard]] QString describe(const AddressError& error);

} // namespace ui
