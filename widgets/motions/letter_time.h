// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QWidget>

class QCheckBox;

namespace evalroom {

class MomentBox;

// When a bidder's letter came in, where that was before it is registered: to the minute, as it is stamped.
class LetterTime : public QWidget {
    Q_OBJECT
public:
    explicit LetterTime(QWidget* parent = nullptr);

    void refresh();
    QDateTime time() const; // null: it came in when it is registered
    void setTime(const QDateTime& time);
    // What the field shows first once it is asked for.
    void setNow(const QDateTime& now) { m_now = now; }

Q_SIGNALS:
    void changed();

private:
    void follow();

    QDateTime m_now;
    QCheckBox* m_earlier;
    MomentBox* m_when;
};

} // namespace evalroom
