// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QWidget>

namespace evalroom {

class NumberBox;
class TypeLabel;

// How long a bidder has to write what it is asked for, in minutes, with what they are for above them; or no time is
// set.
class TimeToAnswer : public QWidget {
    Q_OBJECT
public:
    explicit TimeToAnswer(QWidget* parent = nullptr);

    void setLabel(const QString& label);
    // As it is kept: the minutes; empty: no time is set.
    QString draft() const;
    void setDraft(const QString& minutes);
    // The end of the time that begins now; null: no time is set.
    QDateTime until(const QDateTime& now) const;

Q_SIGNALS:
    void changed(); // by the person

private:
    TypeLabel* m_label;
    NumberBox* m_minutes;
};

} // namespace evalroom
