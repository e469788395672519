// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/action_bar.h"

#include "widgets/shell/why_link.h"
#include "widgets/style/colours.h"
#include "widgets/style/drawing.h"
#include "widgets/style/measures.h"
#include "widgets/style/quiet_style.h"
#include "widgets/words/errors.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int LongestPin = 64;
constexpr int PinWidth = 200;
constexpr std::chrono::milliseconds Patience {1000};
constexpr int WidestRow = 1800; // on a wider screen the button would be far from what it is about

// What is composed is shown before it is hidden, and learned: no input method gets a PIN.
class PinField : public QLineEdit {
public:
    using QLineEdit::QLineEdit;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override
    {
        return query == Qt::ImEnabled ? QVariant(false) : QLineEdit::inputMethodQuery(query);
    }
};

} // namespace

ActionBar::ActionBar(QWidget* parent)
    : QFrame(parent)
    , m_hold(this)
    , m_errorLabel(new NewsLabel(Type::Strong))
    , m_sentence(new TypeLabel(Type::Body))
    , m_why(new WhyLink)
    , m_pin(new PinField)
    , m_stop(new QPushButton)
    , m_button(new QPushButton)
    , m_progress(new QProgressBar)
    , m_row(new QWidget)
{
    setObjectName(u"actionBar"_s);
    m_errorLabel->setObjectName(u"error"_s);
    m_sentence->setObjectName(u"nextSentence"_s);
    m_pin->setObjectName(u"pin"_s);
    m_pin->setEchoMode(QLineEdit::Password);
    m_pin->setMaxLength(LongestPin);
    m_pin->setInputMethodHints(
        Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_pin->setMinimumWidth(PinWidth);
    m_stop->setObjectName(u"stopWaiting"_s);
    m_button->setObjectName(u"primary"_s);
    m_button->setProperty(PrimaryProperty, true);
    m_progress->setObjectName(u"busy"_s);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(measure::Tight);
    auto* words = new QVBoxLayout;
    words->setSpacing(measure::Tight);
    words->addLayout(m_errorLabel->readable());
    words->addLayout(m_sentence->readable());
    words->addWidget(m_why);
    auto* row = new QHBoxLayout(m_row);
    row->setContentsMargins(measure::Margin, measure::Gap, measure::Margin, measure::Space);
    row->setSpacing(measure::Space);
    row->addLayout(words, 1);
    row->addWidget(m_pin);
    row->addWidget(m_stop);
    row->addWidget(m_button);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 1, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_progress);
    auto* bounded = new QHBoxLayout;
    bounded->setSpacing(0);
    bounded->addWidget(m_row, WidestRow);
    bounded->addStretch(1);
    all->addLayout(bounded);
    m_row->setMaximumWidth(drawing::scaled(WidestRow));
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &ActionBar::refresh);
    connect(&m_hold, &QTimer::timeout, this, &ActionBar::refresh);
    connect(m_stop, &QPushButton::clicked, this, &ActionBar::stopWanted);
    connect(m_button, &QPushButton::clicked, this, &ActionBar::press);
    connect(m_pin, &QLineEdit::returnPressed, this, &ActionBar::press);
    connect(m_pin, &QLineEdit::textChanged, this, &ActionBar::refresh);
    refresh();
}

void ActionBar::show(const NextStep& step, bool unlocked)
{
    if (!step.doesTheSameAs(m_step))
        m_hold.begin();
    m_step = step;
    m_unlocked = unlocked;
    refresh();
}

// Where the PIN is typed first, that is pause enough.
bool ActionBar::isHeld() const
{
    return m_hold.isActive() && m_step.possible && !m_step.isHarmless && !asksForPin();
}

void ActionBar::setBusy(bool busy)
{
    if (busy && !m_busy)
        m_patience.start(Patience);
    m_busy = busy;
    refresh();
}

void ActionBar::setStoppable(bool stoppable)
{
    m_stoppable = stoppable;
    refresh();
}

void ActionBar::showError(const Error& error, const QString& law)
{
    m_error = error;
    m_errorLaw = law;
    m_isPinTaken = false;
    // What is read of the field would drown the error.
    if (error.code == ErrorCode::WrongPin || error.code == ErrorCode::PinNeeded)
        m_pin->setFocus();
    refresh();
}

void ActionBar::clearOffline()
{
    if (m_error && m_error->code == ErrorCode::HubUnreachable)
        clearError();
}

