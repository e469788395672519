// SPDX-License-Identifier: Apache-2.0
#include "widgets/compare/bills_pane.h"

#include "widgets/compare/compare_table.h"
#include "widgets/compare/compare_words.h"
#include "widgets/reading/stage_card.h"
#include "widgets/shell/read_only.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"
#include "widgets/words/envelope_words.h"
#include "widgets/words/errors.h"
#include "widgets/words/figures.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct Reading {
    Q_DECLARE_TR_FUNCTIONS(CompareReading)
};

constexpr int ItemFigures = 24; // the room that the name of an item has at least, in digits

QComboBox* makeFilter(const QString& name)
{
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setProperty(ReadingProperty, true);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

// Nobody has to do anything for what comes by itself.
QString unreadWords(const Error& error)
{
    return error.code == ErrorCode::HubUnreachable
        ? Reading::tr("The centre cannot be reached. The bills are brought here as soon as the connection is back; "
                      "nothing needs to be done.")
        : errorWords(error);
}

// The entries anew; what was chosen stays so.
void refill(QComboBox& box, const QList<std::pair<QString, int>>& entries)
{
    const QSignalBlocker quiet(&box);
    const QVariant before = box.currentData();
    box.clear();
    for (const auto& [text, data] : entries)
        box.addItem(text, data);
    box.setCurrentIndex(std::max(box.findData(before), 0));
}

} // namespace

bool tellReading(StageCard& card, const BidReader& reader)
{
    switch (reader.stage()) {
    case BidReader::Stage::Idle:
        card.tellNothing(Reading::tr("The bids are not compared here"),
            Reading::tr("The documents of this lot are closed at this seat."));
        return true;
    case BidReader::Stage::Reading:
        card.tellProgress(Reading::tr("The bills of quantities are being read"),
            Reading::tr("%1 of %2 bills are read.").arg(reader.billsRead()).arg(reader.bills()), reader.bytesRead(),
            reader.bytes());
        return true;
    case BidReader::Stage::Comparing:
        card.tellProgress(Reading::tr("The bids are being compared"), {}, 0, 0);
        return true;
    case BidReader::Stage::Failed:
        if (reader.error() && reader.error()->code == ErrorCode::Cancelled)
            card.tellFailure(Reading::tr("Reading the bills of quantities was stopped"),
                Reading::tr("What has been read stays, and it goes on from there."));
        else
            card.tellFailure(Reading::tr("The bills of quantities cannot be read now"),
                reader.error() ? unreadWords(*reader.error()) : QString());
        return true;
    case BidReader::Stage::Ready:
        break;
    }
    return false;
}

BillsPane::BillsPane(Session& session, BidReader& reader, QWidget* parent)
    : QStackedWidget(parent)
    , m_session(session)
    , m_reader(reader)
    , m_model(new FindingsModel(this))
    , m_stage(new StageCard)
    , m_content(new QWidget)
    , m_summary(new TypeLabel(Type::Body))
    , m_billLabel(new TypeLabel(Type::Body))
    , m_bill(makeFilter(u"billFilter"_s))
    , m_kindLabel(new TypeLabel(Type::Body))
    , m_kind(makeFilter(u"kindFilter"_s))
    , m_table(new CompareTable)
    , m_sentence(new TypeLabel(Type::Body))
{
    setObjectName(u"billsPane"_s);
    layOut();
    connect(m_stage, &StageCard::retryWanted, &reader, &BidReader::start);
    connect(m_stage, &StageCard::stopWanted, &reader, &BidReader::stop);
    connect(m_bill, &QComboBox::currentIndexChanged, this, &BillsPane::filter);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BillsPane::filter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BillsPane::showCurrent);
    connect(m_model, &QAbstractItemModel::modelReset, this, &BillsPane::showCurrent);
}

void BillsPane::layOut()
{
    m_summary->setObjectName(u"billsSummary"_s);
    m_sentence->setObjectName(u"findingSentence"_s);
    m_table->setObjectName(u"findings"_s);
    m_table->setModel(m_model);
    m_billLabel->setBuddy(m_bill);
    m_kindLabel->setBuddy(m_kind);
    for (TypeLabel* label : {m_billLabel, m_kindLabel})
        label->setWordWrap(false);
    auto* filters = new QHBoxLayout;
    filters->setSpacing(measure::Gap);
    filters->addWidget(m_billLabel);
    filters->addWidget(m_bill);
    filters->addSpacing(measure::Gap);
    filters->addWidget(m_kindLabel);
    filters->addWidget(m_kind);
    filters->addStretch(1);
    auto* rows = new QVBoxLayout(m_content);
    rows->setContentsMargins(0, measure::Gap, 0, 0);
    rows->setSpacing(measure::Gap);
    rows->addWidget(m_summary);
    rows->addLayout(filters);
    rows->addWidget(m_table, 1);
    rows->addWidget(m_sentence);
    addWidget(m_stage);
    addWidget(m_content);
}

