// Longer than our other files: the state machine of the standard, one function for each state, in its order.
#include "url/UrlParser.h"

#include "url/AsciiText.h"
#include "url/Host.h"
#include "url/PercentEncoding.h"
#include "url/SpecialScheme.h"
#include "url/Utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

namespace url {

namespace {

/// What a run of a state, and of all that follow it, ends with; nullopt: the URL is made.
using Error = std::optional<UrlError>;

constexpr bool isC0ControlOrSpace(char character)
{
    return static_cast<unsigned char>(character) <= 0x20;
}

constexpr bool isTabOrNewline(char character)
{
    return character == '\t' || character == '\n' || character == '\r';
}

// What a byte may mean to the states: one look at a table for all of it. The states that end what they take,
// and those that change bytes on the way into the serialization.
enum ByteClass : std::uint16_t {
    Solidus = 1,
    ReverseSolidus = 2,
    EndsPath = 4,
    EndsQuery = 8,
    IsInScheme = 16,
    ChangedInPath = 32, // or begins what may be a dot segment
    ChangedInQuery = 64,
    ChangedInFragment = 128,
    IsRemoved = 256, // by the parser, before all else
    IsNotAscii = 512,
    BeginsQuery = 1024,
    Colon = 2048,
};

constexpr std::uint16_t endsAuthority = Solidus | EndsPath;
constexpr std::uint16_t endsSpecialAuthority = Solidus | ReverseSolidus | EndsPath;

constexpr std::uint16_t makeClass(char character)
{
    unsigned int classes = 0;
    const auto add = [&](bool isMember, unsigned int byteClass) { classes |= isMember ? byteClass : 0U; };
    const bool isDelimiter = character == '?' || character == '#';
    add(character == '/', Solidus);
    add(character == '\\', ReverseSolidus);
    add(isDelimiter, EndsPath);
    add(character == '#', EndsQuery);
    add(character == '?', BeginsQuery);
    add(character == ':', Colon);
    add(isAsciiAlpha(character) || isAsciiDigit(character) || character == '+' || character == '-' ||
            character == '.',
        IsInScheme);
    add((pathPercentEncodeSet.contains(character) && !isDelimiter) || character == '\\' || character == '%',
        ChangedInPath);
    add(specialQueryPercentEncodeSet.contains(character) && character != '#', ChangedInQuery);
    add(fragmentPercentEncodeSet.contains(character), ChangedInFragment);
    add(isTabOrNewline(character), IsRemoved);
    add(!isAscii(character), IsNotAscii);
    return static_cast<std::uint16_t>(classes);
}

constexpr std::array<std::uint16_t, 256> makeClasses()
{
    std::array<std::uint16_t, 256> classes{};
    for (std::size_t byte = 0; byte < classes.size(); ++byte)
        classes[byte] = makeClass(static_cast<char>(byte));
    return classes;
}

constexpr std::array<std::uint16_t, 256> byteClasses = makeClasses();

constexpr std::uint16_t classOf(char character)
{
    return byteClasses[static_cast<unsigned char>(character)];
}

/// All that the bytes of the text are.
std::uint16_t classesIn(std::string_view text)
{
    unsigned int classes = 0;
    for (const char character : text)
        classes |= classOf(character);
    return static_cast<std::uint16_t>(classes);
}

/// How many bytes stand before the first that is of one of the classes.
std::size_t lengthBefore(std::string_view text, std::uint16_t classes)
{
    std::size_t length = 0;
    while (length < text.size() && (classOf(text[length]) & classes) == 0)
        ++length;
    return length;
}

std::string_view withoutSurroundingC0ControlsAndSpaces(std::string_view text)
{
    while (!text.empty() && isC0ControlOrSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isC0ControlOrSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

/// The length of the scheme that `text` begins with, or 0 where it begins with none.
std::size_t schemeLength(std::string_view text)
{
    if (text.empty() || !isAsciiAlpha(text.front())) return 0;
    std::size_t length = 1;
    while (length < text.size() && (classOf(text[length]) & IsInScheme) != 0)
        ++length;
    return length < text.size() && text[length] == ':' ? length : 0;
}

// URL Standard §4.2, "Windows drive letter"
bool isWindowsDriveLetter(std::string_view text)
{
    return text.size() == 2 && isAsciiAlpha(text[0]) && (text[1] == ':' || text[1] == '|');
}

bool isNormalizedWindowsDriveLetter(std::string_view text)
{
    return isWindowsDriveLetter(text) && text[1] == ':';
}

bool startsWithWindowsDriveLetter(std::string_view text)
{
    if (!isWindowsDriveLetter(text.substr(0, 2))) return false;
    return text.size() == 2 || std::string_view("/\\?#").find(text[2]) != std::string_view::npos;
}

/// How many dots a path segment is, each written "." or "%2e"; 0 where it holds anything else.
int dotsOf(std::string_view segment)
{
    int dots = 0;
    while (!segment.empty()) {
        const bool encoded =
            segment.size() > 2 && segment[0] == '%' && segment[1] == '2' && (segment[2] | 0x20) == 'e';
        if (segment.front() != '.' && !encoded) return 0;
        segment.remove_prefix(encoded ? 3 : 1);
        ++dots;
    }
    return dots;
}

constexpr bool isPrintableAscii(char character)
{
    return character >= 0x20 && character < 0x7F;
}

/// The ":" before the port: one that isn't inside brackets. npos: there is none.
std::size_t portColon(std::string_view hostAndPort)
{
    bool insideBrackets = false;
    for (std::size_t at = 0; at < hostAndPort.size(); ++at) {
        if (hostAndPort[at] == '[') insideBrackets = true;
        if (hostAndPort[at] == ']') insideBrackets = false;
        if (hostAndPort[at] == ':' && !insideBrackets) return at;
    }
    return std::string_view::npos;
}

/// Of a path that is a list: without slashes.
std::string_view firstSegment(std::string_view path)
{
    path.remove_prefix(std::min<std::size_t>(1, path.size()));
    return path.substr(0, path.find('/'));
}

enum class IsLast : bool { No, Yes };

/// What the encoding of a page has no place for comes from its encoder as `&#8253;`; the standard writes that
/// `%26%238253%3B`. No other "#" can be there: it would have ended the query.
std::string withEncodedCharacterReferences(std::string_view bytes)
{
    std::string output;
    while (!bytes.empty()) {
        const std::size_t start = std::min(bytes.find("&#"), bytes.size());
        output.append(bytes.substr(0, start));
        bytes.remove_prefix(start);
        if (bytes.empty()) break;
        const auto digits = bytes.begin() + 2;
        const auto end = std::find_if_not(digits, bytes.end(), isAsciiDigit);
        const bool isReference = end != digits && end != bytes.end() && *end == ';';
        output.append(isReference ? "%26%23" : "&#");
        if (isReference) output.append(digits, end).append("%3B");
        bytes.remove_prefix(static_cast<std::size_t>((isReference ? end + 1 : digits) - bytes.begin()));
    }
    return output;
}

} // namespace

/// One run of the basic URL parser (URL Standard §4.4). Writes the serialization from left to right, so that
/// a link costs one string; every state reads on at m_rest, whose first byte is the standard's c.
class UrlParser
{
public:
    UrlParser(std::string_view input, const Url* base, const QueryEncoder& encodeQuery);

    [[nodiscard]] Result<Url, UrlError> parse();

    /// What most links are: a path that goes on from the base's, a fragment, or both, with no byte that a
    /// state would change. Then the states only put texts together that are known before; here they are put
    /// together in one go. nullopt: `reference` is another, and the states are to read it.
    [[nodiscard]] static std::optional<Url> joined(std::string_view reference, const Url& base);

private:
    [[nodiscard]] Error schemeState(std::size_t length);
    [[nodiscard]] Error noSchemeState();
    [[nodiscard]] Error specialRelativeOrAuthorityState();
    [[nodiscard]] Error pathOrAuthorityState();
    [[nodiscard]] Error relativeState();
    [[nodiscard]] Error relativeSlashState();
    [[nodiscard]] Error specialAuthorityIgnoreSlashesState();
    [[nodiscard]] Error authorityState();
    [[nodiscard]] Error hostState(std::string_view hostAndPort);
    [[nodiscard]] Error portState(std::string_view digits);
    [[nodiscard]] Error fileState();
    [[nodiscard]] Error fileSlashState();
    [[nodiscard]] Error fileHostState();
    [[nodiscard]] Error pathStartState();
    [[nodiscard]] Error pathState();
    [[nodiscard]] Error opaquePathState();
    [[nodiscard]] Error pathEnd();
    void queryState();
    void fragmentState();

    [[nodiscard]] Error relativeToBasePath();
    IsLast takePathSegment(std::string_view& path);
    void addPathSegment(std::string_view segment, IsLast isLast);
    void shortenPath();
    void keepPathFromLookingLikeAHost();

    void setScheme(std::string_view scheme);
    void beginAuthority();
    void setUserinfo(std::string_view userinfo);
    void beginPath();
    void setEmptyFileHost();
    void copyAuthority();
    void copyUpTo(std::size_t end);
    static void copyPlaces(const Url& base, std::size_t end, Url& url);

    [[nodiscard]] std::string_view takeUntil(std::uint16_t classes);
    [[nodiscard]] bool isTakenAsItIs(std::string_view path) const;
    [[nodiscard]] bool isSpecial() const { return m_type != SchemeType::NotSpecial; }
    [[nodiscard]] std::uint16_t slashes() const { return isSpecial() ? Solidus | ReverseSolidus : Solidus; }
    [[nodiscard]] bool startsWithSlash() const;
    [[nodiscard]] bool baseIsFile() const { return m_base != nullptr && m_base->scheme() == "file"; }
    [[nodiscard]] std::uint32_t place() const { return static_cast<std::uint32_t>(m_url.m_href.size()); }

    // Fixed at construction
    const Url* m_base;
    const QueryEncoder& m_encodeQuery;
    std::string m_cleaned;   // the input, if it had to be changed; m_rest looks into it
    std::uint16_t m_classes; // of all bytes of the input: most links have none that has to be changed
    // Changed while running
    std::string_view m_rest;
    SchemeType m_type = SchemeType::NotSpecial;
    Url m_url;
};

UrlParser::UrlParser(std::string_view input, const Url* base, const QueryEncoder& encodeQuery)
    : m_base(base)
    , m_encodeQuery(encodeQuery)
    , m_rest(withoutSurroundingC0ControlsAndSpaces(input))
{
    m_classes = classesIn(m_rest);
    const bool isMalformed = (m_classes & IsNotAscii) != 0 && !isWellFormedUtf8(m_rest);
    if ((m_classes & IsRemoved) == 0 && !isMalformed) return;
    m_cleaned = isMalformed ? toWellFormedUtf8(m_rest) : std::string(m_rest);
    std::erase_if(m_cleaned, isTabOrNewline);
    m_rest = m_cleaned;
}

std::optional<Url> UrlParser::joined(std::string_view reference, const Url& base)
{
    std::string_view path = reference.substr(0, lengthBefore(reference, EndsPath | ChangedInPath | Colon));
    const std::string_view rest = reference.substr(path.size());
    const bool hasQuery = rest.starts_with('?');
    const std::size_t queryLength = hasQuery ? lengthBefore(rest, EndsQuery | ChangedInQuery) : 0;
    const std::string_view fragment = rest.substr(queryLength);
    const bool hasFragment = fragment.starts_with('#');
    const bool isPlain =
        hasFragment ? lengthBefore(fragment, ChangedInFragment) == fragment.size() : fragment.empty();
    if (!isPlain || reference.empty() || path.starts_with("//") || !base.isHttpOrHttps()) return std::nullopt;
    // How much of the base stays.
    std::size_t end = base.m_pathStart;
    if (path.empty()) end = hasQuery ? base.pathEnd() : base.queryEnd();
    if (!path.empty() && path.front() != '/') end += base.path().rfind('/') + 1;
    for (; path.starts_with("../"); path.remove_prefix(3))
        if (end > base.m_pathStart + 1) end = base.m_href.rfind('/', end - 2) + 1;
    if (path.starts_with('.') || path.find("/.") != std::string_view::npos) return std::nullopt;

    Url url;
    url.m_href.reserve(end + path.size() + rest.size());
    url.m_href.append(base.m_href, 0, end).append(path).append(rest);
    copyPlaces(base, end, url);
    const auto restStart = static_cast<std::uint32_t>(end + path.size());
    if (hasQuery) url.m_queryStart = restStart;
    if (hasFragment) url.m_fragmentStart = restStart + static_cast<std::uint32_t>(queryLength);
    return url;
}

// The scheme start state is a part of schemeLength().
Result<Url, UrlError> UrlParser::parse()
{
    const std::size_t length = schemeLength(m_rest);
    const Error error = length > 0 ? schemeState(length) : noSchemeState();
    if (error) return Failure{*error};
    return std::move(m_url);
}

Error UrlParser::schemeState(std::size_t length)
{
    // Room for what is left, and for the "/" of an empty path.
    m_url.m_href.reserve(m_rest.size() + 1);
    setScheme(m_rest.substr(0, length));
    m_rest.remove_prefix(length + 1);
    m_type = schemeType(m_url.scheme());
    if (m_type == SchemeType::File) return fileState();
    if (isSpecial() && m_base != nullptr && m_base->scheme() == m_url.scheme())
        return specialRelativeOrAuthorityState();
    // The special authority slashes state tells no other way on than this.
    if (isSpecial()) return specialAuthorityIgnoreSlashesState();
    return m_rest.starts_with('/') ? pathOrAuthorityState() : opaquePathState();
}

Error UrlParser::noSchemeState()
{
    const bool needsScheme = m_base == nullptr || (m_base->hasOpaquePath() && !m_rest.starts_with('#'));
    if (needsScheme) return UrlError::MissingSchemeNonRelativeUrl;
    m_url.m_href.reserve(m_base->href().size() + m_rest.size());
    m_type = schemeType(m_base->scheme());
    if (m_type == SchemeType::File) return fileState();
    if (!m_base->hasOpaquePath()) return relativeState();
    copyUpTo(m_base->queryEnd());
    fragmentState();
    return std::nullopt;
}

Error UrlParser::specialRelativeOrAuthorityState()
{
    return m_rest.starts_with("//") ? specialAuthorityIgnoreSlashesState() : relativeState();
}

Error UrlParser::pathOrAuthorityState()
{
    m_rest.remove_prefix(1);
    if (m_rest.starts_with('/')) {
        m_rest.remove_prefix(1);
        return authorityState();
    }
    beginPath();
    return pathState();
}

Error UrlParser::relativeState()
{
    if (!startsWithSlash()) return relativeToBasePath();
    m_rest.remove_prefix(1);
    return relativeSlashState();
}

Error UrlParser::relativeSlashState()
{
    if (!startsWithSlash()) {
        copyAuthority();
        return pathState();
    }
    setScheme(m_base->scheme());
    m_rest.remove_prefix(1);
    return isSpecial() ? specialAuthorityIgnoreSlashesState() : authorityState();
}

Error UrlParser::specialAuthorityIgnoreSlashesState()
{
    while (startsWithSlash())
        m_rest.remove_prefix(1);
    return authorityState();
}

Error UrlParser::authorityState()
{
    beginAuthority();
    const std::string_view authority = takeUntil(isSpecial() ? endsSpecialAuthority : endsAuthority);
    const std::size_t lastAt = authority.rfind('@');
    if (lastAt == std::string_view::npos) return hostState(authority);
    if (lastAt + 1 == authority.size()) return UrlError::HostMissing;
    setUserinfo(authority.substr(0, lastAt));
    return hostState(authority.substr(lastAt + 1));
}

Error UrlParser::hostState(std::string_view hostAndPort)
{
    const std::size_t colon = portColon(hostAndPort);
    const bool hasPort = colon != std::string_view::npos;
    const std::string_view input = hostAndPort.substr(0, colon);
    if (input.empty() && (hasPort || isSpecial())) return UrlError::HostMissing;
    const Result<Host, UrlError> host = parseHost(input, isSpecial() ? IsOpaque::No : IsOpaque::Yes);
    if (!host) return host.error();
    m_url.m_href += host->serialization;
    m_url.m_hostEnd = place();
    if (hasPort) return portState(hostAndPort.substr(colon + 1));
    beginPath();
    return pathStartState();
}

Error UrlParser::portState(std::string_view digits)
{
    if (!std::all_of(digits.begin(), digits.end(), isAsciiDigit)) return UrlError::PortInvalid;
    std::uint32_t port = 0;
    for (const char digit : digits) {
        port = port * 10 + static_cast<std::uint32_t>(digit - '0');
        if (port > UINT16_MAX) return UrlError::PortOutOfRange;
    }
    if (!digits.empty() && port != defaultPort(m_type)) m_url.m_href.append(":").append(std::to_string(port));
    beginPath();
    return pathStartState();
}

Error UrlParser::fileState()
{
    m_type = SchemeType::File;
    if (startsWithSlash()) {
        m_rest.remove_prefix(1);
        return fileSlashState();
    }
    if (baseIsFile()) return relativeToBasePath();
    setEmptyFileHost();
    return pathState();
}

Error UrlParser::fileSlashState()
{
    if (startsWithSlash()) {
        m_rest.remove_prefix(1);
        return fileHostState();
    }
    if (!baseIsFile()) {
        setEmptyFileHost();
        return pathState();
    }
    copyAuthority();
    const std::string_view baseDrive = firstSegment(m_base->path());
    if (!startsWithWindowsDriveLetter(m_rest) && isNormalizedWindowsDriveLetter(baseDrive))
        m_url.m_href.append("/").append(baseDrive);
    return pathState();
}

Error UrlParser::fileHostState()
{
    setEmptyFileHost();
    const std::string_view before = m_rest;
    const std::string_view input = takeUntil(endsSpecialAuthority);
    if (isWindowsDriveLetter(input)) { // it is the path's first segment
        m_rest = before;
        return pathState();
    }
    if (input.empty()) return pathStartState();
    const Result<Host, UrlError> host = parseHost(input, IsOpaque::No);
    if (!host) return host.error();
    if (host->serialization != "localhost") m_url.m_href += host->serialization;
    m_url.m_hostEnd = place();
    beginPath();
    return pathStartState();
}

Error UrlParser::pathStartState()
{
    const bool isEmpty = m_rest.empty() || (classOf(m_rest.front()) & EndsPath) != 0;
    if (isEmpty && !isSpecial()) return pathEnd();
    if (startsWithSlash()) m_rest.remove_prefix(1);
    return pathState();
}

Error UrlParser::pathState()
{
    std::string_view path = takeUntil(EndsPath);
    // Links to other folders begin with dot segments, and hardly any link has others.
    while (path.starts_with("../") || path.starts_with("./"))
        takePathSegment(path);
    if (isTakenAsItIs(path))
        m_url.m_href.append("/").append(path);
    else
        while (takePathSegment(path) == IsLast::No) {
        }
    keepPathFromLookingLikeAHost();
    return pathEnd();
}

Error UrlParser::opaquePathState()
{
    beginPath();
    const std::string_view path = takeUntil(EndsPath);
    appendPercentEncoded(m_url.m_href, path, c0ControlPercentEncodeSet);
    // Else the space would be at the end, and go, when query and fragment are taken away.
    if (path.ends_with(' ') && !m_rest.empty()) m_url.m_href.replace(place() - 1, 1, "%20");
    return pathEnd();
}

/// What the states of the path do at "?", "#" and the end.
Error UrlParser::pathEnd()
{
    if (m_rest.starts_with('?')) queryState();
    if (m_rest.starts_with('#')) fragmentState();
    return std::nullopt;
}

void UrlParser::queryState()
{
    m_url.m_queryStart = place();
    m_url.m_href += '?';
    m_rest.remove_prefix(1);
    const std::string_view query = takeUntil(EndsQuery);
    if ((m_classes & ChangedInQuery) == 0) {
        m_url.m_href += query;
        return;
    }
    const PercentEncodeSet& set = isSpecial() ? specialQueryPercentEncodeSet : queryPercentEncodeSet;
    const bool isUtf8 =
        !m_encodeQuery || !isSpecial() || m_type == SchemeType::Ws || m_type == SchemeType::Wss;
    // Printable ASCII is the same in every encoding that a page can have its queries in.
    if (isUtf8 || std::all_of(query.begin(), query.end(), isPrintableAscii))
        appendPercentEncoded(m_url.m_href, query, set);
    else
        appendPercentEncoded(m_url.m_href, withEncodedCharacterReferences(m_encodeQuery(query)), set);
}

void UrlParser::fragmentState()
{
    m_url.m_fragmentStart = place();
    m_url.m_href += '#';
    if ((m_classes & ChangedInFragment) == 0)
        m_url.m_href.append(m_rest, 1);
    else
        appendPercentEncoded(m_url.m_href, m_rest.substr(1), fragmentPercentEncodeSet);
}

/// What the relative state and the file state have in common: no "/" follows, so the base's path counts.
Error UrlParser::relativeToBasePath()
{
    if (m_rest.empty() || m_rest.starts_with('#')) {
        copyUpTo(m_base->queryEnd());
        return pathEnd();
    }
    if (m_rest.starts_with('?')) {
        copyUpTo(m_base->pathEnd());
        return pathEnd();
    }
    copyAuthority();
    if (m_type != SchemeType::File || !startsWithWindowsDriveLetter(m_rest)) {
        m_url.m_href += m_base->path();
        shortenPath();
    }
    return pathState();
}

/// Whether the path state would write it as it stands: nothing to encode, no dot segment, no drive letter.
bool UrlParser::isTakenAsItIs(std::string_view path) const
{
    return (m_classes & ChangedInPath) == 0 && m_type != SchemeType::File && !path.starts_with('.') &&
           path.find("/.") == std::string_view::npos;
}

/// Adds the first segment of `path` and takes it, with the slash behind it, away.
IsLast UrlParser::takePathSegment(std::string_view& path)
{
    const std::string_view segment = path.substr(0, lengthBefore(path, slashes()));
    const IsLast isLast = segment.size() == path.size() ? IsLast::Yes : IsLast::No;
    addPathSegment(segment, isLast);
    path.remove_prefix(std::min(segment.size() + 1, path.size()));
    return isLast;
}

// The end of a segment in the path state
void UrlParser::addPathSegment(std::string_view segment, IsLast isLast)
{
    const int dots = dotsOf(segment);
    if (dots == 2) shortenPath();
    if (dots == 1 || dots == 2) {
        if (isLast == IsLast::Yes) m_url.m_href += '/';
        return;
    }
    const bool isFirst = place() == m_url.m_pathStart;
    m_url.m_href += '/';
    if (m_type == SchemeType::File && isFirst && isWindowsDriveLetter(segment))
        m_url.m_href.append({segment.front(), ':'});
    else
        appendPercentEncoded(m_url.m_href, segment, pathPercentEncodeSet);
}

// URL Standard §4.2, "shorten"
void UrlParser::shortenPath()
{
    const std::string_view path = std::string_view(m_url.m_href).substr(m_url.m_pathStart);
    if (path.empty()) return;
    if (m_type == SchemeType::File && isNormalizedWindowsDriveLetter(path.substr(1))) return;
    m_url.m_href.resize(m_url.m_pathStart + path.rfind('/'));
}

// URL Standard §4.5, URL serializer, step 3
void UrlParser::keepPathFromLookingLikeAHost()
{
    const std::string_view path = std::string_view(m_url.m_href).substr(m_url.m_pathStart);
    if (!path.starts_with("//") || m_url.m_hostEnd != m_url.m_schemeEnd + 1) return;
    m_url.m_href.insert(m_url.m_pathStart, "/.");
    m_url.m_pathStart += 2;
}

void UrlParser::setScheme(std::string_view scheme)
{
    m_url.m_href.resize(scheme.size());
    std::transform(scheme.begin(), scheme.end(), m_url.m_href.begin(), asciiLowercase);
    m_url.m_schemeEnd = place();
    m_url.m_href += ':';
    m_url.m_usernameEnd = m_url.m_hostStart = m_url.m_hostEnd = place();
}

void UrlParser::beginAuthority()
{
    m_url.m_href += "//";
    m_url.m_usernameEnd = m_url.m_hostStart = m_url.m_hostEnd = place();
}

void UrlParser::setUserinfo(std::string_view userinfo)
{
    const std::string_view username = userinfo.substr(0, userinfo.find(':'));
    const std::string_view password = userinfo.substr(std::min(username.size() + 1, userinfo.size()));
    if (username.empty() && password.empty()) return;
    appendPercentEncoded(m_url.m_href, username, userinfoPercentEncodeSet);
    m_url.m_usernameEnd = place();
    if (!password.empty()) {
        m_url.m_href += ':';
        appendPercentEncoded(m_url.m_href, password, userinfoPercentEncodeSet);
    }
    m_url.m_href += '@';
    m_url.m_hostStart = place();
}

void UrlParser::beginPath()
{
    m_url.m_pathStart = place();
}

void UrlParser::setEmptyFileHost()
{
    setScheme("file");
    beginAuthority();
    beginPath();
}

void UrlParser::copyAuthority()
{
    // The "/." of a base without a host belongs to the base's path, not to ours.
    copyUpTo(m_base->hasHost() ? m_base->m_pathStart : m_base->m_hostEnd);
    beginPath();
}

/// Copies the base's serialization up to `end`, and the places in it. `end` is where one of its parts ends.
void UrlParser::copyUpTo(std::size_t end)
{
    m_url.m_href.assign(m_base->m_href, 0, end);
    copyPlaces(*m_base, end, m_url);
}

void UrlParser::copyPlaces(const Url& base, std::size_t end, Url& url)
{
    url.m_schemeEnd = base.m_schemeEnd;
    url.m_usernameEnd = base.m_usernameEnd;
    url.m_hostStart = base.m_hostStart;
    url.m_hostEnd = base.m_hostEnd;
    url.m_pathStart = base.m_pathStart;
    if (base.m_queryStart < end) url.m_queryStart = base.m_queryStart;
}

/// What stands before the first byte that is of one of the classes; m_rest then begins there.
std::string_view UrlParser::takeUntil(std::uint16_t classes)
{
    // Most links have no query and no fragment: all that is left is one path.
    const bool isAll = (m_classes & classes) == 0;
    // And most of the others have a fragment only: by memchr.
    const bool endsAtHash = classes == EndsPath && (m_classes & BeginsQuery) == 0;
    const std::size_t end = isAll        ? m_rest.size()
                            : endsAtHash ? m_rest.find('#')
                                         : lengthBefore(m_rest, classes);
    const std::string_view taken = m_rest.substr(0, end);
    m_rest.remove_prefix(taken.size());
    return taken;
}

bool UrlParser::startsWithSlash() const
{
    return !m_rest.empty() && (classOf(m_rest.front()) & slashes()) != 0;
}

Result<Url, UrlError> parseUrl(std::string_view text, const Url* base, const QueryEncoder& encodeQuery)
{
    if (base != nullptr)
        if (std::optional<Url> url = UrlParser::joined(text, *base)) return *std::move(url);
    return UrlParser(text, base, encodeQuery).parse();
}

} // namespace url