void ActionBar::clearError()
{
    m_error.reset();
    m_isPinTaken = false;
    refresh();
}

Secret ActionBar::takePin()
{
    QByteArray typed = m_pin->text().toUtf8();
    Secret pin = Secret::copyOf(typed);
    typed.fill('\0');
    m_pin->clear();
    m_isPinTaken = true;
    return pin;
}

bool ActionBar::focusNext()
{
    QWidget* next = m_button;
    if (asksForPin())
        next = m_pin;
    else if (isHeld())
        next = this;
    if (next->isHidden() || !next->isEnabled())
        return false;
    next->setFocus();
    return true;
}

bool ActionBar::isPinAwaited() const
{
    if (m_pin->hasFocus())
        return !m_pin->text().isEmpty() || !m_isPinTaken;
    return m_isDropped && hasFocus();
}

bool ActionBar::dropPin()
{
    m_pin->clear();
    m_isDropped = isVisible();
    if (m_isDropped)
        setFocus();
    return m_isDropped;
}

void ActionBar::pressOrFocus()
{
    if (asksForPin() && m_pin->text().isEmpty())
        m_pin->setFocus();
    else
        press();
}

void ActionBar::press()
{
    if (!m_button->isEnabled() || !m_button->isVisible())
        return;
    m_error.reset();
    m_hold.begin();
    refresh();
    Q_EMIT pressed();
}

void ActionBar::refresh()
{
    const bool pin = asksForPin();
    const bool seen = !m_step.action.isEmpty() || !m_step.sentence.isEmpty() || m_error;
    keepKeyboard(seen, pin && !m_busy);
    setVisible(seen);
    m_errorLabel->say(m_error ? Marked(Icon::Refused, errorWords(*m_error)) : Marked());
    m_sentence->setText(m_step.sentence);
    m_sentence->setVisible(!m_step.sentence.isEmpty());
    m_why->setLaw(m_error ? m_errorLaw : m_step.law);
    m_pin->setVisible(pin);
    m_pin->setEnabled(!m_busy);
    m_pin->setPlaceholderText(tr("PIN of your certificate"));
    m_pin->setAccessibleName(tr("PIN of your certificate"));
    m_stop->setVisible(m_busy && m_stoppable && !m_patience.isActive());
    m_stop->setText(tr("Stop waiting"));
    m_stop->setAccessibleName(m_stop->text());
    m_button->setVisible(!m_step.action.isEmpty());
    m_button->setText(m_step.action);
    m_button->setAccessibleName(m_step.action);
    m_button->setAccessibleDescription(m_step.sentence);
    m_button->setToolTip(tr("Ctrl+Enter"));
    // Where the PIN is asked for once more, the keyboard that has waited here goes to it.
    if (pin && !m_busy && hasFocus() && !m_isDropped)
        m_pin->setFocus();
    enableUnlessHeld(*m_button, m_step.possible && (!pin || !m_pin->text().isEmpty()), m_busy || isHeld(), *this);
    m_progress->setVisible(m_busy);
    m_progress->setAccessibleName(tr("Working"));
}

// By itself a field that is paused or hidden passes the keyboard on to whatever is next, where the rest of the PIN
// would be written for all to read. It waits at the bar; where that goes as well, it is nowhere.
void ActionBar::keepKeyboard(bool isSeen, bool mayTypePin)
{
    QWidget* at = window()->focusWidget();
    if (at != m_pin && at != this)
        return;
    if (!isSeen)
        at->clearFocus();
    else if (!mayTypePin)
        setFocus();
}

// The rest of a PIN, typed faster than the field is there: it goes nowhere. Commands are no text.
void ActionBar::keyPressEvent(QKeyEvent* event)
{
    const bool isCommand = event->modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const QString text = event->text();
    if (!isCommand && !text.isEmpty() && text.at(0).isPrint())
        event->accept();
    else
        QFrame::keyPressEvent(event);
}

// Another window, or a menu, is not where the keyboard is to stay.
void ActionBar::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        m_isDropped = false;
    QFrame::focusOutEvent(event);
}

void ActionBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    else if (event->type() == QEvent::StyleChange)
        m_row->setMaximumWidth(drawing::scaled(WidestRow));
    QFrame::changeEvent(event);
}

void ActionBar::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(rect(), colours().surface);
    painter.fillRect(QRect(0, 0, width(), 1), colours().line);
}

} // namespace evalroom

#include "moc_action_bar.cpp"
