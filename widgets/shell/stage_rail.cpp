// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/stage_rail.h"

#include "widgets/shell/stage_row.h"
#include "widgets/style/colours.h"
#include "widgets/style/measures.h"

#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

StageRail::StageRail(Session& session, QWidget* parent)
    : QFrame(parent)
    , m_session(session)
{
    setObjectName(u"rail"_s);
    setAccessibleName(tr("Stages of the session"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, measure::Gap, 1, measure::Gap);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget;
    m_rows = new QVBoxLayout(inside);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    scroll->setWidget(inside);
    all->addWidget(scroll);
    fit();
    refresh();
}

void StageRail::setPeople(const People& people)
{
    m_people = people;
    refresh();
}

// As wide as ten Chinese characters beside the sign, whatever the size of type.
void StageRail::fit()
{
    setFixedWidth(m_compact ? StageRow::CompactWidth : fontMetrics().height() * 12);
}

void StageRail::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    m_shown.clear();
    fit();
    refresh();
}

QString StageRail::titleOf(const Stage& stage) const
{
    switch (stage.kind) {
    case Stage::Kind::Arrival:
        return tr("Arrival and declarations");
    case Stage::Kind::Step:
        return stepWords(m_session.expected(), stage.step);
    case Stage::Kind::Result:
        return tr("Result and opinions");
    case Stage::Kind::Report:
        return tr("Signing the report");
    case Stage::Kind::Over:
        return tr("End");
    }
    return {};
}

QString StageRail::missingWords(const Stage& stage) const
{
    if (stage.awaited.isEmpty() || stage.kind == Stage::Kind::Over)
        return {};
    QList<int> others = stage.awaited;
    const int me = m_session.member();
    const bool self = others.removeAll(me) > 0 && !stage.sealed.contains(me);
    const QString words = others.isEmpty()
        ? QString()
        : tr("Still to act: %1").arg(peopleWords(m_session.expected(), others, m_people));
    return self ? tr("It is your turn.") + (words.isEmpty() ? QString() : u'\n' + words) : words;
}

void StageRail::refresh()
{
    QStringList wanted;
    QList<Stage> stages;
    if (m_session.isKnown())
        stages = stagesOf(m_session.expected(), m_session.now());
    for (const Stage& stage : stages)
        wanted << QString::number(static_cast<int>(stage.status)) + titleOf(stage) + u'\n' + missingWords(stage);
    // Most changes of the state change nothing here.
    if (wanted == m_shown)
        return;
    m_shown = wanted;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        // Qt may be telling every widget of a new style just now: none may be gone meanwhile.
        if (QWidget* row = item->widget(); row != nullptr) {
            row->setParent(nullptr);
            row->deleteLater();
        }
        delete item;
    }
    for (const Stage& stage : stages)
        m_rows->addWidget(new StageRow(stage.status, titleOf(stage), missingWords(stage), m_compact));
    m_rows->addStretch();
}

void StageRail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Stages of the session"));
        refresh();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fit();
    }
    QFrame::changeEvent(event);
}

void StageRail::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), colours().line);
}

} // namespace evalroom

#include "moc_stage_rail.cpp"
