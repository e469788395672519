// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/sample/page_writer.h"
#include "documents/sample/practice_lot.h"

#include <functional>

namespace evalroom {

struct BidSection {
    QString title; // heading and bookmark; empty for the cover
    int need = 0; // a short bid drops the sections with the highest figures first; 0 is never dropped
    bool technical = false; // takes all pages that are left
    std::function<void(PageWriter&)> write; // below the heading; null for technical text
};

// What every bid holds.
void writeBidCover(PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder);
void writeLegalIdentity(PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder);
void writeAuthorisation(PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder);
void writeQualification(PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder);
void writeLicencePictures(PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder);
void writeContracts(PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder);
void writePeople(PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder);
// The lines of bidder, representative and date at the end of a form, with the company's round seal.
void writeSignature(PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder);

// All sections of a bid in the bidder's order; the technical one is the last.
// The lot and the bidder must outlive the list.
QList<BidSection> engineeringSections(const PracticeLot& lot, const PracticeBidder& bidder);
QList<BidSection> goodsSections(const PracticeLot& lot, const PracticeBidder& bidder);

} // namespace evalroom
