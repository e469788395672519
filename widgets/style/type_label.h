// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/style/marked.h"

#include <QLabel>

namespace evalroom {

// The type scale: nothing is set in any other size.
enum class Type {
    Title, // of a page
    Heading, // of a part of it
    Body,
    Strong, // body, for what the eye is to find
    Small, // remarks
    Code, // figures and letters that people compare
};

// The font of this role, derived from the application's. Who keeps one asks again at every QEvent::StyleChange.
QFont fontOf(Type type);

// Running text of one role: plain, wrapped, follows the size that the person has chosen. Signs stand before its lines,
// in the colours of the icons.
class TypeLabel : public QLabel {
    Q_OBJECT
public:
    explicit TypeLabel(Type type, const QString& text = {}, QWidget* parent = nullptr);

    // Instead of the one in QLabel, which would leave a sign before other words. No words have no sign.
    void setText(const Marked& line) { setLines({line}); }
    void setLines(const QList<Marked>& lines);
    // Before its first line.
    std::optional<Icon> sign() const { return m_lines.constFirst().sign; }

    // No line is longer than can be read, however wide the window is. Answers the row to lay it out in.
    QLayout* readable();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    int signSize() const; // a line is as high
    void makeRoom();

    Type m_type;
    QList<Marked> m_lines {Marked()};
    bool m_readable = false;
};

} // namespace evalroom
