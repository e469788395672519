// SPDX-License-Identifier: Apache-2.0
#include "widgets/compare/own_fields.h"

#include <QTimer>

namespace evalroom {

OwnFields::OwnFields(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
}

void OwnFields::read()
{
    if (!m_session.isKnown() || !m_left.isEmpty())
        return;
    for (const Step& step : m_session.expected().facts->scheme.steps) {
        const bool typed
            = step.kind == StepKind::Review || step.kind == StepKind::Objective || step.kind == StepKind::Score;
        if (typed && m_session.expected().steps.value(step.id).phase != StepPhase::Pending)
            m_left << step.id;
    }
    if (!m_left.isEmpty())
        QTimer::singleShot(0, this, &OwnFields::readNext);
}

void OwnFields::readNext()
{
    if (m_left.isEmpty())
        return;
    const QString id = m_left.takeFirst();
    const Step* step = m_session.expected().facts->scheme.step(id);
    const StepState at = m_session.expected().steps.value(id);
    const auto fields = step == nullptr ? Result<QMap<Item, DraftField>>(QMap<Item, DraftField>())
                                        : m_session.drafts().fields(*step, at.round, at.bidders);
    // What cannot be read here was typed elsewhere: the table has a dash.
    if (fields && m_fields.value(id) != *fields) {
        m_fields.insert(id, *fields);
        Q_EMIT changed();
    }
    if (!m_left.isEmpty())
        QTimer::singleShot(0, this, &OwnFields::readNext);
}

} // namespace evalroom

#include "moc_own_fields.cpp"
