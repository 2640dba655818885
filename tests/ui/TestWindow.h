#pragma once

#include "support/FakeFetcher.h"
#include "support/FakeSite.h"
#include "support/WaitUntil.h"
#include "ui/icons/ProgramIcon.h"
#include "ui/MainWindow.h"
#include "ui/NetworkRunner.h"
#include "ui/results/LiveRows.h"
#include "ui/results/ResultsModel.h"
#include "ui/results/ResultsPane.h"
#include "ui/results/ResultsView.h"
#include "ui/sidebar/BucketsModel.h"
#include "ui/sidebar/BucketsView.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>
#include <utility>
#include <vector>

namespace tests {

/// The window of the program, on a web in memory, with what reaches out of it replaced. Used as a person
/// would: by keys and clicks on what can be seen.
class TestWindow
{
public:
    /// `settingsFile`: empty: nothing is remembered.
    explicit TestWindow(std::shared_ptr<support::FakeSite> site, const QString& settingsFile = {})
        : TestWindow(
              [site = std::move(site)](const ui::CrawlPlan& plan, const auto&) {
                  return std::make_unique<run::CrawlRunner>(plan.settings, plan.seeds,
                                                            support::fakeFetchers(site));
              },
              settingsFile)
    {
    }

    explicit TestWindow(ui::CrawlController::MakeRunner makeRunner, const QString& settingsFile = {},
                        std::unique_ptr<ui::Keychain> keychain = nullptr)
        : m_window({.makeRunner = std::move(makeRunner),
                    .openUrl = [this](const QUrl& url) { opened.push_back(url); },
                    .chooseFile =
                        [this](QWidget*, const ui::FileQuestion& question, const auto& chosen) {
                            asked = question;
                            if (!fileToChoose.isEmpty()) chosen(fileToChoose);
                        },
                    .settingsFile = settingsFile,
                    .keychain = std::move(keychain)})
    {
        static_cast<void>(ui::loadProgramIcon());
        for (QAbstractItemModel* model : m_window.findChildren<QAbstractItemModel*>())
            if (model->metaObject()->className() &&
                QByteArray(model->metaObject()->className()).startsWith("ui::"))
                new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::Fatal,
                                             model);
        m_window.show();
        static_cast<void>(QTest::qWaitForWindowActive(&m_window));
    }

    /// The seed and `pages` pages, five from each other, each with a broken link and a moved one: three rows
    /// a page.
    [[nodiscard]] static std::shared_ptr<support::FakeSite> siteOf(int pages, std::chrono::milliseconds delay)
    {
        auto site = std::make_shared<support::FakeSite>();
        for (int page = 0; page < pages; ++page) {
            const std::string number = std::to_string(page);
            std::vector<std::string> links{"/", "/gone" + number, "/old" + number};
            for (int next = 5 * page + 1; next <= 5 * page + 5 && next < pages; ++next)
                links.push_back("/p" + std::to_string(next));
            site->page(address(page), links);
            site->redirect("https://a.test/old" + number, "https://a.test/p0");
        }
        site->page("https://a.test/", {"/p0"});
        site->delayOfAll(delay);
        return site;
    }
    [[nodiscard]] static std::string address(int page) { return "https://a.test/p" + std::to_string(page); }

    void type(const char* field, const QString& text)
    {
        auto* edit = find<QLineEdit>(field);
        QTest::mouseClick(edit, Qt::LeftButton);
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void startTyping(const QString& address)
    {
        type("address", address);
        QTest::keyClick(find<QLineEdit>("address"), Qt::Key_Return);
    }
    void click(const char* button) { QTest::mouseClick(find<QToolButton>(button), Qt::LeftButton); }
    void clickRow(int row, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, modifiers, placeOf(row));
    }
    [[nodiscard]] QPoint placeOf(int row)
    {
        view()->scrollTo(model()->index(row, 0));
        return view()->visualRect(model()->index(row, int(ui::ResultColumn::Url))).center();
    }
    void clickHeader(ui::ResultColumn column)
    {
        QHeaderView* header = view()->horizontalHeader();
        const int x = header->sectionViewportPosition(int(column)) + 12;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
    }
    void chooseVerdict(std::optional<crawl::Verdict> verdict)
    {
        auto* sidebar = m_window.findChild<ui::BucketsView*>();
        const QModelIndex index = sidebar->model()->index(ui::BucketsModel::rowOf(verdict), 0);
        QTest::mouseClick(sidebar->viewport(), Qt::LeftButton, {}, sidebar->visualRect(index).center());
    }
    [[nodiscard]] QAction* action(const QString& text)
    {
        for (QAction* each : m_window.findChildren<QAction*>())
            if (each->text().remove(QLatin1Char('&')) == text) return each;
        return nullptr;
    }

    template<typename Widget>
    [[nodiscard]] Widget* find(const char* name)
    {
        return m_window.findChild<Widget*>(QString::fromLatin1(name));
    }
    [[nodiscard]] ui::MainWindow& window() { return m_window; }
    [[nodiscard]] ui::ResultsView* view() { return m_window.findChild<ui::ResultsView*>(); }
    [[nodiscard]] ui::ResultsModel* model() { return m_window.findChild<ui::ResultsModel*>(); }
    [[nodiscard]] ui::BucketsModel* buckets() { return m_window.findChild<ui::BucketsModel*>(); }
    [[nodiscard]] bool isSettled() { return m_window.findChild<ui::LiveRows*>()->isSettled(); }
    [[nodiscard]] bool isRunning()
    {
        return find<QToolButton>("startOrPause")->text() == QLatin1String("Pause");
    }
    [[nodiscard]] bool waitForRows(int atLeast)
    {
        return support::waitUntil([&] { return model()->rowCount() >= atLeast; });
    }
    [[nodiscard]] bool waitForEnd()
    {
        return support::waitUntil([&] {
            const QString text = find<QLabel>("statusText")->text();
            return (text.startsWith(QLatin1String("Complete")) ||
                    text.startsWith(QLatin1String("Not complete"))) &&
                   isSettled();
        });
    }
    [[nodiscard]] QString cell(int row, ui::ResultColumn column)
    {
        return model()->index(row, int(column)).data().toString();
    }
    /// Of the row with that address; -1: there is none.
    [[nodiscard]] int rowOf(const char* address)
    {
        for (int row = 0; row < model()->rowCount(); ++row)
            if (cell(row, ui::ResultColumn::Url) == QLatin1String(address)) return row;
        return -1;
    }

    std::vector<QUrl> opened;
    QString fileToChoose; // empty: the person cancels the dialog
    ui::FileQuestion asked;

private:
    ui::MainWindow m_window;
};

} // namespace tests
