// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "widgets/style/news_label.h"

#include <QFrame>
#include <chrono>
#include <optional>

class QComboBox;

namespace evalroom {

// Above the window of a rehearsal: that it is one, the PIN, and how fast the colleagues are.
class PracticeBar : public QFrame {
    Q_OBJECT
public:
    // `held`: the colleagues wait, for now.
    PracticeBar(const QString& pin, std::chrono::milliseconds pause, bool held = false, QWidget* parent = nullptr);

    void showError(const Error& error);

Q_SIGNALS:
    void pauseChosen(std::chrono::milliseconds pause);
    void heldChosen(bool held); // they wait, or go on

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void choose(int index);
    void refresh();

    QString m_pin;
    std::optional<Error> m_error;
    NewsLabel* m_words;
    TypeLabel* m_speedLabel;
    QComboBox* m_speed;
};

} // namespace evalroom
