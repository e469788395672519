// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/ground_list.h"

#include "widgets/judge/wrapped_text.h"
#include "widgets/shell/read_only.h"
#include "widgets/style/colours.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"
#include "widgets/words/plain_text.h"

#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int CodeRole = Qt::UserRole;
constexpr int SourceRole = Qt::UserRole + 1;
constexpr int TextLines = 2;
constexpr int RowsShown = 5;

int tickSize()
{
    return QFontMetrics(fontOf(Type::Body)).height();
}

QRect textRect(const QRect& row)
{
    return row.adjusted(2 * measure::Gap + tickSize(), measure::Gap, -measure::Gap, -measure::Gap);
}

int groundHeight(qsizetype lines)
{
    return QFontMetrics(fontOf(Type::Small)).lineSpacing()
        + static_cast<int>(lines) * QFontMetrics(fontOf(Type::Body)).lineSpacing() + 2 * measure::Gap;
}

class GroundDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto* list = qobject_cast<const QListWidget*>(option.widget);
        const int width = list != nullptr ? list->viewport()->width() : option.rect.width();
        const int room = textRect(QRect(0, 0, width, 1)).width();
        return {1, groundHeight(wrappedLines(index.data().toString(), fontOf(Type::Body), room, TextLines).size())};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(option.rect, chosen ? colours().accentSoft : colours().surface);
        painter->setPen(colours().line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        QRect text = textRect(option.rect);
        painter->setFont(fontOf(Type::Small));
        painter->setPen(colours().quiet);
        const QString source = index.data(SourceRole).toString();
        drawLines(*painter, text, wrappedLines(source, painter->font(), text.width(), 1), Qt::AlignLeft);
        text.setTop(text.top() + painter->fontMetrics().lineSpacing());
        painter->setFont(fontOf(Type::Body));
        painter->setPen(colours().text);
        const QString ground = index.data().toString();
        drawLines(*painter, text, wrappedLines(ground, painter->font(), text.width(), TextLines), Qt::AlignLeft);
        if (chosen)
            icon(Icon::Tick)
                .paint(painter,
                    {option.rect.left() + measure::Gap, option.rect.center().y() - tickSize() / 2, tickSize(),
                        tickSize()});
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(colours().accent, 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }
};

} // namespace

GroundList::GroundList(QWidget* parent)
    : QListWidget(parent)
{
    setObjectName(u"ground"_s);
    setProperty(ChoiceProperty, true);
    setItemDelegate(new GroundDelegate(this));
    setResizeMode(Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // Not the current one: the keyboard makes the first one current as it arrives.
    connect(this, &QListWidget::itemSelectionChanged, this, &GroundList::chosen);
}

void GroundList::setGrounds(const QList<LegalGround>& grounds)
{
    const QString before = code();
    const QSignalBlocker quiet(this);
    clear();
    for (const LegalGround& ground : grounds) {
        auto* line = new QListWidgetItem(ground.text, this);
        line->setData(CodeRole, ground.code);
        line->setData(SourceRole, ground.source);
        line->setData(Qt::AccessibleTextRole, ground.source + u": "_s + ground.text);
        line->setToolTip(plainTip(ground.text));
    }
    setCode(before);
    updateGeometry();
}

QString GroundList::code() const
{
    const QList<QListWidgetItem*> lines = selectedItems();
    return lines.isEmpty() ? QString() : lines.constFirst()->data(CodeRole).toString();
}

void GroundList::setCode(const QString& code)
{
    const QSignalBlocker quiet(this);
    setCurrentRow(-1);
    for (int row = 0; row < count(); ++row) {
        if (!code.isEmpty() && item(row)->data(CodeRole).toString() == code)
            setCurrentRow(row);
    }
}

QSize GroundList::sizeHint() const
{
    const int rows = std::clamp(count(), 1, RowsShown);
    return {QListWidget::sizeHint().width(), rows * groundHeight(1) + 2 * frameWidth()};
}

// The first line is current as soon as the keyboard is here, yet not chosen: the first arrow chooses it rather than the
// one behind it. Of a single ground there is no next one: down leads on to the next field.
void GroundList::keyPressEvent(QKeyEvent* event)
{
    const bool down = event->key() == Qt::Key_Down;
    if (selectionMode() == NoSelection)
        QListWidget::keyPressEvent(event);
    else if ((down || event->key() == Qt::Key_Up) && selectedItems().isEmpty() && count() > 0)
        setCurrentRow(std::max(currentRow(), 0), QItemSelectionModel::ClearAndSelect);
    else if (down && count() == 1)
        focusNextChild();
    else
        QListWidget::keyPressEvent(event);
}

QString groundWords(const QList<LegalGround>& grounds, const QString& code)
{
    for (const LegalGround& ground : grounds) {
        if (ground.code == code)
            return ground.source + u'\n' + ground.text;
    }
    return code;
}

} // namespace evalroom

#include "moc_ground_list.cpp"
