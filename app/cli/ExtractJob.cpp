#include "app/cli/ExtractJob.h"

#include "app/cli/FileText.h"
#include "app/cli/NetworkOptions.h"
#include "app/cli/OptionTable.h"
#include "app/cli/Target.h"
#include "app/cli/TargetUrl.h"
#include "serve/ContentType.h"
#include "url/UrlParser.h"

#include <cassert>
#include <cstddef>
#include <filesystem>
#include <system_error>
#include <utility>

namespace cli {

namespace {

/// Several times the largest page that a crawl reads.
constexpr std::size_t mostDocumentBytes = 256 * 1024 * 1024;

/// RFC 8089: where a document lies on this machine. A name is bytes there, and any byte can be escaped.
url::Url fileUrl(const std::string& path)
{
    std::error_code error;
    const std::string absolute = std::filesystem::absolute(path, error).lexically_normal().string();
    std::string text = "file://";
    for (const char c : error ? "/" : absolute) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                             c == '/' || c == '-' || c == '_' || c == '.' || c == '~';
        constexpr std::string_view digits = "0123456789ABCDEF";
        const auto byte = static_cast<unsigned char>(c);
        text += isPlain ? std::string(1, c) : std::string{'%', digits[byte >> 4], digits[byte & 15]};
    }
    auto url = url::parseUrl(text);
    assert(url && "every path can be written as a file: URL");
    return *std::move(url);
}

/// By its name's extension; nullopt where that says nothing.
std::optional<http::MediaType> typeOfFile(const std::string& path)
{
    const std::string_view type = serve::contentType(path);
    return type == "application/octet-stream" ? std::nullopt : http::parseMediaType(type);
}

Document documentOf(std::string body, const std::string& path, const CliOptions& options)
{
    return {std::move(body), typeOfFile(path), options.base.value_or(fileUrl(path)), path};
}

Result<ExtractJob, CliError> ofFile(const std::string& path, const CliOptions& options)
{
    auto body = readFile(path, "The file ", mostDocumentBytes);
    if (!body) return Failure{body.error()};
    return ExtractJob{documentOf(*std::move(body), path, options), {}, {}};
}

Result<ExtractJob, CliError> ofStandardInput(std::istream& standardInput, const CliOptions& options)
{
    auto body = readAll(standardInput, mostDocumentBytes);
    if (!body) return Failure{CliError{"Standard input can't be read, or is too large for a document."}};
    ExtractJob job{documentOf(*std::move(body), ".", options), {}, {}};
    std::get<Document>(job.source).shown = "standard input";
    if (!options.base)
        job.notes.emplace_back("Without --base, relative addresses are taken for files of this folder.");
    return job;
}

Result<ExtractJob, CliError> ofUrl(const std::string& given)
{
    auto target = readTargetUrl(given);
    if (!target) return Failure{target.error()};
    return ExtractJob{*url::parseUrl(target->address), {}, std::move(target->notes)};
}

Result<ExtractJob, CliError> ofTarget(const CliOptions& options, std::istream& standardInput)
{
    const Target target = resolveTarget(options.target);
    switch (target.kind) {
    case Target::Kind::Url: return ofUrl(target.text);
    case Target::Kind::List: return ofFile(target.text, options);
    case Target::Kind::StandardInput: return ofStandardInput(standardInput, options);
    case Target::Kind::Folder:
        return Failure{CliError{inQuotes(target.text) +
                                " is a folder, and extract reads one document: name a file in it."}};
    case Target::Kind::NothingThere: break;
    }
    return Failure{CliError{"There is no file " + inQuotes(target.text) + "."}};
}

} // namespace

Result<ExtractJob, CliError> prepareExtractJob(const CliOptions& options, std::istream& standardInput)
{
    auto job = ofTarget(options, standardInput);
    if (!job) return job;
    const auto* url = std::get_if<url::Url>(&job->source);
    auto network = readNetworkOptions(options, url ? std::optional(url->origin()) : std::nullopt);
    if (!network) return Failure{network.error()};
    job->network = std::move(*network);
    return job;
}

} // namespace cli
