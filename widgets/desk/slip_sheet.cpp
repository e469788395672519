// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/slip_sheet.h"

#include "widgets/judge/wrapped_text.h"
#include "widgets/style/type_label.h"

#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct SlipWords {
    Q_DECLARE_TR_FUNCTIONS(SlipWords)
};

// Tenths of a millimetre. Two slips beside each other and four below each other fill a sheet of A4.
constexpr int Edge = 100; // where printers do not print
constexpr QSize SlipSize {950, 690};
constexpr int Inside = 45;
constexpr int CutLine = 3;
constexpr int LotType = 32;
constexpr int NameType = 50;
constexpr int PlaceType = 42;
constexpr int CodeType = 116;
constexpr int RemarkType = 30;

constexpr qsizetype GroupLength = 4;
constexpr double TenthsInInch = 254;

// The size on paper has nothing to do with what the person has chosen for the screen.
QFont paperFont(Type type, int size)
{
    QFont font = fontOf(type);
    font.setPixelSize(size);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

// Writes from the top of a rectangle on, and leaves what is below.
void write(QPainter& painter, QRect& rest, const QString& text, const QFont& font, int most)
{
    if (text.isEmpty())
        return;
    painter.setFont(font);
    const QStringList lines = wrappedLines(text, font, rest.width(), most);
    drawLines(painter, rest, lines, Qt::AlignLeft);
    rest.setTop(rest.top() + static_cast<int>(lines.size()) * painter.fontMetrics().lineSpacing());
}

// Whatever font there is: never a character is cut off.
void writeCode(QPainter& painter, QRect& rest, const QString& code)
{
    QFont font = paperFont(Type::Code, CodeType);
    const int wide = QFontMetrics(font).horizontalAdvance(code);
    if (wide > rest.width())
        font.setPixelSize(CodeType * rest.width() / (wide + 1));
    write(painter, rest, code, font, 1);
}

// Each line once: two dashed ones upon each other look like none that is to be cut.
void drawCutLines(QPainter& painter, const QRect& cell, bool firstInRow, bool inFirstRow)
{
    painter.setPen(QPen(Qt::gray, CutLine, Qt::DashLine));
    const QRect end(cell.topLeft(), cell.size() + QSize(1, 1)); // its right is where the next one begins
    painter.drawLine(end.topRight(), end.bottomRight());
    painter.drawLine(end.bottomLeft(), end.bottomRight());
    if (firstInRow)
        painter.drawLine(end.topLeft(), end.bottomLeft());
    if (inFirstRow)
        painter.drawLine(end.topLeft(), end.topRight());
}

QString placeWords(const SeatSlip& slip)
{
    if (slip.seat.isEmpty())
        return slip.room;
    const QString seat = SlipWords::tr("Seat %1").arg(slip.seat);
    return slip.room.isEmpty() ? seat : slip.room + u" · "_s + seat;
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

SlipSheet::SlipSheet(const QString& lot, const QList<SeatSlip>& slips, const QSize& paper)
    : m_lot(lot)
    , m_slips(slips)
    , m_paper(paper)
{
}

int SlipSheet::columns() const
{
    return std::max((m_paper.width() - 2 * Edge) / SlipSize.width(), 1);
}

int SlipSheet::rows() const
{
    return std::max((m_paper.height() - 2 * Edge) / SlipSize.height(), 1);
}

int SlipSheet::pages() const
{
    const int each = columns() * rows();
    return (static_cast<int>(m_slips.size()) + each - 1) / each;
}

void SlipSheet::paint(QPainter& painter, int page) const
{
    const int each = columns() * rows();
    const int end = std::min((page + 1) * each, static_cast<int>(m_slips.size()));
    for (int i = page * each; i < end; ++i) {
        const int at = i - page * each;
        const QPoint corner(Edge + at % columns() * SlipSize.width(), Edge + at / columns() * SlipSize.height());
        drawCutLines(painter, {corner, SlipSize}, at % columns() == 0, at < columns());
        paintSlip(painter, {corner, SlipSize}, m_slips.at(i));
    }
}

void SlipSheet::paintSlip(QPainter& painter, const QRect& cell, const SeatSlip& slip) const
{
    // Black on white whatever the theme: it is for paper.
    painter.setPen(Qt::black);
    QRect rest = cell.adjusted(Inside, Inside, -Inside, -Inside);
    write(painter, rest, m_lot, paperFont(Type::Small, LotType), 2);
    write(painter, rest, slip.person, paperFont(Type::Strong, NameType), 2);
    write(painter, rest, placeWords(slip), paperFont(Type::Body, PlaceType), 1);
    if (slip.code)
        writeCode(painter, rest, groupedCode(*slip.code));
    write(painter, rest,
        slip.late
            ? SlipWords::tr("Only where the first slip is lost: tick that when you check in. What you began under the "
                            "first slip cannot be opened with this one.")
            : SlipWords::tr("Keep this code to yourself. You need it when you check in, also after a change of the "
                            "seat. Destroy the slip when the session is over."),
        paperFont(Type::Small, RemarkType), 3);
}

Result<void> SlipSheet::printOn(QPagedPaintDevice& device) const
{
    const QSizeF paper = device.pageLayout().fullRect(QPageLayout::Millimeter).size() * 10;
    const SlipSheet sheet(m_lot, m_slips, paper.toSize());
    QPainter painter;
    if (!painter.begin(&device))
        return fail(ErrorCode::CannotWrite);
    painter.scale(device.logicalDpiX() / TenthsInInch, device.logicalDpiY() / TenthsInInch);
    for (int page = 0; page < sheet.pages(); ++page) {
        if (page > 0 && !device.newPage())
            return fail(ErrorCode::CannotWrite);
        sheet.paint(painter, page);
    }
    return painter.end() ? Result<void>() : fail(ErrorCode::CannotWrite);
}

} // namespace evalroom
