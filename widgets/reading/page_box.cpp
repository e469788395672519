// SPDX-License-Identifier: Apache-2.0
#include "widgets/reading/page_box.h"

#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"
#include "widgets/words/figures.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace evalroom {

PageBox::PageBox(QWidget* parent)
    : QWidget(parent)
    , m_field(new QLineEdit)
    , m_rest(new TypeLabel(Type::Body))
{
    constexpr int MostDigits = 12; // blanks and full-width digits too
    m_field->setObjectName(u"page"_s);
    m_field->setAlignment(Qt::AlignRight);
    m_field->setMaxLength(MostDigits);
    m_field->installEventFilter(this);
    m_rest->setObjectName(u"pageCount"_s);
    m_rest->setWordWrap(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(measure::Tight);
    row->addWidget(m_field);
    row->addWidget(m_rest);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::returnPressed, this, &PageBox::choose);
    connect(m_field, &QLineEdit::textEdited, this, [this] {
        m_wrong = false;
        refresh();
    });
    refresh();
}

void PageBox::setPage(int page, int pages)
{
    m_page = page;
    m_pages = pages;
    // What somebody is typing stays.
    if (!m_field->hasFocus() || !m_field->isModified())
        m_field->setText(pages > 0 ? QString::number(page + 1) : QString());
    refresh();
}

void PageBox::begin()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void PageBox::choose()
{
    bool isNumber = false;
    const int page = normalDigits(m_field->text()).toInt(&isNumber);
    m_wrong = !isNumber || page < 1 || page > m_pages;
    refresh();
    if (m_wrong)
        return m_field->selectAll();
    m_field->setModified(false);
    m_field->setText(QString::number(page));
    Q_EMIT pageChosen(page - 1);
}

void PageBox::refresh()
{
    setEnabled(m_pages > 0);
    m_field->setAccessibleName(tr("Page"));
    m_field->setFixedWidth(m_field->fontMetrics().horizontalAdvance(u"000000"_s) + 2 * measure::Space);
    m_rest->setText(m_wrong ? tr("Pages 1 to %1").arg(m_pages) : m_pages > 0 ? tr("/ %1").arg(m_pages) : QString());
}

void PageBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        refresh();
    QWidget::changeEvent(event);
}

// Whoever leaves the field without Enter sees again where they are.
bool PageBox::eventFilter(QObject* watched, QEvent* event)
{
    const bool escape = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (escape || event->type() == QEvent::FocusOut) {
        m_wrong = false;
        m_field->setModified(false);
        m_field->setText(m_pages > 0 ? QString::number(m_page + 1) : QString());
        refresh();
    }
    if (escape)
        Q_EMIT left();
    return escape || QWidget::eventFilter(watched, event);
}

} // namespace evalroom

#include "moc_page_box.cpp"
