#include "serve/FolderFiles.h"

#include <QFileInfo>

namespace serve {
namespace {

bool isResource(const QString& path)
{
    return path.startsWith(u':');
}

/// `..` would lead out of the folder; `.` and empty segments give one file many names, which no page links
/// to.
bool hasPlainSegments(QStringView path)
{
    const auto segments = path.mid(1).split(u'/');
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const bool last = i == segments.size() - 1;
        if (segments[i] == u".." || segments[i] == u"." || (segments[i].isEmpty() && !last)) return false;
    }
    return true;
}

/// Read by static hosts, never given out by them.
bool isControlFile(QStringView path)
{
    return path == u"/_redirects" || path == u"/_headers";
}

} // namespace

FolderFiles::FolderFiles(const QString& folder)
{
    const QFileInfo info(folder);
    if (!info.isDir()) return;
    m_root = isResource(folder) ? folder : info.canonicalFilePath();
    while (m_root.size() > 1 && m_root.endsWith(u'/'))
        m_root.chop(1);
}

FolderFiles::Found FolderFiles::find(std::string_view path) const
{
    const QString asked = QString::fromUtf8(path.data(), static_cast<qsizetype>(path.size()));
    if (!exists() || !asked.startsWith(u'/') || !hasPlainSegments(asked) || isControlFile(asked)) return {};

    const QString index = QStringLiteral("index.html");
    const QString file = m_root + asked;
    if (asked.endsWith(u'/')) return isServed(file + index) ? Found{Kind::File, file + index} : Found{};
    if (isServed(file)) return {Kind::File, file};
    if (isServed(file + u'/' + index)) return {Kind::Folder, {}};
    // Clean URLs: `/about` is about.html.
    if (const QString page = file + QStringLiteral(".html"); isServed(page)) return {Kind::File, page};
    return {};
}

QString FolderFiles::controlFile(const QString& name) const
{
    return m_root + u'/' + name;
}

/// A regular file, and not a link that leads out of the folder.
bool FolderFiles::isServed(const QString& file) const
{
    const QFileInfo info(file);
    if (!info.isFile()) return false;
    if (isResource(m_root)) return true;
    const QString inside = m_root.endsWith(u'/') ? m_root : m_root + u'/';
    return info.canonicalFilePath().startsWith(inside);
}

} // namespace serve
