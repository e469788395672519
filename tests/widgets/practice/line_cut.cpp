// SPDX-License-Identifier: Apache-2.0
#include "line_cut.h"

#include "widgets/judge/sheet_model.h"
#include "widgets/words/errors.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace evalroom::test {

namespace {

// Windows beside the one that somebody works in.
QStringList dialogsBeside(const QWidget& window)
{
    QStringList dialogs;
    const QWidgetList all = QApplication::topLevelWidgets();
    for (const QWidget* each : all) {
        if (each != &window && each->isVisible() && each->windowType() != Qt::ToolTip)
            dialogs << QString::fromLatin1(each->metaObject()->className());
    }
    return dialogs;
}

} // namespace

QStringList typedOn(const QWidget& page)
{
    QStringList typed;
    const auto note = [&](const QWidget* field, const QString& content) {
        if (field->isVisibleTo(&page) && !content.isEmpty())
            typed << field->objectName() + u'=' + content;
    };
    for (const auto* line : page.findChildren<QLineEdit*>())
        note(line, line->text());
    for (const auto* text : page.findChildren<QPlainTextEdit*>())
        note(text, text->toPlainText());
    for (const auto* choice : page.findChildren<QAbstractButton*>())
        note(choice, choice->isCheckable() && choice->isChecked() ? u"chosen"_s : QString());
    for (const auto* sheet : page.findChildren<SheetView*>()) {
        const SheetModel& model = *sheet->sheet();
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column)
                note(sheet, model.index(row, column).data().toString());
        }
    }
    return typed;
}

QString LineCut::faults(const QString& what) const
{
    return m_chair.hand->view() + u": "_s + what + u'\n' + m_chair.words();
}

bool LineCut::bannerShown() const
{
    return m_chair.window->findChild<QWidget*>(u"banner"_s)->isVisible();
}

// What the session has told this window so far.
qint64 LineCut::entries() const
{
    return m_chair.session->isKnown() ? m_chair.session->expected().size : 0;
}

QString LineCut::play()
{
    QString fault = goAway();
    if (fault.isEmpty())
        fault = press();
    return fault.isEmpty() ? comeBack() : fault;
}

QString LineCut::goAway()
{
    const QPointer<Page> page(m_chair.window->page());
    // As the session is now: a window follows it a moment later.
    page->refresh();
    const QStringList typed = typedOn(*page);
    const qint64 told = entries();
    m_chair.room().stopCentre();
    // Before the check-in there is no line that could be cut.
    const auto isGone = [this] { return m_chair.session->connection() == Connection::Offline && bannerShown(); };
    if (!isCheckIn() && !waitFor(isGone))
        return faults(u"nothing says that the centre is gone"_s);
    // What was on its way may have led to another page, or have done with what was typed; else everything stays.
    if (page == m_chair.window->page() && told == entries() && typedOn(*page) != typed)
        return faults(typed.join(u'|') + u" became "_s + typedOn(*page).join(u'|'));
    const QStringList dialogs = dialogsBeside(*m_chair.window);
    return dialogs.isEmpty() ? QString() : faults(u"dialogs: "_s + dialogs.join(u' '));
}

// All that the window says about what has become of a press.
QString LineCut::outcomeWords() const
{
    QStringList words;
    for (const auto* label : m_chair.window->findChildren<QLabel*>()) {
        if (label->isVisible() && label->objectName().endsWith(u"error"_s, Qt::CaseInsensitive))
            words << label->text();
    }
    words << m_chair.window->page()->next().sentence;
    return words.join(u'\n');
}

QString LineCut::press()
{
    const NextStep next = m_chair.window->page()->next();
    if (!next.possible)
        return next.action.isEmpty() || !next.sentence.isEmpty() ? QString() : faults(u"nothing says why not"_s);
    // What has only just come is held for a moment.
    if (!waitFor([this] { return m_chair.hand->canPress(); }))
        return faults(u"it can be done, and cannot be pressed"_s);
    // Whether it can be pressed changes with every press, and says nothing.
    const auto screen = [this] { return m_chair.hand->view().remove(u" ready"_s); };
    const QString before = screen();
    const qsizetype saved = m_chair.session->savedHere();
    m_chair.hand->move();
    const auto isAnswered = [&] {
        return !m_chair.window->isBusy()
            && (m_chair.session->savedHere() > saved || screen() != before || outcomeWords() != next.sentence);
    };
    if (!waitFor(isAnswered))
        return faults(u"pressed, and nothing is said"_s);
    // This is what is said where something is kept here.
    const bool claims = outcomeWords().contains(errorWords({ErrorCode::HubUnreachable}));
    return claims && m_chair.session->savedHere() == saved ? faults(u"it is said to be kept: "_s + outcomeWords())
                                                           : QString();
}

QString LineCut::comeBack()
{
    m_chair.room().restartCentre();
    const auto isBack = [this] {
        return isCheckIn()
            || (m_chair.session->connection() == Connection::Online && m_chair.session->savedHere() == 0
                && !bannerShown() && !m_chair.window->isBusy());
    };
    if (!waitFor(isBack))
        return faults(u"the centre is back, and the window does not see it"_s);
    const auto* error = m_chair.window->findChild<QLabel*>(u"error"_s);
    return !isCheckIn() && error->isVisible() ? faults(u"still said: "_s + error->text()) : QString();
}

} // namespace evalroom::test
