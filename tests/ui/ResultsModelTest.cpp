#include "ui/results/ResultsModel.h"
#include "support/Catch.h"
#include "ui/Batches.h"
#include "ui/results/CellText.h"
#include "ui/results/ResultsView.h"
#include "ui/results/RowSelectionModel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <iostream>
#include <numeric>

using tests::Batches;

namespace {

/// A model over tables of its own, watched by Qt's tester.
struct Table
{
    store::Results results;
    ui::ResultsModel model{nullptr};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    Table() { model.setResults(&results); }
    void apply(Batches& batches) { model.onApplied(results.apply(batches.take())); }
    void fill(std::uint32_t rows)
    {
        Batches batches;
        for (std::uint32_t id = 0; id < rows; ++id)
            batches.ok(id, "https://a.test/" + std::to_string(id));
        apply(batches);
    }
    [[nodiscard]] QString text(int row, ui::ResultColumn column) const
    {
        return model.index(row, static_cast<int>(column)).data().toString();
    }
};

std::vector<crawl::EntryId> ids(std::initializer_list<std::uint32_t> values)
{
    std::vector<crawl::EntryId> result;
    for (const std::uint32_t value : values)
        result.emplace_back(value);
    return result;
}

std::vector<crawl::EntryId> descending(std::uint32_t count)
{
    std::vector<crawl::EntryId> result;
    while (count > 0)
        result.emplace_back(--count);
    return result;
}

} // namespace

TEST_CASE("a batch is one insert and one change, however many rows it touches", "[ui]")
{
    Table table;
    QSignalSpy inserted(&table.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&table.model, &QAbstractItemModel::dataChanged);
    Batches batches;
    batches.entry(0, "https://a.test/").entry(1, "https://a.test/1").entry(2, "https://a.test/2");
    table.apply(batches);
    CHECK(inserted.count() == 1);
    CHECK(table.model.rowCount() == 3);

    batches.ok(0, "https://a.test/").broken(2, "https://a.test/2").entry(3, "https://a.test/3");
    table.apply(batches);
    CHECK(inserted.count() == 2);
    REQUIRE(changed.count() == 1);
    CHECK(changed[0][0].toModelIndex().row() == 0);
    CHECK(changed[0][1].toModelIndex().row() == 2);
    CHECK(table.text(2, ui::ResultColumn::Verdict) == QLatin1String("Broken"));
    CHECK(table.text(2, ui::ResultColumn::Code) == QLatin1String("404"));
}

TEST_CASE("rows that are installed come, go and move without losing the selected one", "[ui]")
{
    Table table;
    table.fill(6);
    ui::RowSelectionModel selection(&table.model, nullptr);
    selection.setCurrentIndex(table.model.index(4, 0),
                              QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);

    table.model.install(ids({5, 4, 1}));
    CHECK(table.model.visible() == ids({5, 4, 1}));
    CHECK(selection.currentIndex().row() == 1);
    CHECK(selection.selectedRowNumbers() == std::vector<int>{1});

    table.model.install(ids({0, 1, 2, 3, 4, 5}));
    CHECK(selection.currentIndex().row() == 4);
    CHECK_FALSE(table.model.followsArrivals());

    table.model.showArrivals();
    Batches batches;
    batches.ok(6, "https://a.test/6");
    table.apply(batches);
    CHECK(table.model.rowCount() == 7);
}

TEST_CASE("between two installs a row changes in place and none comes or goes", "[ui]")
{
    Table table;
    table.fill(3);
    table.model.install(ids({2, 0}));
    Batches batches;
    batches.broken(2, "https://a.test/2").ok(3, "https://a.test/3");
    table.apply(batches);
    CHECK(table.model.visible() == ids({2, 0}));
    CHECK(table.text(0, ui::ResultColumn::Verdict) == QLatin1String("Broken"));
}

TEST_CASE("what no longer stands on any page leaves the table", "[ui]")
{
    Table table;
    table.fill(6);
    Batches batches;
    for (const std::uint32_t gone : {1U, 2U, 4U}) {
        batches.ok(gone, "https://a.test/" + std::to_string(gone));
        batches.lastEntry().shown = false;
    }
    table.apply(batches);
    CHECK(table.model.visible() == ids({0, 3, 5}));
    CHECK(table.model.rowOf(crawl::EntryId(5)) == 2);
}

