// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/envelopes_panel.h"

#include "widgets/style/measures.h"
#include "widgets/words/envelope_words.h"
#include "widgets/words/people.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

EnvelopesPanel::EnvelopesPanel(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(new TypeLabel(Type::Heading, {}, this))
    , m_standing(new TypeLabel(Type::Body, {}, this))
    , m_offers(new TypeLabel(Type::Body, {}, this))
{
    setObjectName(u"envelopesPanel"_s);
    m_standing->setObjectName(u"envelopesStanding"_s);
    m_offers->setObjectName(u"offersIn"_s);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(measure::Gap);
    for (TypeLabel* label : {m_title, m_standing, m_offers})
        rows->addWidget(label);
    hide();
}

bool EnvelopesPanel::refresh()
{
    if (!m_session.isKnown())
        return false;
    const SessionState& state = m_session.expected();
    const Manifest& manifest = m_session.manifest();
    const QStringList standing = envelopesStanding(state, manifest, m_session.now());
    const Step* offers = state.facts->scheme.offersStep();
    m_title->setText(offers != nullptr ? stepWords(state, offers->id) : tr("Second envelopes"));
    m_standing->setText(standing.join(u'\n'));
    m_offers->setLines(offerLines(state, manifest));
    m_offers->setVisible(!m_offers->text().isEmpty());
    const bool comes = !standing.isEmpty() && isHidden();
    setVisible(!standing.isEmpty());
    return comes;
}

} // namespace evalroom

#include "moc_envelopes_panel.cpp"
