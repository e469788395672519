// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/wait_page.h"

#include "widgets/style/measures.h"
#include "widgets/words/figures.h"
#include "widgets/words/testimony.h"

using namespace Qt::StringLiterals;

namespace evalroom {

WaitPage::WaitPage(Session& session, const People& people, QWidget* parent)
    : Page(session, parent)
    , m_people(people)
    , m_missing(new TypeLabel(Type::Body))
{
    setObjectName(u"waitPage"_s);
    m_missing->setObjectName(u"missing"_s);
    auto* column = new Column;
    QFrame* card = makeCard();
    card->layout()->addWidget(m_missing);
    column->add(card);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(column);
    refresh();
}

QString WaitPage::title() const
{
    const MemberState me = state().members.value(session().member());
    return sitsOnCommittee(me.role) && !me.admitted ? tr("Please wait to be admitted") : tr("Please wait");
}

QString WaitPage::guidance() const
{
    const MemberState me = state().members.value(session().member());
    if (sitsOnCommittee(me.role) && !me.admitted)
        return tr("You are checked in. The staff now compare you with your papers and admit you.");
    return tr("You have done what is yours to do here. You can read the documents meanwhile; this page goes on by "
              "itself.");
}

NextStep WaitPage::next() const
{
    return {};
}

QString WaitPage::withSince(const QString& words, const Awaited& awaited)
{
    const QDateTime since = m_times.since(state(), session().log(), awaited);
    return since.isValid() ? tr("%1, since %2").arg(words, timeWords(since)) : words;
}

QString WaitPage::awaitedWords()
{
    const SessionState& now = state();
    const MemberState me = now.members.value(session().member());
    if (sitsOnCommittee(me.role) && !me.admitted) {
        for (auto it = now.members.cbegin(); it != now.members.cend(); ++it) {
            if (it->role == Role::Staff)
                return withSince(tr("%1 has to admit you").arg(personWords(now, it.key(), m_people)),
                    {it.key(), {.kind = DutyKind::Admit, .member = session().member()}});
        }
    }
    QStringList lines;
    for (const Awaited& each : awaitedNow(now, session().now())) {
        if (each.member == session().member())
            continue;
        const bool concludes = each.duty.kind == DutyKind::GiveOpinion || each.duty.kind == DutyKind::Sign;
        const QString asked = concludes ? signRequestRemark(now, each.member) : QString();
        lines << withSince(u"•  "_s + personWords(now, each.member, m_people) + u"  —  "_s + dutyWords(now, each.duty)
                + (asked.isEmpty() ? QString() : tr(" (%1)", "a remark").arg(asked)),
            each);
    }
    return lines.isEmpty() ? tr("The session goes on in a moment.") : lines.join(u'\n');
}

void WaitPage::refresh()
{
    m_missing->setText(awaitedWords());
}

} // namespace evalroom

#include "moc_wait_page.cpp"
