#pragma once

#include "ui/Actions.h"
#include "ui/export/ChooseFile.h"
#include "ui/export/Exporter.h"

#include <QObject>

namespace ui {

class CrawlController;
class ResultsModel;
class ResultsView;

/// What the Export menu does: which rows, which file, and what is said of it.
class ExportCommands : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    ExportCommands(CrawlController& controller, const ResultsModel& model, const ResultsView& view,
                   ChooseFile chooseFile, QWidget* window);

    void ask(ExportFormat format, ExportRows rows);
    /// Where the next file is asked for.
    void setFolder(const QString& folder) { m_folder = folder; }
    [[nodiscard]] bool isBusy() const { return m_exporter.isBusy(); }

signals:
    void folderChosen(const QString& folder);
    void progressed(const QString& fileName, int perMille);
    /// In words, with the next step where there is one.
    void written(const QString& sentence);
    void failed(const QString& sentence);
    void idle();

private:
    void write(ExportFormat format, const QString& file,
               const std::optional<std::vector<crawl::EntryId>>& only);
    [[nodiscard]] std::optional<std::vector<crawl::EntryId>> chosenRows(ExportRows rows) const;

    CrawlController& m_controller;
    const ResultsModel& m_model;
    const ResultsView& m_view;
    ChooseFile m_chooseFile;
    QWidget* m_window;
    QString m_folder;
    Exporter m_exporter;
};

} // namespace ui
