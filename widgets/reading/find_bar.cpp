// SPDX-License-Identifier: Apache-2.0
#include "widgets/reading/find_bar.h"

#include "documents/render/render_messages.h"
#include "widgets/reading/document_search.h"
#include "widgets/style/cut_remark.h"
#include "widgets/style/icons.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int TypingPause = 250; // milliseconds
constexpr int RoomyField = 18; // digits
constexpr int NarrowField = 10;

QToolButton* button(const QString& name)
{
    auto* made = new QToolButton;
    made->setObjectName(name);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

} // namespace

FindBar::FindBar(DocumentSearch& search, QWidget* parent)
    : QFrame(parent)
    , m_search(search)
    , m_field(new QLineEdit)
    , m_result(new TypeLabel(Type::Body))
    , m_previous(button(u"findPrevious"_s))
    , m_next(button(u"findNext"_s))
    , m_close(button(u"findClose"_s))
{
    m_field->setObjectName(u"findWords"_s);
    m_field->setMaxLength(render_limit::Words);
    m_result->setObjectName(u"findResult"_s);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(measure::Gap, measure::Tight, measure::Gap, measure::Tight);
    grid->setSpacing(measure::Tight);
    grid->addWidget(m_field, 0, 0);
    grid->addWidget(m_previous, 0, 1);
    grid->addWidget(m_next, 0, 2);
    grid->addWidget(m_close, 0, 3);
    grid->addWidget(m_result, 1, 0, 1, 4);
    grid->addWidget(new CutRemark(*m_field), 2, 0, 1, 4);
    m_typed.setSingleShot(true);
    m_typed.setInterval(TypingPause);
    connect(m_field, &QLineEdit::textChanged, this, [this] { m_typed.start(); });
    connect(&m_typed, &QTimer::timeout, this, &FindBar::lookNow);
    connect(m_previous, &QToolButton::clicked, this, [this] { goOn(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { goOn(1); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::left);
    connect(&m_search, &DocumentSearch::changed, this, &FindBar::refresh);
    retranslate();
}

void FindBar::begin()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    // The search of the document that was shown before is over.
    if (m_search.words() != m_field->text().trimmed())
        m_typed.start();
}

void FindBar::lookNow()
{
    m_typed.stop();
    if (m_search.words() != m_field->text().trimmed())
        m_search.start(m_field->text(), m_page);
}

void FindBar::goOn(int steps)
{
    const bool typed = m_search.words() != m_field->text().trimmed();
    lookNow();
    if (!typed)
        m_search.goOn(steps);
}

// In a narrow pane the buttons are signs, so that the field keeps room for its words.
void FindBar::fit()
{
    const auto style = width() < m_wordsWidth ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextOnly;
    for (QToolButton* each : {m_previous, m_next, m_close})
        each->setToolButtonStyle(style);
}

QSize FindBar::minimumSizeHint() const
{
    return {m_signsWidth, QFrame::minimumSizeHint().height()};
}

void FindBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fit();
}

QString FindBar::result() const
{
    if (m_search.words().isEmpty())
        return {};
    if (m_search.error())
        return tr("The search has stopped: the document cannot be read.");
    if (m_search.count() > 0) {
        const QString place = tr("%1 of %2").arg(m_search.current() + 1).arg(m_search.count());
        return m_search.isRunning() ? tr("%1, still searching …").arg(place) : place;
    }
    if (m_search.isRunning())
        return tr("Searching …");
    if (m_search.silent() == m_search.searched())
        return tr("This document has no text that can be searched: its pages are pictures.");
    return tr("Not found.");
}

void FindBar::refresh()
{
    QString words = result();
    const bool partly = m_search.silent() > 0 && m_search.silent() < m_search.searched();
    if (partly && !m_search.isRunning() && !m_search.error())
        words
            += u" · "_s + tr("%n pages are pictures without text and cannot be searched.", nullptr, m_search.silent());
    m_result->setText(words);
    m_result->setVisible(!words.isEmpty());
    for (QToolButton* each : {m_previous, m_next})
        each->setEnabled(m_search.count() > 0);
}

void FindBar::retranslate()
{
    setAccessibleName(tr("Find in this document"));
    m_field->setAccessibleName(tr("Words to find"));
    m_field->setPlaceholderText(tr("Find in this document"));
    m_previous->setText(tr("Previous"));
    m_previous->setToolTip(tr("Previous place (Shift+F3)"));
    m_next->setText(tr("Next"));
    m_next->setToolTip(tr("Next place (F3)"));
    m_close->setText(tr("Close"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_previous->setIcon(icon(Icon::Back));
    m_next->setIcon(icon(Icon::Next));
    m_close->setIcon(icon(Icon::Close));
    measureButtons();
    refresh();
}

void FindBar::measureButtons()
{
    m_signsWidth = widthAs(Qt::ToolButtonIconOnly, NarrowField);
    m_wordsWidth = widthAs(Qt::ToolButtonTextOnly, RoomyField);
    updateGeometry();
    fit();
}

// Only buttons that show something know how wide it is.
int FindBar::widthAs(Qt::ToolButtonStyle style, int fieldDigits)
{
    int sum = fontMetrics().horizontalAdvance(u'0') * fieldDigits + 2 * measure::Gap;
    for (QToolButton* each : {m_previous, m_next, m_close}) {
        each->setToolButtonStyle(style);
        sum += measure::Tight + each->sizeHint().width();
    }
    return sum;
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        goOn(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    else
        QFrame::keyPressEvent(event);
}

void FindBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        QMetaObject::invokeMethod(
            this, &FindBar::measureButtons, Qt::QueuedConnection); // once its buttons have followed, too
}

} // namespace evalroom

#include "moc_find_bar.cpp"
