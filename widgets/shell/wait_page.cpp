// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/wait_page.h"

#include "widgets/style/measures.h"
#include "widgets/words/figures.h"

using namespace Qt::StringLiterals;

namespace evalroom {

WaitPage::WaitPage(Session& session, const People& people, QWidget* parent)
    : Page(session, parent)
    , m_people(people)
    , m_missing(new TypeLabel(Type::Body))
    , m_sinceLabel(new TypeLabel(Type::Small))
{
    setObjectName(u"waitPage"_s);
    m_missing->setObjectName(u"missing"_s);
    auto* column = new Column;
    QFrame* card = makeCard();
    card->layout()->addWidget(m_missing);
    card->layout()->addWidget(m_sinceLabel);
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

QString WaitPage::awaitedWords() const
{
    const SessionState& now = state();
    const MemberState me = now.members.value(session().member());
    if (sitsOnCommittee(me.role) && !me.admitted) {
        for (auto it = now.members.cbegin(); it != now.members.cend(); ++it) {
            if (it->role == Role::Staff)
                return tr("%1 has to admit you.").arg(personWords(now, it.key(), m_people));
        }
    }
    QStringList lines;
    for (const Awaited& each : awaitedNow(now, session().now())) {
        if (each.member != session().member())
            lines << u"•  "_s + personWords(now, each.member, m_people) + u"  —  "_s + dutyWords(now, each.duty);
    }
    return lines.isEmpty() ? tr("The session goes on in a moment.") : lines.join(u'\n');
}

void WaitPage::refresh()
{
    const QString words = awaitedWords();
    if (words != m_waitingFor || !m_since.isValid()) {
        m_waitingFor = words;
        m_since = session().now();
    }
    m_missing->setText(words);
    m_sinceLabel->setText(tr("So since %1").arg(timeWords(m_since)));
}

} // namespace evalroom
