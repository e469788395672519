// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"
#include "widgets/style/news_label.h"

#include <QFrame>

namespace evalroom {

// What everybody at this terminal has to know besides the work: what is not saved, no connection, another seat, a
// suspended session, a centre that is not what it was. Calm, above the work, and gone by itself.
class Banner : public QFrame {
    Q_OBJECT
public:
    explicit Banner(Session& session, QWidget* parent = nullptr);

    void refresh();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Weight { Calm, Grave };
    struct News {
        QString text;
        Weight weight = Weight::Calm;
    };
    std::optional<News> news();
    std::optional<News> connectionNews();
    QString elsewhereWords() const;

    Session& m_session;
    QDateTime m_offlineSince;
    Weight m_weight = Weight::Calm;
    NewsLabel* m_text;
};

} // namespace evalroom
