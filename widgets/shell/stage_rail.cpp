// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/stage_rail.h"

#include "widgets/shell/scrolled_area.h"
#include "widgets/shell/stage_row.h"
#include "widgets/shell/stage_words.h"
#include "widgets/style/colours.h"
#include "widgets/style/measures.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

StageRail::StageRail(Session& session, QWidget* parent)
    : QFrame(parent)
    , m_session(session)
    , m_area(new ScrolledArea)
{
    setObjectName(u"rail"_s);
    setAccessibleName(tr("Stages of the session"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, measure::Gap, 1, measure::Gap);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget;
    m_rows = new QVBoxLayout(inside);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_area->setWidget(inside);
    all->addWidget(m_area);
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
        wanted << QString::number(static_cast<int>(stage.status)) + stageTitle(m_session.expected(), stage) + u'\n'
                + missingWords(stage);
    // Most changes of the state change nothing here.
    if (wanted == m_shown)
        return;
    m_shown = wanted;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        // Qt may be telling every widget of a new style just now: none may be gone meanwhile. One that Qt has not shown
        // yet must not be: taken out, it would be a window of its own, and have the keyboard.
        if (QWidget* row = item->widget(); row != nullptr) {
            row->hide();
            row->deleteLater();
        }
        delete item;
    }
    StageRow* now = nullptr;
    for (const Stage& stage : stages) {
        auto* row = new StageRow(stage.status, stageTitle(m_session.expected(), stage), missingWords(stage), m_compact);
        m_rows->addWidget(row);
        now = stage.status == StageStatus::Now ? row : now;
    }
    m_rows->addStretch();
    m_area->keepInSight(now);
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
