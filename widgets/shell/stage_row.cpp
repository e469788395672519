// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/stage_row.h"

#include "widgets/shell/stage_words.h"
#include "widgets/style/colours.h"
#include "widgets/style/drawing.h"
#include "widgets/style/measures.h"
#include "widgets/words/plain_text.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace evalroom {

namespace {

constexpr int SignSize = 20; // at 100 %

Icon signOf(StageStatus status)
{
    switch (status) {
    case StageStatus::Past:
        return Icon::Tick;
    case StageStatus::Now:
        return Icon::Now;
    case StageStatus::ToCome:
        break;
    }
    return Icon::ToCome;
}

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
        setToolTip(plainTip(remark.isEmpty() ? title : title + QLatin1Char('\n') + remark));
    } else if (!remark.isEmpty()) {
        lines->addWidget(new TypeLabel(Type::Small, remark));
    }
    setAccessibleName(QStringList {title, stageStatusWords(status), remark}.join(QStringLiteral(", ")));
}

void StageRow::makeRoom()
{
    const int left = m_compact ? measure::Gap : measure::Space + drawing::scaled(SignSize) + measure::Tight;
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
    if (m_status == StageStatus::Now) {
        painter.fillRect(rect(), colours().accentSoft);
        painter.fillRect(QRect(0, 0, measure::Tight, height()), colours().accent);
    }
    const int side = drawing::scaled(SignSize);
    const int line = m_title->y() + m_title->fontMetrics().height() / 2;
    icon(signOf(m_status)).paint(&painter, {measure::Gap, line - side / 2, side, side});
}

} // namespace evalroom

#include "moc_stage_row.cpp"
