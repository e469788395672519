// SPDX-License-Identifier: Apache-2.0
#include "report/report_supplement.h"

#include "ledger/report_signatures.h"
#include "report/report_sections.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

using namespace report;

QString entryWord(qint64 index)
{
    return u"第 %1 条"_s.arg(index + 1);
}

ReportSection frozenReport(const ReportInput& input, qint64 frozenAt)
{
    const ReportState& report = input.state.report;
    const QString delivered
        = input.state.delivered.isEmpty() ? u"尚未移交"_s : QString::fromLatin1(input.state.delivered.toHex());
    return section(said(input, u"所附的评标报告"_s),
        {body(said(input,
             u"本附页由场次日志自动汇编，补充已定稿的评标报告中无法载明的事项：以记录签名的成员，以及定稿之后的意见和视为同意的情形。任何持有归档文件的人都可以重新制作，内容相同。"_s)),
            ReportFacts {{{u"报告版本"_s, u"第 %1 版"_s.arg(report.version)}, {u"定稿记录"_s, entryWord(frozenAt)},
                {u"定稿文件 SHA-256"_s, QString::fromLatin1(report.pdf.toHex()), true},
                {u"移交文件 SHA-256"_s, delivered, !input.state.delivered.isEmpty()}}}});
}

ReportRow signatureRow(const ReportInput& input, const SignatureRecord& signature, const Entry& entry)
{
    const auto& record = std::get<Record>(entry.body);
    return {{memberName(input, signature.signer.member), signature.showsInPdf() ? u"PDF 和日志"_s : u"日志（SM2）"_s,
        localTime(record.at), entryWord(signature.entry), QString::fromLatin1(entry.name.toHex())}};
}

ReportSection signatures(const ReportInput& input, const Log& log)
{
    ReportTable table {{},
        {{u"成员"_s, 4}, {u"签名方式"_s, 5}, {u"签名时间"_s, 4, ColumnKind::Centred},
            {u"日志"_s, 3, ColumnKind::Centred}, {u"记录名称（SHA-256）"_s, 8}},
        {}};
    QList<SignatureRecord> records = reportSignatures(log, input.state).values();
    std::ranges::sort(records, {}, &SignatureRecord::entry);
    for (const SignatureRecord& each : records)
        table.rows << signatureRow(input, each, log.entries().at(each.entry));
    if (table.rows.isEmpty())
        return section(u"对报告的签名记录"_s, {});
    return section(u"对报告的签名记录"_s,
        {table,
            note(
                u"签名记录以成员的证书密钥签署，签署内容包括场次编号、定稿文件的 SHA-256 和本人在本场次的全部记录。通用的 PDF 阅读器不识别 SM2 签名，故以 SM2 证书签名的成员不在 PDF 签名面板中列出，其签名用“evalroomctl verify 归档文件”核验。签名时间为本人终端所记。"_s)});
}

ReportSection laterOpinions(const ReportInput& input, qint64 frozenAt)
{
    QMap<qint64, ReportBlock> blocks; // in the order of the log
    for (auto [member, list] : input.state.opinions.asKeyValueRange()) {
        for (const OpinionState& each : list) {
            if (each.entry > frozenAt)
                blocks.insert(each.entry,
                    ReportParagraph {each.opinion.text, ParagraphStyle::Quote,
                        u"%1的不同意见（日志%2）"_s.arg(memberName(input, member), entryWord(each.entry))});
        }
    }
    return section(u"定稿之后提出的不同意见"_s, blocks.values());
}

ReportSection laterDeemed(const ReportInput& input, qint64 frozenAt)
{
    QList<ReportBlock> blocks;
    for (const DeemedState& note : input.state.deemed) {
        if (note.entry < frozenAt)
            continue;
        QList<int> witnesses = note.witnesses.values();
        std::sort(witnesses.begin(), witnesses.end());
        const QString effect = isDeemedAgreed(input.state, note.member) ? u"已生效"_s : u"未生效"_s;
        blocks << ReportParagraph {note.text, ParagraphStyle::Quote,
            said(input, u"%1视为同意评标结论（日志%2；记载：%3；见证：%4；%5）"_s)
                .arg(memberName(input, note.member), entryWord(note.entry), memberName(input, note.author),
                    memberNames(input, witnesses), effect)};
    }
    return section(u"定稿之后视为同意的情形"_s, blocks);
}

} // namespace

Result<ReportModel> makeSupplement(const Archive& archive, const ReportPeople& people)
{
    const SessionState& state = archive.state;
    if (state.report.pdf.isEmpty())
        return fail(ErrorCode::NotAllowed, ruleName(Rule::NotFrozen));
    const qint64 frozenAt = state.report.entry;
    const Manifest& manifest = archive.head.manifest();
    const ReportStamp stamp {.session = archive.head.session(),
        .size = archive.checkpoint.size,
        .root = archive.checkpoint.root,
        .code = archive.checkpoint.code(),
        .time = archive.checkpoint.at,
        .rules = manifest.rules,
        .scheme = manifest.scheme,
        .result = state.report.result,
        .program = QStringLiteral("EvalRoom " EVALROOM_VERSION),
        .version = state.report.version};
    const Tally result = tally(state);
    const ReportInput input {state, result, manifest, people, stamp};
    ReportModel model = beginReport(input, said(input, u"评标报告附页"_s));
    model.sections = {frozenReport(input, frozenAt), signatures(input, archive.log), laterOpinions(input, frozenAt),
        laterDeemed(input, frozenAt), section(u"制作依据"_s, {stampFacts(input)})};
    numberSections(model.sections);
    return model;
}

} // namespace evalroom
