// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRadioButton>

namespace evalroom {

// One of a few large choices: a card with a title, and what it means below.
class BigChoice : public QRadioButton {
    Q_OBJECT
public:
    explicit BigChoice(QWidget* parent = nullptr);

    void setWords(const QString& title, const QString& detail = {});

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void nextCheckState() override { setChecked(true); } // also the only one of its group
    bool hitButton(const QPoint& position) const override { return rect().contains(position); }
    void changeEvent(QEvent* event) override;

private:
    int textWidth(int width) const;
    int indicatorSize() const;

    QString m_title;
    QString m_detail;
};

} // namespace evalroom
