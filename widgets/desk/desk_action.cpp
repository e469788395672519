// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/desk_action.h"

#include "widgets/desk/waits_panel.h"
#include "widgets/judge/confirm_strip.h"
#include "widgets/shell/hindrance.h"
#include "widgets/shell/scrolled_area.h"
#include "widgets/style/colours.h"
#include "widgets/style/measures.h"
#include "widgets/style/news_label.h"
#include "widgets/words/errors.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// Each time anew: the theme may have changed.
void inkWords(QWidget& label, const QColor& colour)
{
    QPalette palette = label.parentWidget()->palette();
    palette.setColor(QPalette::WindowText, colour);
    palette.setColor(QPalette::PlaceholderText, colour);
    label.setPalette(palette);
}

} // namespace

DeskAction::DeskAction(const QString& name, Session& session, Text text, MakeAct make, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_make(std::move(make))
    , m_label(new TypeLabel(Type::Body, {}, this))
    , m_button(new QPushButton(this))
    , m_sentence(new TypeLabel(Type::Small, {}, this))
    , m_error(new NewsLabel(Type::Small, this))
    , m_why(new WhyLink(this))
    , m_hold(this)
{
    setObjectName(name);
    m_button->setObjectName(name + u"Button"_s);
    m_sentence->setObjectName(name + u"Sentence"_s);
    m_error->setObjectName(name + u"Error"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::Tight);
    layout->addWidget(m_label);
    m_label->setVisible(text == Text::Needed);
    if (text == Text::Needed) {
        m_note = new BoundedNote(this);
        m_note->setObjectName(name + u"Text"_s);
        m_note->setLines(2);
        m_label->setBuddy(m_note);
        layout->addWidget(m_note);
        layout->addWidget(makeCutRemark(*m_note, this));
        connect(m_note, &BoundedNote::blankChanged, this, &DeskAction::refresh);
        connect(m_note, &BoundedNote::textChanged, this, [this] {
            keepDraft();
            withdraw();
            if (m_failure)
                forget();
        });
    }
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    layout->addWidget(m_sentence);
    layout->addWidget(m_error);
    m_error->hide();
    layout->addWidget(m_why);
    connect(&m_hold, &QTimer::timeout, this, &DeskAction::refresh);
    connect(m_button, &QPushButton::clicked, this, &DeskAction::press);
}

void DeskAction::setWords(const QString& button, const QString& label)
{
    m_button->setText(button);
    m_label->setText(label);
    if (m_note != nullptr)
        m_note->setAccessibleName(label);
}

void DeskAction::setHint(const QString& hint)
{
    m_hint = hint;
}

void DeskAction::setSummary(const QString& summary)
{
    // What is answered is what was asked.
    if (summary != m_summary)
        withdraw();
    m_summary = summary;
    if (!asks())
        return;
    if (m_question == nullptr)
        makeQuestion();
    m_question->setWords(m_summary + u' ' + finalWords(), tr("Sign it"), tr("Not yet"));
}

void DeskAction::makeQuestion()
{
    m_question = new ConfirmStrip(this);
    m_question->setNarrow();
    qobject_cast<QVBoxLayout*>(layout())->addWidget(m_question);
    connect(m_question, &ConfirmStrip::confirmed, this, &DeskAction::confirm);
    connect(m_question, &ConfirmStrip::closed, this, [this] {
        if (m_question->isHidden())
            m_button->setFocus();
    });
}

void DeskAction::holdWhenMoved(QWidget& around)
{
    around.installEventFilter(this);
}

bool DeskAction::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Move)
        hold();
    return QWidget::eventFilter(watched, event);
}

void DeskAction::hold()
{
    m_hold.begin();
    showWhetherPossible();
}

// A press that only asks need not be held back.
void DeskAction::showWhetherPossible()
{
    enableUnlessHeld(*m_button, m_possible, m_busy || (m_hold.isActive() && !asks()), *this);
}

void DeskAction::setAbout(int member)
{
    if (member == m_about)
        return;
    withdraw();
    m_about = member;
    m_isRead = false;
    if (m_note != nullptr)
        m_note->clear();
    readDraft();
    forget();
}

FormDrafts DeskAction::drafts() const
{
    return {m_session.drafts(), u"desk/%1/%2"_s.arg(objectName()).arg(m_about), {u"text"_s}};
}

// What was typed before it could be read is newer.
void DeskAction::readDraft()
{
    if (m_note == nullptr || m_isRead || m_session.drafts().isLocked())
        return;
    m_isRead = true;
    if (m_note->text().isEmpty())
        m_note->setPlainText(drafts().text(u"text"_s));
    else
        keepDraft();
}

void DeskAction::keepDraft()
{
    if (!m_isRead)
        return;
    if (m_note->text().isEmpty())
        drafts().clear();
    else
        drafts().keep(u"text"_s, m_note->text());
}

void DeskAction::forget()
{
    m_failure.reset();
    refresh();
}

void DeskAction::refresh()
{
    readDraft();
    const auto act = m_make(text());
    const auto refused = act ? hindrance(m_session, *act) : std::nullopt;
    const bool wordless = m_note != nullptr && m_note->isBlank();
    m_possible = act && !refused && !wordless;
    showWhetherPossible();
    if (!m_possible)
        withdraw();
    if (m_failure)
        say({});
    else if (refused)
        say(errorWords(*refused), lawBehind(m_session, *refused));
    else if (act && wordless)
        say(tr("Write the reason first. %1").arg(m_hint));
    else
        say(m_hint);
    m_error->say(m_failure ? Marked(Icon::Refused, errorWords(*m_failure)) : Marked());
    m_button->setAccessibleDescription(m_failure ? m_error->text() : m_sentence->text());
}

void DeskAction::press()
{
    if (asks())
        ask();
    else
        act();
}

void DeskAction::ask()
{
    m_hold.begin();
    m_question->ask();
    // The layout comes first.
    QTimer::singleShot(0, m_question, [this] { bringIntoSight(*m_question); });
}

void DeskAction::confirm()
{
    if (m_hold.isActive())
        m_question->ask();
    else
        act();
}

void DeskAction::withdraw()
{
    if (m_question == nullptr || m_question->isHidden())
        return;
    if (m_question->isAncestorOf(m_question->window()->focusWidget()))
        m_button->setFocus();
    m_question->hide();
}

void DeskAction::act()
{
    const auto act = m_make(text());
    if (!act)
        return;
    m_failure.reset();
    m_error->say({}); // the same, once more, is news
    m_busy = true;
    showWhetherPossible();
    m_session.act(*act, {this, [this](const Result<QByteArray>& saved) { answer(saved); }});
}

void DeskAction::answer(const Result<QByteArray>& saved)
{
    m_busy = false;
    m_failure = saved ? std::nullopt : std::optional(saved.error());
    if (saved && m_note != nullptr)
        m_note->clear();
    refresh();
    if (saved)
        Q_EMIT acted();
}

void DeskAction::say(const QString& sentence, const QString& law)
{
    m_why->setLaw(law);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    inkWords(*m_sentence, colours().quiet);
    inkWords(*m_error, colours().bad);
}

} // namespace evalroom

#include "moc_desk_action.cpp"
