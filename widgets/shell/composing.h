// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

class QInputMethodEvent;
class QKeyEvent;

namespace evalroom {

// Knows whether an input method composes in a field of this window: what is seen there is not typed yet. Until then
// Enter, which takes what is composed, and digits, which choose it, are the input method's, and nobody else sees them.
// What is dropped stays dropped.
class Composing : public QObject {
    Q_OBJECT
public:
    explicit Composing(QWidget* window);

    bool isComposing() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(QWidget* field, const QString& composed);
    void followInput(QWidget* field, const QInputMethodEvent& input);
    void forgetDropped();
    static bool isOfInputMethod(const QKeyEvent& key);

    QWidget* m_window;
    QPointer<QWidget> m_field; // where something is being composed
};

} // namespace evalroom
