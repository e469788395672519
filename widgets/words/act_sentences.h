// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/words/acts.h"

namespace evalroom {

// One sentence for each act of the closed variant; an act without one does not compile.
class ActSentences {
public:
    ActSentences(const SessionState& state, const Manifest& manifest, const People& people, int author);

    QString operator()(const Admission& act) const;
    QString operator()(const Consent& act) const;
    QString operator()(const Declaration& act) const;
    QString operator()(const RecusalRequest& act) const;
    QString operator()(const Pledge& act) const;
    QString operator()(const Absence& act) const;
    QString operator()(const TimeRequest& act) const;
    QString operator()(const TimeExtended& act) const;
    QString operator()(const Suspension& act) const;
    QString operator()(const Resumption& act) const;
    QString operator()(const Alarm& act) const;
    QString operator()(const StepOpened& act) const;
    QString operator()(const StepClosed& act) const;
    QString operator()(const StepRestarted& act) const;
    QString operator()(const Cosignature& act) const;
    QString operator()(const ItemsEntered& act) const;
    QString operator()(const SheetSubmitted& act) const;
    QString operator()(const Opening& act) const;
    QString operator()(const EscrowReleased& act) const;
    QString operator()(const EscrowOpened& act) const;
    QString operator()(const Motion& act) const;
    QString operator()(const Vote& act) const;
    QString operator()(const Correction& act) const;
    QString operator()(const Explanation& act) const;
    QString operator()(const BidderAnswer& act) const;
    QString operator()(const PriceExplanation& act) const;
    QString operator()(const Withdrawal& act) const;
    QString operator()(const Negotiation& act) const;
    QString operator()(const TieDecision& act) const;
    QString operator()(const Opinion& act) const;
    QString operator()(const ReportFrozen& act) const;
    QString operator()(const ReportSigned& act) const;
    QString operator()(const SignRequest& act) const;
    QString operator()(const DeemedAgreement& act) const;
    QString operator()(const Witness& act) const;
    QString operator()(const Delivery& act) const;

private:
    QString person(int member) const;
    QString bidder(const QString& id) const;
    QString criterion(const QString& step, const QString& id) const;
    QString sheet(const QByteArray& name) const;
    QString motion(const QByteArray& name) const;
    QString withText(const QString& sentence, const QString& text) const;

    const SessionState& m_state;
    const Manifest& m_manifest;
    const People& m_people;
    QString m_author;
};

} // namespace evalroom
