// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "widgets/style/type_label.h"

#include <QToolButton>

namespace evalroom {

class Session;

// The law behind a refusal, where the session is known and its rule set names one; else empty.
QString lawBehind(const Session& session, const Error& error);

// "Why?" beside a sentence that says what the law does not let somebody do: pressed, it names instrument and article.
class WhyLink : public QWidget {
    Q_OBJECT
public:
    explicit WhyLink(QWidget* parent = nullptr);

    // As the rule set names it; empty: the rule is the program's own, and there is no link.
    void setLaw(const QString& law);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    QString m_law;
    QToolButton* m_why;
    TypeLabel* m_words;
};

} // namespace evalroom
