// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/big_choice.h"

#include "widgets/judge/wrapped_text.h"
#include "widgets/style/colours.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int TitleLines = 2;
constexpr int DetailLines = 3;

QStringList titleLines(const QString& title, int width)
{
    return wrappedLines(title, fontOf(Type::Heading), width, TitleLines);
}

QStringList detailLines(const QString& detail, int width)
{
    return detail.isEmpty() ? QStringList() : wrappedLines(detail, fontOf(Type::Body), width, DetailLines);
}

} // namespace

BigChoice::BigChoice(QWidget* parent)
    : QRadioButton(parent)
{
    // Two beside each other are as high as the higher one.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCursor(Qt::PointingHandCursor);
}

void BigChoice::setWords(const QString& title, const QString& detail)
{
    m_title = title;
    m_detail = detail;
    setAccessibleName(title);
    setAccessibleDescription(detail);
    updateGeometry();
    update();
}

int BigChoice::indicatorSize() const
{
    return QFontMetrics(fontOf(Type::Heading)).ascent();
}

int BigChoice::textWidth(int width) const
{
    return std::max(1, width - 3 * measure::Space - indicatorSize());
}

int BigChoice::heightForWidth(int width) const
{
    const auto title = static_cast<int>(titleLines(m_title, textWidth(width)).size());
    const auto detail = static_cast<int>(detailLines(m_detail, textWidth(width)).size());
    return title * QFontMetrics(fontOf(Type::Heading)).lineSpacing()
        + detail * QFontMetrics(fontOf(Type::Body)).lineSpacing() + 2 * measure::Space;
}

QSize BigChoice::sizeHint() const
{
    const int width = digitsWide(font(), 50);
    return {width, heightForWidth(width)};
}

QSize BigChoice::minimumSizeHint() const
{
    const int width = digitsWide(font(), 24);
    return {width, QFontMetrics(fontOf(Type::Heading)).lineSpacing() + 2 * measure::Space};
}

void BigChoice::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = isChecked() || hasFocus();
    painter.setPen(QPen(strong ? colours().accent : colours().line, hasFocus() ? 2 : 1));
    painter.setBrush(isChecked() ? colours().accentSoft : colours().surface);
    painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), measure::Radius, measure::Radius);
    const int size = indicatorSize();
    const int line = QFontMetrics(fontOf(Type::Heading)).lineSpacing();
    const QRect indicator(measure::Space, measure::Space + (line - size) / 2, size, size);
    painter.setPen(QPen(isChecked() ? colours().accent : colours().quiet, 2));
    painter.setBrush(colours().surface);
    painter.drawEllipse(indicator.adjusted(1, 1, -1, -1));
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours().accent);
        painter.drawEllipse(indicator.adjusted(size / 4, size / 4, -size / 4, -size / 4));
    }
    const int width = textWidth(this->width());
    const QStringList title = titleLines(m_title, width);
    QRect text(2 * measure::Space + size, measure::Space, width, height());
    painter.setPen(isEnabled() ? colours().text : colours().quiet);
    painter.setFont(fontOf(Type::Heading));
    drawLines(painter, text, title, Qt::AlignLeft);
    text.translate(0, static_cast<int>(title.size()) * line);
    painter.setPen(colours().quiet);
    painter.setFont(fontOf(Type::Body));
    drawLines(painter, text, detailLines(m_detail, width), Qt::AlignLeft);
}

void BigChoice::changeEvent(QEvent* event)
{
    QRadioButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        updateGeometry();
}

} // namespace evalroom

#include "moc_big_choice.cpp"
