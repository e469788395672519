// SPDX-License-Identifier: Apache-2.0
#include "report/report_words.h"

using namespace Qt::StringLiterals;

namespace evalroom::report {

namespace {

// What the flaws of an entry and the rules that refuse an act mean (FORMAT.md §5 and §9).
const QMap<QString, QString>& reasons()
{
    static const QMap<QString, QString> table {
        {u"alreadyAnswered"_s, u"投标人的答复已经登记并经见证"_s},
        {u"alreadyCorrected"_s, u"该项评分已经更正"_s},
        {u"alreadyCosigned"_s, u"该次关闭已经会签"_s},
        {u"alreadyDeclared"_s, u"已经作过回避声明"_s},
        {u"alreadyOffered"_s, u"最后报价已经提交"_s},
        {u"alreadyOpened"_s, u"该评审表已经启封"_s},
        {u"alreadyRequested"_s, u"已经提出过延长时间的要求"_s},
        {u"alreadySigned"_s, u"已经签署"_s},
        {u"alreadyVoted"_s, u"对该事项已经表决"_s},
        {u"alreadyWitnessed"_s, u"已经见证"_s},
        {u"belowReserve"_s, u"还有报价低于底价的投标没有否决"_s},
        {u"certificate"_s, u"签名证书不在有效期内"_s},
        {u"chainEnded"_s, u"所用的会话密钥已由后来的签到取代"_s},
        {u"chainFork"_s, u"同一位置出现两份不同的记录"_s},
        {u"chair"_s, u"还没有产生组长"_s},
        {u"closed"_s, u"报告已经移交"_s},
        {u"commitment"_s, u"启封的内容与密封时的承诺不符"_s},
        {u"composition"_s, u"评标委员会的组成不符合规定"_s},
        {u"content"_s, u"内容不符合该环节的要求"_s},
        {u"decided"_s, u"表决结果已定，其后的表决不再计入"_s},
        {u"disagreement"_s, u"各成员录入的客观分不一致"_s},
        {u"dissented"_s, u"该成员已经书面提出不同意见"_s},
        {u"envelope"_s, u"密封的格式不符合规定"_s},
        {u"failed"_s, u"评标程序已经终止"_s},
        {u"frozen"_s, u"报告已经定稿"_s},
        {u"heads"_s, u"签署时列明的本人记录不全"_s},
        {u"inactive"_s, u"该成员已不在任"_s},
        {u"late"_s, u"迟到：环节关闭之后才到达，不计入"_s},
        {u"missingOffers"_s, u"时限未满，还有最后报价没有提交"_s},
        {u"missingOpinions"_s, u"还有成员没有对结果表示意见"_s},
        {u"missingSheets"_s, u"还有成员没有提交评审表"_s},
        {u"missingSignatures"_s, u"还有成员没有签署"_s},
        {u"missingTotals"_s, u"还有有效投标人没有名次"_s},
        {u"noConsent"_s, u"还没有同意使用身份信息"_s},
        {u"noOccasion"_s, u"没有需要决定的情形"_s},
        {u"noOutlier"_s, u"该评分不属于畸高、畸低"_s},
        {u"noReason"_s, u"没有更换该成员的事由"_s},
        {u"noSheets"_s, u"该环节没有评审表"_s},
        {u"notAdmitted"_s, u"还没有核验入场"_s},
        {u"notCosigned"_s, u"监督人员还没有会签关闭"_s},
        {u"notDeclared"_s, u"还没有作回避声明"_s},
        {u"notDue"_s, u"密封的报价还没有到开启的时候"_s},
        {u"notFrozen"_s, u"报告还没有定稿"_s},
        {u"notOpen"_s, u"该环节没有开放"_s},
        {u"notPassed"_s, u"表决没有通过"_s},
        {u"notRanked"_s, u"还没有形成评标结果"_s},
        {u"notReady"_s, u"签到、声明和承诺还没有完成"_s},
        {u"notReleased"_s, u"该评审表还没有由交易中心解封"_s},
        {u"notRequested"_s, u"还没有要求该成员签署"_s},
        {u"notSuspended"_s, u"评标没有暂停"_s},
        {u"openMotion"_s, u"还有事项没有表决完毕"_s},
        {u"order"_s, u"不符合环节的先后次序"_s},
        {u"otherEnvelopes"_s, u"应当同时开启的密封报价有遗漏或者多出"_s},
        {u"otherReport"_s, u"所签的不是定稿的报告"_s},
        {u"otherResult"_s, u"所针对的不是当前的评标结果"_s},
        {u"otherText"_s, u"承诺书不是规定的文本"_s},
        {u"outOfScope"_s, u"超出可以要求澄清、说明的范围"_s},
        {u"overCeiling"_s, u"还有报价超过限价的投标没有否决"_s},
        {u"pendingMotion"_s, u"同一事项正在表决"_s},
        {u"pricesCompared"_s, u"报价已经比较，须重新进行报价评审"_s},
        {u"pricesUnknown"_s, u"还有报价没有开启"_s},
        {u"reason"_s, u"没有说明理由"_s},
        {u"refusedPrice"_s, u"还有不接受修正报价的投标没有否决"_s},
        {u"role"_s, u"该角色无权作出此行为"_s},
        {u"rosterKey"_s, u"须用本人证书签名"_s},
        {u"round"_s, u"轮次不符"_s},
        {u"seenBackwards"_s, u"所声明的已知记录少于先前"_s},
        {u"seenTooOld"_s, u"作出时还没有收到该次关闭"_s},
        {u"sheetsOpen"_s, u"评审表还没有全部启封"_s},
        {u"signed"_s, u"已经有成员签署"_s},
        {u"splitView"_s, u"所看到的日志与此日志不一致"_s},
        {u"stale"_s, u"作出时情况已经变化"_s},
        {u"suspended"_s, u"评标正在暂停"_s},
        {u"timeOwed"_s, u"超过三分之一的成员要求延长时间，尚未延长"_s},
        {u"tooEarly"_s, u"规定的等待时间未满"_s},
        {u"tooFew"_s, u"有效投标少于法定数量，还没有表决是否具有竞争性"_s},
        {u"unanswered"_s, u"要求投标人答复的事项还没有表决完毕或者投标人还没有答复"_s},
        {u"unasked"_s, u"评标委员会没有要求投标人答复"_s},
        {u"uncorrected"_s, u"表决通过的评分更正还没有由该成员作出"_s},
        {u"undecided"_s, u"还有评审不通过或者没有最后报价的投标没有表决是否否决"_s},
        {u"unexplained"_s, u"还有偏低的报价没有说明，或者没有认定是否合理"_s},
        {u"unexplainedScore"_s, u"还有畸高、畸低的评分没有更正，也没有说明理由"_s},
        {u"unfilled"_s, u"评标委员会无法补足，本次评标已经终止"_s},
        {u"unjustified"_s, u"还有不能证明报价合理的投标没有否决"_s},
        {u"unknownAct"_s, u"无法识别的行为"_s},
        {u"unknownBidder"_s, u"没有该投标人，或者其投标已经无效"_s},
        {u"unknownClosing"_s, u"没有该次关闭"_s},
        {u"unknownDocument"_s, u"所引文件不在本标段之内，或属于其他投标人"_s},
        {u"unknownGround"_s, u"所引依据不在规则之内"_s},
        {u"unknownItem"_s, u"没有该评审项"_s},
        {u"unknownMember"_s, u"没有该成员，或者已不在任"_s},
        {u"unknownMotion"_s, u"没有该表决事项"_s},
        {u"unknownSheet"_s, u"没有该评审表"_s},
        {u"unknownStep"_s, u"没有该环节，或者不能这样处理"_s},
        {u"unknownSubject"_s, u"没有可以见证的事项"_s},
        {u"unrecorded"_s, u"与供应商谈判、协商的情况还没有记录，或者记录未经见证"_s},
    };
    return table;
}

} // namespace

QString effectWord(const QString& effect)
{
    return reasons().value(effect, effect);
}

} // namespace evalroom::report
