// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/stated_price.h"
#include "widgets/judge/committee_room.h"
#include "widgets/motions/stated_bids.h"

namespace evalroom::test {

// Five bids without bills: the first states another amount in capitals, the second capitals that nobody can read, the
// third another total in its body; the others agree with themselves.
inline void stateOtherPrices(SessionFixture& lot)
{
    auto& bidders = lot.plan.manifest.bidders;
    bidders[0].stated.capitals = QStringLiteral("人民币壹万零壹佰元整"); // 10,100.00; read out are 10,000.01
    bidders[1].stated.capitals = QStringLiteral("壹万余元");
    bidders[2].stated.bodyPrice = 1'200'000;
}

// What a reader of bills makes of them, once a test lets it.
class ReadBids : public StatedBids {
public:
    explicit ReadBids(Session& session)
        : m_session(session)
    {
    }

    void start() override { }
    const StatedBid* statedBid(const QString& bidder) const override
    {
        const auto found = m_stated.constFind(bidder);
        return found == m_stated.cend() ? nullptr : &*found;
    }
    bool isReading() const override { return m_reading; }
    void read()
    {
        const auto& law = m_session.head().facts()->rules.priceCorrection;
        for (const ManifestBidder& bidder : m_session.manifest().bidders)
            m_stated.insert(bidder.id, {proposePrice(statementOf(bidder, nullptr), *law), 0, 0});
        m_reading = false;
        Q_EMIT changed();
    }

private:
    Session& m_session;
    QMap<QString, StatedBid> m_stated;
    bool m_reading = true;
};

} // namespace evalroom::test
