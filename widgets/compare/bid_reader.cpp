// SPDX-License-Identifier: Apache-2.0
#include "widgets/compare/bid_reader.h"

#include "base/worker.h"
#include "documents/stated_price.h"

#include <algorithm>

namespace evalroom {

namespace {

// What is read in a bidder's document; on a worker.
Result<Bill> billFrom(QIODevice& device, const ManifestDocument& document)
{
    device.seek(0);
    const QByteArray bytes = device.read(document.size);
    if (bytes.size() != document.size)
        return evalroom::fail(ErrorCode::CannotRead, document.id);
    const auto bill = Bill::fromBytes(bytes);
    return bill ? bill : evalroom::fail(bill.error().code, document.id);
}

struct CompareTask {
    QList<ManifestBidder> bidders;
    QMap<QString, Fen> prices;
    QMap<QString, Bill> bills;
    ComparisonLimits limits;
    QSet<QString> unread; // bidders whose bill is still to come
    std::optional<CorrectionLaw> correction;
    bool isPriceFixed = false; // as CollusionInput
};

// Nothing, where what is still to come could change it.
std::optional<StatedBid> statedOf(const CompareTask& task, const ManifestBidder& bidder)
{
    const auto price = task.prices.constFind(bidder.id);
    if (!task.correction || price == task.prices.cend() || task.unread.contains(bidder.id))
        return {};
    ManifestBidder known = bidder;
    known.price = *price; // it may have been in a second envelope
    const auto bill = task.bills.constFind(bidder.id);
    const Bill* own = bill == task.bills.cend() ? nullptr : &*bill;
    const PriceStatement statement = statementOf(known, own);
    StatedBid stated {proposePrice(statement, *task.correction), statement.lines.size(), 0, statedOf(known, own)};
    for (const StatedLine& line : statement.lines)
        stated.sum += line.total;
    return stated;
}

std::shared_ptr<const ComparedBids> comparedBids(const CompareTask& task)
{
    auto compared = std::make_shared<ComparedBids>();
    QList<BidderBill> bills;
    for (const ManifestBidder& bidder : task.bidders) {
        const auto bill = task.bills.constFind(bidder.id);
        const auto price = task.prices.constFind(bidder.id);
        if (bill != task.bills.cend())
            bills << BidderBill {bidder.id, price == task.prices.cend() ? std::nullopt : std::optional(*price), *bill};
        if (const auto stated = statedOf(task, bidder))
            compared->stated.insert(bidder.id, *stated);
    }
    compared->prices = task.prices;
    std::optional<Bill> tender;
    if (task.bills.contains(QString()))
        tender = task.bills.value(QString());
    compared->bills = alignBills(bills, tender);
    compared->findings = checkBills(compared->bills, task.limits.unitPricePercent);
    compared->pairs = collusionSigns({task.bidders, task.prices, compared->bills, compared->findings,
        task.limits.samePricesPercent, task.isPriceFixed});
    return compared;
}

} // namespace

BidReader::BidReader(Session& session, QObject* parent)
    : StatedBids(parent)
    , m_session(session)
{
    connect(&session, &Session::connectionChanged, this, &BidReader::followConnection);
    connect(&session.documents(), &Documents::progressed, this, [this](const QString& id, qint64 bytes, qint64) {
        if (id != m_next)
            return;
        m_bytesOfNext = bytes;
        Q_EMIT changed();
    });
}

BidReader::~BidReader() = default;

// Those that can be read now.
QList<ManifestDocument> BidReader::billDocuments() const
{
    QList<ManifestDocument> documents;
    if (!m_session.isKnown())
        return documents;
    for (const ManifestDocument& document : m_session.manifest().documents) {
        if (document.kind == DocumentKind::Bill && !m_session.documents().isSealed(document.id))
            documents << document;
    }
    return documents;
}

bool BidReader::areBillsSealed() const
{
    const auto isBidders = [](const ManifestDocument& document) { return !document.bidder.isEmpty(); };
    return m_session.isKnown() && std::ranges::none_of(billDocuments(), isBidders)
        && std::ranges::any_of(m_session.manifest().documents,
            [this](const ManifestDocument& document) { return m_session.documents().isSealed(document.id); });
}

int BidReader::bills() const
{
    return static_cast<int>(billDocuments().size());
}

qint64 BidReader::bytes() const
{
    qint64 bytes = 0;
    for (const ManifestDocument& document : billDocuments())
        bytes += document.cipherSize;
    return bytes;
}

void BidReader::followConnection()
{
    const Connection now = m_session.connection();
    if (now == Connection::LoggedOut || now == Connection::Elsewhere || now == Connection::Distrusted)
        forget();
    else if (now == Connection::Online && m_stage == Stage::Failed && m_error->code != ErrorCode::Cancelled)
        start(); // whoever has stopped it says when it goes on
}

void BidReader::forget()
{
    ++m_run;
    m_bids = std::make_shared<ComparedBids>();
    m_read.clear();
    m_next.clear();
    m_error.reset();
    m_bytesRead = m_bytesOfNext = 0;
    enter(Stage::Idle);
}

void BidReader::enter(Stage stage)
{
    m_stage = stage;
    Q_EMIT changed();
}

void BidReader::fail(const Error& error)
{
    m_next.clear();
    m_bytesOfNext = 0;
    m_error = error;
    enter(Stage::Failed);
}

void BidReader::start()
{
    if (!m_session.isKnown() || m_stage == Stage::Reading || m_stage == Stage::Comparing)
        return;
    if (m_stage == Stage::Ready && m_bids->prices == m_session.expected().prices)
        return;
    m_error.reset();
    // What needs no bill is there at once.
    enter(Stage::Reading);
    compare(billsRead() == bills() ? &BidReader::finish : &BidReader::readNext);
}

void BidReader::stop()
{
    if (!isReading())
        return;
    ++m_run;
    if (!m_next.isEmpty())
        m_session.documents().stop(m_next);
    fail({ErrorCode::Cancelled});
}

void BidReader::readNext()
{
    for (const ManifestDocument& document : billDocuments()) {
        if (m_read.contains(document.bidder))
            continue;
        m_next = document.id;
        m_bytesOfNext = 0;
        m_session.documents().open(
            document.id, {this, [this, document, run = m_run](const Result<std::shared_ptr<QIODevice>>& device) {
                              if (run != m_run)
                                  return;
                              if (device)
                                  parse(document, *device);
                              else
                                  fail(device.error());
                          }});
        Q_EMIT changed();
        return;
    }
    m_next.clear();
    enter(Stage::Comparing);
    compare(&BidReader::finish);
}

void BidReader::parse(const ManifestDocument& document, const std::shared_ptr<QIODevice>& device)
{
    onWorker<Bill>(this, [device, document] { return billFrom(*device, document); },
        {this, [this, document, run = m_run](const Result<Bill>& bill) {
             if (run != m_run)
                 return;
             if (!bill)
                 return fail(bill.error());
             m_read.insert(document.bidder, *bill);
             m_bytesRead += document.cipherSize;
             m_bytesOfNext = 0;
             readNext();
         }});
}

void BidReader::finish()
{
    enter(Stage::Ready);
    start(); // envelopes may have been opened meanwhile
}

const StatedBid* BidReader::statedBid(const QString& bidder) const
{
    const auto found = m_bids->stated.constFind(bidder);
    return found == m_bids->stated.cend() ? nullptr : &*found;
}

void BidReader::compare(void (BidReader::*next)())
{
    const SessionFacts& facts = *m_session.head().facts();
    CompareTask task {
        m_session.manifest().bidders, m_session.expected().prices, m_read, facts.scheme.comparison, {}, {}};
    task.isPriceFixed = facts.scheme.fixedPrice.has_value();
    // A final offer is another price than that of which the bid states anything.
    if (facts.scheme.offersStep() == nullptr)
        task.correction = facts.rules.priceCorrection;
    for (const ManifestDocument& document : billDocuments()) {
        if (!m_read.contains(document.bidder))
            task.unread.insert(document.bidder);
    }
    onWorker<Compared>(this, [task]() -> Result<Compared> { return comparedBids(task); },
        {this, [this, next, run = m_run](const Result<Compared>& compared) {
             if (run != m_run)
                 return;
             m_bids = *compared;
             (this->*next)();
         }});
}

} // namespace evalroom

#include "moc_bid_reader.cpp"
