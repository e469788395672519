// SPDX-License-Identifier: Apache-2.0
#include "widgets/style/type_label.h"

#include "widgets/style/drawing.h"
#include "widgets/style/measures.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QResizeEvent>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

double timesBase(Type type)
{
    switch (type) {
    case Type::Title:
        return 1.6;
    case Type::Heading:
        return 1.2;
    case Type::Body:
    case Type::Strong:
    case Type::Code:
        return 1;
    case Type::Small:
        return 0.9;
    }
    return 1;
}

} // namespace

QFont fontOf(Type type)
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * timesBase(type));
    if (type == Type::Title || type == Type::Heading || type == Type::Strong)
        font.setWeight(QFont::Bold);
    if (type == Type::Code) {
        font.setFamilies({u"Noto Sans Mono CJK SC"_s, u"DejaVu Sans Mono"_s, u"Liberation Mono"_s});
        font.setStyleHint(QFont::Monospace);
    }
    return font;
}

TypeLabel::TypeLabel(Type type, const QString& text, QWidget* parent)
    : QLabel(parent)
    , m_type(type)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setIndent(0);
    setText(text);
    setFont(fontOf(type));
    if (type == Type::Small)
        setForegroundRole(QPalette::PlaceholderText);
}

void TypeLabel::setLines(const QList<Marked>& lines)
{
    QList<Marked> shown;
    QStringList words;
    for (const Marked& line : lines) {
        shown << (line.words.isEmpty() ? Marked() : line);
        words << line.words;
    }
    if (shown.isEmpty())
        shown << Marked();
    // Pages say the same again and again: nothing is laid out anew for it.
    if (shown == m_lines)
        return;
    m_lines = shown;
    QLabel::setText(words.join(u'\n'));
    makeRoom();
    update();
}

int TypeLabel::signSize() const
{
    return QFontMetrics(fontOf(m_type)).height();
}

// Lines without a sign begin where those with one do.
void TypeLabel::makeRoom()
{
    const bool any = std::ranges::any_of(m_lines, [](const Marked& line) { return line.sign.has_value(); });
    if (const int room = any ? signSize() + measure::Gap : 0; room != indent())
        setIndent(room);
}

QLayout* TypeLabel::readable()
{
    m_readable = true;
    setMaximumWidth(drawing::scaled(measure::TextWidth));
    auto* row = new QHBoxLayout;
    row->addWidget(this, measure::TextWidth);
    row->addStretch(1);
    return row;
}

QSize TypeLabel::sizeHint() const
{
    // QLabel breaks even a short title to keep a shape of its own liking; here a line is broken where it is too long.
    const QMargins around = contentsMargins();
    const int width
        = fontMetrics().size(0, text()).width() + indent() + around.left() + around.right() + 2 * margin() + 1;
    const int shown = std::min(width, drawing::scaled(measure::TextWidth));
    return {shown, heightForWidth(shown)};
}

QSize TypeLabel::minimumSizeHint() const
{
    const int narrow = std::min(sizeHint().width(), fontMetrics().averageCharWidth() * 12);
    // No line of the text is ever cut off: layouts and scroll areas ask for the least height without naming a width.
    return {narrow, testAttribute(Qt::WA_Resized) ? heightForWidth(width()) : fontMetrics().height()};
}

void TypeLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

void TypeLabel::changeEvent(QEvent* event)
{
    // showIn() brings a new style each time; of a new font alone no widget hears that has one of its own.
    if (event->type() == QEvent::StyleChange) {
        makeRoom();
        setFont(fontOf(m_type));
        if (m_readable)
            setMaximumWidth(drawing::scaled(measure::TextWidth));
    }
    QLabel::changeEvent(event);
}

// As QLabel lays the lines out: wrapped where they are too long, in the middle where there is more room than they need.
void TypeLabel::paintEvent(QPaintEvent* event)
{
    QLabel::paintEvent(event);
    if (indent() == 0)
        return;
    const QRect inside = contentsRect();
    const QRect room(inside.adjusted(indent(), 0, 0, 0));
    const auto heightOf = [&](const QString& words) {
        return fontMetrics().boundingRect(room, wordWrap() ? Qt::TextWordWrap : 0, words).height();
    };
    int top = inside.top();
    if (!alignment().testFlag(Qt::AlignTop))
        top += (inside.height() - heightOf(text())) / 2;
    QPainter painter(this);
    for (const Marked& line : std::as_const(m_lines)) {
        if (line.sign)
            icon(*line.sign)
                .paint(&painter, {inside.left(), top, signSize(), signSize()}, Qt::AlignCenter,
                    isEnabled() ? QIcon::Normal : QIcon::Disabled);
        top += heightOf(line.words) + fontMetrics().leading();
    }
}

} // namespace evalroom

#include "moc_type_label.cpp"
