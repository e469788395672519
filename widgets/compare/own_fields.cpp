// SPDX-License-Identifier: Apache-2.0
#include "widgets/compare/own_fields.h"

#include <QTimer>
#include <utility>

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
        const StepState at = m_session.expected().steps.value(step.id);
        for (const QString& bidder : typed&& at.phase != StepPhase::Pending ? at.bidders : QStringList())
            m_left.append({step.id, bidder});
    }
    if (!m_left.isEmpty())
        QTimer::singleShot(0, this, &OwnFields::readNext);
}

void OwnFields::readNext()
{
    const auto [id, bidder] = m_left.takeFirst();
    const Step* step = m_session.expected().facts->scheme.step(id);
    const int round = m_session.expected().steps.value(id).round;
    const auto fields = step == nullptr ? Result<QMap<Item, DraftField>>(QMap<Item, DraftField>())
                                        : m_session.drafts().fields(*step, round, {bidder});
    if (fields)
        m_read.insert(*fields);
    else // What cannot be read here was typed elsewhere: the table has a dash.
        m_left.removeIf([&](const auto& left) { return left.first == id; });
    const bool isStepOver = m_left.isEmpty() || m_left.constFirst().first != id;
    if (isStepOver) {
        const auto read = std::exchange(m_read, {});
        if (fields)
            take(id, read);
    }
    if (!m_left.isEmpty())
        QTimer::singleShot(0, this, &OwnFields::readNext);
}

void OwnFields::take(const QString& step, const QMap<Item, DraftField>& fields)
{
    if (std::exchange(m_fields[step], fields) != fields)
        Q_EMIT changed();
}

} // namespace evalroom

#include "moc_own_fields.cpp"
