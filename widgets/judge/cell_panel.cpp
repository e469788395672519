// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/cell_panel.h"

#include "widgets/judge/reason_field.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/shell/read_only.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

QVBoxLayout* rowsOf(QWidget* widget)
{
    auto* rows = new QVBoxLayout(widget);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(measure::Tight);
    return rows;
}

template <typename W>
W* named(W* widget, const QString& name)
{
    widget->setObjectName(name);
    return widget;
}

} // namespace

CellPanel::CellPanel(QWidget* parent)
    : ScrolledArea(parent)
    , m_bidder(named(new TypeLabel(Type::Strong), u"cellBidder"_s))
    , m_criterion(named(new TypeLabel(Type::Heading), u"cellCriterion"_s))
    , m_standard(named(new TypeLabel(Type::Body), u"cellStandard"_s))
    , m_place(named(new TypeLabel(Type::Small), u"cellPlace"_s))
    , m_tender(named(new QPushButton, u"showTender"_s))
    , m_bid(named(new QPushButton, u"showBid"_s))
    , m_judgement(new QWidget)
    , m_pass(named(new QRadioButton, u"pass"_s))
    , m_fail(named(new QRadioButton, u"fail"_s))
    , m_notice(named(new SheetNotice, u"cellNotice"_s))
    , m_remarks(named(new TypeLabel(Type::Body), u"cellRemarks"_s))
    , m_askEarlier(named(new QPushButton, u"askEarlier"_s))
    , m_earlier(new QWidget)
    , m_earlierLabel(named(new TypeLabel(Type::Small), u"earlier"_s))
    , m_useEarlier(named(new QPushButton, u"useEarlier"_s))
    , m_reason(new ReasonField(u"reason"_s))
    , m_copying(new QWidget)
    , m_copyLabel(new TypeLabel(Type::Small))
    , m_copyTo(named(new QComboBox, u"copyTo"_s))
    , m_copy(named(new QPushButton, u"copyReason"_s))
    , m_copiedLabel(named(new TypeLabel(Type::Small), u"copied"_s))
{
    setObjectName(u"cellPanel"_s);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layOut();
    connect(m_tender, &QPushButton::clicked, this, &CellPanel::tenderWanted);
    for (QPushButton* reading : {m_tender, m_bid})
        reading->setProperty(ReadingProperty, true);
    connect(m_bid, &QPushButton::clicked, this, [this] {
        if (hasCell())
            Q_EMIT bidWanted(m_sheet->itemAt(m_index).bidder);
    });
    connect(m_reason->edit(), &ReasonEdit::typed, this, [this] {
        if (hasCell())
            m_sheet->setReason(m_index, m_reason->edit()->text());
    });
    connect(m_reason->edit(), &ReasonEdit::escaped, this, &CellPanel::gridWanted);
    refresh();
}

void CellPanel::layOut()
{
    auto* inside = new QWidget;
    auto* rows = new QVBoxLayout(inside);
    rows->setContentsMargins(0, 0, measure::Gap, 0);
    rows->setSpacing(measure::Gap);
    for (QWidget* part :
        {makeHead(), makeJudgement(), static_cast<QWidget*>(m_notice), static_cast<QWidget*>(m_remarks), makeEarlier()})
        rows->addWidget(part);
    rows->addWidget(m_reason, 1);
    rows->addWidget(makeCopying());
    rows->addStretch(2);
    setWidget(inside);
}

QWidget* CellPanel::makeHead()
{
    auto* head = new QWidget;
    auto* rows = rowsOf(head);
    for (TypeLabel* label : {m_bidder, m_criterion, m_standard, m_place})
        rows->addWidget(label);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(measure::Gap);
    buttons->addWidget(m_tender);
    buttons->addWidget(m_bid);
    buttons->addStretch();
    rows->addLayout(buttons);
    return head;
}

QWidget* CellPanel::makeJudgement()
{
    auto* row = new QHBoxLayout(m_judgement);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::Space);
    row->addWidget(m_pass);
    row->addWidget(m_fail);
    row->addStretch();
    m_pass->setAutoExclusive(false);
    m_fail->setAutoExclusive(false);
    connect(m_pass, &QRadioButton::clicked, this, [this] { judge(true); });
    connect(m_fail, &QRadioButton::clicked, this, [this] { judge(false); });
    return m_judgement;
}

QWidget* CellPanel::makeEarlier()
{
    auto* rows = rowsOf(m_earlier);
    auto* row = new QHBoxLayout;
    row->setSpacing(measure::Gap);
    row->addWidget(m_earlierLabel, 1);
    row->addWidget(m_useEarlier);
    rows->addWidget(m_askEarlier, 0, Qt::AlignLeft);
    rows->addLayout(row);
    m_askEarlier->setCheckable(true);
    m_askEarlier->setProperty(ReadingProperty, true);
    connect(m_askEarlier, &QPushButton::toggled, this, [this](bool shown) {
        refreshEarlier();
        fit();
        Q_EMIT earlierAsked(shown);
    });
    connect(m_useEarlier, &QPushButton::clicked, this, &CellPanel::useEarlier);
    return m_earlier;
}

