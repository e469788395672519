// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/composing.h"

#include <QApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>

namespace evalroom {

Composing::Composing(QWidget* window)
    : QObject(window)
    , m_window(window)
{
    // Shortcuts are looked for before any field of the window sees the key.
    qApp->installEventFilter(this);
}

// A table keeps the keyboard while the editor that it has opened is composed in.
bool Composing::isComposing() const
{
    const QWidget* focus = QApplication::focusWidget();
    return m_field != nullptr && focus != nullptr && (focus == m_field || focus->isAncestorOf(m_field));
}

void Composing::follow(QWidget* field, const QString& composed)
{
    if (field == nullptr || !m_window->isAncestorOf(field))
        return;
    if (!composed.isEmpty())
        m_field = field;
    else if (m_field == field)
        m_field.clear();
}

void Composing::followInput(QWidget* field, const QInputMethodEvent& input)
{
    const bool composed = m_field != nullptr && m_field == field;
    follow(field, input.preeditString());
    // Whoever hides what is composed may take it with the next event.
    if (composed && m_field == nullptr && input.commitString().isEmpty())
        QMetaObject::invokeMethod(this, &Composing::forgetDropped, Qt::QueuedConnection);
}

// Qt's way to ibus remembers what was dropped, and would type it as soon as the field is left.
void Composing::forgetDropped()
{
    if (m_field == nullptr)
        QGuiApplication::inputMethod()->reset();
}

bool Composing::isOfInputMethod(const QKeyEvent& key)
{
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    const bool digit = key.key() >= Qt::Key_0 && key.key() <= Qt::Key_9;
    return enter || (digit && (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier);
}

bool Composing::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::InputMethod:
        followInput(qobject_cast<QWidget*>(watched), *static_cast<QInputMethodEvent*>(event));
        return false;
    case QEvent::FocusOut:
        follow(qobject_cast<QWidget*>(watched), {});
        return false;
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        if (!isComposing() || !isOfInputMethod(*static_cast<QKeyEvent*>(event)))
            return false;
        // Accepted, it is looked for among the shortcuts no more.
        event->accept();
        return true;
    default:
        return false;
    }
}

} // namespace evalroom

#include "moc_composing.cpp"
