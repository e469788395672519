// SPDX-License-Identifier: Apache-2.0
#pragma once

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

// Running text of one role: plain, wrapped, follows the size that the person has chosen.
class TypeLabel : public QLabel {
    Q_OBJECT
public:
    explicit TypeLabel(Type type, const QString& text = {}, QWidget* parent = nullptr);

    // No line is longer than can be read, however wide the window is. Answers the row to lay it out in.
    QLayout* readable();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Type m_type;
    bool m_readable = false;
};

} // namespace evalroom