QWidget* CellPanel::makeCopying()
{
    auto* rows = rowsOf(m_copying);
    auto* row = new QHBoxLayout;
    row->setSpacing(measure::Gap);
    row->addWidget(m_copyTo, 1);
    row->addWidget(m_copy);
    m_copyTo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_copyTo->setMinimumContentsLength(8);
    m_copyLabel->setBuddy(m_copyTo);
    rows->addWidget(m_copyLabel);
    rows->addLayout(row);
    rows->addWidget(m_copiedLabel);
    connect(m_copy, &QPushButton::clicked, this, &CellPanel::copyReason);
    return m_copying;
}

void CellPanel::setSheet(SheetModel* sheet)
{
    if (m_sheet != nullptr)
        m_sheet->disconnect(this);
    m_sheet = sheet;
    m_index = QModelIndex();
    endTyping();
    connect(sheet, &SheetModel::changed, this, &CellPanel::refresh);
    refresh();
}

void CellPanel::endTyping()
{
    m_reason->edit()->endHistory();
}

void CellPanel::show(const QModelIndex& index)
{
    if (m_index != index)
        endTyping();
    m_index = index;
    forgetWords();
    m_copied = {};
    fillBidders();
    refresh();
    ensureVisible(0, 0);
}

void CellPanel::say(const QString& sentence)
{
    forgetWords();
    m_said = sentence;
    refreshNotice();
}

void CellPanel::tell(const std::function<QString()>& words)
{
    forgetWords();
    m_told = words;
    refreshNotice();
}

void CellPanel::report(const std::function<QString()>& words)
{
    forgetWords();
    m_told = words;
    m_isCalm = true;
    refreshNotice();
}

void CellPanel::forgetWords()
{
    m_said.clear();
    m_told = {};
    m_isCalm = false;
}

void CellPanel::setRemarks(const QString& remarks)
{
    m_remarks->setText(remarks);
    m_remarks->setVisible(!remarks.isEmpty());
    fit();
}

void CellPanel::focusReason()
{
    m_reason->edit()->setFocus();
    QTextCursor end = m_reason->edit()->textCursor();
    end.movePosition(QTextCursor::End);
    m_reason->edit()->setTextCursor(end);
    ensureWidgetVisible(m_reason);
}

void CellPanel::showEarlier(bool shown)
{
    m_askEarlier->setChecked(shown);
}

void CellPanel::toggleEarlier()
{
    if (m_askEarlier->isVisible())
        m_askEarlier->toggle();
}

void CellPanel::judge(bool passes)
{
    if (!hasCell())
        return;
    forgetWords();
    m_sheet->setValue(m_index, passes ? PassValue : FailValue);
    refresh();
    if (!passes)
        focusReason();
}

void CellPanel::useEarlier()
{
    const auto earlier = hasCell() ? m_sheet->earlier().of(m_sheet->itemAt(m_index)) : std::nullopt;
    if (earlier)
        m_sheet->setField(m_index, earlier->field);
}

// Only the reason: who judges one bidder by another's judgement does so by their own hand.
void CellPanel::copyReason()
{
    const int column = hasCell() ? m_copyTo->currentData().toInt() : -1;
    if (column < 0 || m_copyTo->currentIndex() < 0)
        return;
    const QModelIndex target = m_sheet->index(m_index.row(), column);
    const QString reason = m_reason->edit()->text();
    const QString there = m_sheet->cellAt(target).field.reason;
    const QString name = m_sheet->bidders().at(column).name;
    if (!there.trimmed().isEmpty() && there != reason)
        m_copied = [name] { return tr("%1 has another reason there already; it was not changed.").arg(name); };
    else if (m_sheet->setReason(target, reason))
        m_copied
            = [name] { return Marked(Icon::Tick, tr("Copied to %1. The judgement there is as it was.").arg(name)); };
    refresh();
}

// A scroll area does not ask how high wrapped lines are at its width.
void CellPanel::fit()
{
    widget()->setMinimumHeight(widget()->layout()->totalMinimumHeightForWidth(viewport()->width()));
}

void CellPanel::resizeEvent(QResizeEvent* event)
{
    ScrolledArea::resizeEvent(event);
    fit();
}

void CellPanel::changeEvent(QEvent* event)
{
    ScrolledArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_said.clear();
        refresh();
    }
}

} // namespace evalroom

#include "moc_cell_panel.cpp"