void BillsPane::refresh()
{
    if (!m_session.isKnown())
        return;
    m_model->setBids(m_reader.bids(), m_session.manifest());
    m_model->retranslate();
    m_table->setAccessibleName(tr("What was found in the bills"));
    m_billLabel->setText(tr("Bidder"));
    m_bill->setAccessibleName(tr("Show what was found of one bidder"));
    m_kindLabel->setText(tr("What"));
    m_kind->setAccessibleName(tr("Show one kind of what was found"));
    fillBills();
    fillKinds();
    m_summary->setText(summary());
    tellStage();
    filter();
}

void BillsPane::tellStage()
{
    bool stands = true;
    if (m_reader.areBillsSealed())
        m_stage->tellNothing(tr("The bills of quantities are sealed"),
            secondEnvelopesStanding(m_session.expected(), m_session.manifest()).join(u'\n'));
    else if (m_reader.bills() == 0)
        m_stage->tellNothing(tr("There is no bill of quantities"),
            tr("The package of this lot has no priced bills, so there is nothing to check here."));
    else if (!tellReading(*m_stage, m_reader))
        stands = false;
    if (!stands && m_reader.bids()->findings.isEmpty()) {
        m_stage->tellNothing(tr("Nothing was found in the bills"), m_summary->text());
        stands = true;
    }
    setCurrentWidget(stands ? static_cast<QWidget*>(m_stage) : m_content);
}

QString BillsPane::summary() const
{
    const AlignedBills& bills = m_reader.bids()->bills;
    const Rational limit = m_session.head().facts()->scheme.comparison.unitPricePercent;
    return tr("%n bills were compared.", nullptr, static_cast<int>(bills.bills.size())) + u' '
        + tr("Together they have %n items.", nullptr, static_cast<int>(bills.items.size())) + u' '
        + tr("Looked at are the total of each line, the sum, items and quantities that differ, and unit prices more "
             "than %1 from the mean of the others'. What it means is for the committee to say.")
              .arg(percentFigures(limit));
}

void BillsPane::fillBills()
{
    const auto& bills = m_reader.bids()->bills.bills;
    //: An entry of a list, and how many there are of it
    const QString counted = tr("%1 (%2)");
    QList<std::pair<QString, int>> entries {{counted.arg(tr("All bidders")).arg(m_model->count(-1, {})), -1}};
    for (int bill = 0; bill < bills.size(); ++bill)
        entries << std::pair(counted.arg(m_model->nameOf(bill), QString::number(m_model->count(bill, {}))), bill);
    refill(*m_bill, entries);
}

void BillsPane::fillKinds()
{
    const QString counted = tr("%1 (%2)");
    QList<std::pair<QString, int>> entries {{counted.arg(tr("Everything")).arg(m_model->count(-1, {})), -1}};
    for (int kind = 0; kind < billFaultNames().size(); ++kind) {
        const auto fault = static_cast<BillFault>(kind);
        if (const int count = m_model->count(-1, fault); count > 0)
            entries << std::pair(counted.arg(billFaultWords(fault)).arg(count), kind);
    }
    refill(*m_kind, entries);
}

void BillsPane::filter()
{
    const int kind = m_kind->currentData().toInt();
    m_model->setFilter(
        m_bill->currentData().toInt(), kind < 0 ? std::nullopt : std::optional(static_cast<BillFault>(kind)));
    fit();
    showCurrent();
}

void BillsPane::fit()
{
    m_table->fit({FindingsModel::Item}, ItemFigures);
}

void BillsPane::showCurrent()
{
    const QModelIndex now = m_table->currentIndex();
    if (now.isValid())
        m_sentence->setText(m_model->sentenceAt(now.row()));
    else
        m_sentence->setText(m_model->rowCount() == 0 ? tr("Nothing of this kind was found.")
                                                     : tr("Choose a line to read what was found."));
}

QWidget* BillsPane::firstField() const
{
    return currentWidget() == m_content ? static_cast<QWidget*>(m_table) : nullptr;
}

void BillsPane::changeEvent(QEvent* event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace evalroom

#include "moc_bills_pane.cpp"