TEST_CASE("selecting every row of a large table is a bitmap that sorting doesn't disturb", "[ui]")
{
    Table table;
    table.fill(6000);
    ui::RowSelectionModel selection(&table.model, nullptr);
    selection.selectAllRows();
    CHECK(selection.selectedCount() == 6000);
    CHECK(selection.selection().isEmpty()); // nothing is left in Qt's own lists

    table.model.install(descending(6000));
    CHECK(selection.selectedCount() == 6000);
    CHECK(table.model.index(17, 0).data(ui::ResultsModel::SelectedRole).toBool());

    SECTION("Ctrl+click takes one out")
    {
        const QModelIndex row = table.model.index(17, 0);
        selection.select(row, QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
        CHECK(selection.selectedCount() == 5999);
    }
    SECTION("a click takes that row alone")
    {
        const QModelIndex row = table.model.index(17, 0);
        selection.select(row, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        CHECK(selection.selectedRowNumbers() == std::vector<int>{17});
    }
    SECTION("a range drawn with Shift replaces it")
    {
        const QItemSelection range(table.model.index(10, 0),
                                   table.model.index(29, ui::resultColumnCount - 1));
        selection.select(range, QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows);
        CHECK(selection.selectedCount() == 20);
    }
    SECTION("rows that a filter hides are selected no longer")
    {
        table.model.install(descending(100));
        CHECK(selection.selectedCount() == 100);
    }
}

TEST_CASE("a few rows stay in the selection model", "[ui]")
{
    Table table;
    table.fill(50);
    ui::RowSelectionModel selection(&table.model, nullptr);
    selection.selectAllRows();
    CHECK(selection.selectedCount() == 50);
    CHECK(table.model.bulkSelection().empty());
}

TEST_CASE("the row a person looks at keeps its place on the screen when rows are sorted", "[ui]")
{
    Table table;
    table.fill(500);
    ui::ResultsView view(&table.model, nullptr);
    view.resize(800, 300);
    view.show();
    REQUIRE(QTest::qWaitForWindowExposed(&view));
    view.setCurrentIndex(table.model.index(200, 0));
    view.scrollTo(table.model.index(200, 0), QAbstractItemView::PositionAtCenter);
    const int before = view.rowViewportPosition(200);

    table.model.install(descending(500));
    CHECK(view.currentIndex().row() == 299);
    CHECK(view.rowViewportPosition(299) == before);
}

TEST_CASE("who looks at the top of the table stays at the top", "[ui]")
{
    Table table;
    table.fill(500);
    ui::ResultsView view(&table.model, nullptr);
    view.resize(800, 300);
    view.show();
    REQUIRE(QTest::qWaitForWindowExposed(&view));
    table.model.install(descending(500));
    CHECK(view.verticalScrollBar()->value() == 0);
}

TEST_CASE("a row is read out as one sentence", "[ui]")
{
    Table table;
    Batches batches;
    batches.ok(0, "https://a.test/").broken(1, "https://a.test/gone").read(0).link(0, 1, "Setup");
    table.apply(batches);
    const QString spoken = table.model.index(1, 0).data(Qt::AccessibleTextRole).toString();
    CHECK(spoken.toStdString() == "Broken, 404 Not Found, https://a.test/gone, on 1 page");
    CHECK(table.text(1, ui::ResultColumn::LinkText) == QLatin1String("Setup"));
    CHECK(table.text(1, ui::ResultColumn::FirstPage) == QLatin1String("https://a.test/"));
    CHECK(table.text(1, ui::ResultColumn::Type) == QLatin1String("Hyperlink"));
}

TEST_CASE("text of a page is never drawn as HTML and can't turn a row's direction", "[ui]")
{
    Table table;
    Batches batches;
    batches.ok(0, "https://a.test/")
        .broken(1, "https://a.test/x")
        .read(0)
        .link(0, 1, "<b>bold</b>\n\xE2\x80\xAEgpj.exe");
    table.apply(batches);
    const QString text = table.text(1, ui::ResultColumn::LinkText);
    CHECK_FALSE(text.contains(QLatin1Char('\n')));
    CHECK_FALSE(text.contains(QChar(0x202E)));
    const QString tip =
        table.model.index(1, static_cast<int>(ui::ResultColumn::LinkText)).data(Qt::ToolTipRole).toString();
    CHECK(tip.contains(QLatin1String("&lt;b&gt;")));
}

TEST_CASE("a million rows applied in batches, with the time each takes", "[.bench]")
{
    store::Results results;
    ui::ResultsModel model(nullptr);
    model.setResults(&results);
    ui::ResultsView view(&model, nullptr);
    view.resize(1100, 700);
    view.show();
    REQUIRE(QTest::qWaitForWindowExposed(&view));
    Batches batches;
    qint64 worst = 0;
    QElapsedTimer all;
    all.start();
    for (std::uint32_t batch = 0; batch < 100; ++batch) {
        for (std::uint32_t id = batch * 10'000; id < (batch + 1) * 10'000; ++id)
            batches.ok(id, "https://a.test/section/page-" + std::to_string(id) + ".html");
        const auto taken = batches.take();
        QElapsedTimer one;
        one.start();
        model.onApplied(results.apply(taken));
        worst = std::max(worst, one.elapsed());
        QCoreApplication::processEvents();
    }
    std::cout << "a million rows in 100 batches: " << all.elapsed() << " ms, the slowest batch " << worst
              << " ms\n";
    std::vector<crawl::EntryId> backwards = descending(1'000'000);
    QElapsedTimer install;
    install.start();
    model.install(backwards);
    std::cout << "installed in another order: " << install.elapsed() << " ms\n";
    view.selectAll();
    install.restart();
    model.showArrivals();
    std::cout << "installed with all of them selected: " << install.elapsed() << " ms\n";
    CHECK(model.rowCount() == 1'000'000);
}
