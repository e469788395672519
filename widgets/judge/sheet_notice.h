// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

namespace evalroom {

class NewsLabel;

// One sentence about how things stand, with a sign and a soft colour. It is read out; hidden while there is nothing to
// say.
class SheetNotice : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Plain, Good, Warning, Bad };

    explicit SheetNotice(QWidget* parent = nullptr);

    void say(Kind kind, const QString& sentence);
    QString sentence() const { return m_sentence; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void colour();

    Kind m_kind = Kind::Plain;
    QString m_sentence;
    NewsLabel* m_label;
};

} // namespace evalroom
