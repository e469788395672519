// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/rule_set.h"

#include <QWidget>

class QVBoxLayout;

namespace evalroom {

class AmountField;
class BigChoice;
class GroundList;
class TypeLabel;

// The prices that the rules lead to, each with its rule and its steps, and another one, which the committee finds
// itself.
class PriceChoice : public QWidget {
    Q_OBJECT
public:
    // As it is kept while nothing is signed.
    struct Entry {
        QString choice = {}; // a price in fen, or "other"
        QString amount = {}; // of another one, as typed
        QString rule = {}; // by its word, where the choice has none
    };

    explicit PriceChoice(QWidget* parent = nullptr);

    // nullptr: nothing is proposed. `now`: the price in force. `refused`: the bidder refuses a correction, and the
    // price in force may be moved again.
    void show(const PriceProposal* proposal, const RuleSet& rules, Fen now, bool refused);
    Entry entry() const;
    void setEntry(const Entry& entry);
    // Nothing while something is missing; fault() says what.
    std::optional<CorrectedPrice> price() const;
    QString fault() const;
    QWidget* firstField() const;

Q_SIGNALS:
    void changed(); // by the person

private:
    struct Option {
        BigChoice* choice = nullptr;
        TypeLabel* steps = nullptr;
    };

    void fit(qsizetype count);
    void fill(const RuleSet& rules);
    void fillRules(const RuleSet& rules);
    void showFields();
    const CorrectedPrice* chosen() const; // of the proposal
    std::optional<CorrectionRule> rule() const;
    bool isInForce(const CorrectedPrice& option) const; // nothing would be changed
    bool isKept(const CorrectedPrice& option) const; // and nothing is to be moved

    QList<CorrectedPrice> m_proposed;
    Fen m_now = 0;
    bool m_refused = false;
    TypeLabel* m_heading;
    QVBoxLayout* m_rows;
    QList<Option> m_options;
    BigChoice* m_other;
    AmountField* m_amount;
    TypeLabel* m_ruleLabel;
    GroundList* m_rule;
};

} // namespace evalroom
