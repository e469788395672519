// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/work_area.h"

#include "widgets/judge/sheet_notice.h"
#include "widgets/shell/page_scroll.h"
#include "widgets/style/icons.h"
#include "widgets/style/measures.h"
#include "widgets/style/spoken_role.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>
#include <utility>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

QWidget* frameOf(const Page* page)
{
    return page->parentWidget()->parentWidget(); // behind the viewport
}

} // namespace

WorkArea::WorkArea(QWidget* parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
    , m_back(new QPushButton)
    , m_escape(new QShortcut(Qt::Key_Escape, this))
    , m_notice(new SheetNotice)
{
    setSpokenRole(*this, QAccessible::Grouping);
    m_back->setObjectName(u"backToStep"_s);
    m_back->setIcon(icon(Icon::Back));
    m_back->setVisible(false);
    m_notice->setObjectName(u"detourDone"_s);
    // In the documents beside it the key has its own meaning.
    m_escape->setContext(Qt::WidgetWithChildrenShortcut);
    m_escape->setAutoRepeat(false);
    m_escape->setEnabled(false);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(measure::Space);
    m_rows->addWidget(m_back, 0, Qt::AlignLeft);
    m_rows->addWidget(m_notice);
    connect(m_back, &QPushButton::clicked, this, &WorkArea::goBack);
    connect(m_escape, &QShortcut::activated, this, &WorkArea::goBack);
    retranslate();
}

void WorkArea::retranslate()
{
    m_back->setText(tr("Back to the step (Esc)"));
    m_back->setAccessibleName(tr("Back to the step"));
}

void WorkArea::add(Page* page)
{
    m_rows->addWidget(new PageScroll(page), 1);
    page->show();
    frameOf(page)->show();
    connect(page, &Page::changed, this, &WorkArea::changed);
    connect(page, &Page::failed, this, &WorkArea::failed);
    connect(page, &Page::turned, this, &WorkArea::done);
    connect(page, &Page::documentWanted, this, &WorkArea::documentWanted);
    if (m_readOnly)
        page->setReadOnly();
    const bool detour = page == m_detour;
    m_back->setVisible(detour);
    m_notice->say(SheetNotice::Kind::Good, {});
}

void WorkArea::remove(Page* page)
{
    if (page == nullptr)
        return;
    m_rows->removeWidget(frameOf(page));
    frameOf(page)->hide();
    // Answers that are on their way to it end with it, and end nothing that is under way on the next.
    page->disconnect(this);
    frameOf(page)->deleteLater();
}

void WorkArea::setPage(Page* page)
{
    remove(std::exchange(m_detour, nullptr));
    remove(std::exchange(m_page, page));
    m_left.clear();
    add(page);
    connect(page, &Page::done, this, &WorkArea::done);
    Q_EMIT switched();
}

void WorkArea::take(Page* detour)
{
    if (m_detour == nullptr)
        m_left = isAncestorOf(QApplication::focusWidget()) ? QApplication::focusWidget() : nullptr;
    remove(std::exchange(m_detour, detour));
    frameOf(m_page)->hide();
    add(detour);
    connect(detour, &Page::done, this, [this, detour] {
        const QString title = detour->title();
        goBack();
        m_notice->say(SheetNotice::Kind::Good, tr("Saved: %1").arg(title));
        Q_EMIT done();
    });
    Q_EMIT switched();
    // Large type leaves little room below what explains a form. The layout comes first.
    if (QWidget* field = detour->firstField())
        QTimer::singleShot(0, field, [field] { bringIntoSight(*field); });
}

void WorkArea::goBack()
{
    if (m_detour == nullptr)
        return;
    remove(std::exchange(m_detour, nullptr));
    m_back->hide();
    m_escape->setEnabled(false);
    m_page->refresh();
    frameOf(m_page)->show();
    Q_EMIT switched();
    m_left.clear();
}

void WorkArea::setReadOnly(bool readOnly)
{
    if (std::exchange(m_readOnly, readOnly) || !readOnly)
        return;
    for (Page* each : {m_page, m_detour}) {
        if (each != nullptr)
            each->setReadOnly();
    }
}

// The one behind is refreshed when it is seen again.
void WorkArea::refresh()
{
    page()->refresh();
}

QWidget* WorkArea::firstField() const
{
    return m_detour == nullptr && m_left != nullptr ? m_left.data() : page()->firstField();
}

// A list that has dropped down is a window of its own: the key closes it, passes by here no more, and means nothing
// else.
bool WorkArea::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride)
        m_escape->setEnabled(m_detour != nullptr && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape);
    return QWidget::event(event);
}

void WorkArea::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace evalroom

#include "moc_work_area.cpp"
