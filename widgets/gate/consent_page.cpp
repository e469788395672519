// SPDX-License-Identifier: Apache-2.0
#include "widgets/gate/consent_page.h"

#include "widgets/shell/column.h"
#include "widgets/words/errors.h"

using namespace Qt::StringLiterals;

namespace evalroom {

ConsentPage::ConsentPage(Session& session, QWidget* parent)
    : Page(session, parent)
    , m_what(new TypeLabel(Type::Body))
    , m_how(new TypeLabel(Type::Body))
    , m_refusal(new TypeLabel(Type::Small))
{
    setObjectName(u"consentPage"_s);
    auto* column = new Column;
    QFrame* card = makeCard();
    card->layout()->addWidget(m_what);
    card->layout()->addWidget(m_how);
    column->add(card);
    column->add(m_refusal);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(column);
    refresh();
}

QString ConsentPage::title() const
{
    return tr("Consent to the use of your data");
}

QString ConsentPage::guidance() const
{
    return tr("Read this and agree, so that your identity may be checked.");
}

NextStep ConsentPage::next() const
{
    const auto refusal = session().refusal(Consent {});
    NextStep step {.action = tr("I consent"),
        .sentence = tr("Your consent is recorded; the bidders' names come next."),
        .possible = true};
    if (refusal)
        refuse(step, *refusal);
    return step;
}

void ConsentPage::perform()
{
    session().act(Consent {}, reply());
}

void ConsentPage::refresh()
{
    m_what->setText(
        tr("To show that you are the person who was drawn, the trading centre uses your name, your ID number "
           "and, where the room has a camera, a picture of your face."));
    m_how->setText(
        tr("They are kept apart from the record of the evaluation, seen by the staff and the supervisor of this "
           "session alone, and ID number and picture are erased when the session is over. The record itself "
           "knows you by your number."));
    m_refusal->setText(
        tr("If you do not agree, tell the staff: they check your identity in another way, or have another "
           "expert drawn."));
}

} // namespace evalroom

#include "moc_consent_page.cpp"
