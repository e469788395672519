// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/style/type_label.h"

#include <QList>

namespace evalroom {

// Short facts in one line, those that lead at its beginning and the others at its end. Where there is no room for all
// words, the least important fact is shortened first, then the next; nothing is cut off. What is shortened is whole in
// the tool tip, and for those who hear it.
class FactRow : public QWidget {
    Q_OBJECT
public:
    explicit FactRow(int leading = 1, QWidget* parent = nullptr);

    // `importance`: of two facts the one with the higher number is shortened first. Answers the fact's place, from 0.
    int add(Type type, const QString& name, int importance);
    // Empty: it is not shown. `tip` is a remark on it.
    void say(int fact, const Marked& said, const QString& tip = {});

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Fact {
        int importance = 0;
        TypeLabel* label = nullptr;
        Marked said = {};
        QString tip = {};
    };

    int wholeWidth(const Fact& fact) const; // of the sign and the words
    int leastWidth(const Fact& fact) const;
    int around() const; // the distances
    void fit();
    void place(const Fact& fact, int x, int width);

    const int m_leading; // so many of the first ones
    QList<Fact> m_facts;
};

// How wide each is to be in a room that has not enough for all: those at the end of `order` give way first, each down
// to its least.
QList<int> sharedWidths(int room, QList<int> whole, const QList<int>& least, const QList<int>& order);

} // namespace evalroom
