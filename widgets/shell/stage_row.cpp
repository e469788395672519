// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/stage_row.h"

#include "widgets/style/colours.h"
#include "widgets/style/drawing.h"
#include "widgets/style/measures.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace evalroom {

namespace {

constexpr int Diameter = 18; // of the sign, at 100 %

} // namespace

StageRow::StageRow(StageStatus status, const QString& title, const QString& remark, bool compact, QWidget* parent)
    : QFrame(parent)
    , m_status(status)
    , m_compact(compact)
    , m_title(new TypeLabel(status == StageStatus::Now ? Type::Strong : Type::Body, title))
{
    auto* lines = new QVBoxLayout(this);
    makeRoom();
    lines->setSpacing(measure::Tight / 2);
    if (status == StageStatus::ToCome)
        m_title->setForegroundRole(QPalette::PlaceholderText);
    lines->addWidget(m_title);
    if (compact) {
        m_title->setText(QStringLiteral(" "));
        setToolTip(remark.isEmpty() ? title : title + QLatin1Char('\n') + remark);
    } else if (!remark.isEmpty()) {
        lines->addWidget(new TypeLabel(Type::Small, remark));
    }
    const QString word = status == StageStatus::Past ? tr("done")
        : status == StageStatus::Now                 ? tr("now")
                                                     : tr("to come");
    setAccessibleName(QStringList {title, word, remark}.join(QStringLiteral(", ")));
}

void StageRow::makeRoom()
{
    const int left = m_compact ? measure::Gap : measure::Space + drawing::scaled(Diameter) + measure::Gap;
    layout()->setContentsMargins(left, measure::Gap, measure::Gap, measure::Gap);
}

// As large as the words beside it.
void StageRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange)
        makeRoom();
    QFrame::changeEvent(event);
}

void StageRow::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& colour = colours();
    if (m_status == StageStatus::Now) {
        painter.fillRect(rect(), colour.accentSoft);
        painter.fillRect(QRect(0, 0, measure::Tight, height()), colour.accent);
    }
    const int line = m_title->y() + m_title->fontMetrics().height() / 2;
    const int diameter = drawing::scaled(Diameter);
    const QPoint corner(measure::Space - Diameter / 4, line - diameter / 2);
    painter.translate(corner);
    painter.scale(double(diameter) / Diameter, double(diameter) / Diameter);
    const QRect sign(0, 0, Diameter, Diameter);
    const QColor main = m_status == StageStatus::ToCome ? colour.quiet : colour.accent;
    painter.setPen(QPen(main, 2));
    painter.setBrush(m_status == StageStatus::Past ? main : Qt::transparent);
    painter.drawEllipse(sign.adjusted(1, 1, -1, -1));
    if (m_status == StageStatus::Past) {
        painter.setPen(QPen(colour.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPoint at = sign.topLeft();
        painter.drawPolyline(QPolygon({at + QPoint(5, 9), at + QPoint(8, 12), at + QPoint(13, 6)}));
    } else if (m_status == StageStatus::Now) {
        painter.setBrush(main);
        painter.drawEllipse(sign.adjusted(6, 6, -6, -6));
    }
}

} // namespace evalroom

#include "moc_stage_row.cpp"
