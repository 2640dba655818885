#pragma once

#include <QString>

#include <string_view>

namespace serve {

/// Finds the file that a web server would give for a path, and never one outside its folder.
/// Thread: any. Asks the file system each time, so that a file that was mended is seen.
class FolderFiles
{
public:
    enum class Kind : std::uint8_t {
        File,
        Folder, // with an index, asked without its slash
        Nothing,
    };
    struct Found
    {
        Kind kind = Kind::Nothing;
        QString file; // to open; for Kind::File
    };

    /// A folder's path, or one in Qt's resources (`:/demo`).
    explicit FolderFiles(const QString& folder);

    /// Whether there is such a folder at all.
    [[nodiscard]] bool exists() const { return !m_root.isEmpty(); }
    /// `path` is percent-decoded and begins with "/".
    [[nodiscard]] Found find(std::string_view path) const;
    /// A file of the folder's first level that isn't served: `_redirects`.
    [[nodiscard]] QString controlFile(const QString& name) const;

private:
    [[nodiscard]] bool isServed(const QString& file) const;

    QString m_root; // canonical, without a slash at its end
};

} // namespace serve
