// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json_reader.h"
#include "evaluation/act.h"

namespace evalroom::actcodec {

// The fields of each act besides `type`, in both directions.

void read(JsonReader& reader, Admission& act);
void read(JsonReader& reader, Consent& act);
void read(JsonReader& reader, Declaration& act);
void read(JsonReader& reader, RecusalRequest& act);
void read(JsonReader& reader, Pledge& act);
void read(JsonReader& reader, Absence& act);
void read(JsonReader& reader, TimeRequest& act);
void read(JsonReader& reader, TimeExtended& act);
void read(JsonReader& reader, Suspension& act);
void read(JsonReader& reader, Resumption& act);
void read(JsonReader& reader, Alarm& act);
void read(JsonReader& reader, StepOpened& act);
void read(JsonReader& reader, StepClosed& act);
void read(JsonReader& reader, StepRestarted& act);
void read(JsonReader& reader, Cosignature& act);
void read(JsonReader& reader, ItemsEntered& act);
void read(JsonReader& reader, SheetSubmitted& act);
void read(JsonReader& reader, Opening& act);
void read(JsonReader& reader, EscrowReleased& act);
void read(JsonReader& reader, EscrowOpened& act);
void read(JsonReader& reader, Motion& act);
void read(JsonReader& reader, Vote& act);
void read(JsonReader& reader, Correction& act);
void read(JsonReader& reader, Explanation& act);
void read(JsonReader& reader, BidderAnswer& act);
void read(JsonReader& reader, PriceExplanation& act);
void read(JsonReader& reader, Withdrawal& act);
void read(JsonReader& reader, Negotiation& act);
void read(JsonReader& reader, TieDecision& act);
void read(JsonReader& reader, Opinion& act);
void read(JsonReader& reader, ReportFrozen& act);
void read(JsonReader& reader, ReportSigned& act);
void read(JsonReader& reader, SignRequest& act);
void read(JsonReader& reader, DeemedAgreement& act);
void read(JsonReader& reader, Witness& act);
void read(JsonReader& reader, Delivery& act);

QJsonObject fields(const Admission& act);
QJsonObject fields(const Consent& act);
QJsonObject fields(const Declaration& act);
QJsonObject fields(const RecusalRequest& act);
QJsonObject fields(const Pledge& act);
QJsonObject fields(const Absence& act);
QJsonObject fields(const TimeRequest& act);
QJsonObject fields(const TimeExtended& act);
QJsonObject fields(const Suspension& act);
QJsonObject fields(const Resumption& act);
QJsonObject fields(const Alarm& act);
QJsonObject fields(const StepOpened& act);
QJsonObject fields(const StepClosed& act);
QJsonObject fields(const StepRestarted& act);
QJsonObject fields(const Cosignature& act);
QJsonObject fields(const ItemsEntered& act);
QJsonObject fields(const SheetSubmitted& act);
QJsonObject fields(const Opening& act);
QJsonObject fields(const EscrowReleased& act);
QJsonObject fields(const EscrowOpened& act);
QJsonObject fields(const Motion& act);
QJsonObject fields(const Vote& act);
QJsonObject fields(const Correction& act);
QJsonObject fields(const Explanation& act);
QJsonObject fields(const BidderAnswer& act);
QJsonObject fields(const PriceExplanation& act);
QJsonObject fields(const Withdrawal& act);
QJsonObject fields(const Negotiation& act);
QJsonObject fields(const TieDecision& act);
QJsonObject fields(const Opinion& act);
QJsonObject fields(const ReportFrozen& act);
QJsonObject fields(const ReportSigned& act);
QJsonObject fields(const SignRequest& act);
QJsonObject fields(const DeemedAgreement& act);
QJsonObject fields(const Witness& act);
QJsonObject fields(const Delivery& act);

} // namespace evalroom::actcodec
