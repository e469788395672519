// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/confirm_strip.h"

#include "widgets/style/colours.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace evalroom {

ConfirmStrip::ConfirmStrip(QWidget* parent)
    : QFrame(parent)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_sentence(new TypeLabel(Type::Body))
    , m_yes(new QPushButton)
    , m_no(new QPushButton)
{
    setObjectName(u"confirm"_s);
    m_sentence->setObjectName(u"confirmSentence"_s);
    m_yes->setObjectName(u"confirmYes"_s);
    m_no->setObjectName(u"confirmNo"_s);
    m_row->setContentsMargins(measure::Space, measure::Gap, measure::Space, measure::Gap);
    m_row->setSpacing(measure::Gap);
    m_row->addWidget(m_sentence, 1);
    auto* answers = new QHBoxLayout;
    answers->setSpacing(measure::Gap);
    answers->addWidget(m_yes);
    answers->addWidget(m_no);
    m_row->addLayout(answers);
    connect(m_yes, &QPushButton::clicked, this, [this] { close(true); });
    connect(m_no, &QPushButton::clicked, this, [this] { close(false); });
    hide();
}

void ConfirmStrip::ask(First first)
{
    show();
    (first == First::Yes ? m_yes : m_no)->setFocus();
}

void ConfirmStrip::setWords(const QString& sentence, const QString& yes, const QString& no)
{
    m_sentence->setText(sentence);
    m_yes->setText(yes);
    m_yes->setAccessibleName(yes);
    m_yes->setAccessibleDescription(sentence);
    m_no->setText(no);
    m_no->setAccessibleName(no);
}

void ConfirmStrip::setNarrow()
{
    m_row->setDirection(QBoxLayout::TopToBottom);
    m_row->setAlignment(m_row->itemAt(1)->layout(), Qt::AlignLeft);
}

void ConfirmStrip::close(bool yes)
{
    hide();
    if (yes)
        Q_EMIT confirmed();
    Q_EMIT closed();
}

void ConfirmStrip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close(false);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        close(!m_no->hasFocus());
    else
        QFrame::keyPressEvent(event);
}

void ConfirmStrip::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().warningSoft);
    painter.drawRoundedRect(rect(), measure::Radius, measure::Radius);
}

} // namespace evalroom

#include "moc_confirm_strip.cpp"
