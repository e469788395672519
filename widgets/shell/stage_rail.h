// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"
#include "widgets/shell/stages.h"
#include "widgets/words/people.h"

#include <QFrame>

class QVBoxLayout;

namespace evalroom {

class ScrolledArea;

// The stages of this session from arrival to the end: what is done, where everybody is now, and who is missing there.
class StageRail : public QFrame {
    Q_OBJECT
public:
    explicit StageRail(Session& session, QWidget* parent = nullptr);

    void setPeople(const People& people);
    void refresh();
    // Signs alone, for narrow windows; the words stand in their tool tips, and for the keyboard in the menu of F10.
    void setCompact(bool compact);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fit();
    QString missingWords(const Stage& stage) const;

    Session& m_session;
    People m_people;
    QStringList m_shown; // what the rows say now
    bool m_compact = false;
    ScrolledArea* m_area;
    QVBoxLayout* m_rows;
};

} // namespace evalroom
