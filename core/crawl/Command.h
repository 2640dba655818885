#pragma once

#include "crawl/Reading.h"
#include "html/ReadSettings.h"
#include "http/Fields.h"
#include "http/Request.h"
#include "url/Url.h"

#include <cstdint>
#include <string>
#include <variant>

namespace crawl {

/// Whose request it is: the main engine's, or the other one's that is asked before a link is called broken.
enum class Stack : std::uint8_t { First, Second };

// What a Crawl wants done. Each is answered once: ResolveHost by onHostResolved, ResolveMail by
// onMailResolved, FetchUrl and FetchRobots by onFetched, Read by onRead; Cancel makes the Fetcher answer the
// attempt it names.

struct ResolveHost
{
    http::FetchId id;
    std::string host;
};

/// Whether mail can be sent to the domain.
struct ResolveMail
{
    http::FetchId id;
    std::string domain;
};

struct FetchUrl
{
    http::FetchId id;
    http::Request request;
    Stack stack = Stack::First;
};

struct FetchRobots
{
    http::FetchId id;
    http::Request request;
    Stack stack = Stack::First;
};

/// Read a document: readDocument(command).
struct Read
{
    http::FetchId id;
    ReadAs as = ReadAs::Page;
    http::Fields fields; // some of a page's links stand there
    std::string body;
    url::Url address; // where the answer came from: the last address of a redirect chain
    // Of a page.
    html::PageQuestions questions;
    html::ReadSettings settings;
    html::EncodingId environment{}; // of a sheet: see readSheet()
};

struct Cancel
{
    http::FetchId id;
    Stack stack = Stack::First;
};

using Command = std::variant<ResolveHost, ResolveMail, FetchUrl, FetchRobots, Read, Cancel>;

} // namespace crawl
