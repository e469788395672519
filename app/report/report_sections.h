// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/report_words.h"

namespace evalroom::report {

// The parts a report is put together from; each answers one question.

// report_people.cpp
ReportSection committee(const ReportInput& input);
ReportSection memberChanges(const ReportInput& input); // recused, replaced, newcomers
ReportSection attendants(const ReportInput& input); // staff, supervisors
ReportSection chairElection(const ReportInput& input);

// report_bids.cpp
ReportSection bidders(const ReportInput& input);
ReportSection openingRecord(const ReportInput& input);
ReportSection validBids(const ReportInput& input);
ReportSection rejections(const ReportInput& input);

// report_method.cpp
ReportSection method(const ReportInput& input);

// report_reviews.cpp
ReportSection reviews(const ReportInput& input);
ReportSection objectiveScores(const ReportInput& input);

// report_scores.cpp
ReportSection collectiveScores(const ReportInput& input);
ReportSection memberScores(const ReportInput& input);

// report_clarifications.cpp
ReportSection clarifications(const ReportInput& input); // 澄清、说明、补正

// report_corrections.cpp
ReportSection priceCorrections(const ReportInput& input); // 算术修正

// report_low_prices.cpp
ReportSection lowPrices(const ReportInput& input); // 异常低价

// report_collusion.cpp
std::optional<ReportSection> collusion(const ReportInput& input); // 雷同性; nothing: no two bids have a sign of it

// report_envelopes.cpp
ReportSection secondEnvelopes(const ReportInput& input); // 双信封
ReportSection negotiations(const ReportInput& input); // 协商、谈判、磋商情况记录, where the rule set has it
ReportSection finalOffers(const ReportInput& input); // 最后报价

// report_price.cpp
ReportSection priceScores(const ReportInput& input);

// report_result.cpp
ReportSection summary(const ReportInput& input);
ReportSection ranking(const ReportInput& input);
ReportSection candidates(const ReportInput& input);

// report_votes.cpp
ReportSection motions(const ReportInput& input);
ReportSection corrections(const ReportInput& input);
ReportSection outlierExplanations(const ReportInput& input);

// report_opinions.cpp
ReportSection opinions(const ReportInput& input);
QString opinionWord(const ReportInput& input, int member);

// report_course.cpp
ReportSection basics(const ReportInput& input);
ReportSection notice(const ReportInput& input);
ReportSection course(const ReportInput& input); // steps, time, suspensions, absences, late sheets, alarms

// report_proof.cpp
ReportSection proof(const ReportInput& input);
ReportFacts stampFacts(const ReportInput& input); // which log, which rules

// report_model.cpp
ReportModel beginReport(const ReportInput& input, const QString& title); // the cover; neither sections nor signers
void numberSections(QList<ReportSection>& sections);

} // namespace evalroom::report
