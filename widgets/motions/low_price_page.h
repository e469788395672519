// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/motions/bidder_motion_page.h"

namespace evalroom {

class ReasonField;
class TimeToAnswer;
class TypeLabel;

// 异常低价: moves that a bidder's price is obviously low, so that the bidder has to explain it.
class LowPricePage : public BidderMotionPage {
    Q_OBJECT
public:
    explicit LowPricePage(Session& session, QWidget* parent = nullptr);

    QString title() const override;
    void refresh() override;
    QWidget* firstField() override;

protected:
    QString formGuidance() const override;
    Filled filled() const override;
    void signedNow() override;
    void showChosen() override;

private:
    void layOut();
    QStringList askable() const;
    QStringList factLines() const;
    Motion motion() const;
    QString faultWords() const;

    TypeLabel* m_facts;
    ReasonField* m_text;
    TimeToAnswer* m_time;
};

} // namespace evalroom
