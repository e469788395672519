// SPDX-License-Identifier: Apache-2.0
#include "report/report_pages.h"

using namespace Qt::StringLiterals;
using namespace evalroom::style;

namespace evalroom::report {

namespace {

constexpr int boxGap = 180;
constexpr int boxWidth = (textWidth - boxGap) / 2;
constexpr int boxHeight = 900;
constexpr int fieldWidth = 880;
constexpr int fieldHeight = 560;

// In lines of about equal length.
void centred(ReportWriter& writer, const QString& words, Face face, int size, const QColor& colour, bool strong)
{
    const auto block = [&](int width) {
        return ReportWriter::text(words, face, size, size * 15 / 10, width, Qt::AlignHCenter, strong);
    };
    constexpr int step = 100;
    const int lines = block(textWidth).lineCount();
    int width = textWidth;
    while (lines > 1 && width > textWidth / 2 && block(width - step).lineCount() == lines)
        width -= step;
    const TextBlock balanced = block(width);
    writer.draw(balanced, (pageWidth - width) / 2, writer.y(), colour);
    writer.advance(balanced.height());
}

void coverFacts(ReportWriter& writer, const QList<ReportFact>& facts)
{
    constexpr int left = margin + 500;
    constexpr int width = textWidth - 1000;
    constexpr int name = 1300;
    for (const ReportFact& fact : facts) {
        const TextBlock label = ReportWriter::text(fact.name, Face::Sans, 110, 170, name);
        const TextBlock value = ReportWriter::text(fact.value, Face::Sans, 110, 170, width - name);
        writer.draw(label, left, writer.y() + 50, quiet());
        writer.draw(value, left + name, writer.y() + 50, ink());
        writer.advance(std::max(label.height(), value.height()) + 100);
        writer.rule(left, writer.y(), width, hairline(), 6);
    }
}

void coverCode(ReportWriter& writer, const ReportModel& model)
{
    constexpr int width = 2000;
    constexpr int left = (pageWidth - width) / 2;
    constexpr int top = pageHeight - 1500;
    if (QPainter* paint = writer.painter())
        paint->fillRect(QRect(left, top, width, 620), tint());
    writer.draw(
        ReportWriter::text(u"校验码"_s, Face::Sans, smallSize, 150, width, Qt::AlignHCenter), left, top + 80, quiet());
    writer.draw(
        ReportWriter::text(model.code, Face::Mono, 220, 300, width, Qt::AlignHCenter, true), left, top + 240, accent());
}

SignatureBox signatureBox(ReportWriter& writer, const ReportSigner& signer, int left, int top)
{
    if (QPainter* paint = writer.painter()) {
        paint->setPen(QPen(hairline(), 8));
        paint->drawRect(left, top, boxWidth, boxHeight);
        paint->setPen(QPen(quiet(), 5, Qt::DashLine));
        paint->drawRect(left + boxWidth - fieldWidth - 80, top + 230, fieldWidth, fieldHeight);
    }
    constexpr int words = boxWidth - fieldWidth - 260;
    const TextBlock name = ReportWriter::text(signer.name, Face::Sans, 100, 160, words, Qt::AlignLeft, true);
    writer.draw(name, left + 90, top + 80, ink());
    const TextBlock role = ReportWriter::text(signer.role, Face::Sans, smallSize, smallPitch, words);
    writer.draw(role, left + 90, top + 110 + name.height(), quiet());
    const bool against = signer.opinion == u"不同意";
    const TextBlock opinion = ReportWriter::text(
        u"意见：%1"_s.arg(signer.opinion), Face::Sans, smallSize, smallPitch, words, Qt::AlignLeft, against);
    writer.draw(opinion, left + 90, top + boxHeight - 110 - opinion.height(), against ? warning() : ink());
    const TextBlock label = ReportWriter::text(u"电子签名"_s, Face::Sans, 74, 110, fieldWidth);
    writer.draw(label, left + boxWidth - fieldWidth - 80, top + 90, quiet());
    const QRectF place(left + boxWidth - fieldWidth - 80, top + 230, fieldWidth, fieldHeight);
    return {signer.member, writer.page(),
        QRectF(place.topLeft() / unitsPerPoint, place.size() / static_cast<qreal>(unitsPerPoint))};
}

void witnessLine(ReportWriter& writer, const ReportSigner& witness)
{
    writer.need(420);
    const TextBlock name
        = ReportWriter::text(u"%1　%2"_s.arg(witness.role, witness.name), Face::Sans, 100, 160, textWidth / 2);
    writer.advance(200);
    writer.draw(name, margin, writer.y(), ink());
    constexpr int sign = margin + textWidth / 2;
    writer.draw(ReportWriter::text(u"签字："_s, Face::Sans, 100, 160, 500), sign, writer.y(), ink());
    writer.rule(sign + 320, writer.y() + 150, 820, quiet(), 6);
    writer.draw(ReportWriter::text(u"日期："_s, Face::Sans, 100, 160, 500), sign + 1200, writer.y(), ink());
    writer.rule(sign + 1500, writer.y() + 150, textWidth / 2 - 1500, quiet(), 6);
    writer.advance(160);
}

} // namespace

void writeCover(ReportWriter& writer, const ReportModel& model)
{
    writer.startBarePage();
    writer.bookmark(0, u"封面"_s);
    if (QPainter* paint = writer.painter())
        paint->fillRect(QRect(0, 0, pageWidth, 160), accent());
    writer.advance(700);
    centred(writer, model.project, Face::Sans, 220, ink(), true);
    writer.advance(420);
    writer.rule(pageWidth / 2 - 300, writer.y(), 600, accent(), 16);
    writer.advance(420);
    QStringList letters;
    for (const QChar letter : model.title)
        letters << QString(letter);
    centred(writer, letters.join(u'　'), Face::Sans, 420, accent(), true);
    writer.advance(900);
    coverFacts(writer, model.cover);
    coverCode(writer, model);
}

void writeContents(ReportWriter& writer, const QList<OutlineEntry>& entries)
{
    writer.startPage();
    centred(writer, u"目　录"_s, Face::Sans, 160, accent(), true);
    writer.advance(100);
    bool underRule = false;
    for (const OutlineEntry& entry : entries) {
        const bool main = entry.level == 0;
        const int pitch = main ? 165 : 132;
        const int indent = main ? 0 : 260;
        writer.space(main || underRule ? 22 : 0);
        underRule = main;
        writer.need(pitch);
        const TextBlock title = ReportWriter::text(
            entry.title, Face::Sans, main ? 104 : 92, pitch, textWidth - indent - 400, Qt::AlignLeft, main);
        const TextBlock page
            = ReportWriter::text(QString::number(entry.page), Face::Sans, main ? 104 : 92, pitch, 300, Qt::AlignRight);
        writer.draw(title, margin + indent, writer.y(), ink());
        writer.draw(page, margin + textWidth - 300, writer.y(), ink());
        writer.advance(title.height());
        if (main)
            writer.rule(margin, writer.y() + 10, textWidth, hairline(), 4);
    }
}

QList<SignatureBox> writeSignatures(ReportWriter& writer, const ReportModel& model)
{
    writer.startPage();
    writer.heading(0, u"签名页"_s);
    writer.write(ReportParagraph {model.committee
        + u"成员以本人数字证书对本报告电子签名。签名的时间、证书和有效性以文件所附的电子签名为准，可用通用的 PDF 阅读器查看；签名之后本报告的任何改动都能被发现。"_s});
    writer.space(80);
    QList<SignatureBox> boxes;
    for (qsizetype i = 0; i < model.signers.size(); ++i) {
        if (i % 2 == 0)
            writer.need(boxHeight + boxGap);
        const int left = margin + (i % 2 == 0 ? 0 : boxWidth + boxGap);
        boxes << signatureBox(writer, model.signers[i], left, writer.y());
        if (i % 2 == 1 || i + 1 == model.signers.size())
            writer.advance(boxHeight + boxGap);
    }
    for (const ReportSigner& witness : model.witnesses)
        witnessLine(writer, witness);
    return boxes;
}

QPainterPath signedMark()
{
    constexpr double width = fieldWidth / static_cast<double>(unitsPerPoint);
    constexpr double height = fieldHeight / static_cast<double>(unitsPerPoint);
    QFont face = font(Face::Sans, 17, true);
    QPainterPath words;
    words.addText(0, 0, face, u"已签名"_s);
    const QRectF bounds = words.boundingRect();
    QPainterPath mark;
    mark.setFillRule(Qt::WindingFill);
    // A tick, then the words, together in the middle of the box.
    constexpr double tick = 18;
    constexpr double gap = 6;
    const double left = (width - tick - gap - bounds.width()) / 2;
    const double middle = height / 2;
    mark.addPolygon(QPolygonF({{left, middle + 1}, {left + 3, middle - 2}, {left + 7, middle + 2.5},
        {left + 15.5, middle - 8}, {left + 18, middle - 5.5}, {left + 7.2, middle + 8}, {left, middle + 1}}));
    mark.addPath(words.translated(left + tick + gap - bounds.left(), middle - bounds.center().y()));
    return mark;
}

} // namespace evalroom::report
