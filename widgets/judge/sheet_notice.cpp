// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/sheet_notice.h"

#include "widgets/style/colours.h"
#include "widgets/style/measures.h"
#include "widgets/style/news_label.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct NoticeLook {
    QColor ground;
    QColor text;
    std::optional<Icon> sign;
};

NoticeLook noticeLook(SheetNotice::Kind kind)
{
    switch (kind) {
    case SheetNotice::Kind::Good:
        return {colours().goodSoft, colours().good, Icon::Tick};
    case SheetNotice::Kind::Warning:
        return {colours().warningSoft, colours().warning, Icon::Warning};
    case SheetNotice::Kind::Bad:
        return {colours().badSoft, colours().bad, Icon::Refused};
    case SheetNotice::Kind::Plain:
        break;
    }
    return {colours().accentSoft, colours().text, {}};
}

} // namespace

SheetNotice::SheetNotice(QWidget* parent)
    : QFrame(parent)
    , m_label(new NewsLabel(Type::Body))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(measure::Space, measure::Gap, measure::Space, measure::Gap);
    row->addWidget(m_label);
    m_label->setObjectName(u"notice"_s);
    setVisible(false);
}

void SheetNotice::say(Kind kind, const QString& sentence)
{
    m_kind = kind;
    m_sentence = sentence;
    const auto sign = noticeLook(kind).sign;
    m_label->say(sign ? Marked(*sign, sentence) : Marked(sentence));
    colour();
    setVisible(!sentence.isEmpty());
    update();
}

void SheetNotice::colour()
{
    QPalette palette = m_label->palette();
    if (palette.color(QPalette::WindowText) == noticeLook(m_kind).text)
        return;
    palette.setColor(QPalette::WindowText, noticeLook(m_kind).text);
    m_label->setPalette(palette);
}

void SheetNotice::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(noticeLook(m_kind).ground);
    painter.drawRoundedRect(rect(), measure::Radius, measure::Radius);
}

void SheetNotice::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        colour();
}

} // namespace evalroom

#include "moc_sheet_notice.cpp"
