// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/sheet_summary.h"

#include "widgets/judge/sheet_model.h"
#include "widgets/shell/column.h"
#include "widgets/shell/read_only.h"
#include "widgets/style/colours.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"
#include "widgets/words/figures.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// The whole of a step, for "36.5 of 40".
QString mostPoints(const Step& step)
{
    Rational most = 0;
    for (const Criterion& criterion : step.criteria)
        most += criterion.points;
    return pointsFigures(most);
}

} // namespace

SheetSummary::SheetSummary(QWidget* parent)
    : QWidget(parent)
    , m_back(new QPushButton)
    , m_what(new TypeLabel(Type::Heading))
    , m_rows(nullptr)
    , m_thenHeading(new TypeLabel(Type::Heading))
    , m_then(new TypeLabel(Type::Body))
{
    setObjectName(u"summary"_s);
    m_back->setObjectName(u"back"_s);
    m_back->setProperty(ReadingProperty, true);
    m_then->setObjectName(u"summaryThen"_s);
    auto* column = new Column;
    auto* above = new QHBoxLayout;
    above->addWidget(m_what, 1);
    above->addWidget(m_back);
    column->add(above);
    QFrame* card = makeCard();
    m_rows = qobject_cast<QVBoxLayout*>(card->layout());
    column->add(card);
    column->add(m_thenHeading);
    column->add(m_then);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(column);
    connect(m_back, &QPushButton::clicked, this, &SheetSummary::backWanted);
    refresh();
}

void SheetSummary::refresh()
{
    m_back->setText(tr("Back"));
    m_back->setAccessibleName(tr("Back, to change something"));
    m_what->setText(tr("This is what you sign"));
    m_thenHeading->setText(tr("What happens then"));
    m_then->setText(
        tr("Your sheet is sealed at this terminal: nobody can read it, not even the centre, until every member has "
           "submitted and the step is closed. Then all sheets open together.\n"
           "Until the closing you may change it and submit again; the last one counts."));
}

void SheetSummary::clear()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void SheetSummary::addRow(const QString& name, const Marked& result)
{
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::Space);
    row->addWidget(new TypeLabel(Type::Body, name), 1);
    // As wide as it needs to be, at the end of the row.
    auto* figures = new TypeLabel(Type::Strong);
    figures->setText(result);
    figures->setWordWrap(false);
    QPalette palette = figures->palette();
    palette.setColor(QPalette::WindowText, result.sign == Icon::Refused ? colours().bad : colours().text);
    figures->setPalette(palette);
    row->addWidget(figures, 0, Qt::AlignTop);
    m_rows->addWidget(line);
}

void SheetSummary::show(const SheetModel& sheet)
{
    refresh();
    clear();
    const int criteria = sheet.cells().rows();
    for (int column = 0; column < sheet.cells().columns(); ++column) {
        const QString& name = sheet.bidders().at(column).name;
        const int failed = sheet.cells().failed(column);
        if (!sheet.isReview()) {
            addRow(name, tr("%1 of %2 points").arg(pointsFigures(sheet.cells().sum(column)), mostPoints(sheet.step())));
        } else if (failed == 0) {
            addRow(name, {Icon::Tick, tr("passed in all %n items", nullptr, criteria)});
        } else {
            addRow(name, {Icon::Refused, tr("failed in %n items", nullptr, failed)});
        }
        for (int row = 0; sheet.isReview() && row < criteria; ++row) {
            const DraftField& field = sheet.cells().at({row, column}).field;
            if (field.value == FailValue)
                //: A criterion that a bidder has failed, and why
                m_rows->addWidget(new TypeLabel(Type::Small,
                    u"    "_s + tr("%1: %2").arg(sheet.step().criteria.at(row).name, field.reason.simplified())));
        }
    }
}

void SheetSummary::show(const QStringList& lines, const QString& then, const QStringList& details)
{
    refresh();
    clear();
    for (const QString& line : lines)
        m_rows->addWidget(new TypeLabel(Type::Heading, line));
    for (const QString& line : details)
        m_rows->addWidget(new TypeLabel(Type::Body, line));
    m_then->setText(then);
}

} // namespace evalroom

#include "moc_sheet_summary.cpp"
