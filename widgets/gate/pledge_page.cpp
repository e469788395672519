// SPDX-License-Identifier: Apache-2.0
#include "widgets/gate/pledge_page.h"

#include "widgets/shell/column.h"
#include "widgets/words/errors.h"

using namespace Qt::StringLiterals;

namespace evalroom {

PledgePage::PledgePage(Session& session, QWidget* parent)
    : Page(session, parent)
    , m_text(new TypeLabel(Type::Body))
    , m_effect(new TypeLabel(Type::Small))
{
    setObjectName(u"pledgePage"_s);
    m_text->setObjectName(u"pledgeText"_s);
    auto* column = new Column;
    QFrame* card = makeCard();
    card->layout()->addWidget(m_text);
    column->add(card);
    column->add(m_effect);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(column);
    refresh();
}

QString PledgePage::title() const
{
    return tr("Pledge");
}

QString PledgePage::guidance() const
{
    return tr("Read the pledge and sign it with your certificate.");
}

NextStep PledgePage::next() const
{
    // The hash of the text is the session's business; whatever else forbids it holds for any.
    const auto refusal = session().refusal(Pledge {});
    const bool possible = !refusal || refusal->code == ErrorCode::PinNeeded
        || (refusal->code == ErrorCode::NotAllowed && refusal->detail == ruleName(Rule::OtherText));
    NextStep step {.action = tr("Sign the pledge"),
        .sentence = tr("After this the documents are open to you."),
        .possible = true,
        .needsPin = true};
    if (!possible)
        refuse(step, *refusal);
    return step;
}

void PledgePage::perform()
{
    session().pledge(reply());
}

void PledgePage::refresh()
{
    m_text->setText(state().facts->rules.pledge);
    m_effect->setText(tr("Your certificate is put away afterwards. Before each further signature the PIN is asked for "
                         "again, so that nobody can sign in your place."));
}

} // namespace evalroom

#include "moc_pledge_page.cpp"
