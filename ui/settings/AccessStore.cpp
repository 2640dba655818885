#include "ui/settings/AccessStore.h"

#include "ui/settings/SettingsEntries.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace ui {
namespace {

constexpr std::array<std::pair<const char*, ProxyUse>, 4> proxyWords = {{
    {"system", ProxyUse::System},
    {"none", ProxyUse::None},
    {"http", ProxyUse::Http},
    {"socks5", ProxyUse::Socks5},
}};
constexpr char separator = '\t';       // between the parts of an entry, which may have spaces
constexpr qsizetype maxEntries = 1000; // nobody has typed more

QString tr(const char* text)
{
    return QCoreApplication::translate("ui::SettingsStore", text);
}

const char* keyOf(AccessKind kind)
{
    switch (kind) {
    case AccessKind::Password: return "user";
    case AccessKind::Header: return "header";
    case AccessKind::Cookie: return "cookie";
    case AccessKind::CookieFile: return "cookie-file";
    case AccessKind::ClientCertificate: return "client-certificate";
    case AccessKind::Login: return "login";
    }
    return "";
}

/// `SITE NAME`, and what more there is behind tabs.
std::string lineOf(const AccessEntry& entry)
{
    std::string line = entry.site + ' ' + entry.name;
    for (const std::string& part : entry.more)
        line.append(1, separator).append(part);
    return line;
}

AccessEntry entryOf(AccessKind kind, std::string_view line)
{
    AccessEntry entry{kind, {}, {}};
    const std::size_t space = std::min(line.find(' '), line.size());
    entry.site = line.substr(0, space);
    line.remove_prefix(std::min(space + 1, line.size()));
    std::size_t end = std::min(line.find(separator), line.size());
    entry.name = line.substr(0, end);
    while (end < line.size()) {
        line.remove_prefix(end + 1);
        end = std::min(line.find(separator), line.size());
        entry.more.emplace_back(line.substr(0, end));
    }
    return entry;
}

void readEntries(SettingsReader& reader, AccessKind kind, std::vector<AccessEntry>& entries)
{
    const QStringList lines = reader.lines(keyOf(kind));
    if (lines.size() > maxEntries) return reader.refuseUnquoted(keyOf(kind), tr("these are too many"));
    std::vector<AccessEntry> usable;
    for (const QString& line : lines) {
        AccessEntry entry = entryOf(kind, line.toStdString());
        const QString problem = problemOf(entry);
        if (!problem.isEmpty()) return reader.refuseUnquoted(keyOf(kind), problem);
        usable.push_back(std::move(entry));
    }
    entries.insert(entries.end(), usable.begin(), usable.end());
}

QString problemOfProxyUse(std::string_view text)
{
    const bool isWord = std::any_of(proxyWords.begin(), proxyWords.end(),
                                    [text](const auto& word) { return word.first == text; });
    return isWord ? QString() : tr("system, none, http or socks5 is meant here");
}

/// Who edits the file may have put a password there, as the command line takes it.
void readUnquoted(SettingsReader& reader, const char* key, std::string& text,
                  QString (*problemOf)(std::string_view))
{
    const std::string read = reader.lines(key).join(QLatin1Char(' ')).toStdString();
    if (read.empty()) return;
    if (const QString problem = problemOf(read); !problem.isEmpty())
        reader.refuseUnquoted(key, problem);
    else
        text = read;
}

} // namespace

void readAccess(SettingsReader& reader, Settings& settings)
{
    for (const AccessKind kind : accessKinds)
        readEntries(reader, kind, settings.access);
    bool asksLogoutLinks = !settings.leaveLogoutLinks;
    reader.read("ask-logout", asksLogoutLinks);
    settings.leaveLogoutLinks = !asksLogoutLinks;
    std::string use;
    readUnquoted(reader, "proxy", use, problemOfProxyUse);
    for (const auto& [word, meant] : proxyWords)
        if (use == word) settings.proxy = meant;
    readUnquoted(reader, "proxy-address", settings.proxyAddress, problemOfProxyAddress);
    readUnquoted(reader, "proxy-user", settings.proxyUser, problemOfProxyUser);
    reader.readLines("no-proxy", settings.proxyExceptions, tr("hosts"), problemOfProxyException);
    reader.readText("ca-file", settings.caFile, tr("the path of a file, from / on"), problemOfCaFile);
    reader.readLines("accept-certificate", settings.acceptedHosts, tr("hosts"), problemOfHost);
    reader.readLines("resolve", settings.resolve, tr("HOST:PORT:ADDRESS"), problemOfHostAddress);
    // Without an address nobody could be asked.
    const bool needsAddress = settings.proxy == ProxyUse::Http || settings.proxy == ProxyUse::Socks5;
    if (needsAddress && settings.proxyAddress.empty()) {
        settings.proxy = ProxyUse::System;
        reader.refuseUnquoted("proxy", tr("proxy-address is missing"));
    }
}

void writeAccess(SettingsWriter& writer, const Settings& settings)
{
    const Settings defaults;
    for (const AccessKind kind : accessKinds) {
        std::vector<std::string> lines;
        for (const AccessEntry& entry : settings.access)
            if (entry.kind == kind) lines.push_back(lineOf(entry));
        writer.write(keyOf(kind), lines);
    }
    writer.writeYes("ask-logout", !settings.leaveLogoutLinks, !defaults.leaveLogoutLinks);
    writer.write("proxy", settings.proxy, defaults.proxy, wordOf(settings.proxy, proxyWords));
    writer.write("proxy-address", settings.proxyAddress);
    writer.write("proxy-user", settings.proxyUser);
    writer.write("no-proxy", settings.proxyExceptions);
    writer.write("ca-file", settings.caFile);
    writer.write("accept-certificate", settings.acceptedHosts);
    writer.write("resolve", settings.resolve);
}

} // namespace ui
