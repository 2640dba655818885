#include "ui/export/ExportCommands.h"

#include "ui/CrawlController.h"
#include "ui/results/ResultsModel.h"
#include "ui/results/ResultsView.h"
#include "url/UrlParser.h"

#include <QFileInfo>
#include <QPointer>

namespace ui {

ExportCommands::ExportCommands(CrawlController& controller, const ResultsModel& model,
                               const ResultsView& view, ChooseFile chooseFile, QWidget* window)
    : QObject(window)
    , m_controller(controller)
    , m_model(model)
    , m_view(view)
    , m_chooseFile(std::move(chooseFile))
    , m_window(window)
    , m_exporter(controller, nullptr)
{
    connect(&m_exporter, &Exporter::progressed, this, [this](const QString& file, int perMille) {
        emit progressed(QFileInfo(file).fileName(), perMille);
    });
    connect(&m_exporter, &Exporter::written, this, [this](const QString& file) {
        emit written(tr("%1 is written").arg(QFileInfo(file).fileName()));
    });
    connect(&m_exporter, &Exporter::writtenWithoutSitemap, this, [this](const QString& file) {
        emit written(tr("%1 is written, without rows: no sitemap that lists pages was read")
                         .arg(QFileInfo(file).fileName()));
    });
    connect(&m_exporter, &Exporter::failed, this, [this](const QString& file, const QString& why) {
        emit failed(
            tr("%1 could not be written: %2. Nothing is lost: choose another place for it.").arg(file, why));
    });
    connect(&m_exporter, &Exporter::idle, this, &ExportCommands::idle);
}

void ExportCommands::ask(ExportFormat format, ExportRows rows)
{
    if (!m_controller.results()) return;
    const bool isJson = format == ExportFormat::Json;
    const auto seed = url::parseUrl(m_controller.plan().seeds.front().text);
    const FileQuestion question{
        .title = tr("Export"),
        .suggestedName = suggestedFileName(
            format, seed ? QString::fromStdString(std::string(seed->host().value_or(""))) : QString()),
        .nameFilter = isJson ? tr("JSON (*.json)") : tr("Comma-separated values (*.csv)"),
        .suffix = isJson ? QStringLiteral("json") : QStringLiteral("csv"),
        .folder = m_folder,
    };
    // The rows are those of the moment of the choice; what is known of them, of the moment of writing.
    m_chooseFile(m_window, question,
                 [self = QPointer(this), format, only = chosenRows(rows)](const QString& file) {
                     if (self && !file.isEmpty()) self->write(format, file, only);
                 });
}

void ExportCommands::write(ExportFormat format, const QString& file,
                           const std::optional<std::vector<crawl::EntryId>>& only)
{
    m_folder = QFileInfo(file).absolutePath();
    emit folderChosen(m_folder);
    m_exporter.write(format, file, only);
}

std::optional<std::vector<crawl::EntryId>> ExportCommands::chosenRows(ExportRows rows) const
{
    switch (rows) {
    case ExportRows::All: return std::nullopt;
    case ExportRows::Filtered: return m_model.visible();
    case ExportRows::Selected: return m_view.selectedEntries();
    }
    return std::nullopt;
}

} // namespace ui
