// SPDX-License-Identifier: Apache-2.0
#include "report/report_sections.h"

using namespace Qt::StringLiterals;

namespace evalroom::report {

namespace {

ReportFact hash(const QString& name, const QByteArray& value)
{
    return {name, QString::fromLatin1(value.toHex()), true};
}

// The law is dated data: when it holds, and what it was taken from, with the marks of what nobody has verified.
QString daysInForce(const RuleSet& rules)
{
    const QString from = u"自 %1 起施行"_s.arg(rules.effectiveFrom.toString(Qt::ISODate));
    return rules.effectiveTo.isValid() ? from + u"，至 %1 止"_s.arg(rules.effectiveTo.toString(Qt::ISODate)) : from;
}

ReportTable lawSources(const RuleSet& rules)
{
    ReportTable table {u"规则集的依据"_s, {{u"序号"_s, 2, ColumnKind::Centred}, {u"依据"_s, 22}}, {}};
    for (const QString& source : rules.sources)
        table.rows << ReportRow {{QString::number(table.rows.size() + 1), source}};
    return table;
}

} // namespace

ReportFacts stampFacts(const ReportInput& input)
{
    const ReportStamp& stamp = input.stamp;
    return {{{u"校验码"_s, stamp.code, true}, {u"日志"_s, u"共 %1 条"_s.arg(stamp.size)},
        {u"截至"_s, localTime(stamp.time)}, hash(u"日志树根"_s, stamp.root), hash(u"场次编号"_s, stamp.session),
        hash(said(input, u"评标结果"_s), stamp.result), hash(u"规则集"_s, stamp.rules),
        hash(said(input, u"评标办法"_s), stamp.scheme),
        {u"规则集名称"_s, u"%1（%2）"_s.arg(input.state.facts->rules.title, input.state.facts->rules.id)},
        {u"规则集适用期间"_s, daysInForce(input.state.facts->rules)}, {u"报告版本"_s, u"第 %1 版"_s.arg(stamp.version)},
        {u"制作程序"_s, stamp.program}}};
}

ReportSection proof(const ReportInput& input)
{
    return section(u"记录的完整性与核对方法"_s,
        {body(said(input,
             u"评标过程中的每一项行为都是经本人密钥签名的一条记录，按顺序存入只能追加的日志。本报告由日志自动汇编，以下各值由日志唯一确定："_s)),
            stampFacts(input), lawSources(input.state.facts->rules), body(u"任何有权查阅的人都可以这样核对本报告："_s),
            body(said(input,
                u"一、核对校验码。本报告每页页脚的八位校验码，是本报告定稿前最后一条日志之后的校验码，评标现场各终端屏幕和监督人员终端当时显示的校验码应当与之一致。"_s)),
            body(
                u"二、核对签名。用通用的 PDF 阅读器打开本报告，签名面板应当列出各成员的电子签名，且全部有效；最后一个签名覆盖整个文件。"_s),
            body(said(input,
                u"三、重算结果。取得本场次的归档文件，执行“evalroomctl verify 归档文件”：程序检查全部签名和规则，重新计算排序，给出的报告所据日志条数、日志树根、校验码和评标结果应当与上表逐字相同。归档格式是公开的，可以另写程序核对。"_s))});
}

} // namespace evalroom::report
