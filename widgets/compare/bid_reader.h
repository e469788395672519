// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/compare/collusion_signs.h"
#include "session/session.h"
#include "widgets/motions/stated_bids.h"

namespace evalroom {

// What a look through the bids has come to, as far as their bills are read.
struct ComparedBids {
    QMap<QString, Fen> prices; // by bidder, as far as they are known
    AlignedBills bills;
    QList<BillFinding> findings;
    QList<PairSigns> pairs;
    QMap<QString, StatedBid>
        stated; // of bidders whose price is known, and whose bill is read where they have one; none of final offers
};

// Reads the bills of quantities of the lot and compares the bids, all of it off the window's thread. What it has read
// is in memory only, and goes when the member leaves the seat.
class BidReader : public StatedBids {
    Q_OBJECT
public:
    enum class Stage {
        Idle, // nobody has asked, or the member has left
        Reading, // bills come, and are opened; everything else is compared already
        Comparing,
        Ready,
        Failed, // error() says why, Cancelled: it was stopped; what is compared stays
    };

    explicit BidReader(Session& session, QObject* parent = nullptr);
    ~BidReader() override;

    // Goes on where it ended; compares anew where prices have come to be known. Else nothing.
    void start() override;
    // Gives up what is under way, at once; what has been read stays.
    void stop();
    Stage stage() const { return m_stage; }
    const std::optional<Error>& error() const { return m_error; }
    // Never null; another one where anything in it is.
    const std::shared_ptr<const ComparedBids>& bids() const { return m_bids; }
    const StatedBid* statedBid(const QString& bidder) const override;
    bool isReading() const override { return m_stage == Stage::Reading || m_stage == Stage::Comparing; }
    int bills() const; // of the lot, without those that lie in closed envelopes
    bool areBillsSealed() const; // all that bidders have priced lie there still
    int billsRead() const { return static_cast<int>(m_read.size()); }
    qint64 bytes() const; // of all bills, and so far
    qint64 bytesRead() const { return m_bytesRead + m_bytesOfNext; }

private:
    using Compared = std::shared_ptr<const ComparedBids>;

    void followConnection();
    void forget();
    void enter(Stage stage);
    void fail(const Error& error);
    QList<ManifestDocument> billDocuments() const;
    void readNext();
    void parse(const ManifestDocument& document, const std::shared_ptr<QIODevice>& device);
    void compare(void (BidReader::*next)());
    void finish();

    Session& m_session;
    Stage m_stage = Stage::Idle;
    std::optional<Error> m_error;
    Compared m_bids = std::make_shared<ComparedBids>();
    QMap<QString, Bill> m_read; // by bidder
    QString m_next; // the bill that is on its way
    qint64 m_bytesRead = 0;
    qint64 m_bytesOfNext = 0;
    int m_run = 0; // what was asked for before it was forgotten is another run's
};

} // namespace evalroom
