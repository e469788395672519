// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/sample/practice_lot.h"
#include "evaluation/act.h"
#include "evaluation/sheet.h"
#include "rehearsal/practice_plot.h"

#include <QMap>
#include <QSet>

namespace evalroom {

// What is truly so in invented bids; empty for real documents, of which nobody here knows anything.
struct PracticeTruth {
    QMap<QString, QSet<QString>> flaws; // bidder -> criteria that it fails
    QMap<QString, QMap<QString, int>> objective; // bidder -> criterion -> points
    QMap<QString, QString> alike = {}; // bidder -> the one that it is as good as
};

PracticeTruth truthOf(const PracticeLot& lot);

// How simulated members judge: by the truth where it is known, and for the rest by chance that depends on seed, member
// and item alone, so that the same rehearsal always ends in the same ranking.
class PracticeJudge {
public:
    PracticeJudge(quint64 seed, PracticeTruth truth, PracticePlot plot = {});

    const PracticePlot& plot() const { return m_plot; }

    bool passes(const Item& item) const;
    // Objective points are the same for every member.
    Rational objectivePoints(const Item& item, const Criterion& criterion) const;
    Rational points(int member, const Item& item, const Criterion& criterion) const;
    // Whom a member would have as chair.
    int candidate(int member, int round, const QList<int>& candidates) const;

    Sheet sheet(
        int member, const Step& step, int round, const QStringList& bidders, const QList<int>& candidates) const;
    QList<ItemPoints> items(const Step& step, const QStringList& bidders) const;

private:
    int percentOf(const QString& what) const; // 0..99
    QString wordOf(const Item& item) const;
    bool isOdd(int member, const Criterion& criterion) const;

    quint64 m_seed;
    PracticeTruth m_truth;
    PracticePlot m_plot;
};

} // namespace evalroom
