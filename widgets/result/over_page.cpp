// SPDX-License-Identifier: Apache-2.0
#include "widgets/result/over_page.h"

#include "widgets/result/result_words.h"
#include "widgets/style/measures.h"
#include "widgets/style/quiet_style.h"
#include "widgets/words/failure.h"
#include "widgets/words/rest_words.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

OverPage::OverPage(Session& session, QWidget* parent)
    : Page(session, parent)
    , m_codeLabel(new TypeLabel(Type::Small, {}, this))
    , m_code(new TypeLabel(Type::Code, {}, this))
    , m_text(new BlockView(this))
{
    setObjectName(u"overPage"_s);
    m_text->setObjectName(u"overText"_s);
    m_code->setObjectName(u"checkpointCode"_s);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* card = new QFrame(this);
    card->setProperty(CardProperty, true);
    auto* inside = new QHBoxLayout(card);
    inside->setContentsMargins(measure::Space, measure::Gap, measure::Space, measure::Gap);
    inside->setSpacing(measure::Space);
    inside->addWidget(m_code);
    inside->addWidget(m_codeLabel, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::Space);
    layout->addWidget(m_text, 1);
    layout->addWidget(card);
    refresh();
}

MemberStatus OverPage::ownStatus() const
{
    return session().isKnown() ? state().members.value(session().member()).status : MemberStatus::Active;
}

QString OverPage::title() const
{
    if (ownStatus() == MemberStatus::Recused)
        return tr("You have withdrawn");
    if (ownStatus() == MemberStatus::Replaced)
        return tr("Another member has taken your place");
    if (session().isKnown() && state().delivered.isEmpty() && !state().failed.isEmpty())
        return failedWords(state().facts->rules.regime);
    return tr("The session is over");
}

QString OverPage::guidance() const
{
    if (session().isKnown() && session().savedHere() > 0)
        return tr("Please stay a moment: %n entries of yours are still on their way to the centre.", nullptr,
            static_cast<int>(session().savedHere()));
    return tr("Thank you. There is nothing left to do for you; you may go.");
}

void OverPage::refresh()
{
    m_text->setAccessibleName(tr("How the session ended"));
    m_text->setBlocks(blocks());
    m_code->setText(session().checkpointCode());
    m_code->setAccessibleName(tr("Check code"));
    m_codeLabel->setText(
        tr("is the check code. It stands on every screen and names the whole record up to here: whoever notes it "
           "can prove later that nothing was changed."));
}

TextBlocks OverPage::blocks() const
{
    if (!session().isKnown())
        return {};
    TextBlocks blocks;
    const bool hasDeclared
        = state().members.value(session().member()).declared == Declared::Conflict; // else others have decided it
    if (ownStatus() == MemberStatus::Recused && !hasDeclared)
        blocks << SentenceBlock {tr("A bidder has applied for your recusal, and it was decided that you withdraw. The "
                                    "platform finds another member. What you learned here stays confidential.")};
    else if (ownStatus() == MemberStatus::Recused)
        blocks << SentenceBlock {tr("You have declared a conflict of interest, as the law demands. The platform finds "
                                    "another member. What you learned here stays confidential.")};
    else if (ownStatus() == MemberStatus::Replaced)
        blocks << SentenceBlock {tr("The platform has put another member in your place. Your acts stay in the record; "
                                    "what is still to be judged, the new member judges.")};
    // Without a committee there is neither result nor report.
    if (isUnfilled(state()))
        return blocks << SentenceBlock {restWords(state(), session().log(), session().member())};
    const bool ends = ownStatus() == MemberStatus::Active;
    if (ends && !state().delivered.isEmpty())
        blocks << SentenceBlock {
            tr("The signed report has been delivered. Nothing can be changed any more."), Tone::Good};
    if (ends && isRanked(state())) {
        blocks << HeadingBlock {state().failed.isEmpty() ? tr("What was recommended") : tr("The result")};
        for (const QString& line : candidateLines(state(), session().manifest(), evalroom::tally(state())))
            blocks << SentenceBlock {line};
    }
    if (ends && state().delivered.isEmpty() && !state().failed.isEmpty())
        blocks << SentenceBlock {
            tr("A report on the failed procedure is still to be signed and delivered."), Tone::Quiet};
    blocks << HeadingBlock {tr("The archive")};
    blocks << SentenceBlock {
        tr("The whole session, with the report and every signature, is one file that anybody entitled can check. The "
           "on-site staff save it at their terminal; later the trading centre hands it to the authorities and to whom "
           "the law entitles.")};
    blocks << SentenceBlock {
        tr("Members keep no copies. The result is confidential until it is published."), Tone::Quiet};
    return blocks;
}

} // namespace evalroom

#include "moc_over_page.cpp"
