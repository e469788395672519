// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/seat_slips.h"

#include "widgets/style/measures.h"

#include <QEvent>
#include <QTextCursor>
#include <QTextTable>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int SlipsInRow = 2;
constexpr qsizetype GroupLength = 4;

// Black on white whatever the theme: it is for paper.
QTextCharFormat ink(Type type, double scale = 1)
{
    QTextCharFormat format;
    QFont font = fontOf(type);
    font.setPointSizeF(font.pointSizeF() * scale);
    format.setFont(font);
    format.setForeground(Qt::black);
    return format;
}

} // namespace

QString groupedCode(const Secret& code)
{
    QString text;
    for (qsizetype i = 0; i < code.size(); ++i) {
        if (i > 0 && i % GroupLength == 0)
            text += u'-';
        text += QLatin1Char(code.view().at(i));
    }
    return text;
}

SeatSlips::SeatSlips(QWidget* parent)
    : QWidget(parent)
    , m_intro(new TypeLabel(Type::Body, {}, this))
    , m_sheet(new QTextBrowser(this))
{
    m_sheet->setObjectName(u"seatSlips"_s);
    m_sheet->setTabChangesFocus(true);
    QPalette paper = m_sheet->palette();
    paper.setColor(QPalette::Base, Qt::white);
    m_sheet->setPalette(paper);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::Space, measure::Space, measure::Space, measure::Space);
    layout->setSpacing(measure::Gap);
    layout->addWidget(m_intro);
    layout->addWidget(m_sheet, 1);
    retranslate();
}

void SeatSlips::setSlips(const QString& lot, std::vector<SeatSlip> slips)
{
    m_lot = lot.simplified();
    m_slips = std::move(slips);
    render();
}

void SeatSlips::retranslate()
{
    m_intro->setText(tr("Print this sheet, cut it up, and give each member their slip in person. The codes are never "
                        "stored: without the slip, a member who checks in again loses what was begun."));
    m_sheet->setAccessibleName(tr("Seat slips"));
    render();
}

void SeatSlips::render()
{
    m_sheet->clear();
    if (m_slips.empty())
        return;
    QTextCursor cursor(m_sheet->document());
    QTextTableFormat format;
    format.setBorderCollapse(true);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Dashed);
    format.setBorder(1);
    format.setBorderBrush(Qt::gray);
    format.setCellPadding(measure::Space);
    format.setCellSpacing(0);
    format.setColumnWidthConstraints(
        QList<QTextLength>(SlipsInRow, QTextLength(QTextLength::PercentageLength, 100.0 / SlipsInRow)));
    const auto count = static_cast<int>(m_slips.size());
    QTextTable* table = cursor.insertTable((count + SlipsInRow - 1) / SlipsInRow, SlipsInRow, format);
    for (int i = 0; i < count; ++i) {
        const SeatSlip& slip = m_slips.at(static_cast<size_t>(i));
        QTextCursor at = table->cellAt(i / SlipsInRow, i % SlipsInRow).firstCursorPosition();
        at.insertText(m_lot.left(60) + u'\n', ink(Type::Small));
        at.insertText(slip.person + u'\n', ink(Type::Strong));
        if (!slip.seat.isEmpty())
            at.insertText(tr("Seat %1").arg(slip.seat) + u'\n', ink(Type::Body));
        at.insertText(groupedCode(slip.code) + u'\n', ink(Type::Code, 1.5));
        at.insertText(tr("Keep this code to yourself. You need it when you check in, also after a change of the seat. "
                         "Destroy the slip when the session is over."),
            ink(Type::Small));
    }
}

void SeatSlips::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        render();
}

} // namespace evalroom
