// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/rule_set.h"

#include <QListWidget>

namespace evalroom {

// The grounds that the law names, one to be chosen: where it stands, and its text below.
class GroundList : public QListWidget {
    Q_OBJECT
public:
    explicit GroundList(QWidget* parent = nullptr);

    void setGrounds(const QList<LegalGround>& grounds);
    QString code() const; // empty: none
    void setCode(const QString& code); // one that is not here chooses none

    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(); // by the person

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

// "Article 51 (6): the text" of a ground in a rule set; empty: unknown.
QString groundWords(const QList<LegalGround>& grounds, const QString& code);

} // namespace evalroom
