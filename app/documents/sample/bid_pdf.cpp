// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/bid_pdf.h"

#include "documents/sample/bid_sections.h"
#include "documents/sample/paper.h"
#include "documents/sample/technical_text.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// Which sections a bid of a given size holds, and where each begins.
struct Plan {
    QList<BidSection> sections;
    bool flowing = false; // sections follow each other on a page
    int contents = 0; // pages of the table of contents
    QList<int> starts; // first page of each section; not for a flowing plan
};

void writeSection(PageWriter& writer, const Plan& plan, qsizetype index)
{
    const BidSection& section = plan.sections[index];
    const int number = static_cast<int>(index) + 1;
    if (!plan.flowing || index == 0)
        writer.startPage();
    writer.heading(0, headingNumber(writer.look().numbering, 0, number, 0, 0) + section.title);
    if (section.write)
        section.write(writer);
}

// Pages of everything but the technical part.
int measure(const PageWriter::Frame& frame, Plan& plan)
{
    PageWriter writer(frame);
    writer.startBarePage();
    for (int i = 0; i < plan.contents; ++i)
        writer.startPage();
    plan.starts.clear();
    for (qsizetype i = 0; i < plan.sections.size(); ++i) {
        if (plan.sections[i].technical) {
            plan.starts << writer.page() + 1;
            continue;
        }
        const int before = writer.page();
        writeSection(writer, plan, i);
        plan.starts << before + 1;
    }
    return writer.page();
}

void dropLeastNeeded(QList<BidSection>& sections)
{
    const auto least = std::max_element(
        sections.cbegin(), sections.cend(), [](const BidSection& a, const BidSection& b) { return a.need < b.need; });
    sections.erase(least);
}

Plan makePlan(const PageWriter::Frame& frame, const QList<BidSection>& sections)
{
    Plan plan {sections, false, 1, {}};
    const int total = frame.totalPages;
    if (measure(frame, plan) <= total - std::max(3, total / 4))
        return plan;
    plan.flowing = true;
    plan.contents = 0;
    while (measure(frame, plan) >= total)
        dropLeastNeeded(plan.sections);
    return plan;
}

void writeContents(PageWriter& writer, const Plan& plan)
{
    writer.startPage();
    writer.lines(u"目　　录"_s, Qt::AlignHCenter, 70, true);
    writer.space(60);
    const int size = writer.look().bodySize;
    for (qsizetype i = 0; i < plan.sections.size(); ++i) {
        const int top = writer.y();
        const QString number = headingNumber(writer.look().numbering, 0, static_cast<int>(i) + 1, 0, 0);
        writer.lines(number + plan.sections[i].title, Qt::AlignLeft, size);
        if (QPainter* ink = writer.painter()) {
            ink->setFont(writer.look().font(size));
            ink->drawText(QRect(writer.look().margin, top, writer.textWidth(), writer.y() - top),
                static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), QString::number(plan.starts[i]));
        }
        writer.space(12);
    }
}

void writeBid(PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder, const Plan& plan, int pages)
{
    writeBidCover(writer, lot, bidder);
    if (plan.contents > 0)
        writeContents(writer, plan);
    for (qsizetype i = 0; i < plan.sections.size(); ++i) {
        if (!plan.sections[i].technical) {
            writeSection(writer, plan, i);
            continue;
        }
        writer.startPage();
        const int number = static_cast<int>(i) + 1;
        writer.allowScans(true);
        writer.heading(0, headingNumber(writer.look().numbering, 0, number, 0, 0) + plan.sections[i].title);
        writeTechnicalText(writer, lot, bidder, number, pages);
    }
}

} // namespace

Result<void> writeBidPdf(const PracticeLot& lot, int bidder, int pages, const QString& path)
{
    if (bidder < 0 || bidder >= lot.bidders.size() || pages < 3 || pages > 3000)
        return fail(ErrorCode::BadField, u"bidder or pages"_s);
    const PracticeBidder& who = lot.bidders[bidder];
    const auto part = static_cast<quint64>(bidder);
    PageWriter::Frame frame;
    frame.look = bidderLook(PracticeRandom::of(lot.spec.seed, 4000 + part));
    frame.header = who.shortName + u"　"_s + lot.titleZh + u"　投标文件"_s;
    frame.totalPages = pages;
    frame.scanSeed = PracticeRandom::of(lot.spec.seed, 5000 + part).next();
    frame.scanPerMille = 35;
    const bool works = lot.isEngineering();
    const Plan plan = makePlan(frame, works ? engineeringSections(lot, who) : goodsSections(lot, who));
    const PdfIdentity identity {lot.titleZh + u" "_s + who.name, who.shortName, lot.opening.time.addDays(-2)};
    return writePaper(path, frame, identity, [&](PageWriter& writer) { writeBid(writer, lot, who, plan, pages); });
}

} // namespace evalroom
