// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/desk_page.h"

#include "widgets/shell/stage_words.h"
#include "widgets/words/failure.h"

namespace evalroom {

void DeskPage::setPeople(const People& people)
{
    m_people = people;
    refresh();
    Q_EMIT changed();
}

QString DeskPage::guidance() const
{
    if (!session().isKnown())
        return {};
    if (!state().delivered.isEmpty())
        return overWords();
    const auto stage = stageNow(state());
    if (stage && stage->kind == Stage::Kind::Arrival)
        return tr("Stage now: %1.").arg(stageTitle(state(), *stage));
    if (stage && stage->kind == Stage::Kind::Step)
        return tr("Step now: %1.").arg(stageTitle(state(), *stage));
    if (isRanked(state()) && !tally(state()).openTies.isEmpty())
        return tr("Bidders share a place, and the tenderer decides their order.");
    return afterFailure(state(),
        state().report.pdf.isEmpty() ? tr("The members give their opinion on the result.")
                                     : tr("The members sign the report."));
}

} // namespace evalroom

#include "moc_desk_page.cpp"
