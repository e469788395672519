// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/page.h"
#include "widgets/words/people.h"

#include <QToolButton>
#include <functional>

class QMenu;

namespace evalroom {

// What a committee member may do on their own accord, beside the duty of the moment. What may not be done now is grey,
// with the reason.
class MemberMenu : public QToolButton {
    Q_OBJECT
public:
    // `people` outlives it, and may change.
    MemberMenu(Session& session, const People& people, QWidget* parent = nullptr);

    void refresh();
    void open();

Q_SIGNALS:
    // A page that was chosen; it belongs to whoever shows it.
    void wanted(evalroom::Page* page);

private:
    using Make = std::function<Page*()>;

    QAction* add(QMenu* menu, const QString& name, const QString& text, const QString& refused, const Make& make);
    void addRejections(QMenu* menu);
    void addDissent(QMenu* menu);
    void addReasons(QMenu* menu) const;
    QString correctionRefused() const;

    Session& m_session;
    const People& m_people;
};

} // namespace evalroom
