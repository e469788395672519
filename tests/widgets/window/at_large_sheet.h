// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hostile_names.h"
#include "window_seat.h"

#include "widgets/judge/sheet_model.h"
#include "widgets/judge/sheet_view.h"

namespace evalroom::test {

// With so many criteria, a point each; the rest of the hundred is for the price.
inline QJsonObject largeScheme(int criteria)
{
    QJsonObject scheme = someScheme();
    QJsonArray steps = scheme.value(u"steps"_s).toArray();
    QJsonObject technical = steps.at(1).toObject();
    QJsonArray all;
    for (int i = 0; i < criteria; ++i)
        all.append(QJsonObject {{u"clause"_s, u"2.%1"_s.arg(i + 1)}, {u"id"_s, u"c%1"_s.arg(i + 1)},
            {u"increment"_s, u"0.5"_s}, {u"name"_s, u"criterion %1"_s.arg(i + 1)}, {u"points"_s, u"1"_s},
            {u"standard"_s, u"sound"_s}});
    technical.insert(u"criteria"_s, all);
    QJsonObject price = steps.at(2).toObject();
    price.insert(u"points"_s, QString::number(100 - criteria));
    steps.replace(1, technical);
    steps.replace(2, price);
    scheme.insert(u"steps"_s, steps);
    return scheme;
}

// Member 1 of a real session at their window, with a sheet of forty bidders and sixty criteria before them.
class AtLargeSheet : protected WindowSeat {
protected:
    static constexpr int Bidders = 40;
    static constexpr int Criteria = 60;
    static constexpr int Me = 1;

    // To the open step; success, or the first error.
    QString play()
    {
        m_preferences.setLanguage(QLocale::English);
        Manifest& manifest = m_fixture.plan.manifest;
        manifest.bidders.clear();
        for (int i = 1; i <= Bidders; ++i) {
            manifest.bidders.append(someBidder(i));
            manifest.bidders.last().name = hostileName(i);
        }
        m_fixture.plan.scheme = largeScheme(Criteria);
        if (!m_fixture.begin())
            return u"no session"_s;
        m_room = std::make_unique<Room>(m_fixture);
        QString word = m_room->checkIn({1, 2, 3, 4, 5, 6, 7});
        word = word == u"success" ? m_room->prepare() : word;
        for (const QString& step : {u"chair"_s, u"form"_s})
            word = word == u"success" ? m_room->judge(step) : word;
        return word == u"success" ? m_room->openStep(u"technical"_s) : word;
    }
    // In the window, and what was entered before is read.
    bool sit()
    {
        open();
        return arrive();
    }
    void open()
    {
        openAt(Me,
            {.papers = std::make_shared<Papers>(Papers {{}, {}, m_fixture.members.at(Me).pkcs12}),
                .placesFile = m_fixture.folder.filePath(u"reading.json"_s)});
    }
    bool arrive()
    {
        if (!m_at->activate() || !waitFor([this] { return m_at->page() == u"sheetPage"; }))
            return false;
        m_view = m_at->seen<SheetView>("sheet");
        m_view->setFocus();
        return waitFor([this] { return !m_view->sheet()->isLoading(); });
    }
    bool end()
    {
        WindowSeat::end();
        return m_fixture.hub.stop();
    }
    QModelIndex cell(int row, int column) const { return m_view->sheet()->index(row, column); }
    // What a spreadsheet copies of as many cells.
    static QString block(const QString& points)
    {
        return (QStringList(Bidders, points).join(u'\t') + u'\n').repeated(Criteria);
    }
    void pressPrimary() const { QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier); }
    // The summary, then the PIN; true once it is sealed and kept.
    bool submit()
    {
        const auto sheets
            = [this] { return m_room->at(Me).expected().steps.value(u"technical"_s).sheets.value(Me).size(); };
        const qsizetype before = sheets();
        pressPrimary();
        if (!waitFor([this] { return m_at->seen<QLineEdit>("pin") != nullptr; }))
            return false;
        m_at->seen<QLineEdit>("pin")->setFocus();
        AtWindow::type(u"123456"_s);
        pressPrimary();
        return waitFor([&] { return sheets() > before && !m_window->isBusy(); });
    }

    SheetView* m_view = nullptr;
};

} // namespace evalroom::test
