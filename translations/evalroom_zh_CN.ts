<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Acts</name>
    <message>
        <source>by ID card</source>
        <translation>身份证</translation>
    </message>
    <message>
        <source>by face</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>for practice</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>an unknown criterion</source>
        <translation>未知的评审因素</translation>
    </message>
    <message>
        <source>an unknown motion</source>
        <translation>未知的表决事项</translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>A sentence, and what the person has written about it</extracomment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1 verifies the identity of %2 %3, seat %4.</source>
        <translation>%1核验%2的身份（%3），工位 %4。</translation>
    </message>
    <message>
        <source>%1 consents to the use of identity data.</source>
        <translation>%1同意使用身份信息。</translation>
    </message>
    <message>
        <source>%1 declares a conflict of interest with %2 and leaves</source>
        <translation>%1声明与%2有利害关系并回避</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between bidders</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 signs the pledge.</source>
        <translation>%1签署承诺书。</translation>
    </message>
    <message>
        <source>%1 notes that %2 is absent</source>
        <translation>%1记录%2缺席</translation>
    </message>
    <message>
        <source>%1 asks for more time</source>
        <translation>%1要求延长评标时间</translation>
    </message>
    <message>
        <source>%1 suspends the session</source>
        <translation>%1暂停评标</translation>
    </message>
    <message>
        <source>%1 resumes the session</source>
        <translation>%1恢复评标</translation>
    </message>
    <message>
        <source>%1 raises an alarm</source>
        <translation>%1发出告警</translation>
    </message>
    <message>
        <source>%1 co-signs the closing of a step.</source>
        <translation>%1会签一个环节的关闭。</translation>
    </message>
    <message>
        <source>%1 casts a sealed ballot for the chair.</source>
        <translation>%1投出推选组长的密封选票。</translation>
    </message>
    <message>
        <source>%1 releases %2, with the first of the two keys.</source>
        <translation>%1用第一把密钥释放%2。</translation>
    </message>
    <message>
        <source>%1 opens %2, with the second of the two keys.</source>
        <translation>%1用第二把密钥打开%2。</translation>
    </message>
    <message>
        <source>%1 moves: %2</source>
        <translation>%1提出：%2</translation>
    </message>
    <message>
        <source>%1 votes yes: %2</source>
        <translation>%1投赞成票：%2</translation>
    </message>
    <message>
        <source>%1 votes no: %2</source>
        <translation>%1投反对票：%2</translation>
    </message>
    <message>
        <source>%1 decides a tie in this order: %2</source>
        <translation>%1决定并列的次序：%2</translation>
    </message>
    <message>
        <source>%1 agrees with the result</source>
        <translation>%1同意评标结果</translation>
    </message>
    <message>
        <source>%1 dissents</source>
        <translation>%1提出不同意见</translation>
    </message>
    <message>
        <source>%1 makes the report final, version %2.</source>
        <translation>%1将报告定稿（第 %2 版）。</translation>
    </message>
    <message>
        <source>%1 signs the report.</source>
        <translation>%1签署报告。</translation>
    </message>
    <message>
        <source>%1 asks %2 to sign.</source>
        <translation>%1要求%2签署。</translation>
    </message>
    <message>
        <source>%1 notes that %2 is deemed to agree</source>
        <translation>%1记录%2视为同意</translation>
    </message>
    <message>
        <source>%1 witnesses that %2 is deemed to agree.</source>
        <translation>%1见证%2视为同意。</translation>
    </message>
    <message>
        <source>%1 witnesses the decision of a tie.</source>
        <translation>%1见证并列次序的决定。</translation>
    </message>
    <message>
        <source>%1 is witness to something unknown.</source>
        <translation>%1见证一项未知的事项。</translation>
    </message>
    <message>
        <source>%1 delivers the signed report; the session is over.</source>
        <translation>%1移交已签署的报告，本场评标结束。</translation>
    </message>
    <message>
        <source>%1 declares that there is no conflict of interest.</source>
        <translation>%1声明没有需要回避的情形。</translation>
    </message>
    <message>
        <source>%1 opens their ballot for the chair.</source>
        <translation>%1启封本人推选组长的选票。</translation>
    </message>
    <message>
        <source>%1 corrects their points to %2</source>
        <translation>%1将本人的一项评分更正为 %2</translation>
    </message>
    <message>
        <source>the sheet of %1 for &quot;%2&quot;</source>
        <translation>%1的“%2”评审表</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot;</source>
        <translation>%1：“%2”</translation>
    </message>
    <message>
        <source>%1 opens &quot;%2&quot;, round %3.</source>
        <translation>%1开启“%2”（第 %3 轮）。</translation>
    </message>
    <message>
        <source>%1 opens &quot;%2&quot;.</source>
        <translation>%1开启“%2”。</translation>
    </message>
    <message>
        <source>%1 closes &quot;%2&quot;, round %3.</source>
        <translation>%1关闭“%2”（第 %3 轮）。</translation>
    </message>
    <message>
        <source>%1 closes &quot;%2&quot;.</source>
        <translation>%1关闭“%2”。</translation>
    </message>
    <message>
        <source>%1 wants &quot;%2&quot; and all after it done again</source>
        <translation>%1要求重做“%2”及其后的环节</translation>
    </message>
    <message>
        <source>%1 co-signs the closing of &quot;%2&quot;.</source>
        <translation>%1会签“%2”的关闭。</translation>
    </message>
    <message numerus="yes">
        <source>%1 enters %n objective points for &quot;%2&quot;.</source>
        <translation>
            <numerusform>%1录入“%2”的 %n 项客观分。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 seals and submits their sheet for &quot;%2&quot;.</source>
        <translation>%1密封并提交“%2”的评审表。</translation>
    </message>
    <message>
        <source>%1 opens their sheet for &quot;%2&quot;.</source>
        <translation>%1启封本人的“%2”评审表。</translation>
    </message>
    <message>
        <source>%1 corrects their points of %2 for &quot;%3&quot; to %4</source>
        <translation>%1将本人对%2在“%3”上的评分更正为 %4</translation>
    </message>
    <message>
        <source>%1 explains their points of %2 for &quot;%3&quot;</source>
        <translation>%1说明本人对%2在“%3”上的评分</translation>
    </message>
    <message>
        <source>%1 witnesses that &quot;%2&quot; is done again.</source>
        <translation>%1见证“%2”重做。</translation>
    </message>
    <message>
        <source>an unknown bidder</source>
        <translation>未知的投标人</translation>
    </message>
    <message>
        <source>%1 registers that %2 confirms the corrected price</source>
        <translation>%1登记：%2确认修正后的报价</translation>
    </message>
    <message>
        <source>%1 registers that %2 does not accept the corrected price</source>
        <translation>%1登记：%2不接受修正后的报价</translation>
    </message>
    <message>
        <source>%1 registers how %2 explains its low price</source>
        <translation>%1登记%2对报价偏低的说明</translation>
    </message>
    <message>
        <source>%1 registers that %2 has not explained its low price</source>
        <translation>%1登记%2没有说明报价偏低的原因</translation>
    </message>
    <message>
        <source>%1 witnesses a bidder&apos;s explanation of its low price.</source>
        <translation>%1见证投标人对报价偏低的说明。</translation>
    </message>
    <message>
        <source>%1 registers what %2 answers in writing</source>
        <translation>%1登记%2的书面答复</translation>
    </message>
    <message>
        <source>%1 registers that %2 has not answered in time</source>
        <translation>%1登记：%2没有在规定的时间内答复</translation>
    </message>
    <message>
        <source>%1 witnesses a bidder&apos;s answer.</source>
        <translation>%1见证投标人的书面答复。</translation>
    </message>
    <message>
        <source>%1 registers that %2 takes no further part</source>
        <translation>%1登记%2退出</translation>
    </message>
    <message>
        <source>%1 witnesses that %2 takes no further part.</source>
        <translation>%1见证%2退出。</translation>
    </message>
    <message>
        <source>%1 extends the time until %2</source>
        <translation>%1将评标时间延长至%2</translation>
    </message>
    <message>
        <source>%1 puts down what was negotiated with %2</source>
        <translation>%1记录与%2的协商情况</translation>
    </message>
    <message>
        <source>%1 witnesses what was negotiated with %2.</source>
        <translation>%1见证与%2的协商情况。</translation>
    </message>
    <message>
        <source>%1 suspends the session and seals %2</source>
        <translation>%1暂停评标，并封存%2</translation>
    </message>
    <message>
        <source>%1 ends the session, for the committee cannot be filled, and seals %2</source>
        <translation>评标委员会无法补足，%1停止评标，并封存%2</translation>
    </message>
    <message>
        <source>%1 puts down what all bidders were told in writing</source>
        <translation>%1记录书面通知全体投标人的变动</translation>
    </message>
    <message>
        <source>%1 witnesses what all bidders were told.</source>
        <translation>%1见证书面通知全体投标人的变动。</translation>
    </message>
    <message>
        <source>%1 declares a ground of recusal in their own person and leaves</source>
        <translation>%1声明其本人有应当回避的情形并退出</translation>
    </message>
    <message>
        <source>%1 registers that %2 withdraws, as %3 has applied for</source>
        <translation>%1登记：经%3书面申请，%2应当回避</translation>
    </message>
    <message>
        <source>%1 registers that %2 stays, though %3 has applied for a recusal</source>
        <translation>%1登记：%3书面申请回避，经询问%2不需要回避</translation>
    </message>
    <message>
        <source>what was sealed in an earlier round</source>
        <translation>先前轮次密封的内容</translation>
    </message>
    <message>
        <source>the ballot of %1 for the chair</source>
        <translation>%1推选组长的选票</translation>
    </message>
    <message>
        <source>%1 opens what they sealed in an earlier round.</source>
        <translation>%1启封先前轮次密封的内容。</translation>
    </message>
    <message>
        <source>%1 witnesses the decision on the recusal of %2.</source>
        <translation>%1见证了对%2回避申请的决定。</translation>
    </message>
</context>
<context>
    <name>Bidders</name>
    <message>
        <source>Bidder %1</source>
        <translation>投标人 %1</translation>
    </message>
    <message>
        <source>An unknown bidder</source>
        <translation>未知的投标人</translation>
    </message>
</context>
<context>
    <name>CellWords</name>
    <message>
        <source>0 to %1 points, in steps of %2</source>
        <extracomment>Which points a criterion may be given: 0 to the most, and the steps between</extracomment>
        <translation>0至%1分，每档%2分</translation>
    </message>
    <message>
        <source>Say why it fails: a failed item needs a reason.</source>
        <translation>请说明不通过的理由：判为不通过的必须写明理由。</translation>
    </message>
    <message>
        <source>This is no number. Possible are %1.</source>
        <translation>这不是数字。可填%1。</translation>
    </message>
    <message>
        <source>%1 is more than this criterion gives. Possible are %2.</source>
        <translation>%1超出本项满分。可填%2。</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>%1 %2 to %3</source>
        <extracomment>A grade, as 优, with the points from and to that belong to it</extracomment>
        <translation>%1 %2 至 %3 分</translation>
    </message>
    <message>
        <source>%1 points, in steps of %2</source>
        <translation>%1，步长 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Points, and the condition under which they are given</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>exactly %1 points</source>
        <translation>只能是 %1 分</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>%1 points, less %2 for each: %3; at least %4</source>
        <translation>满分 %1 分，%3扣 %2 分，最低 %4 分</translation>
    </message>
    <message>
        <source>%1 to %2 yuan, which are added to the price, in steps of %3</source>
        <translation>%1 至 %2 元（计入评审价），步长 %3</translation>
    </message>
    <message>
        <source>%1 is none of this criterion&apos;s values. Possible are %2.</source>
        <translation>%1 不是本因素可给的分数。可以填写：%2。</translation>
    </message>
    <message>
        <source>Say why: the scheme wants a reason for these points.</source>
        <translation>请说明理由：评标办法要求对该分数说明理由。</translation>
    </message>
</context>
<context>
    <name>CompareReading</name>
    <message>
        <source>The bids are not compared here</source>
        <translation>此处不作比对</translation>
    </message>
    <message>
        <source>The documents of this lot are closed at this seat.</source>
        <translation>本席位已不能查阅本标段的文件。</translation>
    </message>
    <message>
        <source>The bills of quantities are being read</source>
        <translation>正在读取工程量清单</translation>
    </message>
    <message>
        <source>%1 of %2 bills are read.</source>
        <translation>已读取 %1 份，共 %2 份。</translation>
    </message>
    <message>
        <source>The bids are being compared</source>
        <translation>正在比对投标文件</translation>
    </message>
    <message>
        <source>The bills of quantities cannot be read now</source>
        <translation>现在无法读取工程量清单</translation>
    </message>
    <message>
        <source>The centre cannot be reached. The bills are brought here as soon as the connection is back; nothing needs to be done.</source>
        <translation>无法连接交易中心。连接恢复后将自动下载工程量清单，您无需操作。</translation>
    </message>
    <message>
        <source>Reading the bills of quantities was stopped</source>
        <translation>已停止读取工程量清单</translation>
    </message>
    <message>
        <source>What has been read stays, and it goes on from there.</source>
        <translation>已读取的内容保留，重试时从中断处继续。</translation>
    </message>
</context>
<context>
    <name>CompareWords</name>
    <message>
        <source>%1 of %2 bills</source>
        <translation>%2 份清单中的 %1 份</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>Two spellings of the same value</extracomment>
        <translation>%1 与 %2</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 bidders)</source>
        <extracomment>A value that bidders share, and how many of them have it</extracomment>
        <translation>%1（%3 家投标人中的 %2 家）</translation>
    </message>
    <message>
        <source>Total of a line</source>
        <translation>合价计算</translation>
    </message>
    <message>
        <source>Sum and price</source>
        <translation>合计与报价</translation>
    </message>
    <message>
        <source>Item missing</source>
        <translation>缺项</translation>
    </message>
    <message>
        <source>Other quantity</source>
        <translation>工程量不同</translation>
    </message>
    <message>
        <source>Unit price far off</source>
        <translation>单价偏离大</translation>
    </message>
    <message>
        <source>The whole bill</source>
        <translation>整份清单</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <extracomment>Code and name of an item of a bill, and the unit it is measured in</extracomment>
        <translation>%1 %2（%3）</translation>
    </message>
    <message>
        <source>The line has %1 yuan as its total. Quantity times unit price makes %2 yuan.</source>
        <translation>该行合价为 %1 元，工程量乘以单价应为 %2 元。</translation>
    </message>
    <message>
        <source>The totals of the lines make %1 yuan. The price of the bid is %2 yuan.</source>
        <translation>各行合价之和为 %1 元，投标报价为 %2 元。</translation>
    </message>
    <message>
        <source>The bill has no such item; %1 have it.</source>
        <translation>该清单没有此项；%1有此项。</translation>
    </message>
    <message>
        <source>The bill has an item that only %1 have.</source>
        <translation>该清单有此项，而只有%1有此项。</translation>
    </message>
    <message>
        <source>The quantity is %1. The bills do not agree on one.</source>
        <translation>工程量为 %1，各清单的工程量不一致。</translation>
    </message>
    <message>
        <source>The quantity is %1. %2 have %3.</source>
        <translation>工程量为 %1，%2为 %3。</translation>
    </message>
    <message numerus="yes">
        <source>The unit price is %1 yuan. The mean of the %n others is %2 yuan, so it is off by %3.</source>
        <translation>
            <numerusform>单价为 %1 元，其余 %n 家的平均单价为 %2 元，偏离 %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>Same network address (MAC)</source>
        <translation>网卡地址（MAC）相同</translation>
    </message>
    <message>
        <source>Same processor</source>
        <translation>处理器序列号相同</translation>
    </message>
    <message>
        <source>Same disk</source>
        <translation>硬盘序列号相同</translation>
    </message>
    <message>
        <source>Same author of the files</source>
        <translation>文件作者相同</translation>
    </message>
    <message>
        <source>Same program that made the files</source>
        <translation>制作文件的软件相同</translation>
    </message>
    <message>
        <source>Same agent</source>
        <translation>办理投标事宜的人相同</translation>
    </message>
    <message>
        <source>Same deposit account</source>
        <translation>保证金转出账户相同</translation>
    </message>
    <message>
        <source>Same project manager</source>
        <translation>项目经理相同</translation>
    </message>
    <message>
        <source>Same price</source>
        <translation>报价相同</translation>
    </message>
    <message>
        <source>Prices at a regular distance</source>
        <translation>报价呈等差规律</translation>
    </message>
    <message>
        <source>Prices in a regular ratio</source>
        <translation>报价呈等比规律</translation>
    </message>
    <message>
        <source>Same unit prices</source>
        <translation>单价相同</translation>
    </message>
    <message>
        <source>Same mistakes in the bills</source>
        <translation>清单错误相同</translation>
    </message>
    <message>
        <source>%1 of %2 bidders</source>
        <translation>%2 家投标人中的 %1 家</translation>
    </message>
    <message>
        <source>%1; about %2 yuan from each to the next</source>
        <translation>%1；依次相差约 %2 元</translation>
    </message>
    <message>
        <source>%1; about %2 from each to the next</source>
        <translation>%1；依次相差约 %2</translation>
    </message>
    <message>
        <source>%1 of %2 lines that can be compared</source>
        <translation>可比的 %2 行中有 %1 行</translation>
    </message>
    <message numerus="yes">
        <source>%n alike</source>
        <translation>
            <numerusform>%n 处相同</numerusform>
        </translation>
    </message>
    <message>
        <source>Extra item</source>
        <translation>多出的项</translation>
    </message>
    <message>
        <source>The bill has no such item; the tender has it, and so have %1.</source>
        <translation>该清单没有此项，招标工程量清单有此项，%1有此项。</translation>
    </message>
    <message>
        <source>The bill has an item that the tender has not; %1 have it.</source>
        <translation>该清单有此项，招标工程量清单没有；%1有此项。</translation>
    </message>
    <message>
        <source>The quantity is %1. The tender has %2.</source>
        <translation>该清单的工程量为 %1，招标工程量清单为 %2。</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>State of the bid</source>
        <translation>投标状态</translation>
    </message>
    <message>
        <source>Price (yuan)</source>
        <translation>报价（元）</translation>
    </message>
    <message>
        <source>Project manager</source>
        <translation>项目经理</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Consortium with</source>
        <translation>联合体成员</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between names</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Price adjustments</source>
        <translation>价格扣除</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>not qualified</source>
        <translation>资格不合格</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已否决</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>未开启</translation>
    </message>
    <message>
        <source>%1 yuan, which is above the limit of %2 yuan.</source>
        <translation>%1 元，高于限价 %2 元。</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed by %1 of %2</source>
        <translation>%2 人中 %1 人不通过</translation>
    </message>
    <message>
        <source>passed by me</source>
        <translation>本人：通过</translation>
    </message>
    <message>
        <source>failed by me</source>
        <translation>本人：不通过</translation>
    </message>
    <message>
        <source>together %1</source>
        <translation>合计 %1</translation>
    </message>
    <message>
        <source>First price (yuan)</source>
        <translation>首次报价（元）</translation>
    </message>
    <message>
        <source>takes no further part</source>
        <translation>已退出</translation>
    </message>
    <message>
        <source>stays sealed</source>
        <translation>不予开启</translation>
    </message>
    <message>
        <source>%1 yuan, which is below the reserve of %2 yuan.</source>
        <translation>%1 元，低于底价 %2 元。</translation>
    </message>
    <message>
        <source>not decrypted</source>
        <translation>未解密</translation>
    </message>
</context>
<context>
    <name>Duties</name>
    <message>
        <source>has to check in</source>
        <translation>需要签到</translation>
    </message>
    <message>
        <source>has to consent to the use of identity data</source>
        <translation>需要同意使用身份信息</translation>
    </message>
    <message>
        <source>has to declare conflicts of interest</source>
        <translation>需要作回避声明</translation>
    </message>
    <message>
        <source>has to sign the pledge</source>
        <translation>需要签署承诺书</translation>
    </message>
    <message>
        <source>has to vote on a motion</source>
        <translation>需要对表决事项投票</translation>
    </message>
    <message>
        <source>has to cast the ballot for the chair</source>
        <translation>需要投票推选组长</translation>
    </message>
    <message>
        <source>has to agree with the result or dissent</source>
        <translation>需要对结果表示同意或不同意见</translation>
    </message>
    <message>
        <source>has to sign the report</source>
        <translation>需要签署报告</translation>
    </message>
    <message>
        <source>has to verify the identity of %1</source>
        <translation>需要核验%1的身份</translation>
    </message>
    <message>
        <source>has to make the report final</source>
        <translation>需要将报告定稿</translation>
    </message>
    <message>
        <source>has to deliver the signed report</source>
        <translation>需要移交已签署的报告</translation>
    </message>
    <message>
        <source>has to correct points in &quot;%1&quot;</source>
        <translation>需要更正“%1”的评分</translation>
    </message>
    <message>
        <source>has to submit the sheet for &quot;%1&quot;</source>
        <translation>需要提交“%1”的评审表</translation>
    </message>
    <message>
        <source>has to enter or align objective points for &quot;%1&quot;</source>
        <translation>需要录入或核对“%1”的客观分</translation>
    </message>
    <message>
        <source>may move to reject a bid that failed in &quot;%1&quot;</source>
        <translation>可以就“%1”中未通过的投标提出否决</translation>
    </message>
    <message>
        <source>has to explain points in &quot;%1&quot; that stand out</source>
        <translation>需要说明“%1”中的畸高、畸低评分</translation>
    </message>
    <message>
        <source>has to open &quot;%1&quot;</source>
        <translation>需要开启“%1”</translation>
    </message>
    <message>
        <source>has to close &quot;%1&quot;</source>
        <translation>需要关闭“%1”</translation>
    </message>
    <message>
        <source>has to co-sign the closing of &quot;%1&quot;</source>
        <translation>需要会签“%1”的关闭</translation>
    </message>
    <message>
        <source>has to witness that &quot;%1&quot; is done again</source>
        <translation>待见证“%1”重做</translation>
    </message>
    <message>
        <source>has to witness that %1 is deemed to agree</source>
        <translation>待见证%1视为同意</translation>
    </message>
    <message>
        <source>has to witness the decision of a tie</source>
        <translation>待见证并列次序的决定</translation>
    </message>
    <message>
        <source>may decide the tie for the tenderer</source>
        <translation>可代表招标人确定并列次序</translation>
    </message>
    <message>
        <source>may note that %1 is deemed to agree</source>
        <translation>可记录%1视为同意</translation>
    </message>
    <message>
        <source>may move to reject a bid for its price</source>
        <translation>可以因报价动议否决一份投标</translation>
    </message>
    <message>
        <source>has to witness a bidder&apos;s explanation of its low price</source>
        <translation>须见证投标人对报价偏低的说明</translation>
    </message>
    <message>
        <source>has to register a bidder&apos;s explanation of its low price</source>
        <translation>须登记投标人对报价偏低的说明</translation>
    </message>
    <message>
        <source>may move that an explanation justifies a low price</source>
        <translation>可以动议认定说明能够证明报价合理</translation>
    </message>
    <message>
        <source>has to witness a bidder&apos;s answer</source>
        <translation>须见证投标人的书面答复</translation>
    </message>
    <message>
        <source>has to register a bidder&apos;s answer</source>
        <translation>须登记投标人的书面答复</translation>
    </message>
    <message>
        <source>has to witness that a bidder takes no further part</source>
        <translation>须见证投标人退出</translation>
    </message>
    <message>
        <source>may move to reject a bid without a final offer that counts</source>
        <translation>可以动议否决一份没有有效最后报价的投标</translation>
    </message>
    <message>
        <source>has to be at a terminal, where the sealed sheet for &quot;%1&quot; opens by itself</source>
        <translation>需要在终端签到，“%1”的密封评审表会自动开启</translation>
    </message>
    <message>
        <source>has to extend the time</source>
        <translation>需要延长评标时间</translation>
    </message>
    <message>
        <source>has to witness what was negotiated with a bidder, or told to all</source>
        <translation>须见证与投标人的协商情况记录或者对全体投标人的书面通知</translation>
    </message>
    <message>
        <source>has to be at a terminal, where the sealed ballot for the chair opens by itself</source>
        <translation>需要在终端签到，推选组长的密封选票会自动开启</translation>
    </message>
    <message>
        <source>has to witness the decision on a recusal</source>
        <translation>须见证对回避申请的决定</translation>
    </message>
    <message>
        <source>has to put down what was negotiated with a bidder</source>
        <translation>需要记录与投标人的协商情况</translation>
    </message>
</context>
<context>
    <name>DutyTitles</name>
    <message>
        <source>Check in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Consent to the use of identity data</source>
        <translation>同意使用身份信息</translation>
    </message>
    <message>
        <source>Declare conflicts of interest</source>
        <translation>回避声明</translation>
    </message>
    <message>
        <source>Sign the pledge</source>
        <translation>签署承诺书</translation>
    </message>
    <message>
        <source>Vote on a motion</source>
        <translation>表决</translation>
    </message>
    <message>
        <source>Correct points: %1</source>
        <translation>更正评分：%1</translation>
    </message>
    <message>
        <source>Elect the chair</source>
        <translation>推选组长</translation>
    </message>
    <message>
        <source>Review: %1</source>
        <translation>评审：%1</translation>
    </message>
    <message>
        <source>Objective points: %1</source>
        <translation>客观分：%1</translation>
    </message>
    <message>
        <source>Score: %1</source>
        <translation>评分：%1</translation>
    </message>
    <message>
        <source>Decide on a bid that failed: %1</source>
        <translation>处理未通过的投标：%1</translation>
    </message>
    <message>
        <source>Explain points that stand out: %1</source>
        <translation>说明畸高、畸低评分：%1</translation>
    </message>
    <message>
        <source>Agree or dissent</source>
        <translation>同意或提出不同意见</translation>
    </message>
    <message>
        <source>Sign the report</source>
        <translation>签署报告</translation>
    </message>
    <message>
        <source>Verify the identity of %1</source>
        <translation>核验%1的身份</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>开启：%1</translation>
    </message>
    <message>
        <source>Close: %1</source>
        <translation>关闭：%1</translation>
    </message>
    <message>
        <source>Make the report final</source>
        <translation>报告定稿</translation>
    </message>
    <message>
        <source>Deliver the report</source>
        <translation>移交报告</translation>
    </message>
    <message>
        <source>Co-sign the closing: %1</source>
        <translation>会签关闭：%1</translation>
    </message>
    <message>
        <source>Decide the tie</source>
        <translation>确定并列次序</translation>
    </message>
    <message>
        <source>Give testimony</source>
        <translation>见证</translation>
    </message>
    <message>
        <source>Note that a member is deemed to agree</source>
        <translation>记录成员视为同意</translation>
    </message>
    <message>
        <source>Register a bidder&apos;s answer</source>
        <translation>登记投标人的答复</translation>
    </message>
    <message>
        <source>Decide on a bid for its price</source>
        <translation>因报价决定一份投标</translation>
    </message>
    <message>
        <source>Register a bidder&apos;s explanation</source>
        <translation>登记投标人的说明</translation>
    </message>
    <message>
        <source>Find whether a low price is justified</source>
        <translation>认定偏低的报价是否合理</translation>
    </message>
    <message>
        <source>Decide on a bid without a final offer that counts</source>
        <translation>决定一份没有有效最后报价的投标</translation>
    </message>
    <message>
        <source>Open the sealed sheet: %1</source>
        <translation>开启密封评审表：%1</translation>
    </message>
    <message>
        <source>Extend the time</source>
        <translation>延长评标时间</translation>
    </message>
    <message>
        <source>Open the sealed ballot</source>
        <translation>开启密封选票</translation>
    </message>
    <message>
        <source>Put down what was negotiated with a bidder</source>
        <translation>记录与投标人的协商情况</translation>
    </message>
</context>
<context>
    <name>Effects</name>
    <message>
        <source>the points were corrected already</source>
        <translation>该项评分此前已经更正</translation>
    </message>
    <message>
        <source>the closing was co-signed already</source>
        <translation>该次关闭此前已经会签</translation>
    </message>
    <message>
        <source>the declaration was given already</source>
        <translation>此前已经作过回避声明</translation>
    </message>
    <message>
        <source>the member had asked already</source>
        <translation>该成员此前已经提出</translation>
    </message>
    <message>
        <source>the member had signed already</source>
        <translation>该成员此前已经签署</translation>
    </message>
    <message>
        <source>the member had voted already</source>
        <translation>该成员此前已经表决</translation>
    </message>
    <message>
        <source>the person had witnessed it already</source>
        <translation>该人员此前已经见证</translation>
    </message>
    <message>
        <source>the certificate was not valid at that time</source>
        <translation>证书当时不在有效期内</translation>
    </message>
    <message>
        <source>there was no chair yet</source>
        <translation>当时还没有组长</translation>
    </message>
    <message>
        <source>the report was delivered before</source>
        <translation>此前报告已经移交</translation>
    </message>
    <message>
        <source>what was opened was not what was sealed</source>
        <translation>启封的内容与密封的内容不符</translation>
    </message>
    <message>
        <source>the committee was not complete</source>
        <translation>评标委员会的组成不符合规定</translation>
    </message>
    <message>
        <source>the content did not fit the step</source>
        <translation>内容不符合该环节的要求</translation>
    </message>
    <message>
        <source>the vote was decided before</source>
        <translation>此前表决结果已定</translation>
    </message>
    <message>
        <source>the objective points differed</source>
        <translation>客观分当时不一致</translation>
    </message>
    <message>
        <source>the member had dissented</source>
        <translation>该成员已经提出不同意见</translation>
    </message>
    <message>
        <source>the procedure had failed</source>
        <translation>评标当时已终止</translation>
    </message>
    <message>
        <source>the report was final</source>
        <translation>报告已经定稿</translation>
    </message>
    <message>
        <source>the signature did not name all records of the member</source>
        <translation>签署时列出的本人记录不完整</translation>
    </message>
    <message>
        <source>the person did not take part any more</source>
        <translation>该人员已不再参加</translation>
    </message>
    <message>
        <source>opinions of members were missing</source>
        <translation>还有成员没有表态</translation>
    </message>
    <message>
        <source>signatures of members were missing</source>
        <translation>还有成员没有签署</translation>
    </message>
    <message>
        <source>a valid bid had no place in the ranking</source>
        <translation>有一份有效投标没有名次</translation>
    </message>
    <message>
        <source>the consent to the use of identity data was missing</source>
        <translation>还没有同意使用身份信息</translation>
    </message>
    <message>
        <source>there was nothing to be decided</source>
        <translation>没有需要决定的情形</translation>
    </message>
    <message>
        <source>the points did not stand out</source>
        <translation>该评分不属于畸高、畸低</translation>
    </message>
    <message>
        <source>no reason for the replacement was recorded</source>
        <translation>没有记录更换该成员的事由</translation>
    </message>
    <message>
        <source>the step has no sheets</source>
        <translation>该环节没有评审表</translation>
    </message>
    <message>
        <source>the identity was not verified yet</source>
        <translation>身份还没有核验</translation>
    </message>
    <message>
        <source>a closing was not co-signed yet</source>
        <translation>有环节的关闭还没有会签</translation>
    </message>
    <message>
        <source>the declaration was missing</source>
        <translation>还没有作回避声明</translation>
    </message>
    <message>
        <source>there was no final report</source>
        <translation>报告还没有定稿</translation>
    </message>
    <message>
        <source>the step was not open</source>
        <translation>该环节当时没有开放</translation>
    </message>
    <message>
        <source>the motion had not passed</source>
        <translation>该事项没有通过表决</translation>
    </message>
    <message>
        <source>there was no result yet</source>
        <translation>还没有评标结果</translation>
    </message>
    <message>
        <source>the check-in was not complete</source>
        <translation>签到手续没有办完</translation>
    </message>
    <message>
        <source>the member had not been asked to sign</source>
        <translation>还没有要求该成员签署</translation>
    </message>
    <message>
        <source>the session was not suspended</source>
        <translation>评标没有暂停</translation>
    </message>
    <message>
        <source>a motion was not decided</source>
        <translation>还有事项没有表决完毕</translation>
    </message>
    <message>
        <source>it was not the turn of this step</source>
        <translation>还没有轮到该环节</translation>
    </message>
    <message>
        <source>it was about another report</source>
        <translation>所针对的不是定稿的报告</translation>
    </message>
    <message>
        <source>it was about another result</source>
        <translation>所针对的不是当时的评标结果</translation>
    </message>
    <message>
        <source>it was not the prescribed pledge</source>
        <translation>承诺书不是规定的文本</translation>
    </message>
    <message>
        <source>a bid over the price ceiling was not rejected yet</source>
        <translation>有超过限价的投标还没有否决</translation>
    </message>
    <message>
        <source>the same matter was being voted on</source>
        <translation>同一事项当时正在表决</translation>
    </message>
    <message>
        <source>a price was not opened yet</source>
        <translation>还有报价没有开启</translation>
    </message>
    <message>
        <source>the reason was missing</source>
        <translation>没有说明理由</translation>
    </message>
    <message>
        <source>the person&apos;s role may not do this</source>
        <translation>该角色无权这样做</translation>
    </message>
    <message>
        <source>the certificate itself has to sign this</source>
        <translation>须用本人证书签名</translation>
    </message>
    <message>
        <source>it was about another round</source>
        <translation>轮次不符</translation>
    </message>
    <message>
        <source>the closing had not arrived there yet</source>
        <translation>作出时还没有收到该次关闭</translation>
    </message>
    <message>
        <source>there were sealed sheets</source>
        <translation>还有评审表没有启封</translation>
    </message>
    <message>
        <source>somebody had signed already</source>
        <translation>已经有人签署</translation>
    </message>
    <message>
        <source>somebody else was faster</source>
        <translation>他人已先行操作</translation>
    </message>
    <message>
        <source>the session was suspended</source>
        <translation>评标当时暂停</translation>
    </message>
    <message>
        <source>the prescribed waiting time was not over</source>
        <translation>规定的等待时间还没有到</translation>
    </message>
    <message>
        <source>too few bids were valid</source>
        <translation>有效投标少于规定数量</translation>
    </message>
    <message>
        <source>nothing is known about acts of this kind</source>
        <translation>无法识别这类操作</translation>
    </message>
    <message>
        <source>the lot has no such valid bid</source>
        <translation>本标段没有该有效投标</translation>
    </message>
    <message>
        <source>there was no such closing</source>
        <translation>没有这一次关闭</translation>
    </message>
    <message>
        <source>the document belongs to another bidder or lot</source>
        <translation>所引文件属于其他投标人或标段</translation>
    </message>
    <message>
        <source>the rules know no such ground</source>
        <translation>规则中没有该依据</translation>
    </message>
    <message>
        <source>there were no such points</source>
        <translation>没有这项评分</translation>
    </message>
    <message>
        <source>no such member took part</source>
        <translation>没有该成员，或其已不再参加</translation>
    </message>
    <message>
        <source>there was no such motion</source>
        <translation>没有该表决事项</translation>
    </message>
    <message>
        <source>there was no such sheet</source>
        <translation>没有这份计入的评审表</translation>
    </message>
    <message>
        <source>there was no such step, or not for this</source>
        <translation>没有该环节，或不能在该环节这样做</translation>
    </message>
    <message>
        <source>there was nothing to witness</source>
        <translation>没有可以见证的事项</translation>
    </message>
    <message>
        <source>it came after the closing</source>
        <translation>环节关闭之后才到达</translation>
    </message>
    <message>
        <source>two different records were signed for one place</source>
        <translation>同一位置签了两条不同的记录</translation>
    </message>
    <message>
        <source>the person had checked in at another seat</source>
        <translation>该人员已在其他工位签到</translation>
    </message>
    <message>
        <source>the author had been shown another course of the session</source>
        <translation>作出者当时看到的是另一种记录</translation>
    </message>
    <message>
        <source>the author claimed to know less than before</source>
        <translation>作出者声明的已知内容少于先前</translation>
    </message>
    <message>
        <source>the rules did not allow it</source>
        <translation>规则不允许</translation>
    </message>
    <message>
        <source>the bidder&apos;s answer was witnessed already</source>
        <translation>投标人的答复已经见证</translation>
    </message>
    <message>
        <source>the prices had been compared already</source>
        <translation>报价已经比较</translation>
    </message>
    <message>
        <source>a bid whose corrected price was refused was not rejected yet</source>
        <translation>还有不接受修正报价的投标没有否决</translation>
    </message>
    <message>
        <source>a low price was not explained yet</source>
        <translation>还有偏低的报价没有说明</translation>
    </message>
    <message>
        <source>a bid whose low price is not justified was not rejected yet</source>
        <translation>还有不能证明报价合理的投标没有否决</translation>
    </message>
    <message>
        <source>it asked for more than what the bid means</source>
        <translation>超出了可以要求澄清、说明的范围</translation>
    </message>
    <message>
        <source>a bidder had not answered yet</source>
        <translation>还有投标人没有答复</translation>
    </message>
    <message>
        <source>the bidder had not been asked</source>
        <translation>没有要求该投标人答复</translation>
    </message>
    <message>
        <source>the committee had not decided about every bid that a member failed, or that has no final offer</source>
        <translation>还有评审不通过或者没有最后报价的投标没有表决是否否决</translation>
    </message>
    <message>
        <source>the bidder&apos;s final offer had come already</source>
        <translation>该投标人的最后报价此前已经收到</translation>
    </message>
    <message>
        <source>final offers were awaited</source>
        <translation>还在等候最后报价</translation>
    </message>
    <message>
        <source>it was not yet time to open the envelopes</source>
        <translation>还没有到开启密封报价的时候</translation>
    </message>
    <message>
        <source>not exactly the envelopes that were due</source>
        <translation>与应当开启的密封报价不一致</translation>
    </message>
    <message>
        <source>points that stand out were not explained yet</source>
        <translation>畸高、畸低的评分还没有说明理由</translation>
    </message>
    <message>
        <source>a bid below the reserve was not rejected yet</source>
        <translation>还有报价低于底价的投标没有否决</translation>
    </message>
    <message>
        <source>the time that members had asked for was not given yet</source>
        <translation>成员要求的评标时间还没有延长</translation>
    </message>
    <message>
        <source>the session had ended, for its committee could not be filled</source>
        <translation>评标委员会无法补足，本次评标已经终止</translation>
    </message>
    <message>
        <source>a member had not entered points anew that the committee had decided to have corrected</source>
        <translation>表决通过的评分更正还没有由该成员作出</translation>
    </message>
    <message>
        <source>what was sealed was open already</source>
        <translation>密封的内容此前已经启封</translation>
    </message>
    <message>
        <source>it was not sealed as prescribed</source>
        <translation>密封不符合规定</translation>
    </message>
    <message>
        <source>not every member had submitted</source>
        <translation>还有成员没有提交</translation>
    </message>
    <message>
        <source>the centre had not released it</source>
        <translation>交易中心还没有释放</translation>
    </message>
    <message>
        <source>it is shown when your own is in</source>
        <translation>待您本人提交后显示</translation>
    </message>
    <message>
        <source>what was negotiated with every bidder was not put down and witnessed yet</source>
        <translation>与投标人的协商情况还没有逐一记录，或者记录未经见证</translation>
    </message>
</context>
<context>
    <name>Envelopes</name>
    <message>
        <source>, </source>
        <comment>between bidders</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>Names of bidders</extracomment>
        <translation>
            <numerusform>%1，另有 %n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 final offers have come.</source>
        <translation>最后报价应收 %2 份，已收到 %1 份。</translation>
    </message>
    <message>
        <source>All are in, so the step can be closed.</source>
        <translation>已全部收到，可以关闭这一环节。</translation>
    </message>
    <message>
        <source>The others may come until %1.</source>
        <translation>其余最后报价的提交截止时间为 %1。</translation>
    </message>
    <message>
        <source>The time was over at %1; what comes now is too late.</source>
        <translation>提交时间已于 %1 截止，此后收到的不予接受。</translation>
    </message>
    <message>
        <source>Nobody can read one yet: once the step is closed and co-signed, the platform opens all of them together.</source>
        <translation>目前任何人都不能查看：这一环节关闭并会签后，由平台同时开启全部最后报价。</translation>
    </message>
    <message>
        <source>The platform opened all final offers together at %1.</source>
        <translation>平台已于 %1 同时开启全部最后报价。</translation>
    </message>
    <message>
        <source>No further final offer is taken. Once the supervisor has co-signed the closing, the platform opens all of them together.</source>
        <translation>不再接受最后报价。监督人员会签后，由平台同时开启全部最后报价。</translation>
    </message>
    <message>
        <source>The closing is co-signed. The platform opens all final offers together next; nobody here has to do anything for it.</source>
        <translation>关闭已会签。接下来由平台同时开启全部最后报价，在场人员无须操作。</translation>
    </message>
    <message>
        <source>takes no further part</source>
        <translation>已退出</translation>
    </message>
    <message>
        <source>came at %1, sealed</source>
        <translation>%1 收到，密封</translation>
    </message>
    <message>
        <source>came at %1</source>
        <translation>%1 收到</translation>
    </message>
    <message>
        <source>is out</source>
        <translation>不再参加评审</translation>
    </message>
    <message>
        <source>no final offer came in time</source>
        <translation>没有在规定时间内提交最后报价</translation>
    </message>
    <message>
        <source>takes no further part, as soon as a supervisor has witnessed it</source>
        <translation>经监督人员见证后退出</translation>
    </message>
    <message>
        <source>awaited</source>
        <translation>等候提交</translation>
    </message>
    <message>
        <source>Final offers may come until %1, and those of these bidders have not come: %2. The step can be closed when all are in, or when the time is over.</source>
        <extracomment>Until when, names of bidders</extracomment>
        <translation>最后报价的提交截止时间为 %1，以下投标人尚未提交：%2。全部收到或者时间届满后，可以关闭这一环节。</translation>
    </message>
    <message>
        <source>These bidders have no final offer that counts, and the committee has to reject their bids by a motion: %1.</source>
        <translation>以下投标人没有有效的最后报价，评标委员会须动议否决其投标：%1。</translation>
    </message>
    <message>
        <source>No final offer has come of: %1. Their first prices count.</source>
        <translation>以下投标人没有提交最后报价，以其首次报价为准：%1。</translation>
    </message>
    <message>
        <source>No final offer has come of: %1. The committee has to reject their bids.</source>
        <translation>以下投标人没有提交最后报价，评标委员会须否决其投标：%1。</translation>
    </message>
    <message>
        <source>The platform opened the second envelopes together at %1, after “%2” was closed at %3 and co-signed.</source>
        <translation>“%2”于 %3 关闭并会签后，平台于 %1 同时开启第二信封。</translation>
    </message>
    <message>
        <source>Every step before the prices is closed and co-signed. The platform opens the second envelopes together next; nobody here has to do anything for it.</source>
        <translation>报价之前的环节均已关闭并会签。接下来由平台同时开启第二信封，在场人员无须操作。</translation>
    </message>
    <message>
        <source>The prices lie in second envelopes. The platform opens them together once every step before the prices is closed and co-signed.</source>
        <translation>报价密封在第二信封中。报价之前的环节全部关闭并会签后，由平台同时开启。</translation>
    </message>
    <message>
        <source>The envelopes of bidders who are out stay closed: %1.</source>
        <translation>不再参加评审的投标人，其第二信封不予开启：%1。</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未开启</translation>
    </message>
    <message>
        <source>stays closed</source>
        <translation>不予开启</translation>
    </message>
    <message>
        <source>Every step before the prices is closed and co-signed. The platform opens the second envelopes together once the points that the committee has decided to have corrected are entered anew.</source>
        <translation>报价之前的环节均已关闭并会签。表决通过的评分更正作出之后，由平台同时开启第二信封。</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The data cannot be read: they are not in the form that is expected. Get the file again from where it came, or ask the staff.</source>
        <translation>数据无法读取：格式不符合要求。请重新获取该文件，或联系工作人员。</translation>
    </message>
    <message>
        <source>The data are not in the one form that can be signed, so they cannot be used. Get the file again from where it came, or ask the staff.</source>
        <translation>数据不是可以签名的规范格式，不能使用。请重新获取该文件，或联系工作人员。</translation>
    </message>
    <message>
        <source>Something that was entered or received is missing or not allowed. Check what you have entered; if it is complete, ask the staff.</source>
        <translation>输入或收到的内容有缺漏，或者不符合要求。请检查所填内容；如果没有问题，请联系工作人员。</translation>
    </message>
    <message>
        <source>This is larger than is allowed. Shorten the text, or choose a smaller file.</source>
        <translation>内容超出了允许的大小。请缩短文字，或选择较小的文件。</translation>
    </message>
    <message>
        <source>This was made for another version of the program. Ask the staff for the current version.</source>
        <translation>这是为其他版本的程序制作的。请向工作人员索取当前版本。</translation>
    </message>
    <message>
        <source>This file is no bid package. Choose the package file of this lot.</source>
        <translation>这个文件不是标段数据包。请选择本场评标的标段数据包。</translation>
    </message>
    <message>
        <source>What was received is damaged or has been altered, and is not used. Get it again from where it came; if that does not help, tell the supervisor.</source>
        <translation>收到的内容已损坏或被改动，不予采用。请重新获取；如果仍然如此，请告知监督人员。</translation>
    </message>
    <message>
        <source>This file is no archive of a session. Choose another file.</source>
        <translation>这个文件不是评标场次的归档文件。请另选文件。</translation>
    </message>
    <message>
        <source>This archive contradicts itself: it is damaged or has been altered. Do not rely on it, and look for another copy.</source>
        <translation>该归档文件前后矛盾：已损坏或被改动。请不要采信，并查找其他副本。</translation>
    </message>
    <message>
        <source>This document is no PDF, or too damaged to be shown. Tell the staff which document it is.</source>
        <translation>该文件不是 PDF，或损坏过重无法显示。请告知工作人员是哪一份文件。</translation>
    </message>
    <message>
        <source>This document asks for a password and cannot be shown. Tell the staff which document it is.</source>
        <translation>该文件设有密码，无法显示。请告知工作人员是哪一份文件。</translation>
    </message>
    <message>
        <source>This document has no page. Tell the staff which document it is.</source>
        <translation>该文件没有任何页面。请告知工作人员是哪一份文件。</translation>
    </message>
    <message>
        <source>The evaluation method of this lot contradicts itself or the rules, so the session cannot begin. The tendering agency has to mend it.</source>
        <translation>本标段的评标办法自相矛盾或与规则抵触，评标不能开始。须由招标代理机构改正。</translation>
    </message>
    <message>
        <source>There is no usable key where one is needed. Tell the staff.</source>
        <translation>需要密钥的地方没有可用的密钥。请告知工作人员。</translation>
    </message>
    <message>
        <source>A signature does not hold: what it covers was altered, or somebody else has signed. It is not used; tell the supervisor.</source>
        <translation>签名验证没有通过：内容被改动，或由他人签署。不予采用，请告知监督人员。</translation>
    </message>
    <message>
        <source>A signature is of another kind than this person&apos;s certificate makes. It is not used; tell the supervisor.</source>
        <translation>签名的类型与该人员的证书不符。不予采用，请告知监督人员。</translation>
    </message>
    <message>
        <source>Something was signed for another purpose than it is used for here. It is not used; tell the supervisor.</source>
        <translation>该签名原本用于其他目的，不能用在这里。不予采用，请告知监督人员。</translation>
    </message>
    <message>
        <source>This is signed by somebody who is not known here. It is not used; ask the staff where it comes from.</source>
        <translation>签署人不在本场名单之内。不予采用，请向工作人员了解来源。</translation>
    </message>
    <message>
        <source>This belongs to another session. Choose that of this lot.</source>
        <translation>这属于另一场评标。请选择本标段的内容。</translation>
    </message>
    <message>
        <source>The PIN is not right. Type it again with care; after too many tries the certificate locks itself.</source>
        <translation>PIN 码不正确。请仔细重新输入；错误次数过多，证书会被锁定。</translation>
    </message>
    <message>
        <source>Your certificate itself has to sign this. Enter your PIN.</source>
        <translation>这一步须用您的证书签名。请输入 PIN 码。</translation>
    </message>
    <message>
        <source>This file holds no certificate with its key. Choose the certificate file that you were given.</source>
        <translation>这个文件不含带密钥的证书。请选择发给您的证书文件。</translation>
    </message>
    <message>
        <source>Your certificate has expired. Ask the staff: a new one has to be issued and put on the roster.</source>
        <translation>您的证书已过期。请联系工作人员：须换发新证书并登记到名单。</translation>
    </message>
    <message>
        <source>Your certificate is not valid yet. Ask the staff, and have the clock of this computer checked.</source>
        <translation>您的证书尚未生效。请联系工作人员，并检查本机时钟。</translation>
    </message>
    <message>
        <source>This certificate comes from no authority that is trusted here. Ask the staff.</source>
        <translation>该证书的颁发机构不在信任范围之内。请联系工作人员。</translation>
    </message>
    <message>
        <source>This certificate is not the one that the roster has for this person. Use your own certificate, or ask the staff.</source>
        <translation>该证书与名单上登记的不一致。请使用本人的证书，或联系工作人员。</translation>
    </message>
    <message>
        <source>This cannot be opened: the code or the key does not fit, or the content was altered. Check the code on your seat slip, and try again.</source>
        <translation>无法打开：工位码或密钥不符，或内容被改动。请核对工位条上的工位码后重试。</translation>
    </message>
    <message>
        <source>What was opened is not what was sealed. Do not go on, and tell the supervisor.</source>
        <translation>启封的内容与密封的内容不一致。请停止操作，并告知监督人员。</translation>
    </message>
    <message>
        <source>An earlier record has not arrived yet. Nothing is lost; it is tried again by itself.</source>
        <translation>前面的一条记录还没有到达。没有丢失，程序会自动重试。</translation>
    </message>
    <message>
        <source>Another record stands in this place already, so this one cannot be taken. Were you at work at two seats? Check in again at this one, and tell the staff.</source>
        <translation>这个位置已有另一条记录，不能再接收。您是否同时在两个工位操作？请在本工位重新签到，并告知工作人员。</translation>
    </message>
    <message>
        <source>The record does not follow the one before it. Check in again at this seat; if that does not help, tell the staff.</source>
        <translation>该记录与前一条不衔接。请在本工位重新签到；如果仍然如此，请告知工作人员。</translation>
    </message>
    <message>
        <source>The centre shows another course of this session than before. Do not go on, and tell the supervisor at once.</source>
        <translation>中心给出的本场记录与先前不一致。请停止操作，立即告知监督人员。</translation>
    </message>
    <message>
        <source>The centre shows less of this session than before. Do not go on, and tell the supervisor at once.</source>
        <translation>中心给出的本场记录比先前少。请停止操作，立即告知监督人员。</translation>
    </message>
    <message>
        <source>The centre cannot prove that its log is whole. Do not go on, and tell the supervisor at once.</source>
        <translation>中心不能证明记录完整。请停止操作，立即告知监督人员。</translation>
    </message>
    <message>
        <source>The rules do not allow this now.</source>
        <translation>按照规则，现在不能这样做。</translation>
    </message>
    <message>
        <source>The centre cannot be reached. What you have done is kept here and is sent by itself as soon as there is a way.</source>
        <translation>无法连接中心。您所做的已保存在本机，连接恢复后会自动发送。</translation>
    </message>
    <message>
        <source>The centre shows another identity than before. Do not go on, and tell the staff at once.</source>
        <translation>中心出示的身份与先前不同。请停止操作，立即告知工作人员。</translation>
    </message>
    <message>
        <source>The centre has given an answer that makes no sense. Try again in a moment; if it stays so, tell the staff.</source>
        <translation>中心返回的内容无法理解。请稍后重试；如果仍然如此，请告知工作人员。</translation>
    </message>
    <message>
        <source>Nobody is checked in at this seat. Check in again.</source>
        <translation>本工位没有人签到。请重新签到。</translation>
    </message>
    <message>
        <source>Your role may not see or do this. Somebody in another role can help.</source>
        <translation>您的角色不能查看或办理此事。请找有相应职责的人员。</translation>
    </message>
    <message>
        <source>The centre has nothing under this name. Perhaps it has not been handed in yet; ask the staff.</source>
        <translation>中心没有这项内容，可能尚未提交。请询问工作人员。</translation>
    </message>
    <message>
        <source>Too much was asked of the centre in a short time. Wait a moment, and try again.</source>
        <translation>短时间内请求过多。请稍等片刻再试。</translation>
    </message>
    <message>
        <source>The documents stay closed until your declaration and your pledge are in the log.</source>
        <translation>在您的回避声明和承诺书记录之前，文件不能打开。</translation>
    </message>
    <message>
        <source>The file cannot be read. See that it is there and that its medium is plugged in.</source>
        <translation>文件无法读取。请确认文件存在，存储介质已插好。</translation>
    </message>
    <message>
        <source>The file cannot be written. Choose another place, or ask the staff.</source>
        <translation>文件无法写入。请另选位置，或联系工作人员。</translation>
    </message>
    <message>
        <source>There is no space left on the disk of this computer. Ask the staff to make some before you go on.</source>
        <translation>本机磁盘已满。请工作人员清理后再继续。</translation>
    </message>
    <message>
        <source>What this computer has kept of the session is damaged. What the centre has received is safe. Ask the staff for another seat.</source>
        <translation>本机保存的场次数据已损坏。中心已收到的内容是安全的。请工作人员安排其他工位。</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong, so nothing can be signed. Ask the staff to set it.</source>
        <translation>本机时钟不准，不能签名。请工作人员校准。</translation>
    </message>
    <message>
        <source>This was cancelled; nothing has changed.</source>
        <translation>已取消，没有任何改变。</translation>
    </message>
    <message>
        <source>The program has made a mistake. What was saved is safe. Please tell the staff what you were doing.</source>
        <translation>程序出错。已保存的内容是安全的。请告诉工作人员您当时在做什么。</translation>
    </message>
    <message>
        <source>The PIN is not right, and the certificate has locked itself. Ask the staff.</source>
        <translation>PIN 码不正确，证书已自行锁定。请联系工作人员。</translation>
    </message>
    <message numerus="yes">
        <source>The PIN is not right. Type it again with care: %n tries are left.</source>
        <translation>
            <numerusform>PIN 码不正确。请仔细重新输入，还可以试 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Another window on this computer has this seat open. Go on there; nothing is lost.</source>
        <translation>本机的另一个窗口已打开这个工位。请在那里继续，不会丢失任何内容。</translation>
    </message>
    <message>
        <source>You have checked in at another seat. Go on there; nothing can be done here any more.</source>
        <translation>您已在其他工位签到，请在那里继续；这里不能再操作。</translation>
    </message>
    <message>
        <source>The centre knows nobody in this session who has this certificate. Use your own certificate, or have the staff see for which session and member this window was opened.</source>
        <translation>中心在本场评标中查不到使用该证书的人员。请使用本人证书，或请工作人员核对本窗口是为哪一场评标、哪位成员打开的。</translation>
    </message>
    <message>
        <source>The centre cannot be reached. You are not checked in yet; try again when the connection is back, or ask the staff.</source>
        <translation>无法连接中心。您尚未签到；请在连接恢复后重试，或请工作人员协助。</translation>
    </message>
    <message>
        <source>You have not signed yet. The report can be signed only while the centre is connected; wait here.</source>
        <translation>您尚未签署。只有与中心连接时才能签署报告，请在此等候。</translation>
    </message>
    <message>
        <source>The centre cannot be reached. Nothing was saved; try again when the connection is back.</source>
        <translation>无法连接中心。尚未保存任何内容，请在连接恢复后重试。</translation>
    </message>
    <message>
        <source>Type the code on your seat slip. If it is lost, ask the staff for a new slip.</source>
        <translation>请输入工位条上的工位码。如已遗失，请向工作人员索取新的工位条。</translation>
    </message>
    <message>
        <source>The centre cannot be reached, and this can be done only with it. Nothing has been done; it can be done as soon as the connection is back.</source>
        <translation>与中心的连接已断开，此项操作须在连接后进行。目前尚未办理，连接恢复后即可办理。</translation>
    </message>
    <message>
        <source>The result, or whatever else you were about to sign, has changed since you pressed the button. Nothing has been signed; look at it again.</source>
        <translation>您按下按钮之后，评审结果或所要签署的内容发生了变化。没有签署任何内容；请重新查看。</translation>
    </message>
    <message>
        <source>This package was made for another centre, so this one does not take it. Choose the package that was made for it, or connect to that centre.</source>
        <translation>该标段数据包是为另一个交易中心制作的，本中心不予接收。请选择为本中心制作的标段数据包，或连接到该中心。</translation>
    </message>
    <message>
        <source>This passphrase does not open the key file. Type it again with care.</source>
        <translation>该口令打不开密钥文件。请仔细重新输入。</translation>
    </message>
    <message>
        <source>This is not the key that was set for this session and your role. Choose the file with that key.</source>
        <translation>这不是为本场次和您的角色设定的密钥。请选择存有该密钥的文件。</translation>
    </message>
    <message>
        <source>A sheet cannot be opened with this key: what its author has sealed in it is no sheet. Its author has to open it, or to be replaced; tell the staff.</source>
        <translation>有一份评审表无法用该密钥启封：密封在其中的内容不是评审表。须由该成员本人启封，或更换该成员；请告知工作人员。</translation>
    </message>
    <message>
        <source>Before this evaluation it has to be found whether each bidder is qualified, and of one the package does not say, so the session cannot begin. The purchaser or its agency has to see to it, and have the package made anew.</source>
        <translation>评标前须对每个投标人进行资格审查，而标段数据包中有投标人没有审查结果，因此评标不能开始。须由采购人或采购代理机构完成资格审查，并重新制作标段数据包。</translation>
    </message>
    <message>
        <source>This computer cannot write to its disk. Ask the staff to make room on it.</source>
        <translation>本机磁盘无法写入。请工作人员腾出磁盘空间。</translation>
    </message>
    <message>
        <source>The package entitles a bidder to a price adjustment that the evaluation method does not have. It would count for nothing, so the session cannot begin. Have the package made anew with the right identifier.</source>
        <translation>标段数据包中有投标人享受的价格扣除（或加分）不是评标办法规定的项目，将不起任何作用，因此评标不能开始。请按正确的标识重新制作标段数据包。</translation>
    </message>
    <message>
        <source>What you did last has reached the centre and stands in the log, but it does not count: %1. See what is shown now, and do it again where it is still needed.</source>
        <extracomment>Behind the colon: why</extracomment>
        <translation>您刚才的操作已送达中心并记入日志，但未生效：%1。请以现在显示的为准，仍有需要的重新办理。</translation>
    </message>
    <message>
        <source>What you entered last is not saved on this machine, and would be lost with this window. Wait until it is saved; to give it up, close the window once more.</source>
        <translation>您最近填写的内容尚未存于本机，关闭窗口就会丢失。请等待保存完成；如要放弃，请再次关闭窗口。</translation>
    </message>
    <message>
        <source>A reason on this sheet has an invisible character in it, with which nobody could open the sheet again. Nothing has been signed. Type the reasons that were pasted anew, and submit again.</source>
        <translation>本评审表的某条理由含有不可见字符，密封后将无人能够启封。尚未签署任何内容。请重新键入粘贴的理由，然后再次提交。</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>The procedure has failed</source>
        <comment>a tender for works</comment>
        <translation>本次招标失败</translation>
    </message>
    <message>
        <source>The procedure has failed</source>
        <comment>a government tender</comment>
        <translation>本次采购废标</translation>
    </message>
    <message>
        <source>The procedure has failed</source>
        <comment>a negotiation, consultation or inquiry</comment>
        <translation>本次采购活动终止</translation>
    </message>
    <message>
        <source>The procedure has failed</source>
        <comment>a tender for land, mining rights or property</comment>
        <translation>本次招标活动终止</translation>
    </message>
    <message>
        <source>%1: there are fewer valid bids than the law demands.</source>
        <translation>%1：有效投标少于法定数量。</translation>
    </message>
    <message>
        <source>%1: all bids are rejected.</source>
        <translation>%1：全部投标均被否决。</translation>
    </message>
    <message>
        <source>%1: the committee found that the bids lack competition.</source>
        <translation>%1：评标委员会认定投标明显缺乏竞争。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>That the procedure has failed, and what is going on now</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1: all prices are over the limit.</source>
        <translation>%1：全部报价均超过限价。</translation>
    </message>
    <message>
        <source>%1: the committee stopped the evaluation for what is wrong with the tender document.</source>
        <translation>%1：招标文件存在问题，评标委员会停止评标。</translation>
    </message>
    <message>
        <source>%1: all prices are below the reserve.</source>
        <translation>%1：全部报价均低于底价。</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1 yuan</source>
        <extracomment>An amount of money</extracomment>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>%1%</source>
        <extracomment>A percentage in figures</extracomment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>How a date is written, in the letters of QDate::toString</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date, %2 a time of the day</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 (in capitals: %2)</source>
        <extracomment>An amount in figures, and in Chinese capitals; in Chinese only</extracomment>
        <translation>%1（大写：%2）</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <extracomment>What somebody has to do, and the time</extracomment>
        <translation>%1（自 %2 起）</translation>
    </message>
</context>
<context>
    <name>IdentifierWords</name>
    <message>
        <source>Deal code</source>
        <translation>统一交易标识码</translation>
    </message>
    <message>
        <source>Project code</source>
        <translation>项目编号</translation>
    </message>
    <message>
        <source>Tender project code</source>
        <translation>招标项目编号</translation>
    </message>
    <message>
        <source>Section code</source>
        <translation>标段（包）编号</translation>
    </message>
    <message>
        <source>Investment project code</source>
        <translation>投资项目统一代码</translation>
    </message>
    <message>
        <source>Section classification</source>
        <translation>标段（包）分类</translation>
    </message>
    <message>
        <source>Credit code of %1</source>
        <translation>%1的统一社会信用代码</translation>
    </message>
    <message>
        <source>has not the right length</source>
        <translation>位数不对</translation>
    </message>
    <message>
        <source>has a character that does not belong there</source>
        <translation>含有不应出现的字符</translation>
    </message>
    <message>
        <source>has a day in it that does not exist</source>
        <translation>其中的日期不存在</translation>
    </message>
    <message>
        <source>has the running number 0; they begin with 1</source>
        <translation>流水号为 0，应从 1 起编</translation>
    </message>
    <message>
        <source>has a check character that does not fit; perhaps it is mistyped</source>
        <translation>校验码不符，可能录入有误</translation>
    </message>
    <message>
        <source>does not begin with the code that it belongs to</source>
        <translation>未以上一级编号开头</translation>
    </message>
    <message>
        <source>%1, %2: %3.</source>
        <extracomment>An identifier, its value, what is wrong with it</extracomment>
        <translation>%1 %2：%3。</translation>
    </message>
    <message>
        <source>is that of another bidder, too; one bidder must not be there twice</source>
        <translation>与另一投标人相同；同一投标人不得重复计入</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>Everywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <source>Show or hide these keys</source>
        <translation>显示或隐藏本表</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+回车</translation>
    </message>
    <message>
        <source>Do what the button at the bottom says</source>
        <translation>执行底部按钮的操作</translation>
    </message>
    <message>
        <source>Show or hide the documents</source>
        <translation>显示或隐藏文件</translation>
    </message>
    <message>
        <source>What you can do beside this step</source>
        <translation>本环节之外您可以做的事</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Leave a field or this sheet; go back to the step</source>
        <translation>离开输入框或关闭本表；返回当前环节</translation>
    </message>
    <message>
        <source>In a table or sheet</source>
        <translation>在表格中</translation>
    </message>
    <message>
        <source>Arrow keys, Tab</source>
        <translation>方向键、Tab</translation>
    </message>
    <message>
        <source>The next empty cell</source>
        <translation>下一个空格</translation>
    </message>
    <message>
        <source>In a review: passed, failed</source>
        <translation>评审：通过、不通过</translation>
    </message>
    <message>
        <source>In the documents</source>
        <translation>在文件中</translation>
    </message>
    <message>
        <source>The tender document, and back</source>
        <translation>招标文件，再按返回</translation>
    </message>
    <message>
        <source>Two documents side by side, or one</source>
        <translation>并排两份文件，或只看一份</translation>
    </message>
    <message>
        <source>To the other of two documents</source>
        <translation>转到另一份文件</translation>
    </message>
    <message>
        <source>Show or hide the contents</source>
        <translation>显示或隐藏目录</translation>
    </message>
    <message>
        <source>Find a word</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>F3, Shift+F3</source>
        <translation>F3、Shift+F3</translation>
    </message>
    <message>
        <source>The next place, the one before</source>
        <translation>下一处、上一处</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>转到某页</translation>
    </message>
    <message>
        <source>Ctrl+PgDn, Ctrl+PgUp</source>
        <translation>Ctrl+PgDn、Ctrl+PgUp</translation>
    </message>
    <message>
        <source>The next page, the one before</source>
        <translation>下一页、上一页</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>The first page, the last</source>
        <translation>首页、末页</translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation>放大、缩小</translation>
    </message>
    <message>
        <source>As wide as there is room</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Set a bookmark, or take it away</source>
        <translation>加书签，或去掉书签</translation>
    </message>
    <message>
        <source>Here from the work, and back</source>
        <translation>从评审工作转到文件，再按返回</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab、Shift+Tab</translation>
    </message>
    <message>
        <source>The next field, the one before</source>
        <translation>下一个输入框、上一个</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Say yes to a question of the page; Esc: no</source>
        <translation>对页面上的询问回答“是”；Esc 为“否”</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Enter, Shift+Enter</source>
        <translation>回车、Shift+回车</translation>
    </message>
    <message>
        <source>The same in the search field</source>
        <translation>在查找框中同上</translation>
    </message>
    <message>
        <source>Space, Shift+Space</source>
        <translation>空格键、Shift+空格键</translation>
    </message>
    <message>
        <source>A screen further, a screen back</source>
        <translation>向后一屏、向前一屏</translation>
    </message>
    <message>
        <source>In the bookmarks: take one away</source>
        <translation>在书签列表中：去掉一个</translation>
    </message>
    <message>
        <source>From a comparison to the bid</source>
        <translation>从对比转到该投标文件</translation>
    </message>
    <message>
        <source>PgDn, PgUp</source>
        <translation>PgDn、PgUp</translation>
    </message>
    <message>
        <source>Scroll the page; the arrows by a line</source>
        <translation>翻页；方向键一次一行</translation>
    </message>
    <message>
        <source>To its top or end; from a field with Ctrl</source>
        <translation>页首、页尾；在输入框中加按 Ctrl</translation>
    </message>
    <message>
        <source>The stages, and who is still to act</source>
        <translation>各评标阶段，以及尚待哪些人员</translation>
    </message>
    <message>
        <source>In this window</source>
        <translation>在本窗口中</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>Press a button, tick a box</source>
        <translation>按下按钮、勾选</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Choose one of several</source>
        <translation>在多个选项中选择</translation>
    </message>
    <message>
        <source>Move in it; Enter: down, with Shift: up</source>
        <translation>在表中移动；回车向下，加 Shift 向上</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation>Shift+方向键</translation>
    </message>
    <message>
        <source>Choose several cells; Ctrl+A: all of them</source>
        <translation>选中多格；Ctrl+A 选中全部</translation>
    </message>
    <message>
        <source>To the reason and back; what you gave before</source>
        <translation>转到理由、再按返回；您此前的评审</translation>
    </message>
    <message>
        <source>Empty the cell, or all that are chosen</source>
        <translation>清空本格或选中的各格</translation>
    </message>
    <message>
        <source>Cut, copy, paste one cell or several</source>
        <translation>剪切、复制、粘贴一格或多格</translation>
    </message>
    <message>
        <source>Undo what was done in the sheet; do it again</source>
        <translation>撤销在评审表中的操作；重做</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>The committee has corrected the price of %1. The bidder has to confirm it in writing.</source>
        <translation>评标委员会已修正%1的报价，须由投标人书面确认。</translation>
    </message>
    <message>
        <source>%1: answer to the corrected price</source>
        <translation>%1：对修正报价的答复</translation>
    </message>
    <message>
        <source>Choose what the bidder answers.</source>
        <translation>请选择投标人的答复。</translation>
    </message>
    <message>
        <source>The bidder confirms the price</source>
        <translation>投标人确认修正后的报价</translation>
    </message>
    <message>
        <source>In writing, signed as the bid was.</source>
        <translation>以书面形式，签署要求与投标文件相同。</translation>
    </message>
    <message>
        <source>%1 confirms the corrected price in writing.</source>
        <translation>%1书面确认修正后的报价。</translation>
    </message>
    <message>
        <source>Then the corrected price counts.</source>
        <translation>之后修正后的报价生效。</translation>
    </message>
    <message>
        <source>The bidder does not accept it</source>
        <translation>投标人不接受</translation>
    </message>
    <message>
        <source>The committee then has to reject the bid.</source>
        <translation>评标委员会随后须否决该投标。</translation>
    </message>
    <message>
        <source>%1 does not accept the corrected price.</source>
        <translation>%1不接受修正后的报价。</translation>
    </message>
    <message>
        <source>Then the committee has to reject the bid.</source>
        <translation>之后评标委员会须否决该投标。</translation>
    </message>
    <message>
        <source>The committee asks %1 what a passage of its bid means. The bidder has to answer in writing.</source>
        <translation>评标委员会要求%1澄清、说明其投标文件的一处内容，须由投标人书面答复。</translation>
    </message>
    <message>
        <source>%1: answer to a question</source>
        <translation>%1：对澄清、说明要求的答复</translation>
    </message>
    <message>
        <source>Choose whether the bidder has answered.</source>
        <translation>请选择投标人是否已答复。</translation>
    </message>
    <message>
        <source>The bidder has answered</source>
        <translation>投标人已答复</translation>
    </message>
    <message>
        <source>In writing, in the time that was set.</source>
        <translation>以书面形式，在规定时间内。</translation>
    </message>
    <message>
        <source>%1 has answered the question in writing.</source>
        <translation>%1已书面答复。</translation>
    </message>
    <message>
        <source>Then the committee goes on. The answer counts only as far as it explains the bid, and changes nothing of it.</source>
        <translation>之后评标委员会继续评审。答复仅在澄清、说明投标文件的范围内有效，不改变投标文件。</translation>
    </message>
    <message>
        <source>Nothing came in time</source>
        <translation>规定时间内未收到</translation>
    </message>
    <message>
        <source>The committee goes on without an answer.</source>
        <translation>评标委员会在没有答复的情况下继续评审。</translation>
    </message>
    <message>
        <source>%1 has not answered the question in the time that was set.</source>
        <translation>%1未在规定时间内答复。</translation>
    </message>
    <message>
        <source>Then the committee goes on, and judges the bid as it stands.</source>
        <translation>之后评标委员会继续评审，以投标文件原文为准。</translation>
    </message>
    <message>
        <source>The price of %1 is obviously low. The bidder has to explain it in writing.</source>
        <translation>%1的报价明显偏低，须由投标人书面说明。</translation>
    </message>
    <message>
        <source>%1: explanation of its low price</source>
        <translation>%1：对报价偏低的说明</translation>
    </message>
    <message>
        <source>Choose whether the bidder has explained its price.</source>
        <translation>请选择投标人是否已作说明。</translation>
    </message>
    <message>
        <source>The bidder has explained the price</source>
        <translation>投标人已作说明</translation>
    </message>
    <message>
        <source>%1 has explained its low price in writing.</source>
        <translation>%1已书面说明报价偏低的原因。</translation>
    </message>
    <message>
        <source>Then the committee finds whether it justifies the price.</source>
        <translation>之后由评标委员会认定说明能否证明报价合理。</translation>
    </message>
    <message>
        <source>%1 has not explained its low price in the time that was set.</source>
        <translation>%1未在规定时间内说明报价偏低的原因。</translation>
    </message>
    <message>
        <source>Register the bidder&apos;s explanation</source>
        <translation>登记投标人的说明</translation>
    </message>
    <message>
        <source>Register the bidder&apos;s answer</source>
        <translation>登记投标人的答复</translation>
    </message>
    <message>
        <source>%1 takes no further part.</source>
        <translation>%1退出，不再参加评审。</translation>
    </message>
    <message>
        <source>Then the bidder is out for good, and its final offer is not awaited.</source>
        <translation>之后该投标人不再参加评审，也不再等候其最后报价，且不能恢复。</translation>
    </message>
    <message>
        <source>A supervisor has to witness it next: show the supervisor the bidder&apos;s letter.</source>
        <translation>接下来须由监督人员见证：请向监督人员出示投标人的书面材料。</translation>
    </message>
    <message>
        <source>A supervisor has to witness it next: show the supervisor how the bidder was asked.</source>
        <translation>接下来须由监督人员见证：请向其出示要求投标人答复的记录。</translation>
    </message>
    <message>
        <source>Text: %1</source>
        <translation>内容：%1</translation>
    </message>
    <message>
        <source>It stands in the minutes under your name.</source>
        <translation>该登记以您的名义记入评标记录。</translation>
    </message>
    <message>
        <source>Register that a bidder takes no further part</source>
        <translation>登记投标人退出</translation>
    </message>
    <message>
        <source>This was negotiated with %1.</source>
        <translation>与%1协商的情况如下。</translation>
    </message>
    <message>
        <source>Then it stands in the report as witnessed.</source>
        <translation>此后该记录即以经见证的形式载入评标报告。</translation>
    </message>
    <message>
        <source>Put down what was negotiated with a bidder</source>
        <translation>记录与投标人的协商情况</translation>
    </message>
    <message>
        <source>What comes later is registered all the same: the committee decides about it.</source>
        <translation>逾时收到的答复同样登记，由评标委员会决定是否采信。</translation>
    </message>
    <message>
        <source>All bidders: what changes for them</source>
        <translation>全体投标人：书面通知变动</translation>
    </message>
    <message>
        <source>All bidders were told this in writing, at the same time.</source>
        <translation>已以书面形式同时通知全体投标人，内容如下。</translation>
    </message>
    <message>
        <source>Put down what all bidders were told</source>
        <translation>记录书面通知全体投标人的变动</translation>
    </message>
    <message>
        <source>A supervisor has to witness it next: show the supervisor the record of it.</source>
        <translation>接下来须由监督人员见证：请向其出示有关记录。</translation>
    </message>
    <message>
        <source>%1: recusal of %2</source>
        <translation>%1：申请%2回避</translation>
    </message>
    <message>
        <source>%1 applies in writing for the recusal of %2. The member withdraws.</source>
        <translation>%1书面申请%2回避。决定：该成员应当回避。</translation>
    </message>
    <message>
        <source>Then the member leaves the committee, what they have judged counts no more, and another member is found.</source>
        <translation>此后该成员退出评标委员会，其评审意见不再计入，另行补足成员。</translation>
    </message>
    <message>
        <source>%1 applies in writing for the recusal of %2. The member stays.</source>
        <translation>%1书面申请%2回避。决定：该成员不需要回避。</translation>
    </message>
    <message>
        <source>Register the application for a recusal</source>
        <translation>登记回避申请</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source>The platform gives %1 a new certificate.</source>
        <translation>平台为%1登记新证书。</translation>
    </message>
    <message>
        <source>The platform replaces %1 by %2.</source>
        <translation>平台由%2替换%1。</translation>
    </message>
    <message>
        <source>The platform gives the centre&apos;s service a new key.</source>
        <translation>平台更换中心服务的密钥。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>bidder and price</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between prices</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 checks in at seat %2.</source>
        <translation>%1在工位 %2 签到。</translation>
    </message>
    <message>
        <source>%1 has signed something that this program does not know.</source>
        <translation>%1签署了一项程序无法识别的内容。</translation>
    </message>
    <message>
        <source>The final offer of %1 comes in, sealed.</source>
        <translation>收到%1的最后报价，密封。</translation>
    </message>
    <message>
        <source>The platform opens all final offers together: %1.</source>
        <translation>平台同时开启全部最后报价：%1。</translation>
    </message>
    <message>
        <source>The platform opens the second envelopes together: %1.</source>
        <translation>平台同时开启第二信封：%1。</translation>
    </message>
    <message>
        <source>%1 has opened what they had sealed. It is shown when your own is in.</source>
        <translation>%1启封了本人密封的内容。待您本人提交后显示。</translation>
    </message>
</context>
<context>
    <name>Motions</name>
    <message>
        <source>Reject the bid of %1</source>
        <translation>否决%1的投标</translation>
    </message>
    <message>
        <source>End for want of competition</source>
        <translation>因明显缺乏竞争否决全部投标</translation>
    </message>
    <message>
        <source>Vote under way</source>
        <translation>正在表决</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Void, as the step is done again</source>
        <translation>已作废（该环节重做）</translation>
    </message>
    <message>
        <source>Correct the points of %1 for %2 in &quot;%3&quot;</source>
        <translation>更正%1对%2在“%3”上的评分</translation>
    </message>
    <message>
        <source>Correct the price of %1 to %2</source>
        <translation>将%1的报价修正为%2</translation>
    </message>
    <message>
        <source>Have %1 explain its low price</source>
        <translation>要求%1说明报价偏低的原因</translation>
    </message>
    <message>
        <source>Find that the explanation of %1 justifies its low price</source>
        <translation>认定%1的说明能够证明其报价合理</translation>
    </message>
    <message>
        <source>Ask %1 what its bid means</source>
        <translation>要求%1澄清、说明投标文件</translation>
    </message>
    <message>
        <source>Set the answer of %1 aside</source>
        <translation>对%1的答复不予采信</translation>
    </message>
    <message>
        <source>Stop the evaluation for the tender document</source>
        <translation>因招标文件存在问题停止评标</translation>
    </message>
</context>
<context>
    <name>PackageFacts</name>
    <message numerus="yes">
        <source>%n bidders</source>
        <translation>
            <numerusform>%n 家投标人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A role, and how many have it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n documents, %1</source>
        <extracomment>How many, and how large they are together</extracomment>
        <translation>
            <numerusform>%n 份文件，共 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Project code</source>
        <translation>项目编号</translation>
    </message>
    <message>
        <source>Section code</source>
        <translation>标段（包）编号</translation>
    </message>
    <message>
        <source>Tenderer</source>
        <translation>招标人</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>招标代理机构</translation>
    </message>
    <message>
        <source>Bids opened</source>
        <translation>开标时间</translation>
    </message>
    <message>
        <source>Bidders</source>
        <translation>投标人</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Venues</source>
        <translation>评标场所</translation>
    </message>
    <message>
        <source>Re-evaluation</source>
        <translation>重新评审</translation>
    </message>
    <message>
        <source>%1 (not decrypted)</source>
        <translation>%1（未解密）</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Member %1</source>
        <translation>%1号成员</translation>
    </message>
    <message>
        <source>Expert %1</source>
        <translation>评标专家%1号</translation>
    </message>
    <message>
        <source>Buyer&apos;s representative %1</source>
        <translation>采购人代表%1号</translation>
    </message>
    <message>
        <source>Owner&apos;s representative %1</source>
        <translation>招标人代表%1号</translation>
    </message>
    <message>
        <source>Staff %1</source>
        <translation>工作人员%1号</translation>
    </message>
    <message>
        <source>Supervisor %1</source>
        <translation>监督人员%1号</translation>
    </message>
    <message>
        <source>Keeper of the centre&apos;s key %1</source>
        <translation>中心密钥保管人%1号</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>评标专家</translation>
    </message>
    <message>
        <source>Owner&apos;s representative</source>
        <translation>招标人（采购人）代表</translation>
    </message>
    <message>
        <source>On-site staff</source>
        <translation>场内工作人员</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>监督人员</translation>
    </message>
    <message>
        <source>Keeper of the centre&apos;s key</source>
        <translation>中心密钥保管人</translation>
    </message>
    <message>
        <source>The platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a role with its number, %2 the person&apos;s name</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between people</comment>
        <extracomment>Between people of a list, but for the last two</extracomment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a list of people</extracomment>
        <translation>
            <numerusform>%1和另外 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>%1 is a list of people, %2 the last one</extracomment>
        <translation>%1和%2</translation>
    </message>
    <message>
        <source>Expert %1</source>
        <comment>in government procurement</comment>
        <translation>评审专家%1号</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>%1, page %2</source>
        <extracomment>A place in a document</extracomment>
        <translation>%1，第%2页</translation>
    </message>
    <message>
        <source>Passage: %1; %2</source>
        <extracomment>What a bidder is asked about: as the committee names it, and its place in the bid</extracomment>
        <translation>内容：%1；%2</translation>
    </message>
</context>
<context>
    <name>Prices</name>
    <message>
        <source>Opening form</source>
        <translation>开标一览表</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>大写金额</translation>
    </message>
    <message>
        <source>Decimal point</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>line “%1” counts with its total of %2, although quantity × unit price makes %3.</source>
        <translation>清单项“%1”以合价%2为准，数量乘以单价得%3。</translation>
    </message>
    <message>
        <source>line “%1” counts with quantity × unit price, which makes %2, instead of its total of %3.</source>
        <translation>清单项“%1”以数量乘以单价所得的%2为准，原合价为%3。</translation>
    </message>
    <message>
        <source>the price is %1 instead of %2.</source>
        <translation>投标报价由%2修正为%1。</translation>
    </message>
    <message>
        <source>the total in the body of the bid, %2, gives way to %1.</source>
        <translation>投标文件正文的总价%2修正为%1。</translation>
    </message>
    <message>
        <source>“%1”, which cannot be read as an amount</source>
        <translation>“%1”（无法识别为金额）</translation>
    </message>
    <message>
        <source>“%1”, that is %2</source>
        <extracomment>An amount in capitals as it is written, and what it comes to</extracomment>
        <translation>“%1”（即%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>The rule of a correction, and what it changes</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more lines.</source>
        <translation>
            <numerusform>……另有 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>What stands in capitals cannot be read as one amount. Look at it in the bid: the committee decides what it says.</source>
        <translation>大写金额无法识别为确定的金额。请查看投标文件，由评标委员会认定。</translation>
    </message>
    <message>
        <source>A unit price of the bill may have its decimal point in the wrong place. The committee decides whether that is obvious: if it is, the line&apos;s total holds, else the unit price.</source>
        <translation>清单中有单价的小数点可能错位。是否属于明显错误由评标委员会认定：属于的以合价为准，不属于的以单价为准。</translation>
    </message>
    <message>
        <source>Two rules lead to different prices, and it is disputed which of them prevails. The committee decides.</source>
        <translation>两条规则得出不同的报价，以何者为准尚有争议，由评标委员会认定。</translation>
    </message>
    <message>
        <source>The bid states amounts that differ, and no rule says which of them holds. The committee decides.</source>
        <translation>投标文件中的金额不一致，规则没有规定以何者为准，由评标委员会认定。</translation>
    </message>
    <message>
        <source>The lines of the bill make up no possible price. The committee decides what the price is.</source>
        <translation>清单各项合计不能构成有效的报价，由评标委员会认定报价。</translation>
    </message>
    <message>
        <source>Read out at the opening: %1</source>
        <translation>开标时唱出的报价：%1</translation>
    </message>
    <message>
        <source>In capitals: %1</source>
        <translation>大写：%1</translation>
    </message>
    <message>
        <source>Total in the body of the bid: %1</source>
        <translation>投标文件正文的总价：%1</translation>
    </message>
    <message>
        <source>There in capitals: %1</source>
        <translation>正文大写：%1</translation>
    </message>
    <message>
        <source>Price as bid: %1</source>
        <translation>投标报价：%1</translation>
    </message>
    <message>
        <source>Corrected price: %1</source>
        <translation>修正后的报价：%1</translation>
    </message>
    <message>
        <source>Price: %1</source>
        <translation>报价：%1</translation>
    </message>
    <message>
        <source>Price ceiling: %1</source>
        <translation>最高投标限价：%1</translation>
    </message>
    <message>
        <source>It is below %1 of the price ceiling: that is %2, that share of it %3.</source>
        <translation>低于最高投标限价的%1：限价为%2，按该比例为%3。</translation>
    </message>
    <message>
        <source>The committee has found by a vote that it is obviously low.</source>
        <translation>评标委员会表决认定报价明显偏低。</translation>
    </message>
    <message>
        <source>The bidder explains in writing: %1</source>
        <translation>投标人书面说明：%1</translation>
    </message>
    <message>
        <source>The bidder has explained nothing in time: %1</source>
        <translation>投标人未在规定时间内说明：%1</translation>
    </message>
    <message>
        <source>Mean of all prices compared: %1</source>
        <translation>参加比较的全部报价的平均值：%1</translation>
    </message>
    <message>
        <source>Lowest other price compared: %1</source>
        <translation>参加比较的其他最低报价：%1</translation>
    </message>
    <message>
        <source>It is below %1 of the mean of all prices compared: the mean is %2, that share of it %3.</source>
        <translation>低于参加比较的全部报价平均值的%1：平均值为%2，按该比例为%3。</translation>
    </message>
    <message>
        <source>It is below %1 of the lowest other price compared: that is %2, that share of it %3.</source>
        <translation>低于参加比较的其他最低报价的%1：该报价为%2，按该比例为%3。</translation>
    </message>
    <message>
        <source>The explanation has to be in by %1.</source>
        <translation>说明截止时间：%1。</translation>
    </message>
    <message>
        <source>Chinese text</source>
        <translation>中文文本</translation>
    </message>
    <message>
        <source>The letter came in: %1</source>
        <translation>来函收到时间：%1</translation>
    </message>
    <message>
        <source>SHA-256 of the letter: %1</source>
        <translation>说明文件的 SHA-256：%1</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Question: %1</source>
        <translation>问题：%1</translation>
    </message>
    <message>
        <source>The bidder is not asked: the vote was lost.</source>
        <translation>表决未通过，未向投标人提出。</translation>
    </message>
    <message>
        <source>Asked. The answer is not registered and witnessed yet.</source>
        <translation>已提出，答复尚未登记和见证。</translation>
    </message>
    <message>
        <source>Not answered. The bid is no longer in the evaluation.</source>
        <translation>未答复，该投标已不再参加评审。</translation>
    </message>
    <message>
        <source>Asked, and not answered in time. The bid is judged as it stands.</source>
        <translation>已提出，投标人未在规定时间内答复。以投标文件原文为准。</translation>
    </message>
    <message>
        <source>Answered. The answer counts as far as it explains the bid.</source>
        <translation>已答复。答复在澄清、说明投标文件的范围内有效。</translation>
    </message>
    <message>
        <source>Answered, and set aside. The answer does not count.</source>
        <translation>已答复，评标委员会不予采信。</translation>
    </message>
    <message>
        <source>The bidder answers in writing: %1</source>
        <translation>投标人书面答复：%1</translation>
    </message>
    <message>
        <source>The bidder has answered nothing in time: %1</source>
        <translation>投标人未在规定时间内答复：%1</translation>
    </message>
    <message>
        <source>Why it is set aside: %1</source>
        <translation>不予采信的理由：%1</translation>
    </message>
    <message>
        <source>The answer has to be in by %1.</source>
        <translation>答复截止时间：%1。</translation>
    </message>
    <message>
        <source>Answered after the time that was set. The committee may set the answer aside; until then it counts as far as it explains the bid.</source>
        <translation>已答复，但迟于规定的时间。评标委员会可以决定不予采信；在此之前，答复在说明投标文件的范围内有效。</translation>
    </message>
    <message>
        <source>Late: it came in at %1.</source>
        <translation>逾时：%1 收到。</translation>
    </message>
    <message>
        <source>SHA-256 of the letter: %1</source>
        <translation>答复文件的 SHA-256：%1</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Not open yet</source>
        <translation>尚未开放</translation>
    </message>
    <message>
        <source>Documents open once you have checked in.</source>
        <translation>签到后即可查看文件。</translation>
    </message>
    <message>
        <source>Not for this seat</source>
        <translation>本工位不可查看</translation>
    </message>
    <message>
        <source>The documents are read by the committee and watched over by the supervisor.</source>
        <translation>文件由评标委员会查阅，由监督人员监督。</translation>
    </message>
    <message>
        <source>Documents open once you have declared your conflicts of interest and given your pledge, and the centre has received both.</source>
        <translation>您完成回避声明并签署承诺书、且交易中心均已收到后，即可查看文件。</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>尚未下载</translation>
    </message>
    <message>
        <source>The centre cannot be reached, and this document is not at this seat yet. It is brought here as soon as the connection is back. Nothing needs to be done.</source>
        <translation>无法连接交易中心，该文件尚未下载到本工位。连接恢复后将自动下载，您无需操作。</translation>
    </message>
    <message>
        <source>Not the file that was handed in</source>
        <translation>与递交的文件不一致</translation>
    </message>
    <message>
        <source>What has arrived does not agree with the signed list of documents, so it is not shown. Try again, and tell the staff if it stays so.</source>
        <translation>收到的内容与已签名的文件清单不符，因此不予显示。请重试；如仍不行，请告知工作人员。</translation>
    </message>
    <message>
        <source>Locked by a password</source>
        <translation>文件设有密码</translation>
    </message>
    <message>
        <source>The bidder has locked this file with a password. It cannot be shown. Tell the chair.</source>
        <translation>投标人为该文件设置了密码，无法显示。请告知评标组长。</translation>
    </message>
    <message>
        <source>Damaged file</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>This file is damaged and cannot be shown, although it is exactly what the bidder handed in. Tell the chair.</source>
        <translation>该文件与投标人递交的完全一致，但已损坏，无法显示。请告知评标组长。</translation>
    </message>
    <message>
        <source>Cannot be read at this seat</source>
        <translation>本工位无法读取</translation>
    </message>
    <message>
        <source>The copy at this seat cannot be read. Try again, and tell the staff if it stays so.</source>
        <translation>本工位上的文件副本无法读取。请重试；如仍不行，请告知工作人员。</translation>
    </message>
    <message>
        <source>Cannot be shown</source>
        <translation>无法显示</translation>
    </message>
    <message>
        <source>The display stopped while it opened this file. Other documents can be read. Try again, and tell the staff if it stays so.</source>
        <translation>打开该文件时显示程序停止运行。其他文件可正常查看。请重试；如仍不行，请告知工作人员。</translation>
    </message>
    <message>
        <source>Being brought here</source>
        <translation>正在下载</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Waiting for the centre …</source>
        <translation>正在等待交易中心……</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>正在核验</translation>
    </message>
    <message>
        <source>It is compared with the signed list of documents before it is shown.</source>
        <translation>显示之前，正在与已签名的文件清单核对。</translation>
    </message>
    <message>
        <source>Being opened</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>This page cannot be read at this seat. Tell the staff.</source>
        <translation>本工位无法读取此页。请告知工作人员。</translation>
    </message>
    <message>
        <source>This page takes too long to draw and is left out. The other pages can be read.</source>
        <translation>此页显示耗时过长，已略过。其他页面可正常查看。</translation>
    </message>
    <message>
        <source>This page cannot be shown: the bidder&apos;s file is damaged here. The other pages can be read.</source>
        <translation>此页无法显示：投标人的文件在此处已损坏。其他页面可正常查看。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>You have stopped this. What has arrived stays at this seat, and it goes on from there.</source>
        <translation>您已停止。已下载的部分保留在本工位，重试时从中断处继续。</translation>
    </message>
</context>
<context>
    <name>Reevaluations</name>
    <message>
        <source>This session evaluates anew what report %1… has found. Reason: %2. Approved by: %3.</source>
        <extracomment>The first digits of the old report&apos;s SHA-256, the reason, who has approved it</extracomment>
        <translation>本次评审是对评标报告 %1… 的重新评审。原因：%2。批准：%3。</translation>
    </message>
    <message>
        <source>This session evaluates anew what another one began, which ended without a report at entry %1…. Reason: %2. Approved by: %3.</source>
        <extracomment>The first digits of the SHA-256 of the old log&apos;s last entry, the reason, who has approved it</extracomment>
        <translation>原评标没有形成报告，止于日志条目 %1…，本次重新评审。原因：%2。批准：%3。</translation>
    </message>
    <message>
        <source>Ground: %1 (%2)</source>
        <extracomment>A ground of the law, and its instrument and article</extracomment>
        <translation>依据：%1（%2）</translation>
    </message>
    <message>
        <source>The evaluation committee is the one that made the old report.</source>
        <translation>由原评标委员会全体成员重新评审。</translation>
    </message>
    <message>
        <source>Nobody who sat on the old evaluation committee sits on this one.</source>
        <translation>评标委员会重新组建，没有原评标委员会的成员。</translation>
    </message>
</context>
<context>
    <name>Restarts</name>
    <message>
        <source>, </source>
        <comment>in a list</comment>
        <extracomment>Between steps of a list, and between bidders</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>What was submitted in these steps no longer counts: %1.</source>
        <translation>以下阶段已提交的内容不再计入：%1。</translation>
    </message>
    <message>
        <source>These bids are no longer rejected, and judged anew: %1.</source>
        <translation>以下投标人的否决失效，重新评审：%1。</translation>
    </message>
    <message>
        <source>The report that was frozen is void.</source>
        <translation>已定稿的评标报告作废。</translation>
    </message>
</context>
<context>
    <name>Rests</name>
    <message>
        <source>The session is suspended.</source>
        <translation>评标已暂停。</translation>
    </message>
    <message>
        <source>The session is suspended. Reason: %1</source>
        <translation>评标已暂停。原因：%1</translation>
    </message>
    <message>
        <source>The session is suspended, since %1.</source>
        <translation>评标已暂停，自 %1 起。</translation>
    </message>
    <message>
        <source>The session is suspended, since %1. Reason: %2</source>
        <translation>评标已暂停，自 %1 起。原因：%2</translation>
    </message>
    <message>
        <source>This session has ended, for its committee could not be filled. The bids are evaluated by a new committee in a session of its own.</source>
        <translation>评标委员会无法补足，本次评标已经终止，由依法重新组建的评标委员会另行评标。</translation>
    </message>
    <message>
        <source>The material is sealed. Your drafts are kept; the session goes on before the whole committee.</source>
        <translation>评审资料已封存。您的草稿均已保存；评标委员会成员到齐后恢复评标。</translation>
    </message>
    <message>
        <source>Your drafts are kept; the staff or the supervisor resume it.</source>
        <translation>您的草稿均已保存，由工作人员或监督人员恢复。</translation>
    </message>
    <message>
        <source>can let the session go on</source>
        <translation>可恢复评标</translation>
    </message>
</context>
<context>
    <name>ResultWords</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>the text of a legal ground, and where it stands</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>found not qualified before the committee met</source>
        <translation>评审前已被认定资格不合格</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>否决投标：%1</translation>
    </message>
    <message>
        <source>Same brand as %1, which has the place of both</source>
        <translation>与%1同一品牌，按一家计算，由其取得名次</translation>
    </message>
    <message>
        <source>Not recommended</source>
        <translation>未推荐</translation>
    </message>
    <message>
        <source>Not all points are known</source>
        <translation>尚有分数未知</translation>
    </message>
    <message>
        <source>No ranking</source>
        <translation>无排序</translation>
    </message>
    <message>
        <source>Nobody is recommended.</source>
        <translation>没有推荐中标候选人。</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>Recommended no. %1</source>
        <translation>第 %1 中标候选人</translation>
    </message>
    <message>
        <source>No. %1: %2, %3 points, price %4.</source>
        <translation>第 %1 名：%2，%3 分，报价 %4。</translation>
    </message>
    <message>
        <source>No. %1: %2, price %3.</source>
        <translation>第 %1 名：%2，报价 %3。</translation>
    </message>
    <message>
        <source>has withdrawn before making a final offer</source>
        <translation>提交最后报价前退出</translation>
    </message>
    <message>
        <source>Takes no further part</source>
        <translation>已退出</translation>
    </message>
    <message>
        <source>not decrypted at the opening</source>
        <translation>开标时未解密</translation>
    </message>
    <message>
        <source>Not decrypted at the opening</source>
        <translation>开标时未解密</translation>
    </message>
    <message>
        <source>Recommended, without an order</source>
        <translation>推荐，不排序</translation>
    </message>
    <message>
        <source>%1, price %2.</source>
        <translation>%1，报价 %2。</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>These points are corrected already; nothing more is to be done.</source>
        <translation>该项评分已经更正，无需再做。</translation>
    </message>
    <message>
        <source>The closing of this step is co-signed already; nothing more is to be done.</source>
        <translation>该环节的关闭已经会签，无需再做。</translation>
    </message>
    <message>
        <source>Your declaration is in the log already and cannot be given twice. If something in it is wrong, tell the staff.</source>
        <translation>您的回避声明已经记录，不能重复提交。如有错误，请告知工作人员。</translation>
    </message>
    <message>
        <source>This sheet is open already; nothing more is to be done.</source>
        <translation>该评审表已经启封，无需再做。</translation>
    </message>
    <message>
        <source>You have asked for more time already, and your request counts.</source>
        <translation>您已经提出过延长评标时间，该要求有效。</translation>
    </message>
    <message>
        <source>You have signed this report already; nothing more is to be done.</source>
        <translation>您已经签署本报告，无需再做。</translation>
    </message>
    <message>
        <source>You have voted on this motion already; a vote cannot be changed.</source>
        <translation>您对该事项已经表决，表决不能更改。</translation>
    </message>
    <message>
        <source>You have witnessed this already; nothing more is to be done.</source>
        <translation>您已经见证此事，无需再做。</translation>
    </message>
    <message>
        <source>Your certificate is not valid at this time, so nothing that it signs counts. Ask the staff for a new one.</source>
        <translation>您的证书目前不在有效期内，所签内容无效。请联系工作人员换发证书。</translation>
    </message>
    <message>
        <source>The committee has no chair yet. The chair has to be elected before this step can begin.</source>
        <translation>评标委员会还没有组长。须先推选组长，才能开始这一环节。</translation>
    </message>
    <message>
        <source>This session is over: the report is delivered, and nothing can be added any more.</source>
        <translation>本场评标已经结束：报告已移交，不能再增加任何记录。</translation>
    </message>
    <message>
        <source>What would be opened is not what was sealed. Do not go on, and tell the supervisor at once.</source>
        <translation>所要启封的内容与密封的内容不符。请停止操作，立即告知监督人员。</translation>
    </message>
    <message>
        <source>The committee does not have the members that the rules want. The staff have to have the missing ones drawn before the session can go on.</source>
        <translation>评标委员会的组成不符合规定。须由工作人员组织补抽后才能继续。</translation>
    </message>
    <message>
        <source>What is entered does not fit this step. See that nothing is missing, and that all points lie in their range.</source>
        <translation>所填内容不符合这一环节的要求。请检查是否有缺项，分数是否都在规定范围内。</translation>
    </message>
    <message>
        <source>The vote on this motion is over, and its outcome stands.</source>
        <translation>该事项的表决已经结束，结果已定。</translation>
    </message>
    <message>
        <source>Some objective points are missing, or differ between members. The step can be closed when all members have entered the same.</source>
        <translation>有的客观分尚未录入，或各成员不一致。全体成员录入一致后，才能关闭这一环节。</translation>
    </message>
    <message>
        <source>This member has dissented in writing, so they cannot be deemed to agree.</source>
        <translation>该成员已经书面提出不同意见，不能视为同意。</translation>
    </message>
    <message>
        <source>The sheet was not sealed as the rules want it. Submit it again; if that does not help, tell the staff.</source>
        <translation>评审表的密封不符合规定。请重新提交；如果仍然如此，请告知工作人员。</translation>
    </message>
    <message>
        <source>The procedure has failed, and there is nothing more to be evaluated. Only the report is still made and signed.</source>
        <translation>本次评标已终止，不再评审。只需完成报告并签署。</translation>
    </message>
    <message>
        <source>The report is ready for signature, and what stands in it cannot be changed. If something in it is wrong, tell the chair or the staff before anybody signs.</source>
        <translation>报告已经定稿待签，其内容不能更改。如有错误，请在有人签署之前告知组长或工作人员。</translation>
    </message>
    <message>
        <source>The signature does not name everything that you have done in this session. Load the report again, and sign once more.</source>
        <translation>签署时列出的本人记录不完整。请重新载入报告，再签一次。</translation>
    </message>
    <message>
        <source>You do not take part in this session any more. The staff can tell you more.</source>
        <translation>您已不再参加本场评标。详情请询问工作人员。</translation>
    </message>
    <message>
        <source>Not every member has agreed or dissented yet. The report can be made final when all have.</source>
        <translation>还有成员没有表示同意或不同意见。全体表态后才能定稿。</translation>
    </message>
    <message>
        <source>Not every member has submitted the sheet of this step yet. The step can be closed when all have.</source>
        <translation>还有成员没有提交本环节的评审表。全部提交后才能关闭这一环节。</translation>
    </message>
    <message>
        <source>Not every member has signed yet. The report can be delivered when each has signed or dissented.</source>
        <translation>还有成员没有签署。每位成员签署或提出不同意见后，才能移交报告。</translation>
    </message>
    <message>
        <source>A valid bid has no place in the ranking, as it was not judged in every step. The chair or the staff have to have the step done again.</source>
        <translation>有一份有效投标没有名次，因为并非每个环节都对它作了评审。须由组长或工作人员重做该环节。</translation>
    </message>
    <message>
        <source>You have not consented yet to the use of your identity data. Do so first.</source>
        <translation>您还没有同意使用身份信息。请先办理。</translation>
    </message>
    <message>
        <source>These points do not stand out from those of the others, so they need no explanation.</source>
        <translation>该评分不属于畸高、畸低，无需说明。</translation>
    </message>
    <message>
        <source>Nobody on the committee is replaced without a reason. Note the member&apos;s absence first, and why; or the member declares a conflict.</source>
        <translation>没有事由，不得更换评标委员会成员。请先记录该成员缺席及其原因；或者由该成员声明需要回避。</translation>
    </message>
    <message>
        <source>There are no sheets in this step, so none can be submitted.</source>
        <translation>这一环节没有评审表，无需提交。</translation>
    </message>
    <message>
        <source>The staff have not verified your identity yet. Please go to their desk.</source>
        <translation>工作人员还没有核验您的身份。请到签到台办理。</translation>
    </message>
    <message>
        <source>The supervisor has not co-signed the closing of every step yet. The report can be made final after that.</source>
        <translation>监督人员还没有会签全部环节的关闭。会签之后才能定稿。</translation>
    </message>
    <message>
        <source>You have not declared your conflicts of interest yet. Do so first.</source>
        <translation>您还没有作回避声明。请先办理。</translation>
    </message>
    <message>
        <source>There is no final report yet. Wait until the staff or the chair make it final.</source>
        <translation>报告还没有定稿。请等待工作人员或组长定稿。</translation>
    </message>
    <message>
        <source>This step is not open now. Wait until the staff or the chair open it.</source>
        <translation>这一环节现在没有开放。请等待工作人员或组长开启。</translation>
    </message>
    <message>
        <source>The motion for this correction has not passed, so the points stay as they are.</source>
        <translation>该更正事项没有通过表决，评分不变。</translation>
    </message>
    <message>
        <source>The check-in is not complete. Consent, declaration and pledge of every member come first.</source>
        <translation>签到手续没有办完。须先由各成员完成同意、回避声明和承诺书。</translation>
    </message>
    <message>
        <source>The centre has not released this sheet yet. The keeper of its key has to do so first.</source>
        <translation>交易中心还没有释放该评审表。须先由中心密钥保管人办理。</translation>
    </message>
    <message>
        <source>This member has not been asked to sign yet. The staff have to do so first.</source>
        <translation>还没有要求该成员签署。须先由工作人员提出要求。</translation>
    </message>
    <message>
        <source>The session is not suspended; it goes on.</source>
        <translation>评标没有暂停，正在进行。</translation>
    </message>
    <message>
        <source>A motion is not decided yet. Go on when the members have voted.</source>
        <translation>还有事项没有表决完毕。请待各成员表决后继续。</translation>
    </message>
    <message>
        <source>It is not the turn of this step: it has begun already, or one before it is not finished.</source>
        <translation>还没有轮到这一环节：它已经开始，或前面的环节没有完成。</translation>
    </message>
    <message>
        <source>This is not the report that was made final. Load it again; if that does not help, sign nothing and tell the supervisor.</source>
        <translation>这不是定稿的报告。请重新载入；如果仍然如此，请不要签署，并告知监督人员。</translation>
    </message>
    <message>
        <source>This is about another result than the one that this terminal computes. Look at the result again; if the two still differ, sign nothing and tell the supervisor.</source>
        <translation>所针对的结果与本机计算的结果不同。请重新查看结果；如果仍不一致，请不要签署，并告知监督人员。</translation>
    </message>
    <message>
        <source>This is not the pledge that the rules prescribe. Tell the staff.</source>
        <translation>这不是规则规定的承诺书。请告知工作人员。</translation>
    </message>
    <message>
        <source>The price of a valid bid is above the limit. The committee has to reject that bid by a motion first.</source>
        <translation>有一份有效投标的报价超过限价。须先由评标委员会表决否决该投标。</translation>
    </message>
    <message>
        <source>The members are voting on the same matter already. Vote on that motion.</source>
        <translation>同一事项正在表决。请就该事项表决。</translation>
    </message>
    <message>
        <source>Not all prices are opened yet. The step can be closed when the platform has opened them.</source>
        <translation>还有报价没有开启。平台开启全部报价后才能关闭这一环节。</translation>
    </message>
    <message>
        <source>A reason is needed here. Write it in one or two sentences.</source>
        <translation>此处须说明理由。请用一两句话写明。</translation>
    </message>
    <message>
        <source>This is for somebody in another role to do.</source>
        <translation>此事须由其他角色的人员办理。</translation>
    </message>
    <message>
        <source>Your certificate itself has to sign this. Enter your PIN.</source>
        <translation>这一步须用您的证书签名。请输入 PIN 码。</translation>
    </message>
    <message>
        <source>A new round of this step has begun meanwhile. Look at it again, and repeat what is still needed.</source>
        <translation>这一环节已进入新的一轮。请重新查看，需要时再做一次。</translation>
    </message>
    <message>
        <source>The closing has not arrived at this terminal yet. Wait a moment, and try again.</source>
        <translation>本机还没有收到该次关闭。请稍候再试。</translation>
    </message>
    <message>
        <source>There are sheets that are still sealed. Motions can be raised when the step is closed and all sheets are open.</source>
        <translation>还有评审表没有启封。环节关闭、评审表全部启封后才能提出表决事项。</translation>
    </message>
    <message>
        <source>Somebody has signed already, so this is not possible any more.</source>
        <translation>已经有人签署，不能再这样做。</translation>
    </message>
    <message>
        <source>Somebody else was faster, and things have changed. Look at them again, and repeat what is still needed.</source>
        <translation>他人已先行操作，情况有了变化。请重新查看，需要时再做一次。</translation>
    </message>
    <message>
        <source>The session is suspended. Nothing is lost; wait until the staff or the supervisor resume it.</source>
        <translation>评标已暂停，内容不会丢失。请等待工作人员或监督人员恢复。</translation>
    </message>
    <message>
        <source>The time that the rules prescribe for waiting is not over yet.</source>
        <translation>规定的等待时间还没有到。</translation>
    </message>
    <message>
        <source>Fewer bids are valid than the rules want. First the committee has to vote on whether there is still competition.</source>
        <translation>有效投标少于规定数量。须先由评标委员会表决是否仍具有竞争性。</translation>
    </message>
    <message>
        <source>This is nothing that the program knows. Perhaps it was made with a newer version; tell the staff.</source>
        <translation>程序无法识别这项操作，可能由更新的版本作出。请告知工作人员。</translation>
    </message>
    <message>
        <source>There is no such bid in this lot, or it is not valid any more.</source>
        <translation>本标段没有该投标，或其投标已经无效。</translation>
    </message>
    <message>
        <source>There is no such closing of a step.</source>
        <translation>没有这一次环节关闭。</translation>
    </message>
    <message>
        <source>This document is not of this lot, or belongs to another bidder. Choose the tender document, or one of this bidder.</source>
        <translation>该文件不属于本标段，或属于其他投标人。请选择招标文件或该投标人的文件。</translation>
    </message>
    <message>
        <source>The rules know no such ground. Choose one from the list.</source>
        <translation>规则中没有该依据。请从列表中选择。</translation>
    </message>
    <message>
        <source>There are no such points: the step has no such criterion and bidder, or the member has no sheet in it.</source>
        <translation>没有这项评分：该环节没有相应的评审因素和投标人，或该成员没有评审表。</translation>
    </message>
    <message>
        <source>There is no such member, or they do not take part any more.</source>
        <translation>没有该成员，或其已不再参加。</translation>
    </message>
    <message>
        <source>There is no such motion, or it does not concern you.</source>
        <translation>没有该表决事项，或与您无关。</translation>
    </message>
    <message>
        <source>There is no such sheet that counts.</source>
        <translation>没有这份计入的评审表。</translation>
    </message>
    <message>
        <source>There is no such step, or this cannot be done in it now.</source>
        <translation>没有该环节，或现在不能在该环节这样做。</translation>
    </message>
    <message>
        <source>There is nothing here that you could witness. What one has done oneself, somebody else has to witness.</source>
        <translation>没有您可以见证的事项。本人所做的，须由他人见证。</translation>
    </message>
    <message>
        <source>The rules do not allow this now.</source>
        <translation>按照规则，现在不能这样做。</translation>
    </message>
    <message>
        <source>The bidder&apos;s answer is registered and witnessed already; nothing more is to be done.</source>
        <translation>投标人的答复已经登记并经见证，无需再办。</translation>
    </message>
    <message>
        <source>A bidder does not accept its corrected price. The committee has to reject that bid by a motion first.</source>
        <translation>有投标人不接受修正后的报价。评标委员会须先动议否决该投标。</translation>
    </message>
    <message>
        <source>A low price is not justified. The committee has to reject that bid by a motion first.</source>
        <translation>有投标人不能证明其偏低的报价合理。评标委员会须先动议否决该投标。</translation>
    </message>
    <message>
        <source>A bidder may be asked only what its own bid means, and only on a ground of the rules. Choose the passage of its bid and the ground again.</source>
        <translation>只能就投标人自己的投标文件、按规则列明的情形要求澄清、说明。请重新选择投标文件的位置和依据。</translation>
    </message>
    <message>
        <source>What a bidder was asked is not decided or not answered yet. Go on when the staff have registered the bidder&apos;s answer and the supervisor has witnessed it.</source>
        <translation>要求投标人答复的事项还没有表决完毕或者还没有答复。工作人员登记投标人的答复、监督人员见证之后再继续。</translation>
    </message>
    <message>
        <source>The committee has not asked this bidder anything. What a bidder offers by itself is not registered.</source>
        <translation>评标委员会没有要求该投标人答复。投标人主动提出的澄清、说明不予登记。</translation>
    </message>
    <message>
        <source>A member has failed a bid in a review, or a bid has no final offer, and the committee has not decided about it. One of its members has to move the bid&apos;s rejection; then all vote.</source>
        <translation>有投标被成员评为不通过，或者没有最后报价，评标委员会还没有作出决定。须先由一名成员动议否决该投标，再由全体成员表决。</translation>
    </message>
    <message>
        <source>The final offer of this bidder has come already; there is one for each.</source>
        <translation>该投标人的最后报价已经收到；每家只提交一次。</translation>
    </message>
    <message>
        <source>Some final offers have not come yet. The step can be closed when all are in, or when the time for them is over.</source>
        <translation>还有最后报价没有收到。收齐之后，或者提交时限届满之后，才能关闭本环节。</translation>
    </message>
    <message>
        <source>The envelopes with the prices are closed until every step before is over, closed and co-signed.</source>
        <translation>此前的环节全部结束、关闭并会签之后，才能开启密封的报价。</translation>
    </message>
    <message>
        <source>All envelopes whose time has come are opened together, and no others.</source>
        <translation>到时候的密封报价须一次全部开启，不得遗漏，也不得多出。</translation>
    </message>
    <message>
        <source>Points that are far from the others&apos; are neither explained nor corrected. Their member has to give the reason before the session goes on.</source>
        <translation>还有畸高、畸低的评分没有更正，也没有说明理由。须由评分的成员说明理由，评标才能继续。</translation>
    </message>
    <message>
        <source>The price of a valid bid is below the reserve. The committee has to reject that bid by a motion first.</source>
        <translation>有效投标中有报价低于底价的，评标委员会须先表决否决该投标。</translation>
    </message>
    <message>
        <source>More than a third of the members has asked for more time. Go on when the staff have extended it.</source>
        <translation>超过三分之一的评标委员会成员认为评标时间不够。工作人员延长评标时间后方可继续。</translation>
    </message>
    <message>
        <source>This session has ended: its committee could not be filled. What was sealed stays so, and a new committee evaluates the bids in a session of its own.</source>
        <translation>评标委员会无法补足，本次评标已经终止。已封存的资料保持封存，由依法重新组建的评标委员会另行评标。</translation>
    </message>
    <message>
        <source>The committee has decided that points are corrected, and the member who gave them has not entered them anew yet. Go on when they have.</source>
        <translation>评标委员会已经表决更正评分，评分的成员还没有重新评分。该成员更正之后才能继续。</translation>
    </message>
    <message>
        <source>What was negotiated with a bidder is not put down yet. Go on when the staff have put it down for every bidder and the supervisor has witnessed it.</source>
        <translation>与投标人的协商情况还没有全部记录。待工作人员逐家记录并经监督人员见证之后才能继续。</translation>
    </message>
    <message>
        <source>The prices have been compared already. Before one of them can be corrected, the chair or the staff have to have their step done again, and the supervisor has to witness it.</source>
        <translation>报价已经比较。要修正其中一个报价，须先由组长或工作人员重新进行报价评审环节，并由监督人员见证。</translation>
    </message>
    <message>
        <source>There is no result yet. Either the chair or the staff have to close a step, or the owner&apos;s representative or the staff decide a tie, which the supervisor witnesses.</source>
        <translation>还没有评标结果。须由组长或工作人员结束尚未结束的环节；有并列的，由招标人（采购人）代表或工作人员登记决定，并由监督人员见证。</translation>
    </message>
    <message>
        <source>There is nothing to be decided about this now: what it would be about has not happened, or is settled already.</source>
        <translation>现在没有需要就此决定的情形：所针对的情况没有发生，或者已经处理完毕。</translation>
    </message>
    <message>
        <source>A low price is not explained yet, or the committee has not found whether that justifies it; before that no bid is rejected for it. The staff register the explanation, and the supervisor witnesses it; then the members vote.</source>
        <translation>还有偏低的报价没有说明，或者评标委员会还没有认定说明能否证明报价合理；在此之前不得以此否决投标。先由工作人员登记说明、监督人员见证，再由成员表决。</translation>
    </message>
</context>
<context>
    <name>SignBlocks</name>
    <message>
        <source>Bidder</source>
        <translation>投标人</translation>
    </message>
    <message>
        <source>What the package says</source>
        <translation>标段数据包中的记录</translation>
    </message>
    <message>
        <source>All bidders have it: it tells little about these two.</source>
        <translation>所有投标人均相同：对这两家说明不了什么。</translation>
    </message>
    <message numerus="yes">
        <source>%n bidders have it.</source>
        <translation>
            <numerusform>有 %n 家投标人相同。</numerusform>
        </translation>
    </message>
    <message>
        <source>Price (yuan)</source>
        <translation>报价（元）</translation>
    </message>
    <message>
        <source>More than the one before (yuan)</source>
        <translation>比前一家多（元）</translation>
    </message>
    <message>
        <source>A price counts as one of them if it is within a millionth of where it would have to be.</source>
        <translation>报价与规律所得之数相差不超过百万分之一的，计入其中。</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>清单项</translation>
    </message>
    <message>
        <source>Line of %1</source>
        <extracomment>A column: the line of a bidder&apos;s bill</extracomment>
        <translation>%1 的行号</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Unit price (yuan)</source>
        <translation>单价（元）</translation>
    </message>
    <message>
        <source>These are the first %1 of %2.</source>
        <translation>共 %2 处，此处列出前 %1 处。</translation>
    </message>
    <message>
        <source>Items for which all bidders have one price are left out: the tender has given it.</source>
        <translation>所有投标人单价均相同的项不计：其单价由招标文件给定。</translation>
    </message>
</context>
<context>
    <name>SlipWords</name>
    <message>
        <source>Seat %1</source>
        <translation>工位 %1</translation>
    </message>
    <message>
        <source>Keep this code to yourself. You need it when you check in, also after a change of the seat. Destroy the slip when the session is over.</source>
        <translation>请妥善保管此工位码，勿告知他人。签到及更换工位后都需要它。本场评标结束后请销毁此条。</translation>
    </message>
    <message>
        <source>Only where the first slip is lost: tick that when you check in. What you began under the first slip cannot be opened with this one.</source>
        <translation>仅在原工位条遗失时使用：签到时请勾选“原工位条已遗失”。用原工位条保存的草稿无法用本条打开。</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message>
        <source>Waiting for: %1.</source>
        <translation>等待：%1。</translation>
    </message>
    <message numerus="yes">
        <source>All %n members have submitted their sheets.</source>
        <translation>
            <numerusform>全部 %n 名成员均已提交。</numerusform>
        </translation>
    </message>
    <message>
        <source>The sheets are opened and shown to the committee; no member can change one any more.</source>
        <translation>将启封并向评标委员会展示，任何成员均不能再修改。</translation>
    </message>
    <message>
        <source>The supervisor co-signs the closing.</source>
        <translation>由监督人员会签关闭。</translation>
    </message>
    <message numerus="yes">
        <source>All %n members have entered the same points.</source>
        <translation>
            <numerusform>全部 %n 名成员录入一致。</numerusform>
        </translation>
    </message>
    <message>
        <source>These points count from now on and cannot be changed.</source>
        <translation>这些分数即告确定，不能再修改。</translation>
    </message>
    <message>
        <source>The price points are computed from the prices as they are now.</source>
        <translation>按现有报价计算价格分。</translation>
    </message>
    <message>
        <source>With that the ranking is made, and the members are asked for their opinion.</source>
        <translation>随后形成排序，并请各成员发表意见。</translation>
    </message>
    <message>
        <source>Opinions: %1 agree, %2 dissent, %3 deemed to agree.</source>
        <translation>意见：同意 %1 人，不同意 %2 人，视为同意 %3 人。</translation>
    </message>
    <message>
        <source>The report is made, and the members sign exactly this text; it cannot be changed any more.</source>
        <translation>将生成评标报告，成员签署的就是这一文本，不能再改动。</translation>
    </message>
    <message>
        <source>%1 of %2 members have signed; the others dissent or are deemed to agree.</source>
        <translation>%2 名成员中 %1 名已签署，其余提出不同意见或视为同意。</translation>
    </message>
    <message>
        <source>The report with these signatures is final, and the session is over for everybody.</source>
        <translation>带有这些签名的评标报告即为最终报告，本场评标对所有人结束。</translation>
    </message>
    <message>
        <source>Afterwards you save the report and the archive here.</source>
        <translation>之后请在此保存评标报告和归档文件。</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Admit %1</source>
        <translation>准入：%1</translation>
    </message>
    <message>
        <source>Make the report final</source>
        <translation>评标报告定稿</translation>
    </message>
    <message>
        <source>Deliver the report</source>
        <translation>移交评标报告</translation>
    </message>
    <message>
        <source>The sheets are being opened at the members&apos; terminals.</source>
        <translation>各成员终端正在启封。</translation>
    </message>
    <message>
        <source>Verify the identity, choose how, then admit.</source>
        <translation>请核验身份，选择核验方式，然后准入。</translation>
    </message>
    <message>
        <source>The members can begin with it at once.</source>
        <translation>成员可立即开始。</translation>
    </message>
    <message>
        <source>You see first what it does; it cannot be undone.</source>
        <translation>先显示其后果；此操作不可撤销。</translation>
    </message>
    <message>
        <source>Open &quot;%1&quot;</source>
        <translation>开启“%1”</translation>
    </message>
    <message>
        <source>Close &quot;%1&quot;</source>
        <translation>关闭“%1”</translation>
    </message>
    <message>
        <source>Decide the tie</source>
        <translation>确定并列次序</translation>
    </message>
    <message>
        <source>Witness it</source>
        <translation>见证</translation>
    </message>
    <message>
        <source>A supervisor has yet to witness that a step is done again. If you open this one, that request is void.</source>
        <translation>重新进行某一环节的申请尚待监督人员见证；现在开启本环节，该申请即作废。</translation>
    </message>
    <message>
        <source>No further final offer is taken.</source>
        <translation>不再接收最后报价。</translation>
    </message>
    <message>
        <source>When the supervisor has co-signed the closing, the platform opens all offers together.</source>
        <translation>监督人员会签之后，平台将全部最后报价同时开启。</translation>
    </message>
    <message>
        <source>An open step is not shut again: it is closed when everybody is done with it.</source>
        <translation>环节开启后不能收回；全体成员完成后再予关闭。</translation>
    </message>
    <message>
        <source>Not every member has cast the ballot yet. The election can be closed when all have.</source>
        <translation>还有成员没有投票。全体投票后，推选才能结束。</translation>
    </message>
    <message>
        <source>The ballots are being opened at the members&apos; terminals.</source>
        <translation>各成员终端正在启封选票。</translation>
    </message>
    <message numerus="yes">
        <source>All %n members have cast their ballots.</source>
        <translation>
            <numerusform>全部 %n 名成员均已投票。</numerusform>
        </translation>
    </message>
    <message>
        <source>The ballots are opened and counted; no member can change one any more.</source>
        <translation>选票将启封并计票，任何成员均不能再修改。</translation>
    </message>
</context>
<context>
    <name>StageWords</name>
    <message>
        <source>Arrival and declarations</source>
        <translation>签到与声明</translation>
    </message>
    <message>
        <source>Result and opinions</source>
        <translation>结果与意见</translation>
    </message>
    <message>
        <source>Signing the report</source>
        <translation>签署评标报告</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>now</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>未开始</translation>
    </message>
</context>
<context>
    <name>StartWords</name>
    <message>
        <source>Address of the centre</source>
        <translation>中心的地址</translation>
    </message>
    <message>
        <source>The staff know it. It begins with https://, as in https://centre.example:8443.</source>
        <translation>可向工作人员询问。以 https:// 开头，例如 https://centre.example:8443。</translation>
    </message>
    <message>
        <source>Number of the session</source>
        <translation>场次编号</translation>
    </message>
    <message>
        <source>It stands at the staff&apos;s desk; copy it, or have it copied here.</source>
        <translation>显示在工作人员的工作台上；请复制过来，或请工作人员代为复制。</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>您的编号</translation>
    </message>
    <message>
        <source>It stands on your seat slip.</source>
        <translation>印在工位条上。</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>工位</translation>
    </message>
    <message>
        <source>As it stands on your seat slip. It may be left empty.</source>
        <translation>按工位条填写，可以留空。</translation>
    </message>
    <message>
        <source>Public key of the platform</source>
        <translation>平台公钥</translation>
    </message>
    <message>
        <source>The file was given to the venue. Only a session that the platform has signed is opened.</source>
        <translation>该文件已交给场地。只打开平台签名的场次。</translation>
    </message>
    <message>
        <source>Keys and certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>密钥与证书 (*.pem *.crt *.cer);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Certificates of the centre&apos;s network</source>
        <translation>中心网络的证书</translation>
    </message>
    <message>
        <source>The file was given to the venue. Or leave it empty, and type the fingerprint below.</source>
        <translation>该文件已交给场地。也可留空，并在下方填写指纹。</translation>
    </message>
    <message>
        <source>Fingerprint of the centre</source>
        <translation>中心的指纹</translation>
    </message>
    <message>
        <source>64 digits and letters. Leave it empty where there are certificates above.</source>
        <translation>共 64 位数字和字母。上方已选证书的，此处留空。</translation>
    </message>
    <message>
        <source>Choose the certificates of the centre&apos;s network, or type the fingerprint of the centre.</source>
        <translation>请选择中心网络的证书，或填写中心的指纹。</translation>
    </message>
    <message>
        <source>Type the address of the centre first.</source>
        <translation>请先填写中心的地址。</translation>
    </message>
    <message>
        <source>Type the number of the session.</source>
        <translation>请填写场次编号。</translation>
    </message>
    <message>
        <source>Type your number from the seat slip.</source>
        <translation>请填写工位条上您的编号。</translation>
    </message>
    <message>
        <source>Choose the file with the platform&apos;s public key.</source>
        <translation>请选择平台公钥文件。</translation>
    </message>
    <message>
        <source>This is no address of a centre. It begins with https:// and names a computer, as in https://centre.example:8443.</source>
        <translation>这不是中心的地址。地址以 https:// 开头，后面是计算机名，例如 https://centre.example:8443。</translation>
    </message>
    <message>
        <source>This has to be 64 digits and letters from a to f. Copy all of it, and nothing else.</source>
        <translation>此处应为 64 位，只含数字和字母 a 至 f。请完整复制，不要多复制其他内容。</translation>
    </message>
    <message>
        <source>This has to be a number from 1, as it stands on the seat slip.</source>
        <translation>此处应为 1 以上的整数，请按工位条填写。</translation>
    </message>
    <message>
        <source>There is no public key in this file. Choose the one that the platform has given.</source>
        <translation>此文件中没有公钥。请选择平台提供的公钥文件。</translation>
    </message>
    <message>
        <source>There is no certificate in this file, or it cannot be read. Choose the one that the venue was given.</source>
        <translation>此文件中没有证书，或文件无法读取。请选择交给场地的证书文件。</translation>
    </message>
    <message>
        <source>Certificates and a fingerprint are too much: empty one of the two.</source>
        <translation>证书和指纹只能填一项：请清空其中一项。</translation>
    </message>
    <message>
        <source>Nobody answers at this address. See that it is right and that this computer is on the network, and try again; else ask the staff.</source>
        <translation>此地址无人应答。请核对地址，并确认本机已接入网络，然后重试；仍不行的，请询问工作人员。</translation>
    </message>
    <message>
        <source>What answers at the address is not the centre that is known by this. See that both belong to the same centre; if they do, do not go on, and tell the staff at once.</source>
        <translation>该地址上应答的不是此处所指的中心。请核对两者是否属于同一中心；如确属同一中心，请不要继续，并立即告知工作人员。</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>No step that could be done again has begun yet.</source>
        <translation>尚无已开始、可重新进行的环节。</translation>
    </message>
</context>
<context>
    <name>StepResult</name>
    <message>
        <source>Criterion</source>
        <translation>评审因素</translation>
    </message>
    <message>
        <source>Bidder</source>
        <translation>投标人</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Baseline price: %1 yuan</source>
        <translation>评标基准价：%1 元</translation>
    </message>
    <message>
        <source>Price (yuan)</source>
        <translation>投标报价（元）</translation>
    </message>
    <message>
        <source>Price points</source>
        <translation>价格分</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>under way: %1 of %2 have submitted</source>
        <translation>进行中：%2 人中 %1 人已提交</translation>
    </message>
    <message>
        <source>closed; something is still to be decided</source>
        <translation>已关闭，尚有事项待决定</translation>
    </message>
    <message>
        <source>closed; sheets are being opened</source>
        <translation>已关闭，正在启封</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>There is no result yet.</source>
        <translation>尚无结果。</translation>
    </message>
    <message>
        <source>What members have judged stays sealed until the step is closed and every sheet is open.</source>
        <translation>在该环节关闭并全部启封之前，成员的评审内容保持密封。</translation>
    </message>
    <message>
        <source>%1 chairs the committee.</source>
        <translation>%1 任评标组长。</translation>
    </message>
    <message>
        <source>No chair has been elected yet.</source>
        <translation>尚未选出评标组长。</translation>
    </message>
    <message>
        <source>closed; the final offers are to be opened</source>
        <translation>已关闭；等候开启最后报价</translation>
    </message>
    <message>
        <source>First price (yuan)</source>
        <translation>首次报价（元）</translation>
    </message>
    <message>
        <source>Final offer (yuan)</source>
        <translation>最后报价（元）</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>开启时间</translation>
    </message>
    <message>
        <source>%1; above the first price, does not count</source>
        <translation>%1；高于首次报价，不计</translation>
    </message>
    <message>
        <source>under way: %1 of %2 final offers have come</source>
        <translation>进行中：最后报价应收 %2 份，已收到 %1 份</translation>
    </message>
    <message>
        <source>closed; not all members have entered the same points yet</source>
        <translation>已关闭；尚有成员未录入或录入的分数不一致</translation>
    </message>
    <message>
        <source>closed; ballots are being opened</source>
        <translation>已关闭，正在启封选票</translation>
    </message>
    <message>
        <source>How members have voted stays sealed until the step is closed and every ballot is open.</source>
        <translation>在该环节关闭且选票全部启封之前，成员的投票内容保持密封。</translation>
    </message>
    <message>
        <source>%1: failed by %2 of %3</source>
        <extracomment>A criterion, and how many members have failed the bidder in it</extracomment>
        <translation>%1：%3 人中 %2 人判不通过</translation>
    </message>
    <message numerus="yes">
        <source>passed in all %n items</source>
        <translation>
            <numerusform>%n项全部通过</numerusform>
        </translation>
    </message>
    <message>
        <source>Judgement of the members</source>
        <translation>成员评审结论</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Election of the chair</source>
        <translation>推选组长</translation>
    </message>
    <message>
        <source>An unknown step</source>
        <translation>未知的环节</translation>
    </message>
    <message>
        <source>a sealed ballot</source>
        <translation>密封选票</translation>
    </message>
    <message>
        <source>pass or fail, sealed</source>
        <translation>逐项判定通过或不通过，密封提交</translation>
    </message>
    <message>
        <source>objective points, on which all agree</source>
        <translation>客观分，全体须一致</translation>
    </message>
    <message>
        <source>points of your own, sealed</source>
        <translation>独立评分，密封提交</translation>
    </message>
    <message>
        <source>computed from the prices</source>
        <translation>按报价计算</translation>
    </message>
    <message>
        <source>final offers, sealed until all are in</source>
        <translation>最后报价，密封至收齐为止</translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message>
        <source>the lower price goes first</source>
        <translation>报价低者在前</translation>
    </message>
    <message>
        <source>a draw decides, made from numbers that lay in all opened sheets</source>
        <translation>以全部已启封评分表中的随机数抽签决定</translation>
    </message>
    <message>
        <source>the tenderer decides, and a supervisor witnesses it</source>
        <translation>由招标人确定，监督人员见证</translation>
    </message>
    <message>
        <source>%1 has the same total. Among equal totals, by the tender document: %2.</source>
        <translation>%1 总分相同。总分相同时，按招标文件：%2。</translation>
    </message>
    <message>
        <source>The tenderer has not decided this tie yet; until then nothing can be agreed to.</source>
        <translation>招标人尚未确定并列的顺序；在此之前不能表示同意。</translation>
    </message>
    <message>
        <source>The core product is of the same brand as that of %1, whose bid is better: the two count as one bidder, and only the better bid has a place.</source>
        <translation>核心产品与 %1 为同一品牌，而后者得分更高：两者按一家投标人计算，仅得分更高者取得名次。</translation>
    </message>
    <message>
        <source>Rank %1: recommended, as at most %2 candidates are recommended.</source>
        <translation>第 %1 名：获推荐（最多推荐 %2 名中标候选人）。</translation>
    </message>
    <message>
        <source>Rank %1: not recommended, as at most %2 candidates are recommended.</source>
        <translation>第 %1 名：未获推荐（最多推荐 %2 名中标候选人）。</translation>
    </message>
    <message>
        <source>Rejected: %1.</source>
        <translation>否决投标：%1。</translation>
    </message>
    <message>
        <source>Moved by %1: %2</source>
        <translation>%1 提出：%2</translation>
    </message>
    <message>
        <source>Votes: %1 for, %2 against. Most of the members decide.</source>
        <translation>表决：赞成 %1 票，反对 %2 票。按多数成员的意见决定。</translation>
    </message>
    <message>
        <source>A rejected bid gets no points and no rank.</source>
        <translation>被否决的投标不计分，不排名。</translation>
    </message>
    <message>
        <source>Total and rank</source>
        <translation>总分与名次</translation>
    </message>
    <message>
        <source>There is no total: not all points of this bid are known.</source>
        <translation>没有总分：该投标尚有分数未知。</translation>
    </message>
    <message>
        <source>%1 = %2 points</source>
        <translation>%1 = %2 分</translation>
    </message>
    <message>
        <source>Choose a bidder to see where each number comes from.</source>
        <translation>选中一家投标人即可查看每个分数的由来。</translation>
    </message>
    <message>
        <source>more points in &quot;%1&quot; go first</source>
        <translation>“%1”得分高者在前</translation>
    </message>
    <message numerus="yes">
        <source>The sum is rounded half up to %n decimals.</source>
        <translation>
            <numerusform>合计四舍五入，保留 %n 位小数。</numerusform>
        </translation>
    </message>
    <message>
        <source>the lower evaluated price goes first</source>
        <translation>评审价低的优先</translation>
    </message>
    <message>
        <source>%1 has the same evaluated price. Among equal prices, by the tender document: %2.</source>
        <translation>%1 的评审价相同。评审价相同时，按招标文件：%2。</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>There is no evaluated price, so there is no rank.</source>
        <translation>没有评审价，因此没有名次。</translation>
    </message>
    <message>
        <source>The highest evaluated price goes first: %1 yuan.</source>
        <translation>评审价高的在前：%1 元。</translation>
    </message>
    <message>
        <source>The lowest evaluated price goes first: %1 yuan.</source>
        <translation>评审价低的在前：%1 元。</translation>
    </message>
    <message>
        <source>The bidder has withdrawn before making a final offer.</source>
        <translation>该投标人在提交最后报价前退出。</translation>
    </message>
    <message>
        <source>A bid that is withdrawn gets no points and no rank.</source>
        <translation>退出的投标不计分，也不参加排名。</translation>
    </message>
    <message>
        <source>the higher price goes first</source>
        <translation>报价高者在前</translation>
    </message>
    <message>
        <source>the higher evaluated price goes first</source>
        <translation>评审价高的优先</translation>
    </message>
    <message>
        <source>The bid was not decrypted at the opening.</source>
        <translation>该投标文件开标时未解密。</translation>
    </message>
    <message>
        <source>It counts as withdrawn, and gets no points and no rank.</source>
        <translation>该投标视为撤销或者撤回，不评分、不排名。</translation>
    </message>
    <message>
        <source>Recommended, without an order: the tenderer decides among the candidates.</source>
        <translation>推荐，不标明排序：由招标人在候选人中确定中标人。</translation>
    </message>
    <message>
        <source>Not recommended.</source>
        <translation>未推荐。</translation>
    </message>
    <message>
        <source>Among %1: %2. They are equal in this.</source>
        <translation>在 %1 之中：%2，仍然相同。</translation>
    </message>
    <message>
        <source>Among %1: %2. This parts them: %3.</source>
        <translation>在 %1 之中：%2，由此分出先后：%3。</translation>
    </message>
    <message>
        <source>Seed of the draw: %1</source>
        <translation>抽签种子：%1</translation>
    </message>
</context>
<context>
    <name>TraceBaseline</name>
    <message>
        <source>counts</source>
        <translation>参与</translation>
    </message>
    <message>
        <source>left out, among the highest</source>
        <translation>去掉（最高）</translation>
    </message>
    <message>
        <source>left out, among the lowest</source>
        <translation>去掉（最低）</translation>
    </message>
    <message>
        <source>no part: the bid was not valid</source>
        <translation>不参与：投标无效</translation>
    </message>
    <message>
        <source>no part: there is no price to compare</source>
        <translation>不参与：没有可比较的报价</translation>
    </message>
    <message>
        <source>no part: the price is not allowed</source>
        <translation>不参与：报价超出允许范围</translation>
    </message>
    <message>
        <source>no part: it was not on the list when that was fixed</source>
        <translation>不参与：名单确定时不在其中</translation>
    </message>
    <message>
        <source>%1; no longer a valid bid</source>
        <translation>%1；其后投标无效</translation>
    </message>
    <message>
        <source>%1; corrected since</source>
        <translation>%1；其后报价已修正</translation>
    </message>
    <message numerus="yes">
        <source>Rounded half up to %n decimals of a yuan</source>
        <translation>
            <numerusform>以元为单位保留 %n 位小数，四舍五入</numerusform>
        </translation>
    </message>
    <message>
        <source>The lowest price</source>
        <translation>最低的评审价</translation>
    </message>
    <message>
        <source>The highest price</source>
        <translation>最高的评审价</translation>
    </message>
    <message numerus="yes">
        <source>Sum of the %n prices that count</source>
        <translation>
            <numerusform>参与的 %n 个报价之和</numerusform>
        </translation>
    </message>
    <message>
        <source>Mean: ÷ %1</source>
        <translation>平均值：÷ %1</translation>
    </message>
    <message>
        <source>Mean × %1 + price ceiling %2 × %3</source>
        <translation>平均值 × %1 ＋ 最高投标限价 %2 × %3</translation>
    </message>
    <message>
        <source>Of the mean</source>
        <translation>平均值项</translation>
    </message>
    <message>
        <source>Of the price ceiling</source>
        <translation>最高投标限价项</translation>
    </message>
    <message>
        <source>Of the lowest price from %1 on</source>
        <translation>不低于 %1 的最低价项</translation>
    </message>
    <message>
        <source>Of the lowest price</source>
        <translation>最低价项</translation>
    </message>
    <message>
        <source>× factor %1</source>
        <translation>× 该项的系数 %1</translation>
    </message>
    <message>
        <source>× share %1</source>
        <translation>× 该项的权重 %1</translation>
    </message>
    <message numerus="yes">
        <source>Sum of the %n parts</source>
        <translation>
            <numerusform>%n 项之和</numerusform>
        </translation>
    </message>
    <message>
        <source>− fixed part %1</source>
        <translation>－ 固定部分 %1</translation>
    </message>
    <message>
        <source>Lowered by %1</source>
        <translation>下浮 %1</translation>
    </message>
    <message>
        <source>× coefficient %1</source>
        <translation>× 系数 %1</translation>
    </message>
    <message>
        <source>+ fixed part %1</source>
        <translation>＋ 固定部分 %1</translation>
    </message>
    <message>
        <source>Prices that make the baseline</source>
        <translation>参与基准价计算的投标人</translation>
    </message>
    <message>
        <source>Price (yuan)</source>
        <translation>评审价（元）</translation>
    </message>
    <message>
        <source>In the baseline</source>
        <translation>基准价计算</translation>
    </message>
    <message>
        <source>From the prices to the baseline</source>
        <translation>由报价计算基准价</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>This list is fixed: a later rejection does not change the baseline.</source>
        <translation>该名单已确定：此后否决投标不再改变评标基准价。</translation>
    </message>
    <message>
        <source>Baseline price = %1 yuan</source>
        <translation>评标基准价 ＝ %1 元</translation>
    </message>
</context>
<context>
    <name>TracePoints</name>
    <message>
        <source>; left out: the lowest %1 and the highest %2</source>
        <translation>；已去掉最低分 %1 和最高分 %2</translation>
    </message>
    <message numerus="yes">
        <source>From %n members on, one highest and one lowest value is left out.</source>
        <translation>
            <numerusform>成员达到 %n 人时，去掉一个最高分和一个最低分。</numerusform>
        </translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>评审因素</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>满分</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>%1: %2 has corrected the points to %3, as the committee decided.</source>
        <translation>%1：按评标委员会的决定，%2 已将分数更正为 %3。</translation>
    </message>
    <message>
        <source>%1: %2 explains points far from the others&apos;: %3</source>
        <translation>%1：%2 对畸高畸低分数的说明：%3</translation>
    </message>
    <message>
        <source>The points of this step are not known yet.</source>
        <translation>该环节的分数尚未知。</translation>
    </message>
    <message>
        <source>Objective points: every member entered the same, as the rules demand; no mean is made.</source>
        <translation>客观分：按规定，各成员录入一致，不取平均。</translation>
    </message>
    <message>
        <source>Together: %1 points</source>
        <translation>合计：%1 分</translation>
    </message>
    <message numerus="yes">
        <source>Each member gave points alone, on a sealed sheet. What counts is their mean, rounded half up to %n decimals.</source>
        <translation>
            <numerusform>各成员独立评分，密封提交。以算术平均值为准，四舍五入保留 %n 位小数。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each member gave points alone, on a sealed sheet. What counts is the mean of their totals, rounded half up to %n decimals.</source>
        <translation>
            <numerusform>各成员独立评分，密封提交。以各成员合计的算术平均值为准，四舍五入保留 %n 位小数。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n members on, the members with the highest and with the lowest total for this bid in this step are left out.</source>
        <translation>
            <numerusform>成员满 %n 人时，去掉本环节对该投标合计最高和最低的成员各一名。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n members on, the members with the highest and with the lowest total for this bid in all steps with sealed points are left out.</source>
        <translation>
            <numerusform>成员满 %n 人时，去掉全部密封评分环节对该投标合计最高和最低的成员各一名。</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1, whose total is the highest, and %2, whose total is the lowest.</source>
        <translation>已去掉：%1（合计最高）和 %2（合计最低）。</translation>
    </message>
    <message numerus="yes">
        <source>All points of the step together are rounded half up to %n decimals.</source>
        <translation>
            <numerusform>该环节各项得分之和保留 %n 位小数，四舍五入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TracePrice</name>
    <message numerus="yes">
        <source>rounded half up to %n decimals</source>
        <translation>
            <numerusform>四舍五入保留 %n 位小数</numerusform>
        </translation>
    </message>
    <message>
        <source>not rounded</source>
        <translation>不取舍</translation>
    </message>
    <message>
        <source>Deviation = (price − baseline) ÷ baseline × 100% = (%1 − %2) ÷ %2 × 100% = %3 (%4)</source>
        <translation>偏差率 =（报价 − 基准价）÷ 基准价 × 100% =（%1 − %2）÷ %2 × 100% = %3（%4）</translation>
    </message>
    <message>
        <source>The price is above the baseline: %1 points are taken off for each percent.</source>
        <translation>报价高于基准价：每高 1 % 扣 %1 分。</translation>
    </message>
    <message>
        <source>The price is not above the baseline: %1 points are taken off for each percent.</source>
        <translation>报价不高于基准价：每低 1 % 扣 %1 分。</translation>
    </message>
    <message>
        <source>Price: %1</source>
        <translation>投标报价：%1</translation>
    </message>
    <message>
        <source>From the price to the evaluated price</source>
        <translation>由投标报价到评审价</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Price as bid</source>
        <translation>投标报价</translation>
    </message>
    <message>
        <source>Evaluated price</source>
        <translation>评审价</translation>
    </message>
    <message numerus="yes">
        <source>Price points = baseline ÷ price × full points = %1 ÷ %2 × %3 = %4 (rounded half up to %n decimals)</source>
        <translation>
            <numerusform>价格分 ＝ 评标基准价 ÷ 评审价 × 满分 ＝ %1 ÷ %2 × %3 ＝ %4（四舍五入，保留 %n 位小数）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Price points = price ÷ baseline × full points = %1 ÷ %2 × %3 = %4 (rounded half up to %n decimals)</source>
        <translation>
            <numerusform>价格分 ＝ 评审价 ÷ 评标基准价 × 满分 ＝ %1 ÷ %2 × %3 ＝ %4（四舍五入，保留 %n 位小数）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Price points = %1 − %2 × %3 = %4 (rounded half up to %n decimals, never below %5)</source>
        <translation>
            <numerusform>价格分 ＝ %1 － %2 × %3 ＝ %4（四舍五入，保留 %n 位小数，不低于 %5）</numerusform>
        </translation>
    </message>
    <message>
        <source>The price is not compared: it is not known, or was not in the comparison when it was made.</source>
        <translation>该报价不参加比较：报价尚不知道，或者比较时不在其中。</translation>
    </message>
    <message>
        <source>At first it was %1.</source>
        <translation>首次报价为%1。</translation>
    </message>
    <message>
        <source>This is the first price: no final offer came in time.</source>
        <translation>以首次报价为准：没有在规定时间内提交最后报价。</translation>
    </message>
    <message>
        <source>This is the first price: the final offer of %1 is above it and does not count.</source>
        <translation>以首次报价为准：最后报价%1高于首次报价，不计。</translation>
    </message>
    <message>
        <source>Final offer</source>
        <translation>最后报价</translation>
    </message>
    <message>
        <source>Final offer: %1</source>
        <translation>最后报价：%1</translation>
    </message>
    <message numerus="yes">
        <source>The evaluated price is rounded half up to %n decimals of a yuan.</source>
        <translation>
            <numerusform>评审价以元为单位保留 %n 位小数，四舍五入。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 more points for the price</source>
        <translation>%1：价格分加 %2 分</translation>
    </message>
    <message>
        <source>With these the price has %1 points.</source>
        <translation>加分后的价格分为 %1 分。</translation>
    </message>
    <message numerus="yes">
        <source>The ratio, rounded half up to %n decimals first, is %1.</source>
        <translation>
            <numerusform>比值先四舍五入保留 %n 位小数，为 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken off = %1 × %2 = %3 (rounded half up to %n decimals)</source>
        <translation>
            <numerusform>扣分 ＝ %1 × %2 ＝ %3（四舍五入，保留 %n 位小数）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Price points = %1 − %2 = %3 (rounded half up to %n decimals, never below %4)</source>
        <translation>
            <numerusform>价格分 ＝ %1 － %2 ＝ %3（四舍五入，保留 %n 位小数，不低于 %4）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TurnWords</name>
    <message numerus="yes">
        <source>Done again: %n cells have changed.</source>
        <translation>
            <numerusform>已重做：%n格有变动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n cells have their values again.</source>
        <translation>
            <numerusform>已撤销：%n格恢复了原来的内容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n cells have no judgement again.</source>
        <translation>
            <numerusform>已撤销：%n格恢复为未评审。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n cells are as they were before.</source>
        <translation>
            <numerusform>已撤销：%n格恢复原状。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: the reason for %1, %2.</source>
        <extracomment>Bidder and criterion</extracomment>
        <translation>已撤销：%1，%2的理由。</translation>
    </message>
    <message>
        <source>Done again: the reason for %1, %2.</source>
        <translation>已重做：%1，%2的理由。</translation>
    </message>
    <message>
        <source>Undone. %1</source>
        <extracomment>What stands in a cell now: bidder, criterion, value</extracomment>
        <translation>已撤销。%1</translation>
    </message>
    <message>
        <source>Done again. %1</source>
        <translation>已重做。%1</translation>
    </message>
    <message>
        <source>There is nothing in this sheet to undo.</source>
        <translation>本评审表没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing in this sheet to do again.</source>
        <translation>本评审表没有可以重做的操作。</translation>
    </message>
    <message>
        <source>It was changed in another window meanwhile, and stays as it is now.</source>
        <translation>该内容此后已在另一窗口改动，保持现状。</translation>
    </message>
</context>
<context>
    <name>WitnessWords</name>
    <message>
        <source>Takes effect at once: this step and all later ones begin anew.</source>
        <translation>立即生效：该环节及其后各环节重新开始。</translation>
    </message>
    <message>
        <source>%1 decides the tie in this order: %2. %3</source>
        <translation>%1 确定并列投标人的顺序：%2。%3</translation>
    </message>
    <message>
        <source>The ranking follows this order once you have witnessed it.</source>
        <translation>经您见证后，排序按此顺序。</translation>
    </message>
    <message>
        <source>%1 states that %2 is deemed to agree: %3</source>
        <translation>%1 登记 %2 视为同意：%3</translation>
    </message>
    <message>
        <source>Counts once all witnesses that the rules demand have signed; a dissent cancels it.</source>
        <translation>经规定的全部见证人见证后生效；提出不同意见的，失效。</translation>
    </message>
    <message>
        <source>%1 asks that &quot;%2&quot; be done again: %3</source>
        <translation>%1 申请重新进行“%2”：%3</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between bidders</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>It has been noted and witnessed that you are deemed to agree. Until the report is delivered you may still dissent.</source>
        <translation>已记录并见证您视为同意。评标报告移交之前，您仍可提出不同意见。</translation>
    </message>
    <message>
        <source>The staff asked for your signature at %1. If you neither agree nor dissent, it may be noted from %2 on that you are deemed to agree.</source>
        <translation>工作人员已于 %1 请您签署。您既不同意也不提出不同意见的，自 %2 起可记录您视为同意。</translation>
    </message>
    <message>
        <source>asked to sign at %1; agreement may be deemed from %2 on</source>
        <translation>%1 已请其签署；自 %2 起可视为同意</translation>
    </message>
    <message>
        <source>%1 registers that %2 confirms in writing its price as corrected to %3 (as bid: %4). The bidder writes: %5</source>
        <translation>%1登记：%2书面确认报价修正为%3（投标报价为%4）。投标人书面答复：%5</translation>
    </message>
    <message>
        <source>%1 registers that %2 does not accept its price as corrected to %3 (as bid: %4). The bidder writes: %5</source>
        <translation>%1登记：%2不接受报价修正为%3（投标报价为%4）。投标人书面答复：%5</translation>
    </message>
    <message>
        <source>The corrected price counts once you have witnessed it. Witness it only if you have seen the bidder&apos;s letter.</source>
        <translation>经您见证后，修正后的报价生效。请在看过投标人的书面答复后再见证。</translation>
    </message>
    <message>
        <source>Once you have witnessed it, the committee has to reject the bid. Witness it only if you have seen the bidder&apos;s letter.</source>
        <translation>经您见证后，评标委员会须否决该投标。请在看过投标人的书面答复后再见证。</translation>
    </message>
    <message>
        <source>%1 registers how %2 explains its low price in writing: %3</source>
        <translation>%1登记%2对报价偏低的书面说明：%3</translation>
    </message>
    <message>
        <source>The committee then finds whether it justifies the price. Witness it only if you have seen the bidder&apos;s letter.</source>
        <translation>之后由评标委员会认定说明能否证明报价合理。请在看过投标人的书面说明后再见证。</translation>
    </message>
    <message>
        <source>%1 registers that %2 has not explained its low price in the time that was set: %3</source>
        <translation>%1登记：%2未在规定时间内说明报价偏低的原因：%3</translation>
    </message>
    <message>
        <source>Once you have witnessed it, the committee has to reject the bid. Witness it only if you know that nothing came in time.</source>
        <translation>经您见证后，评标委员会须否决该投标。请在确知投标人未按时说明后再见证。</translation>
    </message>
    <message>
        <source>The committee goes on once you have witnessed it.</source>
        <translation>您见证之后，评标继续进行。</translation>
    </message>
    <message>
        <source>%1 registers what %2 answers in writing to the question “%3”: %4</source>
        <extracomment>Who registers it, the bidder, the question, the answer</extracomment>
        <translation>%1登记%2对“%3”的书面答复：%4</translation>
    </message>
    <message>
        <source>Witness it only if you have seen the bidder&apos;s letter.</source>
        <translation>您亲眼看过投标人的书面材料后，方可见证。</translation>
    </message>
    <message>
        <source>%1 registers that %2 has not answered in time to the question “%3”: %4</source>
        <translation>%1登记%2未在规定时间内答复“%3”：%4</translation>
    </message>
    <message>
        <source>Witness it only if you know that nothing came in time.</source>
        <translation>您确知规定时间内未收到答复后，方可见证。</translation>
    </message>
    <message>
        <source>%1 registers that %2 takes no further part: %3</source>
        <translation>%1登记%2退出：%3</translation>
    </message>
    <message>
        <source>Once you have witnessed it, the bidder is out for good, and its final offer is not awaited. Witness it only if you have seen the bidder&apos;s letter.</source>
        <translation>您见证后，该投标人不再参加评审，也不再等候其最后报价，且不能恢复。请在看过投标人的书面材料后再见证。</translation>
    </message>
    <message>
        <source>%1 puts down what was negotiated with %2: %3</source>
        <translation>%1记录与%2的协商情况：%3</translation>
    </message>
    <message>
        <source>It stands in the report, with your name once you have witnessed it. Witness it only if that was negotiated.</source>
        <translation>该记录载入评标报告；经您见证后，同时载明您的姓名。仅在确系如此协商时见证。</translation>
    </message>
    <message>
        <source>The letter came in: %1</source>
        <translation>来函收到时间：%1</translation>
    </message>
    <message>
        <source>%1 puts down what all bidders were told in writing: %2</source>
        <translation>%1记录书面通知全体投标人的变动：%2</translation>
    </message>
    <message>
        <source>It stands in the report, with your name once you have witnessed it. Witness it only if you have seen that all bidders were told.</source>
        <translation>该记录载入评标报告；经您见证后，同时载明您的姓名。仅在您已看到全体投标人均获通知时见证。</translation>
    </message>
    <message>
        <source>%1 registers that %2 applies for the recusal of %3: %4 It is decided that the member withdraws: %5</source>
        <translation>%1登记：%2书面申请%3回避，理由：%4&#x3000;决定该成员应当回避：%5</translation>
    </message>
    <message>
        <source>%1 registers that %2 applies for the recusal of %3: %4 It is decided that the member stays: %5</source>
        <translation>%1登记：%2书面申请%3回避，理由：%4&#x3000;决定该成员不需要回避：%5</translation>
    </message>
    <message>
        <source>Once you have witnessed it, the member leaves the committee, what they have judged counts no more, and another member is found. Witness it only if you have seen the bidder&apos;s letter.</source>
        <translation>您见证后，该成员即退出评标委员会，其评审意见不再计入，另行补足成员。看过投标人的来函后才可见证。</translation>
    </message>
    <message>
        <source>It stands in the report, with your name once you have witnessed it. Witness it only if you have seen the bidder&apos;s letter.</source>
        <translation>此项载入报告，您见证后同时载明您的姓名。看过投标人的来函后才可见证。</translation>
    </message>
    <message>
        <source>The application came in: %1</source>
        <translation>申请收到时间：%1</translation>
    </message>
</context>
<context>
    <name>evalroom::ActionBar</name>
    <message>
        <source>PIN of your certificate</source>
        <translation>证书 PIN 码</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+回车</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>不再等待</translation>
    </message>
</context>
<context>
    <name>evalroom::AmountField</name>
    <message>
        <source>Type the price in yuan.</source>
        <translation>请输入报价（元）。</translation>
    </message>
    <message>
        <source>This is no amount. Type digits, and at most two behind the point: 12860000.50</source>
        <translation>这不是金额。请输入数字，小数点后最多两位，例如 12860000.50</translation>
    </message>
</context>
<context>
    <name>evalroom::ArchivePanel</name>
    <message>
        <source>The report has been delivered. Save both files and hand them on as your centre prescribes.</source>
        <translation>评标报告已移交。请保存两个文件，并按中心的规定转交。</translation>
    </message>
    <message>
        <source>Report and archive can be saved here once the signed report has been delivered.</source>
        <translation>已签署的评标报告移交之后，可在此保存报告和归档文件。</translation>
    </message>
    <message>
        <source>Signed report (PDF):</source>
        <translation>已签署的评标报告（PDF）：</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Archive of the whole session:</source>
        <translation>本场评标的归档文件：</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存评标报告</translation>
    </message>
    <message>
        <source>Save the archive</source>
        <translation>保存归档文件</translation>
    </message>
    <message>
        <source>Being fetched and checked …</source>
        <translation>正在获取并核验 …</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Archives (*.archive)</source>
        <translation>归档文件 (*.archive)</translation>
    </message>
    <message>
        <source>S&amp;top saving</source>
        <translation>停止保存(&amp;T)</translation>
    </message>
</context>
<context>
    <name>evalroom::AskedField</name>
    <message>
        <source>Choose …</source>
        <translation>选择……</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>选择文件：%1</translation>
    </message>
</context>
<context>
    <name>evalroom::BallotPage</name>
    <message>
        <source>Read it once more. The PIN of your certificate signs the ballot.</source>
        <translation>请再核对一遍。选票用您的证书签名，需要输入PIN码。</translation>
    </message>
    <message>
        <source>The election is closed. The ballot that you submitted counts.</source>
        <translation>推选已结束，以您提交的选票为准。</translation>
    </message>
    <message>
        <source>Check and submit</source>
        <translation>核对并提交</translation>
    </message>
    <message>
        <source>Sign and submit</source>
        <translation>签名并提交</translation>
    </message>
    <message>
        <source>Signs the ballot with your certificate and seals it.</source>
        <translation>用您的证书签名，并将选票密封。</translation>
    </message>
    <message>
        <source>Nobody is chosen yet.</source>
        <translation>还没有选定人选。</translation>
    </message>
    <message>
        <source>Shows a summary first. Nothing is signed yet.</source>
        <translation>先显示汇总供核对，此时还不签名。</translation>
    </message>
    <message>
        <source>Your vote: %1</source>
        <translation>您推选：%1</translation>
    </message>
    <message>
        <source>This is you.</source>
        <translation>这是您本人。</translation>
    </message>
    <message>
        <source>Your ballot is sealed: nobody sees whom you choose until all have voted and the election is closed. Then the ballots open together and stand in the minutes.</source>
        <translation>选票是密封的：全体投票完毕、推选结束之前，任何人都看不到您选了谁。之后所有选票同时启封，并载入评标记录。</translation>
    </message>
    <message>
        <source>This is not the choice that you have submitted. That one counts until you submit again.</source>
        <translation>当前选择与已提交的选票不同。重新提交之前，以已提交的为准。</translation>
    </message>
    <message>
        <source>Your ballot is sealed and received by the centre. You may change it until the election is closed.</source>
        <translation>选票已密封，中心已收到。推选结束前，您可以更改。</translation>
    </message>
    <message>
        <source>Your ballot is sealed and saved here. It goes to the centre as soon as there is a way.</source>
        <translation>选票已密封并保存在本机，网络恢复后自动送达中心。</translation>
    </message>
    <message>
        <source>Check and submit again</source>
        <translation>核对后重新提交</translation>
    </message>
    <message>
        <source>Submitted. You may choose another until the election is closed.</source>
        <translation>已提交。推选结束前，您可以改选。</translation>
    </message>
    <message>
        <source>Choose who is to lead the evaluation. Whoever has the most votes does; where several have as many, there is another round between them.</source>
        <translation>请推选评标组长。得票最多者当选；最高票数相同的，在其中再推选一轮。</translation>
    </message>
    <message>
        <source>Round %1: several had the most votes. Choose between them.</source>
        <translation>第%1轮：上一轮最高票数相同。请在得票相同的人选中推选。</translation>
    </message>
    <message>
        <source>Your ballot is sealed at this terminal: nobody can read it, not even the centre, until every member has voted and the election is closed. Then all ballots open together and stand in the minutes.
Until the closing you may change it and submit again; the last one counts.</source>
        <translation>选票在本机密封：全体成员投票且推选结束之前，任何人（包括中心）都无法查看；之后所有选票同时启封，并载入评标记录。
推选结束之前您可以修改并重新提交，以最后一次提交的为准。</translation>
    </message>
</context>
<context>
    <name>evalroom::Banner</name>
    <message>
        <source>No connection to the centre since %1. Go on working: everything is kept on this machine and is sent by itself when the connection is back.</source>
        <translation>自 %1 起与中心失去连接。请继续工作：所有内容都保存在本机，连接恢复后自动发送。</translation>
    </message>
    <message>
        <source>The centre does not show what it has shown before. Stop here and call the staff. %1</source>
        <translation>中心显示的内容与此前不一致。请停止操作并呼叫工作人员。%1</translation>
    </message>
    <message>
        <source>The clock of this machine is wrong by %1; the centre&apos;s time is used. Tell the staff.</source>
        <translation>本机时钟相差 %1，现采用中心时间。请告知工作人员。</translation>
    </message>
    <message>
        <source>You have checked in at another seat and continue there. Here everything can be read, and nothing changed. To go on here instead, close this window, open it again, and check in.</source>
        <translation>您已在其他工位签到，请在那里继续。这里的内容只能查看，不能更改。如要改回本工位，请关闭本窗口，重新打开并签到。</translation>
    </message>
    <message>
        <source>You have checked in at another seat, %1, and continue there. Here everything can be read, and nothing changed. To go on here instead, close this window, open it again, and check in.</source>
        <translation>您已在其他工位（%1）签到，请在那里继续。这里的内容只能查看，不能更改。如要改回本工位，请关闭本窗口，重新打开并签到。</translation>
    </message>
    <message>
        <source>What you entered last is not saved on this machine. Leave this window open: it is saved by itself as soon as the disk takes it. %1</source>
        <translation>您最近填写的内容尚未存于本机。请不要关闭本窗口：磁盘可以写入后会自动保存。%1</translation>
    </message>
</context>
<context>
    <name>evalroom::BidderHeader</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>缺%n项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::BidderMotionPage</name>
    <message>
        <source>Choose a bidder …</source>
        <translation>请选择投标人……</translation>
    </message>
    <message>
        <source>The motion is put to the vote.</source>
        <translation>提议已交付表决。</translation>
    </message>
</context>
<context>
    <name>evalroom::BillsPane</name>
    <message>
        <source>What was found in the bills</source>
        <translation>清标发现的问题</translation>
    </message>
    <message>
        <source>Bidder</source>
        <translation>投标人</translation>
    </message>
    <message>
        <source>Show what was found of one bidder</source>
        <translation>只看一家投标人的问题</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Show one kind of what was found</source>
        <translation>只看一类问题</translation>
    </message>
    <message>
        <source>There is no bill of quantities</source>
        <translation>没有工程量清单</translation>
    </message>
    <message>
        <source>The package of this lot has no priced bills, so there is nothing to check here.</source>
        <translation>标段数据包中没有已标价工程量清单，此处没有可检查的内容。</translation>
    </message>
    <message>
        <source>Nothing was found in the bills</source>
        <translation>清标未发现问题</translation>
    </message>
    <message numerus="yes">
        <source>%n bills were compared.</source>
        <translation>
            <numerusform>已比对 %n 份清单。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Together they have %n items.</source>
        <translation>
            <numerusform>合起来共有 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked at are the total of each line, the sum, items and quantities that differ, and unit prices more than %1 from the mean of the others&apos;. What it means is for the committee to say.</source>
        <translation>检查的是每行合价、合计、项与工程量的不同，以及偏离其余各家平均单价 %1 以上的单价。如何认定由评标委员会决定。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>An entry of a list, and how many there are of it</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>All bidders</source>
        <translation>全部投标人</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Nothing of this kind was found.</source>
        <translation>没有发现此类问题。</translation>
    </message>
    <message>
        <source>Choose a line to read what was found.</source>
        <translation>请选择一行查看说明。</translation>
    </message>
    <message>
        <source>The bills of quantities are sealed</source>
        <translation>工程量清单尚未开启，与报价一同密封</translation>
    </message>
</context>
<context>
    <name>evalroom::BookmarkList</name>
    <message>
        <source>Your bookmarks</source>
        <translation>您的书签</translation>
    </message>
    <message>
        <source>Enter leads to the page, Del takes the bookmark away</source>
        <translation>回车键转到该页，Del 键去掉书签</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
</context>
<context>
    <name>evalroom::CellPanel</name>
    <message>
        <source>%1 has another reason there already; it was not changed.</source>
        <translation>“%1”该项已有其他理由，未作改动。</translation>
    </message>
    <message>
        <source>Copied to %1. The judgement there is as it was.</source>
        <translation>理由已复制到“%1”，该项的评审结论未改动。</translation>
    </message>
    <message>
        <source>Tender document</source>
        <translation>招标文件</translation>
    </message>
    <message>
        <source>Show the tender document</source>
        <translation>查看招标文件</translation>
    </message>
    <message>
        <source>Bid</source>
        <translation>投标文件</translation>
    </message>
    <message>
        <source>Show the bid of this bidder</source>
        <translation>查看该投标人的投标文件</translation>
    </message>
    <message>
        <source>Passed (&amp;P)</source>
        <translation>通过(&amp;P)</translation>
    </message>
    <message>
        <source>Failed (&amp;F)</source>
        <translation>不通过(&amp;F)</translation>
    </message>
    <message>
        <source>Reason (a failed item needs one)</source>
        <translation>理由（不通过必须填写）</translation>
    </message>
    <message>
        <source>Reason, where you want to give one</source>
        <translation>理由（可不填）</translation>
    </message>
    <message>
        <source>Copy this reason to another bidder</source>
        <translation>将此理由复制到其他投标人</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>恢复此值</translation>
    </message>
    <message>
        <source>Use the earlier value again</source>
        <translation>恢复先前的值</translation>
    </message>
    <message>
        <source>Choose a cell of the table.</source>
        <translation>请在表格中选择一格。</translation>
    </message>
    <message>
        <source>Tender document, %1</source>
        <translation>招标文件 %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>An earlier value and its reason</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>In the sheet that you have submitted: %1</source>
        <translation>已提交的评审表中：%1</translation>
    </message>
    <message>
        <source>In the round before you gave: %1</source>
        <translation>上一轮您的评审：%1</translation>
    </message>
    <message>
        <source>Hide what you gave before (F7)</source>
        <translation>隐藏您此前的评审 (F7)</translation>
    </message>
    <message>
        <source>Show what you gave before (F7)</source>
        <translation>显示您此前的评审 (F7)</translation>
    </message>
    <message>
        <source>Show what you gave before</source>
        <translation>显示您此前的评审</translation>
    </message>
    <message>
        <source>The same as before.</source>
        <translation>与此前相同。</translation>
    </message>
    <message>
        <source>Nothing else before.</source>
        <translation>此前没有不同的评审。</translation>
    </message>
    <message>
        <source>Reason (the scheme wants one)</source>
        <translation>理由（评标办法要求说明）</translation>
    </message>
    <message>
        <source>Reason (the scheme wants one for less than all points)</source>
        <translation>理由（评标办法要求：未给满分的须说明）</translation>
    </message>
    <message>
        <source>Reason (the scheme wants one for less than 60 % of the points)</source>
        <translation>理由（评标办法要求：低于该项满分 60% 的须说明）</translation>
    </message>
    <message>
        <source>Reason (the scheme wants one for no points)</source>
        <translation>理由（评标办法要求：给零分的须说明）</translation>
    </message>
</context>
<context>
    <name>evalroom::ChairAgainPage</name>
    <message>
        <source>Have a step done again</source>
        <translation>重新进行某一环节</translation>
    </message>
    <message>
        <source>The chair or the staff may ask for it. It takes effect when a supervisor has witnessed it.</source>
        <translation>组长或工作人员可以申请，经监督人员见证后生效。</translation>
    </message>
    <message>
        <source>Say what went wrong.</source>
        <translation>请说明问题所在。</translation>
    </message>
    <message>
        <source>Check the request</source>
        <translation>核对申请</translation>
    </message>
    <message>
        <source>Ask for it to be done again</source>
        <translation>申请重新进行</translation>
    </message>
    <message>
        <source>You ask that &quot;%1&quot; is done again.</source>
        <translation>您申请重新进行“%1”。</translation>
    </message>
    <message>
        <source>When a supervisor has witnessed it, this step and all later ones begin anew, and the report shows what stood before.</source>
        <translation>经监督人员见证后，该环节及其后各环节重新开始，报告中载明原有结果。</translation>
    </message>
    <message>
        <source>Step that is to be done again</source>
        <translation>需重新进行的环节</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>问题所在</translation>
    </message>
</context>
<context>
    <name>evalroom::ChairStepPage</name>
    <message>
        <source>You may do this as the chair, and the staff may. Whoever does it first does it for all.</source>
        <translation>组长和工作人员均可办理，以先办理的为准。</translation>
    </message>
    <message>
        <source>This has been done meanwhile.</source>
        <translation>此事已经办理。</translation>
    </message>
    <message>
        <source>%1 for good</source>
        <translation>确定：%1</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>此操作不可撤销。</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>办理后的结果</translation>
    </message>
</context>
<context>
    <name>evalroom::CheckInPage</name>
    <message>
        <source>Check in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Your certificate shows who you are; the code on your seat slip opens your drafts. The PIN is typed below.</source>
        <translation>证书表明您的身份，工位条上的工位码用于打开您的草稿。PIN 码在下方输入。</translation>
    </message>
    <message>
        <source>Choose the file of your certificate first.</source>
        <translation>请先选择您的证书文件。</translation>
    </message>
    <message>
        <source>Type the code on your seat slip; the staff can print it again.</source>
        <translation>请输入工位条上的工位码；工作人员可以重新打印。</translation>
    </message>
    <message>
        <source>Checking in: reading what has happened so far …</source>
        <translation>正在签到：读取此前的记录……</translation>
    </message>
    <message>
        <source>You check in at this seat, and the session goes on where you left it.</source>
        <translation>您将在本工位签到，并从上次离开之处继续。</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>证书文件</translation>
    </message>
    <message>
        <source>Certificates (*.p12 *.pfx)</source>
        <translation>证书 (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择……</translation>
    </message>
    <message>
        <source>Choose the certificate file</source>
        <translation>选择证书文件</translation>
    </message>
    <message>
        <source>Code on your seat slip</source>
        <translation>工位条上的工位码</translation>
    </message>
    <message>
        <source>My first slip is lost; this is a new one</source>
        <translation>原工位条已遗失，这是新的一张</translation>
    </message>
    <message>
        <source>Only for members of the committee. Staff and supervisors leave it empty.</source>
        <translation>仅供评标委员会成员填写，工作人员和监督人员留空。</translation>
    </message>
    <message>
        <source>Another session, number or centre …</source>
        <translation>更换场次、编号或中心…</translation>
    </message>
    <message>
        <source>Go back to where session, number and centre are entered</source>
        <translation>返回填写场次、编号和中心的窗口</translation>
    </message>
    <message>
        <source>Read it once more.</source>
        <translation>请再读一遍。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>You are told what a lost slip means before you check in.</source>
        <translation>签到之前，先说明遗失工位条的后果。</translation>
    </message>
    <message>
        <source>Check in with the new slip</source>
        <translation>用新工位条签到</translation>
    </message>
    <message>
        <source>From then on the first slip opens nothing any more.</source>
        <translation>此后原工位条不再能打开任何内容。</translation>
    </message>
    <message>
        <source>You check in with a new slip, and give up the first one.</source>
        <translation>您用新的工位条签到，原工位条作废。</translation>
    </message>
    <message>
        <source>This cannot be taken back. If the first slip may still be found, go back and look for it first.</source>
        <translation>此操作不可撤回。如原工位条可能还能找到，请先返回并查找。</translation>
    </message>
    <message>
        <source>What you have begun under the first slip, and not submitted, can no longer be opened.</source>
        <translation>用原工位条起草而未提交的内容将无法再打开。</translation>
    </message>
    <message>
        <source>Where a step is still open, submit your sheet again: the one that you have submitted does not open by itself any more.</source>
        <translation>环节尚未关闭的，请重新提交评审表：此前提交的评审表不会再自动启封。</translation>
    </message>
    <message>
        <source>Where a step is closed already and your sheet has not opened, it takes two keys to open it: that of the centre, and that of the supervisor.</source>
        <translation>环节已关闭而您的评审表尚未启封的，须用两把密钥启封：中心的密钥和监督人员的密钥。</translation>
    </message>
    <message>
        <source>You can then no longer open drafts and sheets made under the first slip. What follows from that is said before you check in.</source>
        <translation>用原工位条保存的草稿和提交的评审表，您将无法再打开。签到之前会说明由此产生的后果。</translation>
    </message>
</context>
<context>
    <name>evalroom::CheckedPage</name>
    <message>
        <source>Read it once more.</source>
        <translation>请再读一遍。</translation>
    </message>
    <message>
        <source>Shows a summary first. Nothing is signed yet.</source>
        <translation>先显示汇总供核对，此时还不签名。</translation>
    </message>
    <message>
        <source>Check the motion</source>
        <translation>核对提议</translation>
    </message>
    <message>
        <source>Put to the vote</source>
        <translation>提请表决</translation>
    </message>
    <message>
        <source>A motion stands in the minutes under your name and cannot be taken back.</source>
        <translation>提议以您的名义载入评标记录，不能撤回。</translation>
    </message>
    <message>
        <source>You move: %1</source>
        <translation>您的提议：%1</translation>
    </message>
</context>
<context>
    <name>evalroom::ClarifyPage</name>
    <message>
        <source>Ask a bidder what its bid means</source>
        <translation>要求投标人澄清、说明</translation>
    </message>
    <message>
        <source>Only what is unclear or contradictory in the bid, or an obvious slip, may be asked about. Ask for nothing that would change the scope or the substance of the bid, and give no hint of the answer.</source>
        <translation>只能就投标文件中含义不明确、表述不一致或者有明显文字和计算错误的内容提问。不得要求超出投标文件的范围或者改变其实质性内容，不得暗示或者诱导投标人作出答复。</translation>
    </message>
    <message>
        <source>The rules of this evaluation do not say what a bidder may be asked.</source>
        <translation>本次评审的规则没有规定可以要求投标人澄清、说明的情形。</translation>
    </message>
    <message>
        <source>Choose the bidder that is to be asked.</source>
        <translation>请选择要提问的投标人。</translation>
    </message>
    <message>
        <source>Choose why the bidder may be asked.</source>
        <translation>请选择可以提问的依据。</translation>
    </message>
    <message>
        <source>Choose the document of the bid in which the passage stands.</source>
        <translation>请选择该内容所在的投标文件。</translation>
    </message>
    <message>
        <source>Name the passage that the question is about.</source>
        <translation>请写明所问的内容在投标文件中的条款或者标题。</translation>
    </message>
    <message>
        <source>Write the question.</source>
        <translation>请写明问题。</translation>
    </message>
    <message>
        <source>The bidder is being asked about this passage already. Name another one, or wait for the answer.</source>
        <translation>已就该处内容提问。请另选一处，或者等待答复。</translation>
    </message>
    <message>
        <source>Ground: %1</source>
        <translation>事由：%1</translation>
    </message>
    <message>
        <source>All members vote on it openly, at once. If it passes, the staff ask the bidder for a written answer. Until it is in, no review and no scoring is closed and no further step is opened.</source>
        <translation>全体成员随即公开表决。通过后由工作人员要求投标人书面答复；登记并见证答复前，不关闭形式、资格、响应性等评审环节和评分环节，也不开启新的环节。</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>向谁提问</translation>
    </message>
    <message>
        <source>Choose a bidder …</source>
        <translation>请选择投标人……</translation>
    </message>
    <message>
        <source>Why the bidder may be asked</source>
        <translation>提问的依据</translation>
    </message>
    <message>
        <source>Passage of the bid</source>
        <translation>投标文件的内容</translation>
    </message>
    <message>
        <source>Question to the bidder</source>
        <translation>向投标人提出的问题</translation>
    </message>
    <message>
        <source>The motion is put to the vote.</source>
        <translation>提议已交付表决。</translation>
    </message>
    <message>
        <source>Time to answer, in minutes</source>
        <translation>答复时限（分钟）</translation>
    </message>
</context>
<context>
    <name>evalroom::ComparePage</name>
    <message>
        <source>Compare bids</source>
        <translation>比对投标文件</translation>
    </message>
    <message>
        <source>For reading only: what stands here decides nothing, and nobody else sees your own points.</source>
        <translation>仅供查阅：此处的内容不作任何决定；您本人的评分他人看不到。</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>横向对照</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Bills of quantities</source>
        <translation>清标</translation>
    </message>
    <message>
        <source>Signs of collusion</source>
        <translation>串通投标迹象</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>比对的内容</translation>
    </message>
</context>
<context>
    <name>evalroom::ComparisonModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>A bidder, a fact or a criterion, and what stands in the table</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>evalroom::ComparisonPane</name>
    <message>
        <source>The bids side by side</source>
        <translation>投标文件横向对照</translation>
    </message>
</context>
<context>
    <name>evalroom::CompetitionPage</name>
    <message>
        <source>Move that competition is lacking</source>
        <translation>提议认定明显缺乏竞争</translation>
    </message>
    <message numerus="yes">
        <source>With fewer than %n valid bids the committee may find that competition is obviously lacking, and reject all.</source>
        <translation>
            <numerusform>有效投标不足%n个时，评标委员会可以认定投标明显缺乏竞争，否决全部投标。</numerusform>
        </translation>
    </message>
    <message>
        <source>The motion is put to the vote. Every member votes on it now.</source>
        <translation>提议已交付表决，请各成员表决。</translation>
    </message>
    <message>
        <source>Put to the vote</source>
        <translation>提请表决</translation>
    </message>
    <message>
        <source>Say why competition is lacking.</source>
        <translation>请说明缺乏竞争的理由。</translation>
    </message>
    <message numerus="yes">
        <source>%n bids are valid:</source>
        <translation>
            <numerusform>有效投标%n个：</numerusform>
        </translation>
    </message>
    <message>
        <source>Why competition is lacking</source>
        <translation>缺乏竞争的理由</translation>
    </message>
    <message>
        <source>The motion is put to the vote.</source>
        <translation>提议已交付表决。</translation>
    </message>
    <message>
        <source>Check the motion</source>
        <translation>核对提议</translation>
    </message>
    <message>
        <source>You move: %1</source>
        <translation>您的提议：%1</translation>
    </message>
    <message>
        <source>All members vote on it openly, with reasons. If it passes, all bids are rejected: the procedure ends without a winner.</source>
        <translation>全体成员公开表决，并须说明理由。如表决通过，否决全部投标，本次招标失败，不推荐候选人。</translation>
    </message>
</context>
<context>
    <name>evalroom::ConflictRow</name>
    <message>
        <source>No conflict</source>
        <translation>不需回避</translation>
    </message>
    <message>
        <source>No conflict of interest with %1</source>
        <translation>与“%1”无利害关系</translation>
    </message>
    <message>
        <source>There is a conflict</source>
        <translation>需要回避</translation>
    </message>
    <message>
        <source>There is a conflict of interest with %1</source>
        <translation>与“%1”有利害关系</translation>
    </message>
    <message>
        <source>Which one? For example: my employer until 2024</source>
        <translation>什么关系？例如：2024 年前在该单位任职</translation>
    </message>
    <message>
        <source>What the conflict with %1 is</source>
        <translation>与“%1”的利害关系</translation>
    </message>
    <message>
        <source>Choose the ground of recusal</source>
        <translation>请选择回避情形</translation>
    </message>
    <message>
        <source>Ground of the conflict with %1</source>
        <translation>与“%1”有利害关系的回避情形</translation>
    </message>
    <message>
        <source>You yourself</source>
        <translation>您本人</translation>
    </message>
    <message>
        <source>No ground of recusal lies in your own person</source>
        <translation>您本人没有应当回避的情形</translation>
    </message>
    <message>
        <source>There is one</source>
        <translation>有此情形</translation>
    </message>
    <message>
        <source>A ground of recusal lies in your own person</source>
        <translation>您本人有应当回避的情形</translation>
    </message>
    <message>
        <source>For example: the authority that employs you</source>
        <translation>例如：您任职的主管部门</translation>
    </message>
    <message>
        <source>What it is that lies in your own person</source>
        <translation>您本人的具体情形</translation>
    </message>
    <message>
        <source>Ground that lies in your own person</source>
        <translation>您本人应当回避的依据</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>没有这些情形</translation>
    </message>
</context>
<context>
    <name>evalroom::ConflictsPage</name>
    <message>
        <source>Conflicts of interest</source>
        <translation>回避声明</translation>
    </message>
    <message>
        <source>Say for each bidder whether you, your family or your employer have to do with it. The bids open afterwards.</source>
        <translation>请逐一说明您本人、亲属或所在单位与各投标人有无利害关系。声明之后方可查看投标文件。</translation>
    </message>
    <message>
        <source>Sign the declaration</source>
        <translation>签署声明</translation>
    </message>
    <message numerus="yes">
        <source>%n bidders are still without an answer.</source>
        <translation>
            <numerusform>还有 %n 个投标人未作声明。</numerusform>
        </translation>
    </message>
    <message>
        <source>Say in a few words what the conflict is.</source>
        <translation>请简要说明利害关系。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>You are told what this means before anything is signed.</source>
        <translation>签署之前会先说明其后果。</translation>
    </message>
    <message>
        <source>You leave the committee of this lot; another expert is drawn.</source>
        <translation>您将退出本标段的评标委员会，另行抽取专家。</translation>
    </message>
    <message>
        <source>You declare that there is no conflict with any bidder.</source>
        <translation>您声明与所有投标人均无利害关系。</translation>
    </message>
    <message>
        <source>Sign and leave the committee</source>
        <translation>签署并退出评标委员会</translation>
    </message>
    <message>
        <source>No conflict with any of them</source>
        <translation>与所有投标人均不需回避</translation>
    </message>
    <message>
        <source>You have declared that there is none. Who finds one later has to say so at once, and leaves the committee.</source>
        <translation>您已声明没有需要回避的情形。评审中发现的，应当立即声明并退出评标委员会。</translation>
    </message>
    <message>
        <source>Choose the bidder with whom you have found a conflict.</source>
        <translation>请选择与您存在利害关系的投标人。</translation>
    </message>
    <message>
        <source>Choose on which of the law&apos;s grounds you withdraw.</source>
        <translation>请选择属于哪一种法定回避情形。</translation>
    </message>
    <message>
        <source>The law has members withdraw on these grounds:</source>
        <translation>有下列情形之一的，应当回避：</translation>
    </message>
    <message>
        <source>· %1 (%2)</source>
        <extracomment>A ground of recusal, and its instrument and article</extracomment>
        <translation>· %1（%2）</translation>
    </message>
    <message>
        <source>Read it once more.</source>
        <translation>请再读一遍。</translation>
    </message>
    <message>
        <source>You declare a conflict with %1.</source>
        <translation>您声明与%1有利害关系。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A bidder, and the law&apos;s ground of the conflict, or what the member says of it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Once signed this cannot be taken back: you take no further part in this lot, and see nothing more of it. Another expert is drawn.</source>
        <translation>签署后不能撤回：您不再参加本标段的评标，也不再看到任何相关内容。随后另行抽取专家。</translation>
    </message>
    <message>
        <source>Say for each bidder whether you, your family or your employer have to do with it, and at the end whether a ground of recusal lies in your own person. The bids open afterwards.</source>
        <translation>请就每个投标人说明您、您的亲属或者您的单位与其有无关系，最后说明您本人有无应当回避的情形。此后才能打开投标文件。</translation>
    </message>
    <message>
        <source>Say at the end whether a ground of recusal lies in your own person.</source>
        <translation>请在最后说明您本人有无应当回避的情形。</translation>
    </message>
    <message>
        <source>Choose the bidder with whom you have found a conflict, or yourself at the end.</source>
        <translation>请选择您发现与之有利害关系的投标人，或者最后的“您本人”。</translation>
    </message>
    <message>
        <source>You declare that there is no conflict with any bidder, and no ground of recusal in your own person.</source>
        <translation>您声明：与任何投标人均无利害关系，本人也没有应当回避的情形。</translation>
    </message>
    <message>
        <source>You yourself</source>
        <translation>您本人</translation>
    </message>
    <message>
        <source>You declare that a ground of recusal lies in your own person.</source>
        <translation>您声明：您本人有应当回避的情形。</translation>
    </message>
    <message>
        <source>None of this concerns me</source>
        <translation>均无需回避</translation>
    </message>
    <message>
        <source>In consortium with %1</source>
        <translation>联合体成员：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between firms</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Legal representative: %1</source>
        <translation>法定代表人：%1</translation>
    </message>
    <message>
        <source>Project manager: %1</source>
        <translation>项目经理：%1</translation>
    </message>
</context>
<context>
    <name>evalroom::ConsentPage</name>
    <message>
        <source>Consent to the use of your data</source>
        <translation>个人信息使用同意</translation>
    </message>
    <message>
        <source>Read this and agree, so that your identity may be checked.</source>
        <translation>请阅读并同意，以便核验您的身份。</translation>
    </message>
    <message>
        <source>I consent</source>
        <translation>我同意</translation>
    </message>
    <message>
        <source>Your consent is recorded; the bidders&apos; names come next.</source>
        <translation>您的同意将被记录；接下来显示投标人名单。</translation>
    </message>
    <message>
        <source>To show that you are the person who was drawn, the trading centre uses your name, your ID number and, where the room has a camera, a picture of your face.</source>
        <translation>为确认您就是被抽取的人员，交易中心使用您的姓名、身份证号码，以及（评标室装有摄像头时）您的人脸照片。</translation>
    </message>
    <message>
        <source>They are kept apart from the record of the evaluation, seen by the staff and the supervisor of this session alone, and ID number and picture are erased when the session is over. The record itself knows you by your number.</source>
        <translation>这些信息与评标记录分开保存，仅本场工作人员和监督人员可见；身份证号码和照片在评标结束后删除。评标记录中只使用您的编号。</translation>
    </message>
    <message>
        <source>If you do not agree, tell the staff: they check your identity in another way, or have another expert drawn.</source>
        <translation>如不同意，请告知工作人员：将以其他方式核验您的身份，或另行抽取专家。</translation>
    </message>
</context>
<context>
    <name>evalroom::ContentsPane</name>
    <message>
        <source>Your bookmarks</source>
        <translation>您的书签</translation>
    </message>
</context>
<context>
    <name>evalroom::CorrectPage</name>
    <message>
        <source>The committee has decided that you enter these points anew. The old ones stay visible in the minutes.</source>
        <translation>评标委员会已决定由您重新评分。原来的分数仍保留在评标记录中。</translation>
    </message>
    <message>
        <source>The points are corrected.</source>
        <translation>分数已更正。</translation>
    </message>
    <message>
        <source>Sign and correct</source>
        <translation>签名并更正</translation>
    </message>
    <message>
        <source>Say why the points change.</source>
        <translation>请说明更正分数的理由。</translation>
    </message>
    <message>
        <source>New points</source>
        <translation>新的分数</translation>
    </message>
    <message>
        <source>Why the points change</source>
        <translation>更正的理由</translation>
    </message>
    <message>
        <source>Your points are now %1.</source>
        <translation>您现在的分数：%1。</translation>
    </message>
    <message>
        <source>Until now you gave %1 points.</source>
        <translation>您原来评了%1分。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A criterion and a bidder</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Check the correction</source>
        <translation>核对更正</translation>
    </message>
    <message>
        <source>This can be done once only.</source>
        <translation>只能更正一次。</translation>
    </message>
    <message>
        <source>%1: %2 points in place of %3.</source>
        <translation>%1：由 %3 分更正为 %2 分。</translation>
    </message>
    <message>
        <source>Reason given: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>The new points count from then on. The old ones stay in the minutes, with the reason.</source>
        <translation>此后按新分计算；原分连同理由保留在评标记录中。</translation>
    </message>
</context>
<context>
    <name>evalroom::CorrectionMotionPage</name>
    <message>
        <source>Move a correction of points</source>
        <translation>提议更正分数</translation>
    </message>
    <message>
        <source>Scores that are open change only where the law names a ground, item by item, by the member who gave them, and after a vote.</source>
        <translation>评分表启封后，只有具备法定事由并经表决，才能由评分的成员本人逐项更正。</translation>
    </message>
    <message>
        <source>No scores are open yet. They open when a step is closed.</source>
        <translation>尚无已启封的评分表。环节关闭后评分表才启封。</translation>
    </message>
    <message>
        <source>Choose the ground for the correction.</source>
        <translation>请选择更正的事由。</translation>
    </message>
    <message>
        <source>Say what is to be corrected, and why.</source>
        <translation>请说明更正的内容和理由。</translation>
    </message>
    <message>
        <source>Choose step, member, bidder and criterion.</source>
        <translation>请选择环节、成员、投标人和评审因素。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Bidder</source>
        <translation>投标人</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>评审因素</translation>
    </message>
    <message>
        <source>Ground for the correction</source>
        <translation>更正事由</translation>
    </message>
    <message>
        <source>No points mend this; the chair or the staff have the step done again: %1</source>
        <translation>下列情形不能用更正评分的办法处理，应由组长或工作人员将该环节重新进行：%1</translation>
    </message>
    <message>
        <source>What is to be corrected, and why</source>
        <translation>更正的内容和理由</translation>
    </message>
    <message>
        <source>The motion is put to the vote.</source>
        <translation>提议已交付表决。</translation>
    </message>
    <message>
        <source>Points now: %1</source>
        <translation>当前分数：%1</translation>
    </message>
    <message>
        <source>Of %1. %2</source>
        <translation>评分成员：%1。%2</translation>
    </message>
    <message>
        <source>Ground: %1</source>
        <translation>事由：%1</translation>
    </message>
    <message>
        <source>Reason given: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>All members vote on it openly, at once. If it passes, that member enters these points anew; nothing else changes.</source>
        <translation>全体成员随即公开表决。如表决通过，由该成员对此项重新评分，其他内容不变。</translation>
    </message>
</context>
<context>
    <name>evalroom::CutRemark</name>
    <message>
        <source>The text was too long: only its first %1 characters are kept.</source>
        <translation>文字过长，只保留前%1个字符。</translation>
    </message>
</context>
<context>
    <name>evalroom::DeemPage</name>
    <message>
        <source>Read it once more.</source>
        <translation>请再读一遍。</translation>
    </message>
    <message>
        <source>Who neither signs nor dissents in writing, though asked to, is deemed to agree once the committee has noted it. You may also wait longer.</source>
        <translation>经请签署，既不签字又不书面提出不同意见的，由评标委员会记录后视为同意。您也可以再等一等。</translation>
    </message>
    <message>
        <source>It is noted. Others have to witness it now.</source>
        <translation>已记录。现在须由他人见证。</translation>
    </message>
    <message>
        <source>Check the note</source>
        <translation>核对记录</translation>
    </message>
    <message>
        <source>Choose who says neither yes nor no.</source>
        <translation>请选择未表示意见的成员。</translation>
    </message>
    <message>
        <source>Say how the member was asked, and what they answered.</source>
        <translation>请写明如何询问该成员，其如何答复。</translation>
    </message>
    <message>
        <source>Sign the note</source>
        <translation>签署记录</translation>
    </message>
    <message>
        <source>The note stands in the minutes under your name and cannot be taken back.</source>
        <translation>该记录以您的名义载入评标记录，不能撤回。</translation>
    </message>
    <message>
        <source>Shows a summary first. Nothing is signed yet.</source>
        <translation>先显示摘要，此时尚未签署。</translation>
    </message>
    <message>
        <source>%1 is deemed to agree with the result.</source>
        <translation>%1视为同意评标结果。</translation>
    </message>
    <message>
        <source>It counts once all witnesses that the rules demand have signed. Until the report is delivered the member may still dissent; then the note counts for nothing.</source>
        <translation>经规定的全部见证人见证后生效。评标报告移交之前，该成员仍可提出不同意见；提出的，本记录失效。</translation>
    </message>
    <message>
        <source>How the member was asked, and what they answered</source>
        <translation>如何询问该成员，其如何答复</translation>
    </message>
    <message>
        <source>Those whose testimony the rules demand are asked for it at once.</source>
        <translation>随后系统即请规定的见证人见证。</translation>
    </message>
    <message>
        <source>Asked and answered: %1</source>
        <translation>询问与答复：%1</translation>
    </message>
</context>
<context>
    <name>evalroom::DeskAction</name>
    <message>
        <source>Write the reason first. %1</source>
        <translation>请先写明理由。%1</translation>
    </message>
    <message>
        <source>Sign it</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不</translation>
    </message>
</context>
<context>
    <name>evalroom::DeskPage</name>
    <message>
        <source>Step now: %1.</source>
        <translation>当前环节：%1。</translation>
    </message>
    <message>
        <source>Bidders share a place, and the tenderer decides their order.</source>
        <translation>有投标并列，由招标人确定次序。</translation>
    </message>
    <message>
        <source>The members give their opinion on the result.</source>
        <translation>成员正在对结果发表意见。</translation>
    </message>
    <message>
        <source>The members sign the report.</source>
        <translation>成员正在签署评标报告。</translation>
    </message>
    <message>
        <source>Stage now: %1.</source>
        <translation>当前阶段：%1。</translation>
    </message>
</context>
<context>
    <name>evalroom::DocumentListModel</name>
    <message>
        <source>Tender document</source>
        <translation>招标文件</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>evalroom::DocumentView</name>
    <message>
        <source>Pages of the document</source>
        <translation>文件页面</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第%1页，共%2页</translation>
    </message>
</context>
<context>
    <name>evalroom::EnvelopesPanel</name>
    <message>
        <source>Second envelopes</source>
        <translation>第二信封</translation>
    </message>
</context>
<context>
    <name>evalroom::EscrowPanel</name>
    <message>
        <source>Sheets that their authors leave sealed</source>
        <translation>成员逾时未启封的评审表</translation>
    </message>
    <message>
        <source>The time that their authors had is over. Your key is the first of two: it releases them, and shows nothing of what is in them. The supervisor&apos;s key opens them.</source>
        <translation>成员本人启封的时限已过。您的密钥是两把中的第一把：它释放评审表，不显示其中任何内容；再由监督人员的密钥启封。</translation>
    </message>
    <message>
        <source>The time that their authors had is over, and the keeper of the centre&apos;s key has released them. Your key is the second of two: it opens them as they were sealed, and they count.</source>
        <translation>成员本人启封的时限已过，中心密钥保管人已释放这些评审表。您的密钥是两把中的第二把：它按密封时的原样启封，评审表随即计入。</translation>
    </message>
    <message>
        <source>The time that their authors had is over. The keeper of the centre&apos;s key has to release them first; then yours opens them.</source>
        <translation>成员本人启封的时限已过。须先由中心密钥保管人释放，再由您的密钥启封。</translation>
    </message>
    <message>
        <source>File with your key:</source>
        <translation>密钥文件：</translation>
    </message>
    <message>
        <source>Keys (*.pem);;All files (*)</source>
        <translation>密钥 (*.pem);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Passphrase of the key:</source>
        <translation>密钥口令：</translation>
    </message>
    <message>
        <source>%1, &quot;%2&quot;: since %3</source>
        <extracomment>Whose sheet, for which step, since when the keys may open it</extracomment>
        <translation>%1，“%2”：自 %3 起</translation>
    </message>
    <message numerus="yes">
        <source>Release %n sheets</source>
        <translation>
            <numerusform>释放 %n 份评审表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n sheets</source>
        <translation>
            <numerusform>启封 %n 份评审表</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the file with your key, and type its passphrase.</source>
        <translation>请选择密钥文件，并输入其口令。</translation>
    </message>
    <message>
        <source>Ballots that their authors leave sealed</source>
        <translation>成员逾时未启封的选票</translation>
    </message>
    <message numerus="yes">
        <source>Release %n ballots</source>
        <translation>
            <numerusform>释放 %n 份选票</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n ballots</source>
        <translation>
            <numerusform>启封 %n 份选票</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::ExplainPage</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A criterion and a bidder</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>You gave %1 points. The mean of the others is %2. Further than %3 from it asks for an explanation; your points stay as they are.</source>
        <translation>您评了%1分，其他成员的平均分为%2分。偏离平均分超过%3时须作说明；说明不改变您的分数。</translation>
    </message>
    <message>
        <source>These scores of yours lie far from those of the others. Say why; that changes no points.</source>
        <translation>您的这些评分与其他成员相差较大（畸高畸低）。请说明理由，说明不改变分数。</translation>
    </message>
    <message>
        <source>Everything is explained.</source>
        <translation>已全部说明。</translation>
    </message>
    <message>
        <source>Give this explanation</source>
        <translation>提交说明</translation>
    </message>
    <message>
        <source>This one is explained. Choose one that is open.</source>
        <translation>此项已说明，请选择未说明的项目。</translation>
    </message>
    <message numerus="yes">
        <source>%n scores are still to be explained.</source>
        <translation>
            <numerusform>还有%n项评分需要说明。</numerusform>
        </translation>
    </message>
    <message>
        <source>Scores far from those of the others</source>
        <translation>畸高畸低的评分</translation>
    </message>
    <message>
        <source>explained: %1</source>
        <extracomment>An outlier in a list: whether it is explained, what it is</extracomment>
        <translation>已说明：%1</translation>
    </message>
    <message>
        <source>open: %1</source>
        <translation>待说明：%1</translation>
    </message>
    <message>
        <source>Nothing has to be explained.</source>
        <translation>没有需要说明的评分。</translation>
    </message>
    <message>
        <source>Why these points</source>
        <translation>评分理由</translation>
    </message>
    <message>
        <source>Your explanation: %1</source>
        <translation>您的说明：%1</translation>
    </message>
    <message>
        <source>Check the explanation</source>
        <translation>核对说明</translation>
    </message>
    <message>
        <source>It stands in the minutes under your name and cannot be taken back.</source>
        <translation>以您的名义载入评标记录，不能撤回。</translation>
    </message>
    <message>
        <source>Reason given: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>All members read it when they look at the results, and it is printed in the report. Your points stay as they are.</source>
        <translation>全体成员查看结果时可以看到，并印入评标报告。您的评分保持不变。</translation>
    </message>
</context>
<context>
    <name>evalroom::FileField</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>选择文件：%1</translation>
    </message>
    <message>
        <source>There is a file %1 already. Replace it?</source>
        <translation>文件 %1 已存在。是否替换？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留原文件</translation>
    </message>
</context>
<context>
    <name>evalroom::FindBar</name>
    <message>
        <source>The search has stopped: the document cannot be read.</source>
        <translation>查找已停止：文件无法读取。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, still searching …</source>
        <translation>%1，仍在查找……</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>正在查找……</translation>
    </message>
    <message>
        <source>This document has no text that can be searched: its pages are pictures.</source>
        <translation>本文件的页面都是图片，没有可查找的文字。</translation>
    </message>
    <message>
        <source>Not found.</source>
        <translation>未找到。</translation>
    </message>
    <message numerus="yes">
        <source>%n pages are pictures without text and cannot be searched.</source>
        <translation>
            <numerusform>有%n页是没有文字的图片，无法查找。</numerusform>
        </translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>在本文件中查找</translation>
    </message>
    <message>
        <source>Words to find</source>
        <translation>要查找的文字</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>上一处（Shift+F3）</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>下一处（F3）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>evalroom::FindingsModel</name>
    <message>
        <source>line %1, %2</source>
        <extracomment>A line of a bill of quantities, and the item in it</extracomment>
        <translation>第 %1 行，%2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>A bidder, a place in its bill of quantities, and a sentence about it</extracomment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Bidder</source>
        <translation>投标人</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>清单项</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>In the bill</source>
        <translation>清单中</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>相差</translation>
    </message>
</context>
<context>
    <name>evalroom::HeaderBar</name>
    <message>
        <source>Member %1</source>
        <translation>成员 %1</translation>
    </message>
    <message>
        <source>Seat %1</source>
        <translation>工位 %1</translation>
    </message>
    <message>
        <source>The session is over</source>
        <translation>本场评标已结束</translation>
    </message>
    <message>
        <source>Step: %1</source>
        <translation>当前环节：%1</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>正在连接……</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Not checked in</source>
        <translation>尚未签到</translation>
    </message>
    <message>
        <source>The centre is not trusted</source>
        <translation>中心不可信</translation>
    </message>
    <message>
        <source>Bid evaluation</source>
        <translation>评标</translation>
    </message>
    <message>
        <source>Saved here, waiting: %1</source>
        <translation>已存本机，待发送：%1</translation>
    </message>
    <message>
        <source>All saved here</source>
        <translation>已全部存于本机</translation>
    </message>
    <message>
        <source>Received by the centre: %1</source>
        <translation>中心已收：%1</translation>
    </message>
    <message>
        <source>Check code %1</source>
        <translation>校验码 %1</translation>
    </message>
    <message>
        <source>This code is the same on every screen of the session that has seen the same records.</source>
        <translation>凡看到相同记录的屏幕，校验码都相同。</translation>
    </message>
    <message>
        <source>At another seat</source>
        <translation>已在其他工位</translation>
    </message>
    <message>
        <source>Received by the centre: %1 of %2</source>
        <translation>中心已收：%1（共 %2）</translation>
    </message>
    <message>
        <source>Not all saved here</source>
        <translation>未全部存于本机</translation>
    </message>
</context>
<context>
    <name>evalroom::ItemsPage</name>
    <message>
        <source>These points follow from the documents. Everybody enters them openly, until all members have the same.</source>
        <translation>客观分依据文件认定。各成员公开录入，直至全体一致。</translation>
    </message>
    <message>
        <source>Enter again</source>
        <translation>重新录入</translation>
    </message>
    <message>
        <source>Enter these points</source>
        <translation>录入这些分数</translation>
    </message>
    <message>
        <source>%1 F8 leads to the next one.</source>
        <translation>%1按F8可跳到下一处。</translation>
    </message>
    <message>
        <source>The other members see your points at once. You may enter them again.</source>
        <translation>其他成员会立即看到您的分数。您可以重新录入。</translation>
    </message>
    <message>
        <source>Everybody who has entered points has the same. The staff close the step once all have.</source>
        <translation>已录入的成员分数一致。全体录入后，由工作人员关闭本环节。</translation>
    </message>
    <message>
        <source>Talk about what differs. Whoever is convinced changes their points and enters them again.</source>
        <translation>请就不一致的项目商议；同意他人意见的成员修改分数后重新录入。</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>尚未录入</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A member and the points that they have entered</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Who has what</source>
        <translation>各成员录入的分数</translation>
    </message>
    <message>
        <source>Items on which members differ</source>
        <translation>成员分数不一致的项目</translation>
    </message>
    <message>
        <source>%1, %2 – %3</source>
        <extracomment>An item on which members differ: criterion, bidder, who has what</extracomment>
        <translation>%1，%2：%3</translation>
    </message>
    <message numerus="yes">
        <source>Your points are in. On %n items the members differ.</source>
        <translation>
            <numerusform>您的分数已录入。有%n项各成员不一致。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your points are in, and everybody who has entered theirs has the same.</source>
        <translation>您的分数已录入，与其他已录入的成员一致。</translation>
    </message>
    <message>
        <source>The committee has a new member, who has to enter these points too. The step is done again as soon as all members have the same.</source>
        <translation>评标委员会更换了成员，新成员须重新录入这些分数；全体成员一致后，本环节再次完成。</translation>
    </message>
    <message>
        <source>Everybody who has entered points has the same. The others still have to enter theirs.</source>
        <translation>已录入的成员分数一致，其他成员尚未录入。</translation>
    </message>
</context>
<context>
    <name>evalroom::JustificationPage</name>
    <message>
        <source>Is the low price of %1 justified?</source>
        <translation>%1的低报价是否合理？</translation>
    </message>
    <message>
        <source>The committee finds by a vote whether what the bidder has explained in writing justifies its price.</source>
        <translation>投标人的书面说明能否证明报价合理，由评标委员会表决认定。</translation>
    </message>
    <message>
        <source>The motion is put to the vote. Every member votes on it now.</source>
        <translation>提议已交付表决，请各成员表决。</translation>
    </message>
    <message>
        <source>Reason given: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>All members vote on it openly, at once. If it passes, the bid stays in the evaluation at its price; if it does not, the bid has to be rejected.</source>
        <translation>全体成员随即公开表决。通过的，该投标按其报价继续评审；不通过的，须否决该投标。</translation>
    </message>
    <message>
        <source>The motion is put to the vote.</source>
        <translation>提议已交付表决。</translation>
    </message>
    <message>
        <source>Say why the explanation justifies the price, or does not.</source>
        <translation>请写明说明为何能或者不能证明报价合理。</translation>
    </message>
    <message>
        <source>Why the explanation justifies the price, or does not</source>
        <translation>说明为何能或者不能证明报价合理</translation>
    </message>
    <message>
        <source>If you find that it does not justify the price, put it to the vote all the same, and vote against it. For its price the bid is rejected only after that.</source>
        <translation>如认为说明不能证明报价合理，也请交付表决，并投反对票；此后才能以报价为由否决该投标。</translation>
    </message>
</context>
<context>
    <name>evalroom::LetterFile</name>
    <message>
        <source>File of the letter…</source>
        <translation>来函文件……</translation>
    </message>
    <message>
        <source>Leave the file out</source>
        <translation>不附文件</translation>
    </message>
    <message>
        <source>If the letter came as a file, the minutes keep its SHA-256.</source>
        <translation>来函为文件的，记录中保存其 SHA-256。</translation>
    </message>
    <message>
        <source>SHA-256 of the letter: %1</source>
        <translation>来函文件的 SHA-256：%1</translation>
    </message>
    <message>
        <source>The file is being read …</source>
        <translation>正在读取文件……</translation>
    </message>
</context>
<context>
    <name>evalroom::LetterForm</name>
    <message>
        <source>Enter what the bidder writes.</source>
        <translation>请录入投标人书面答复或说明的内容。</translation>
    </message>
    <message>
        <source>Enter how and until when the bidder was asked.</source>
        <translation>请录入何时以何种方式要求投标人说明、期限至何时。</translation>
    </message>
    <message>
        <source>What is registered waits for the supervisor&apos;s testimony.</source>
        <translation>已登记，待监督人员见证。</translation>
    </message>
    <message>
        <source>Whose letter</source>
        <translation>何投标人的书面材料</translation>
    </message>
    <message>
        <source>It waits for the supervisor&apos;s testimony. If it is wrong, register it anew.</source>
        <translation>待监督人员见证。如登记有误，请重新登记。</translation>
    </message>
    <message>
        <source>What the bidder writes</source>
        <translation>投标人书面答复的内容</translation>
    </message>
    <message>
        <source>What the bidder writes, or how it was asked</source>
        <translation>投标人书面说明的内容，或要求其说明的情况</translation>
    </message>
    <message>
        <source>SHA-256 of the letter: %1</source>
        <translation>答复文件的 SHA-256：%1</translation>
    </message>
    <message>
        <source>The letter cannot come in later than it is registered.</source>
        <translation>答复的收到时间不能晚于登记时间。</translation>
    </message>
    <message>
        <source>The letter came in: %1</source>
        <translation>收到答复：%1</translation>
    </message>
    <message>
        <source>The letter came in before the bidder was asked. What a bidder offers by itself is not accepted.</source>
        <translation>答复在要求投标人答复之前就已收到。投标人主动提出的内容不予接受。</translation>
    </message>
    <message>
        <source>The file of the letter is still being read. Wait for it, or leave it out.</source>
        <translation>答复文件仍在读取。请稍候，或不附文件。</translation>
    </message>
    <message>
        <source>The committee has set no time for the explanation. It can do so by one more motion that the price is low; that nothing came is registered when that time is over.</source>
        <translation>评标委员会没有设定说明的期限。评标委员会可以再次提议认定报价明显偏低并设定期限；期限届满后，才能登记投标人没有说明。</translation>
    </message>
</context>
<context>
    <name>evalroom::LetterTime</name>
    <message>
        <source>It came in earlier</source>
        <translation>此前已收到</translation>
    </message>
    <message>
        <source>When the letter came in</source>
        <translation>来函收到时间</translation>
    </message>
</context>
<context>
    <name>evalroom::LogModel</name>
    <message>
        <source>on its way</source>
        <translation>正在送达</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效力</translation>
    </message>
</context>
<context>
    <name>evalroom::LogView</name>
    <message>
        <source>The log</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>The log in words</source>
        <translation>文字形式的记录</translation>
    </message>
    <message>
        <source>Whose entries are shown</source>
        <translation>显示谁的记录</translation>
    </message>
    <message>
        <source>Word that an entry has to have</source>
        <translation>记录须包含的文字</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到末尾</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message numerus="yes">
        <source>Searching: %n found so far</source>
        <translation>
            <numerusform>查找中：已找到 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Effect: %2.</source>
        <translation>%1 效力：%2。</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索词</translation>
    </message>
</context>
<context>
    <name>evalroom::LowPricePage</name>
    <message>
        <source>No bidder is chosen.</source>
        <translation>尚未选择投标人。</translation>
    </message>
    <message>
        <source>Find a price obviously low</source>
        <translation>认定报价明显偏低</translation>
    </message>
    <message>
        <source>Whoever bids an obviously low price has to explain it in writing. No bid is rejected for a low price by itself.</source>
        <translation>报价明显偏低的投标人须书面说明。不得仅因报价低而否决投标。</translation>
    </message>
    <message>
        <source>The rules of this evaluation do not have low prices reviewed.</source>
        <translation>本次评标适用的规则没有规定审查异常低价。</translation>
    </message>
    <message>
        <source>Choose the bidder whose price is obviously low.</source>
        <translation>请选择报价明显偏低的投标人。</translation>
    </message>
    <message>
        <source>Say why the price is obviously low.</source>
        <translation>请写明为何认为报价明显偏低。</translation>
    </message>
    <message>
        <source>Reason given: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>All members vote on it openly, at once. If it passes, the staff ask the bidder for a written explanation, and the committee finds whether that justifies the price.</source>
        <translation>全体成员随即公开表决。通过的，由工作人员要求投标人书面说明，再由评标委员会认定说明能否证明报价合理。</translation>
    </message>
    <message>
        <source>Whose price</source>
        <translation>何投标人的报价</translation>
    </message>
    <message>
        <source>Why the price is obviously low</source>
        <translation>为何认为报价明显偏低</translation>
    </message>
    <message>
        <source>Time to explain, in minutes</source>
        <translation>说明时限（分钟）</translation>
    </message>
</context>
<context>
    <name>evalroom::MemberMenu</name>
    <message>
        <source>More (F9)</source>
        <translation>更多 (F9)</translation>
    </message>
    <message>
        <source>What you can do beside this step</source>
        <translation>本环节之外您可以做的事</translation>
    </message>
    <message>
        <source>Lack of competition</source>
        <translation>提议认定缺乏竞争</translation>
    </message>
    <message>
        <source>Have points corrected</source>
        <translation>提议更正评分</translation>
    </message>
    <message>
        <source>Ask for more time</source>
        <translation>要求延长评标时间</translation>
    </message>
    <message>
        <source>Results so far</source>
        <translation>目前的结果</translation>
    </message>
    <message>
        <source>Move to reject a bid</source>
        <translation>提议否决投标</translation>
    </message>
    <message>
        <source>No bid is valid any more.</source>
        <translation>已没有有效投标。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Entries of the menu, why they cannot be chosen now</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>No scores are open yet. They open when a step is closed.</source>
        <translation>尚无已启封的评分表。环节关闭后评分表才启封。</translation>
    </message>
    <message>
        <source>Dissent from the result</source>
        <translation>对结果提出不同意见</translation>
    </message>
    <message>
        <source>Compare bids</source>
        <translation>比对投标文件</translation>
    </message>
    <message>
        <source>More (F9): %1</source>
        <extracomment>How many prices are to be looked at</extracomment>
        <translation>更多 (F9)：%1</translation>
    </message>
    <message numerus="yes">
        <source>What you can do beside this step; %n prices are to be looked at</source>
        <translation>
            <numerusform>本环节之外可以做的事；有 %n 份报价待查看</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Correct a price (%n are to be looked at)</source>
        <translation>
            <numerusform>修正报价（%n 份待查看）</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct a price</source>
        <translation>修正报价</translation>
    </message>
    <message>
        <source>The rules of this evaluation do not say how a price is corrected.</source>
        <translation>本次评标适用的规则没有规定报价如何修正。</translation>
    </message>
    <message>
        <source>Low price</source>
        <translation>异常低价</translation>
    </message>
    <message>
        <source>The rules of this evaluation do not have low prices reviewed.</source>
        <translation>本次评标适用的规则没有规定审查异常低价。</translation>
    </message>
    <message>
        <source>Questions to bidders (%1)</source>
        <translation>澄清、说明（%1）</translation>
    </message>
    <message>
        <source>Ask a bidder</source>
        <translation>要求澄清、说明</translation>
    </message>
    <message>
        <source>The rules of this evaluation do not say what a bidder may be asked.</source>
        <translation>本次评审的规则没有规定可以要求投标人澄清、说明的情形。</translation>
    </message>
    <message>
        <source>Set an answer aside</source>
        <translation>对答复不予采信</translation>
    </message>
    <message>
        <source>Declare a conflict of interest</source>
        <translation>声明需要回避</translation>
    </message>
    <message>
        <source>Stop the evaluation</source>
        <translation>停止评标</translation>
    </message>
    <message>
        <source>As the chair</source>
        <translation>组长事项</translation>
    </message>
    <message>
        <source>Have a step done again</source>
        <translation>重新进行某一环节</translation>
    </message>
</context>
<context>
    <name>evalroom::MotionCard</name>
    <message>
        <source>Clause %1 of the tender document; %2</source>
        <extracomment>Where a ground for rejection stands: clause of the tender document, place in a document</extracomment>
        <translation>招标文件条款：%1；%2</translation>
    </message>
    <message>
        <source>Moved by %1</source>
        <translation>提议人：%1</translation>
    </message>
    <message>
        <source>Show the page</source>
        <translation>查看该页</translation>
    </message>
    <message>
        <source>Show this page of the document</source>
        <translation>查看文件的这一页</translation>
    </message>
    <message>
        <source>Reason given: %1</source>
        <translation>提议理由：%1</translation>
    </message>
</context>
<context>
    <name>evalroom::OpeningWindow</name>
    <message>
        <source>Open this session at the centre</source>
        <translation>在中心建立本场次</translation>
    </message>
    <message>
        <source>The package is being read.</source>
        <translation>正在读取标段数据包。</translation>
    </message>
    <message>
        <source>Choose the package of the lot first.</source>
        <translation>请先选择本标段的标段数据包。</translation>
    </message>
    <message>
        <source>This terminal was started for member %1, who is not on the staff of this session. Choose another package, or start it with the number of the staff.</source>
        <translation>本终端是为 %1 号成员启动的，而该成员不是本场次的工作人员。请选择其他标段数据包，或使用工作人员的编号重新启动。</translation>
    </message>
    <message>
        <source>Go to the session desk</source>
        <translation>进入场次工作台</translation>
    </message>
    <message>
        <source>The centre has opened the session. Other terminals find it by its number above.</source>
        <translation>中心已建立本场次。其他终端可凭上方的场次编号进入。</translation>
    </message>
    <message>
        <source>The centre has this session already, and nothing has changed there.</source>
        <translation>中心已有本场次，未作任何改动。</translation>
    </message>
    <message>
        <source>The centre keeps the session from then on. Documents and names are brought from your desk.</source>
        <translation>此后由中心保存本场次；文件和名册在您的工作台上传。</translation>
    </message>
    <message>
        <source>EvalRoom: open a session</source>
        <translation>EvalRoom：建立场次</translation>
    </message>
    <message>
        <source>Open a session</source>
        <translation>建立场次</translation>
    </message>
    <message>
        <source>This is what the platform has put into the package. See that it is the lot which is to be evaluated; then the centre can open its session.</source>
        <translation>以下是平台写入标段数据包的内容。请核对是否为即将评审的标段，然后在中心建立场次。</translation>
    </message>
    <message>
        <source>Package of the lot:</source>
        <translation>标段数据包：</translation>
    </message>
    <message>
        <source>Packages (*.package *.evalpkg);;All files (*)</source>
        <translation>标段数据包 (*.package *.evalpkg);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Number of the session, for the other terminals:</source>
        <translation>场次编号（供其他终端使用）：</translation>
    </message>
</context>
<context>
    <name>evalroom::OpinionPage</name>
    <message>
        <source>The result: agree or dissent</source>
        <translation>评审结果：同意或提出不同意见</translation>
    </message>
    <message>
        <source>Choose a bidder to see where each number comes from. Then say whether you agree.</source>
        <translation>选中一家投标人即可查看每个分数的由来，然后表明您是否同意。</translation>
    </message>
    <message>
        <source>Sign the dissent</source>
        <translation>签署不同意见</translation>
    </message>
    <message>
        <source>Agree with the result</source>
        <translation>同意评审结果</translation>
    </message>
    <message>
        <source>Choose above whether you agree with the result or dissent.</source>
        <translation>请先在上方选择同意结果或提出不同意见。</translation>
    </message>
    <message>
        <source>Your certificate signs the dissent; it is printed in the report with its text.</source>
        <translation>将用您的证书签署不同意见，其全文会写入评标报告。</translation>
    </message>
    <message>
        <source>Your certificate signs that you agree with this result.</source>
        <translation>将用您的证书签署：您同意这一结果。</translation>
    </message>
    <message>
        <source>I &amp;agree with the result</source>
        <translation>同意评审结果(&amp;A)</translation>
    </message>
    <message>
        <source>I &amp;dissent, for these reasons</source>
        <translation>不同意，理由如下(&amp;D)</translation>
    </message>
    <message>
        <source>Your reasons, as the report will print them:</source>
        <translation>您的理由（将原样写入评标报告）：</translation>
    </message>
    <message>
        <source>Reasons of the dissent</source>
        <translation>不同意见的理由</translation>
    </message>
    <message numerus="yes">
        <source>The text was too long: %n characters were left out at the end.</source>
        <translation>
            <numerusform>文字过长：末尾的 %n 个字未被录入。</numerusform>
        </translation>
    </message>
    <message>
        <source>You agree with this: %1 Until the report is delivered you may still dissent.</source>
        <translation>您同意以下结果：%1 评标报告移交之前，您仍可提出不同意见。</translation>
    </message>
    <message>
        <source>You do not agree with the ranking above.</source>
        <translation>您不同意上述排序。</translation>
    </message>
    <message>
        <source>Say whether you agree with that.</source>
        <translation>请表明您是否同意这一结果。</translation>
    </message>
</context>
<context>
    <name>evalroom::OthersLine</name>
    <message>
        <source>; </source>
        <comment>between people</comment>
        <extracomment>Between people of a list, each with the time since when they are waited for</extracomment>
        <translation>；</translation>
    </message>
    <message numerus="yes">
        <source>Still to act: %1; and %n more</source>
        <translation>
            <numerusform>尚待：%1；另有 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Still to act: %1</source>
        <translation>尚待：%1</translation>
    </message>
</context>
<context>
    <name>evalroom::OutlineTree</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
</context>
<context>
    <name>evalroom::OverPage</name>
    <message>
        <source>You have withdrawn</source>
        <translation>您已回避</translation>
    </message>
    <message>
        <source>Another member has taken your place</source>
        <translation>您的席位已由其他成员接替</translation>
    </message>
    <message>
        <source>The session is over</source>
        <translation>本场评标已结束</translation>
    </message>
    <message numerus="yes">
        <source>Please stay a moment: %n entries of yours are still on their way to the centre.</source>
        <translation>
            <numerusform>请稍候：您还有 %n 条记录正在送往中心。</numerusform>
        </translation>
    </message>
    <message>
        <source>Thank you. There is nothing left to do for you; you may go.</source>
        <translation>感谢您的工作。您已没有待办事项，可以离场。</translation>
    </message>
    <message>
        <source>How the session ended</source>
        <translation>本场评标如何结束</translation>
    </message>
    <message>
        <source>Check code</source>
        <translation>校验码</translation>
    </message>
    <message>
        <source>is the check code. It stands on every screen and names the whole record up to here: whoever notes it can prove later that nothing was changed.</source>
        <translation>为校验码。它显示在每一块屏幕上，代表到此为止的全部记录：记下它，日后即可证明记录未被改动。</translation>
    </message>
    <message>
        <source>You have declared a conflict of interest, as the law demands. The platform finds another member. What you learned here stays confidential.</source>
        <translation>您已依法申报利害关系并回避，平台将补抽其他成员。您在此了解到的情况请继续保密。</translation>
    </message>
    <message>
        <source>The platform has put another member in your place. Your acts stay in the record; what is still to be judged, the new member judges.</source>
        <translation>平台已安排其他成员接替您的席位。您已作出的行为保留在记录中；尚需评审的内容由新成员评审。</translation>
    </message>
    <message>
        <source>The signed report has been delivered. Nothing can be changed any more.</source>
        <translation>已签署的评标报告已移交，任何内容均不能再改动。</translation>
    </message>
    <message>
        <source>What was recommended</source>
        <translation>推荐结果</translation>
    </message>
    <message>
        <source>A report on the failed procedure is still to be signed and delivered.</source>
        <translation>关于上述情况的评标报告尚待签署和移交。</translation>
    </message>
    <message>
        <source>The archive</source>
        <translation>归档文件</translation>
    </message>
    <message>
        <source>The whole session, with the report and every signature, is one file that anybody entitled can check. The on-site staff save it at their terminal; later the trading centre hands it to the authorities and to whom the law entitles.</source>
        <translation>本场评标的全部记录连同评标报告和所有签名是一个文件，有权查阅者均可核验。由场内工作人员在其终端保存，此后由交易中心依法提供给监督部门和其他有权查阅者。</translation>
    </message>
    <message>
        <source>Members keep no copies. The result is confidential until it is published.</source>
        <translation>成员不留存副本。结果公示之前请予保密。</translation>
    </message>
    <message>
        <source>The result</source>
        <translation>评审结果</translation>
    </message>
    <message>
        <source>A bidder has applied for your recusal, and it was decided that you withdraw. The platform finds another member. What you learned here stays confidential.</source>
        <translation>有投标人申请您回避，经决定您应当回避。平台将另行补足成员。您在此了解到的情况仍须保密。</translation>
    </message>
</context>
<context>
    <name>evalroom::PageBox</name>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Pages 1 to %1</source>
        <translation>请输入1至%1</translation>
    </message>
    <message>
        <source>/ %1</source>
        <translation>/ %1</translation>
    </message>
</context>
<context>
    <name>evalroom::PapersPanel</name>
    <message>
        <source>Package with the lot&apos;s documents:</source>
        <translation>标段数据包：</translation>
    </message>
    <message>
        <source>List of names (annex):</source>
        <translation>人员名册（附件）：</translation>
    </message>
    <message>
        <source>Lists of names (*.json);;All files (*)</source>
        <translation>名册 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Bring the documents</source>
        <translation>上传文件</translation>
    </message>
    <message>
        <source>Bring the list of names</source>
        <translation>上传名册</translation>
    </message>
    <message>
        <source>Documents that have been brought</source>
        <translation>已上传的文件</translation>
    </message>
    <message>
        <source>On the way …</source>
        <translation>正在上传 …</translation>
    </message>
    <message>
        <source>The centre has it.</source>
        <translation>中心已收到。</translation>
    </message>
    <message>
        <source>Interrupted. What has arrived stays there; it goes on from where it ended.</source>
        <translation>已中断。已到达的部分不会丢失，将从中断处继续。</translation>
    </message>
    <message>
        <source>Not brought from this terminal yet.</source>
        <translation>本终端尚未上传。</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%2 / %3</translation>
    </message>
    <message>
        <source>Both go to the centre once, before the committee begins. Documents travel encrypted and stay closed to members until their pledge; names are shown only to those who may know them.</source>
        <translation>两者在评审开始之前一次送往中心。文件加密传输，成员签署承诺书之前不能打开；姓名只对有权知悉的人显示。</translation>
    </message>
    <message>
        <source>Packages (*.package *.evalpkg);;All files (*)</source>
        <translation>标段数据包 (*.package *.evalpkg);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the bringing of the documents</source>
        <translation>取消上传文件</translation>
    </message>
    <message>
        <source>Not brought. Bring it once more when the connection is back.</source>
        <translation>尚未上传。请在连接恢复后再次上传。</translation>
    </message>
    <message>
        <source>Not brought: this file is no list of names. Choose the list of this session.</source>
        <translation>未上传：该文件不是人员名册。请选择本场评标的人员名册。</translation>
    </message>
    <message>
        <source>Not brought: this list of names belongs to another session. Choose the list of this session.</source>
        <translation>未上传：该人员名册属于另一场评标。请选择本场评标的人员名册。</translation>
    </message>
    <message>
        <source>Not brought. The reason stands above.</source>
        <translation>未上传，原因见上方。</translation>
    </message>
    <message numerus="yes">
        <source>%n identifiers in the package are not in order. The session goes on with them; tell the agency, so that it mends them in its records.</source>
        <translation>
            <numerusform>标段数据包中有 %n 个编码不符合规范。评标可照常进行；请告知代理机构在其系统中更正。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the reading of the list of names</source>
        <translation>取消读取名册</translation>
    </message>
    <message>
        <source>The file is being read …</source>
        <translation>正在读取文件……</translation>
    </message>
    <message>
        <source>The list of names is being brought</source>
        <translation>正在上传名册</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>不再等待</translation>
    </message>
    <message>
        <source>Stop waiting until the centre has the list of names</source>
        <translation>停止等待中心收到名册</translation>
    </message>
    <message>
        <source>It is not waited for any longer. The centre may have it all the same; bring it once more to be sure.</source>
        <translation>已停止等待。中心可能仍会收到名册；为稳妥起见，请再上传一次。</translation>
    </message>
</context>
<context>
    <name>evalroom::PeopleModel</name>
    <message>
        <source>has withdrawn for a conflict of interest</source>
        <translation>因利害关系已回避</translation>
    </message>
    <message>
        <source>has been replaced</source>
        <translation>已被替换</translation>
    </message>
    <message>
        <source>waits to be admitted</source>
        <translation>等待核验准入</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>may go</source>
        <translation>可以离场</translation>
    </message>
    <message>
        <source> (chair)</source>
        <translation>（组长）</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>工位</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前事项</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>checked in</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>1/4 checked in</source>
        <translation>1/4 已签到</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>须回避</translation>
    </message>
    <message>
        <source>2/4 admitted</source>
        <translation>2/4 已准入</translation>
    </message>
    <message>
        <source>pledged</source>
        <translation>已承诺</translation>
    </message>
    <message>
        <source>3/4 declared</source>
        <translation>3/4 已申报</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Ballot</source>
        <translation>投票</translation>
    </message>
</context>
<context>
    <name>evalroom::PeopleSide</name>
    <message>
        <source>Progress by step</source>
        <translation>各环节进度</translation>
    </message>
    <message>
        <source>Show how far each member is in every step</source>
        <translation>显示各成员在每个环节的进度</translation>
    </message>
    <message>
        <source>Progress of the members by step</source>
        <translation>各成员在每个环节的进度</translation>
    </message>
</context>
<context>
    <name>evalroom::PeopleView</name>
    <message>
        <source>People of this session</source>
        <translation>本场人员</translation>
    </message>
</context>
<context>
    <name>evalroom::PersonPanel</name>
    <message>
        <source>How was the identity verified?</source>
        <translation>以何种方式核验身份？</translation>
    </message>
    <message>
        <source>ID card</source>
        <translation>身份证</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>Admit</source>
        <translation>准入</translation>
    </message>
    <message>
        <source>Note the absence</source>
        <translation>登记缺席</translation>
    </message>
    <message>
        <source>Absent, and why:</source>
        <translation>缺席情况及原因：</translation>
    </message>
    <message>
        <source>Noted in the minutes. The platform may then replace the member, for the reason that you give here.</source>
        <translation>记入记录。平台随后可以按这里写明的事由更换该成员。</translation>
    </message>
    <message>
        <source>A remark in the minutes; it changes nothing else.</source>
        <translation>仅记入记录，不影响其他事项。</translation>
    </message>
    <message>
        <source>Ask for the signature</source>
        <translation>要求签署</translation>
    </message>
    <message>
        <source>Begins the waiting time (%1), after which agreement may be deemed.</source>
        <translation>开始计算等待时间（%1），期满后可登记为视为同意。</translation>
    </message>
    <message>
        <source>Register deemed agreement</source>
        <translation>登记视为同意</translation>
    </message>
    <message>
        <source>Signs neither the report nor a dissent, because:</source>
        <translation>既不签署报告也不提出不同意见的情况：</translation>
    </message>
    <message>
        <source>Counts once it has been witnessed; a dissent before the delivery cancels it.</source>
        <translation>经见证后生效；移交之前提出不同意见的，视为同意失效。</translation>
    </message>
    <message>
        <source>Choose how first; then the person takes the seat and can begin.</source>
        <translation>请先选择核验方式；准入后该人员即可就座开始。</translation>
    </message>
    <message>
        <source>%1 is admitted to seat %2.</source>
        <translation>准入：%1，席位 %2。</translation>
    </message>
    <message>
        <source>How the identity was verified: %1.</source>
        <translation>身份核验方式：%1。</translation>
    </message>
    <message>
        <source>check-in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>check-in at seat %1</source>
        <translation>签到（工位 %1）</translation>
    </message>
    <message>
        <source>admission</source>
        <translation>准入</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>declaration</source>
        <translation>回避声明</translation>
    </message>
    <message>
        <source>pledge</source>
        <translation>承诺书</translation>
    </message>
    <message>
        <source>request to sign, %1</source>
        <translation>要求签署（%1）</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <extracomment>What a person has done on the way to their seat</extracomment>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Still to come: %1</source>
        <translation>尚未完成：%1</translation>
    </message>
</context>
<context>
    <name>evalroom::PlaceField</name>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Show this page of the document</source>
        <translation>查看文件的这一页</translation>
    </message>
</context>
<context>
    <name>evalroom::PledgePage</name>
    <message>
        <source>Pledge</source>
        <translation>评标承诺</translation>
    </message>
    <message>
        <source>Read the pledge and sign it with your certificate.</source>
        <translation>请阅读承诺书并用证书签署。</translation>
    </message>
    <message>
        <source>Sign the pledge</source>
        <translation>签署承诺</translation>
    </message>
    <message>
        <source>After this the documents are open to you.</source>
        <translation>签署后即可查看文件。</translation>
    </message>
    <message>
        <source>Your certificate is put away afterwards. Before each further signature the PIN is asked for again, so that nobody can sign in your place.</source>
        <translation>此后证书自动锁定。以后每次签名前都会再次询问 PIN 码，以防他人代签。</translation>
    </message>
</context>
<context>
    <name>evalroom::PointsEditor</name>
    <message>
        <source>Only digits and one point can be typed here, no minus sign. Possible are %1.</source>
        <translation>此处只能输入数字和一个小数点，不能输入负号。可填%1。</translation>
    </message>
    <message>
        <source>Only digits, one point, and a minus sign in front can be typed here. Possible are %1.</source>
        <translation>此处只能输入数字、一个小数点和最前面的负号。可填%1。</translation>
    </message>
</context>
<context>
    <name>evalroom::PointsField</name>
    <message>
        <source>Type the new points.</source>
        <translation>请输入新的分数。</translation>
    </message>
</context>
<context>
    <name>evalroom::PracticeBar</name>
    <message>
        <source>Practice session: nothing here counts. The PIN of your practice certificate is %1.</source>
        <translation>演练：此处一切不作数。演练证书的 PIN 码是 %1。</translation>
    </message>
    <message>
        <source>The practice session cannot go on: %1</source>
        <translation>演练无法继续：%1</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>How fast your colleagues are</source>
        <translation>模拟同事的速度</translation>
    </message>
    <message>
        <source>Take their time</source>
        <translation>从容</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Wait for me</source>
        <translation>等我</translation>
    </message>
</context>
<context>
    <name>evalroom::PracticeStart</name>
    <message>
        <source>Practise an evaluation session</source>
        <translation>评标演练</translation>
    </message>
    <message>
        <source>Everything here is real but the lot and the people: a centre on this machine, an invented lot with bids, and colleagues who take the other chairs. Nothing of it leaves this machine.</source>
        <translation>除标段和人员外，这里的一切都是真实的：本机上的中心、虚构的标段与投标文件，以及担任其他角色的模拟同事。所有内容都不会离开本机。</translation>
    </message>
    <message>
        <source>Your chair</source>
        <translation>您的角色</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>评标专家</translation>
    </message>
    <message>
        <source>On-site staff</source>
        <translation>场内工作人员</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>监督人员</translation>
    </message>
    <message>
        <source>The lot</source>
        <translation>标段</translation>
    </message>
    <message>
        <source>Construction works</source>
        <translation>工程施工</translation>
    </message>
    <message>
        <source>Government goods</source>
        <translation>政府采购货物</translation>
    </message>
    <message>
        <source>Your colleagues</source>
        <translation>模拟同事</translation>
    </message>
    <message>
        <source>Take their time</source>
        <translation>从容</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Writing the tender document and the bids …</source>
        <translation>正在生成招标文件和投标文件……</translation>
    </message>
    <message>
        <source>The centre starts, and everybody takes their seats …</source>
        <translation>中心正在启动，各人员入席……</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Begin the practice session</source>
        <translation>开始演练</translation>
    </message>
    <message>
        <source>Being cancelled …</source>
        <translation>正在取消……</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel what was begun</source>
        <translation>取消已开始的演练</translation>
    </message>
    <message>
        <source>A practice session is kept in the folder for temporary files of this computer, and nothing can be written there: %1</source>
        <translation>演练内容存放在本机的临时文件夹中，而该文件夹无法写入：%1</translation>
    </message>
    <message>
        <source>You have left a practice session that is still open. Go on where you were: check in again with the same slip. Beginning another one ends it.</source>
        <translation>您离开的演练尚未结束。可以接着进行：用同一张工位条重新签到。另开一场演练，这一场即告结束。</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>接着进行</translation>
    </message>
    <message>
        <source>Go on with the practice session</source>
        <translation>接着进行演练</translation>
    </message>
    <message>
        <source>Begin another</source>
        <translation>另开一场</translation>
    </message>
    <message>
        <source>End the practice session, and begin another</source>
        <translation>结束这场演练，另开一场</translation>
    </message>
    <message>
        <source>Works in two envelopes</source>
        <translation>工程施工（双信封）</translation>
    </message>
    <message>
        <source>Consultation with final offers</source>
        <translation>竞争性磋商（最后报价）</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+回车</translation>
    </message>
    <message>
        <source>The practice session that you have left is over: its report is delivered. You can look at it again: check in with the same slip. Beginning another one removes it.</source>
        <translation>您离开的演练已经结束：评标报告已移交。可以回去查看：用同一张工位条重新签到。另开一场演练，这一场即被删除。</translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation>回去查看</translation>
    </message>
    <message>
        <source>Look at the practice session again</source>
        <translation>回去查看演练</translation>
    </message>
    <message>
        <source>Remove the practice session, and begin another</source>
        <translation>删除这场演练，另开一场</translation>
    </message>
</context>
<context>
    <name>evalroom::PracticeWindow</name>
    <message>
        <source>EvalRoom practice</source>
        <translation>评标室演练</translation>
    </message>
</context>
<context>
    <name>evalroom::PreferencesMenu</name>
    <message>
        <source>View</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Language, appearance and size of type</source>
        <translation>语言、外观与字号</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation>字号</translation>
    </message>
</context>
<context>
    <name>evalroom::PriceChoice</name>
    <message>
        <source>These prices are possible</source>
        <translation>可能的报价</translation>
    </message>
    <message>
        <source>This price follows from the rules</source>
        <translation>按规则得出的报价</translation>
    </message>
    <message>
        <source>As it was read out at the opening.</source>
        <translation>与开标时唱出的一致。</translation>
    </message>
    <message>
        <source>As another place of the bid has it; no rule says that it holds.</source>
        <translation>投标文件另一处所载；没有规则规定以其为准。</translation>
    </message>
    <message>
        <source>Another price</source>
        <translation>其他报价</translation>
    </message>
    <message>
        <source>Where the bid says it, and the program cannot read it there.</source>
        <translation>投标文件载明而程序无法识别的报价。</translation>
    </message>
    <message>
        <source>The price in yuan</source>
        <translation>报价（元）</translation>
    </message>
    <message>
        <source>The rule by which it holds</source>
        <translation>据以确定报价的规则</translation>
    </message>
    <message>
        <source>Choose the price.</source>
        <translation>请选择报价。</translation>
    </message>
    <message>
        <source>This is the price as it is now: nothing has to be moved for it to stand.</source>
        <translation>这就是现在的报价，无须提议。</translation>
    </message>
    <message>
        <source>Choose the rule by which the price holds.</source>
        <translation>请选择据以确定报价的规则。</translation>
    </message>
</context>
<context>
    <name>evalroom::PriceModel</name>
    <message>
        <source>Bidder</source>
        <translation>投标人</translation>
    </message>
    <message>
        <source>Price as bid (yuan)</source>
        <translation>投标报价（元）</translation>
    </message>
    <message>
        <source>Corrected price (yuan)</source>
        <translation>修正后报价（元）</translation>
    </message>
    <message>
        <source>Evaluated price (yuan)</source>
        <translation>评审价（元）</translation>
    </message>
    <message>
        <source>From the baseline</source>
        <translation>偏差率</translation>
    </message>
    <message>
        <source>Price points</source>
        <translation>报价得分</translation>
    </message>
    <message>
        <source>First price (yuan)</source>
        <translation>首次报价（元）</translation>
    </message>
    <message>
        <source>Final offer (yuan)</source>
        <translation>最后报价（元）</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>开启时间</translation>
    </message>
</context>
<context>
    <name>evalroom::PriceMotionPage</name>
    <message>
        <source>Correct a price</source>
        <translation>修正报价</translation>
    </message>
    <message>
        <source>Where the amounts of a bid contradict each other, the rules say which of them holds. The committee decides by a vote, and the bidder then has to confirm the price in writing.</source>
        <translation>投标文件中的金额相互矛盾时，以何者为准由规则规定。修正由评标委员会表决，之后须由投标人书面确认。</translation>
    </message>
    <message>
        <source>The rules of this evaluation do not say how a price is corrected.</source>
        <translation>本次评标适用的规则没有规定报价如何修正。</translation>
    </message>
    <message>
        <source>Choose the bidder whose price is to be corrected.</source>
        <translation>请选择须修正报价的投标人。</translation>
    </message>
    <message>
        <source>Say why the price is to be corrected.</source>
        <translation>请写明修正报价的理由。</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>规则：%1</translation>
    </message>
    <message>
        <source>Reason given: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>All members vote on it openly, at once. If it passes, the staff ask the bidder to confirm the price in writing; the bid of a bidder that does not accept it has to be rejected.</source>
        <translation>全体成员随即公开表决。通过的，由工作人员请投标人书面确认；投标人不接受的，须否决其投标。</translation>
    </message>
    <message>
        <source>Whose price</source>
        <translation>何投标人的报价</translation>
    </message>
    <message>
        <source>What the bid says of its price</source>
        <translation>投标文件所载的报价</translation>
    </message>
    <message>
        <source>Why the price is to be corrected</source>
        <translation>修正报价的理由</translation>
    </message>
    <message>
        <source>No bidder is chosen.</source>
        <translation>尚未选择投标人。</translation>
    </message>
    <message numerus="yes">
        <source>Sum of the %n lines of its bill: %1</source>
        <translation>
            <numerusform>清单 %n 项合计：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>more than any price can be</source>
        <translation>超出报价可能的范围</translation>
    </message>
    <message>
        <source>Corrected already, and confirmed by the bidder: %1</source>
        <translation>已修正并经投标人确认：%1</translation>
    </message>
    <message>
        <source>The bill of quantities is being read. What follows from the rules comes in a moment.</source>
        <translation>正在读取工程量清单，按规则得出的报价稍后显示。</translation>
    </message>
    <message>
        <source>The bill of quantities cannot be read now, so the program proposes no price.</source>
        <translation>现在无法读取工程量清单，程序不提出报价。</translation>
    </message>
    <message>
        <source>There is nothing to correct: the amounts of this bid do not contradict each other.</source>
        <translation>无须修正：该投标文件的金额没有矛盾。</translation>
    </message>
</context>
<context>
    <name>evalroom::PricePane</name>
    <message>
        <source>Prices and their computation</source>
        <translation>报价及其计算</translation>
    </message>
    <message>
        <source>The computation of the chosen price</source>
        <translation>所选报价的计算</translation>
    </message>
    <message>
        <source>No price may be above %1 yuan.</source>
        <translation>报价不得高于 %1 元。</translation>
    </message>
    <message>
        <source>The price has no points in this evaluation.</source>
        <translation>本次评审中报价不计分。</translation>
    </message>
    <message>
        <source>What is computed of the prices is shown here once the step “%1” is done.</source>
        <translation>“%1”环节完成后，此处显示报价的计算。</translation>
    </message>
    <message>
        <source>Baseline price: %1 yuan.</source>
        <translation>评标基准价：%1 元。</translation>
    </message>
    <message>
        <source>Price: %1</source>
        <translation>报价：%1</translation>
    </message>
    <message>
        <source>The price lies in the second envelope, which is not open yet.</source>
        <translation>报价在第二信封中，尚未开启。</translation>
    </message>
    <message numerus="yes">
        <source>The amounts of %n bids contradict each other. The committee has to look at these prices.</source>
        <translation>
            <numerusform>有 %n 份投标文件的金额相互矛盾，评标委员会须查看其报价。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the price of %1</source>
        <translation>查看%1的报价</translation>
    </message>
    <message>
        <source>The price of a bid is its final offer, made in the step “%1”.</source>
        <translation>报价以在“%1”环节提交的最后报价为准。</translation>
    </message>
    <message>
        <source>Final offer: %1</source>
        <extracomment>What has become of it: &quot;awaited&quot;</extracomment>
        <translation>最后报价：%1</translation>
    </message>
    <message>
        <source>Its envelope stays closed, so its price stays unknown.</source>
        <translation>其密封报价不予开启，报价不予公布。</translation>
    </message>
    <message>
        <source>No price may be below %1 yuan.</source>
        <translation>报价不得低于 %1 元。</translation>
    </message>
</context>
<context>
    <name>evalroom::PrinterChoice</name>
    <message>
        <source>On which printer?</source>
        <translation>用哪台打印机？</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print the slips</source>
        <translation>打印工位条</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Do not print now</source>
        <translation>暂不打印</translation>
    </message>
</context>
<context>
    <name>evalroom::ProgressModel</name>
    <message>
        <source>computed</source>
        <translation>已计算</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>已录入</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>未提交</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>已密封</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>已启封</translation>
    </message>
    <message>
        <source>not opened yet</source>
        <translation>未启封</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <extracomment>What has become of a sheet, and the time</extracomment>
        <translation>%1（自 %2）</translation>
    </message>
</context>
<context>
    <name>evalroom::QuestionCard</name>
    <message>
        <source>Show the page</source>
        <translation>查看该页</translation>
    </message>
    <message>
        <source>Show this page of the bid</source>
        <translation>查看投标文件的该页</translation>
    </message>
    <message>
        <source>Moved by %1. Votes: %2 yes, %3 no.</source>
        <extracomment>Who has moved a question, and the votes on it</extracomment>
        <translation>由%1提出。表决：%2票同意，%3票不同意。</translation>
    </message>
</context>
<context>
    <name>evalroom::QuestionsPage</name>
    <message>
        <source>Questions to bidders</source>
        <translation>澄清、说明</translation>
    </message>
    <message>
        <source>For reading only. An answer counts only as far as it explains the bid, and changes nothing of it.</source>
        <translation>仅供查阅。答复仅在澄清、说明投标文件的范围内有效，不改变投标文件。</translation>
    </message>
</context>
<context>
    <name>evalroom::RankingModel</name>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Bidder</source>
        <translation>投标人</translation>
    </message>
    <message>
        <source>Price (yuan)</source>
        <translation>投标报价（元）</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>偏差率</translation>
    </message>
    <message>
        <source>Price points</source>
        <translation>价格分</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Evaluated price (yuan)</source>
        <translation>评审价（元）</translation>
    </message>
</context>
<context>
    <name>evalroom::RankingView</name>
    <message>
        <source>Ranking of the bidders</source>
        <translation>投标人排序</translation>
    </message>
</context>
<context>
    <name>evalroom::ReadingBar</name>
    <message>
        <source>Full width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Show or hide the contents (Ctrl+B)</source>
        <translation>显示或隐藏目录（Ctrl+B）</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>缩小（Ctrl+−）</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>放大（Ctrl++）</translation>
    </message>
    <message>
        <source>As wide as there is room (Ctrl+0)</source>
        <translation>适合宽度（Ctrl+0）</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find in this document (Ctrl+F)</source>
        <translation>在本文件中查找（Ctrl+F）</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Take the bookmark at this page away</source>
        <translation>去掉本页的书签</translation>
    </message>
    <message>
        <source>Set a bookmark at this page</source>
        <translation>在本页加书签</translation>
    </message>
    <message>
        <source>Set a bookmark at this page, or take it away (Ctrl+D)</source>
        <translation>在本页加书签，或去掉书签（Ctrl+D）</translation>
    </message>
</context>
<context>
    <name>evalroom::ReadingPane</name>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>First document</source>
        <translation>第一份文件</translation>
    </message>
    <message>
        <source>Second document</source>
        <translation>第二份文件</translation>
    </message>
    <message>
        <source>Tender document</source>
        <translation>招标文件</translation>
    </message>
    <message>
        <source>The tender document, and back (F2)</source>
        <translation>切换到招标文件，再按返回（F2）</translation>
    </message>
    <message>
        <source>Two documents beside each other (Ctrl+2)</source>
        <translation>两份文件并排（Ctrl+2）</translation>
    </message>
    <message>
        <source>First bid</source>
        <translation>第一份投标文件</translation>
    </message>
    <message>
        <source>Back to the bid</source>
        <translation>返回投标文件</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排对照</translation>
    </message>
</context>
<context>
    <name>evalroom::ReadingSide</name>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Which document is shown here</source>
        <translation>选择此处显示的文件</translation>
    </message>
</context>
<context>
    <name>evalroom::ReasonEdit</name>
    <message>
        <source>The text was too long: only its first %1 characters are kept.</source>
        <translation>文字过长，只保留前%1个字符。</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 / %2字</translation>
    </message>
</context>
<context>
    <name>evalroom::ReasonsPage</name>
    <message>
        <source>It stands in the minutes under your name and cannot be taken back.</source>
        <translation>以您的名义载入评标记录，不能撤回。</translation>
    </message>
    <message>
        <source>Reason given: %1</source>
        <translation>理由：%1</translation>
    </message>
</context>
<context>
    <name>evalroom::RecusalForm</name>
    <message>
        <source>Choose a member …</source>
        <translation>请选择成员……</translation>
    </message>
    <message>
        <source>Choose a bidder …</source>
        <translation>请选择投标人……</translation>
    </message>
    <message>
        <source>Choose whose recusal which bidder applies for.</source>
        <translation>请选择哪个投标人申请哪位成员回避。</translation>
    </message>
    <message>
        <source>Enter the reasons that the bidder gives.</source>
        <translation>请填写投标人申请回避的理由。</translation>
    </message>
    <message>
        <source>The file of the letter is still being read. Wait for it, or leave it out.</source>
        <translation>申请文件仍在读取。请稍候，或不附文件。</translation>
    </message>
    <message>
        <source>Choose what was decided.</source>
        <translation>请选择作出的决定。</translation>
    </message>
    <message>
        <source>Enter what the member said, and why it is decided so.</source>
        <translation>请填写询问该成员的情况和决定的理由。</translation>
    </message>
    <message>
        <source>Decision: %1</source>
        <translation>决定：%1</translation>
    </message>
    <message>
        <source>SHA-256 of the letter: %1</source>
        <translation>申请文件的 SHA-256：%1</translation>
    </message>
    <message>
        <source>A bidder applies for a member&apos;s recusal</source>
        <translation>投标人申请成员回避</translation>
    </message>
    <message>
        <source>In writing, with its reasons. The member is asked, and the purchaser or the agency decides. Source: %1</source>
        <translation>须以书面形式提出并说明理由；询问该成员后，由采购人或者采购代理机构决定。依据：%1</translation>
    </message>
    <message>
        <source>Member whose recusal is applied for</source>
        <translation>被申请回避的成员</translation>
    </message>
    <message>
        <source>Bidder that applies for it</source>
        <translation>申请回避的投标人</translation>
    </message>
    <message>
        <source>It waits for the supervisor&apos;s testimony. If it is wrong, register it anew.</source>
        <translation>待监督人员见证。如登记有误，请重新登记。</translation>
    </message>
    <message>
        <source>The reasons that the bidder gives</source>
        <translation>投标人申请回避的理由</translation>
    </message>
    <message>
        <source>The member withdraws</source>
        <translation>该成员应当回避</translation>
    </message>
    <message>
        <source>What they have judged counts no more.</source>
        <translation>其评审意见不再计入。</translation>
    </message>
    <message>
        <source>The member stays</source>
        <translation>该成员不需要回避</translation>
    </message>
    <message>
        <source>There is no ground of recusal.</source>
        <translation>没有应当回避的情形。</translation>
    </message>
    <message>
        <source>What the member said, and why it is decided so</source>
        <translation>询问该成员的情况和决定的理由</translation>
    </message>
    <message>
        <source>The application cannot come in later than it is registered.</source>
        <translation>申请的收到时间不能晚于登记时间。</translation>
    </message>
    <message>
        <source>The application came in: %1</source>
        <translation>申请收到时间：%1</translation>
    </message>
</context>
<context>
    <name>evalroom::RejectionPage</name>
    <message>
        <source>Choose the ground on which the bid is to be rejected.</source>
        <translation>请选择否决投标的事由。</translation>
    </message>
    <message>
        <source>Name the clause of the tender document.</source>
        <translation>请填写招标文件的条款。</translation>
    </message>
    <message>
        <source>Choose the document in which it can be seen.</source>
        <translation>请选择所依据的文件。</translation>
    </message>
    <message>
        <source>Say in your own words why the bid is to be rejected.</source>
        <translation>请用自己的话说明否决的理由。</translation>
    </message>
    <message>
        <source>Something in the form is not filled in.</source>
        <translation>还有内容没有填写。</translation>
    </message>
    <message>
        <source>The motion is put to the vote. Every member votes on it now.</source>
        <translation>提议已交付表决，请各成员表决。</translation>
    </message>
    <message>
        <source>%1, “%2”: %3</source>
        <extracomment>A member, the criterion that they have failed, their reason</extracomment>
        <translation>%1，“%2”：%3</translation>
    </message>
    <message>
        <source>Nobody has failed this bid in a review.</source>
        <translation>评审中没有成员判定该投标不通过。</translation>
    </message>
    <message>
        <source>Who has failed this bid</source>
        <translation>判定该投标不通过的成员</translation>
    </message>
    <message>
        <source>Ground for the rejection</source>
        <translation>否决事由</translation>
    </message>
    <message>
        <source>Clause of the tender document</source>
        <translation>招标文件条款</translation>
    </message>
    <message>
        <source>Why the bid is to be rejected</source>
        <translation>否决的理由</translation>
    </message>
    <message>
        <source>The motion is put to the vote.</source>
        <translation>提议已交付表决。</translation>
    </message>
    <message>
        <source>Move to reject the bid of %1</source>
        <translation>提议否决“%1”的投标</translation>
    </message>
    <message>
        <source>A bid is rejected only by a vote of the committee, on a ground that the law names.</source>
        <translation>否决投标须有法定事由，并经评标委员会表决。</translation>
    </message>
    <message>
        <source>Ground: %1</source>
        <translation>事由：%1</translation>
    </message>
    <message>
        <source>Clause %1 of the tender document; %2</source>
        <extracomment>Where a ground for rejection stands: clause of the tender document, place in a document</extracomment>
        <translation>招标文件条款：%1；%2</translation>
    </message>
    <message>
        <source>Reason given: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>All members vote on it openly, at once. If it passes, the bid is out of the evaluation.</source>
        <translation>全体成员随即公开表决。如表决通过，该投标不再参加评审。</translation>
    </message>
    <message>
        <source>The bidder does not accept the corrected price.</source>
        <translation>投标人不接受修正后的报价。</translation>
    </message>
    <message>
        <source>The low price of this bid is not justified.</source>
        <translation>该投标的低报价未能证明合理。</translation>
    </message>
    <message>
        <source>The bid has to be rejected for its price</source>
        <translation>该投标因报价须予否决</translation>
    </message>
    <message>
        <source>No final offer of this bidder came in time.</source>
        <translation>该投标人没有在规定时间内提交最后报价。</translation>
    </message>
    <message>
        <source>The final offer, %1, is above the first price and does not count.</source>
        <translation>最后报价%1高于首次报价，不计。</translation>
    </message>
    <message>
        <source>The price of this bid is below the reserve, %1.</source>
        <translation>该投标的报价低于底价（%1）。</translation>
    </message>
</context>
<context>
    <name>evalroom::ReportReader</name>
    <message>
        <source>The report cannot be shown here</source>
        <translation>报告无法在此显示</translation>
    </message>
</context>
<context>
    <name>evalroom::RestPanel</name>
    <message>
        <source>The session is suspended.</source>
        <translation>本场评标已暂停。</translation>
    </message>
    <message>
        <source>The session goes on.</source>
        <translation>本场评标进行中。</translation>
    </message>
    <message>
        <source>Suspend the session</source>
        <translation>暂停评标</translation>
    </message>
    <message>
        <source>The session has to rest, because:</source>
        <translation>暂停的原因：</translation>
    </message>
    <message>
        <source>Nobody can act until it is resumed; what members have begun stays with them.</source>
        <translation>恢复之前任何人不能操作；成员已开始填写的内容会保留。</translation>
    </message>
    <message>
        <source>Resume the session</source>
        <translation>恢复评标</translation>
    </message>
    <message>
        <source>The session can go on, because:</source>
        <translation>恢复的理由：</translation>
    </message>
    <message>
        <source>Everybody continues where they were.</source>
        <translation>各人从原处继续。</translation>
    </message>
    <message>
        <source>Extend the time</source>
        <translation>延长评标时间</translation>
    </message>
    <message>
        <source>The time is extended, because:</source>
        <translation>延长评标时间的理由：</translation>
    </message>
    <message>
        <source>Everybody sees the new end, and it stands in the report.</source>
        <translation>新的结束时间所有人都能看到，并写入评标报告。</translation>
    </message>
    <message>
        <source>More than a third of the members ask for more time. Minutes to add:</source>
        <translation>超过三分之一的成员要求延长评标时间。延长的分钟数：</translation>
    </message>
    <message>
        <source>Minutes to add</source>
        <translation>延长的分钟数</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes are added.</source>
        <translation>
            <numerusform>延长%n分钟。</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind of the suspension</source>
        <translation>暂停的种类</translation>
    </message>
    <message>
        <source>A pause</source>
        <translation>仅暂停</translation>
    </message>
    <message>
        <source>The material is sealed</source>
        <translation>暂停并封存资料</translation>
    </message>
    <message>
        <source>The committee cannot be filled</source>
        <translation>评标委员会无法补足</translation>
    </message>
    <message>
        <source>What is sealed:</source>
        <translation>封存的资料：</translation>
    </message>
    <message>
        <source>What is sealed</source>
        <translation>封存的资料</translation>
    </message>
    <message>
        <source>Write what is sealed. The session is resumed before the whole committee only: the same members, or whom the platform has put in their place.</source>
        <translation>请写明封存哪些资料。恢复评标时评标委员会必须齐全：原有成员，或者经平台更换的成员。</translation>
    </message>
    <message>
        <source>Write what is sealed. This session ends for good; a new committee evaluates the bids in a session of its own, which names this one.</source>
        <translation>请写明封存哪些资料。本次评标就此终止，不能恢复；由依法重新组建的评标委员会另行评标，并注明本次评标。</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>本场评标已终止。</translation>
    </message>
    <message>
        <source>Sealed: %1.</source>
        <translation>封存资料：%1。</translation>
    </message>
    <message>
        <source>The material is sealed: nobody can act, and the session is resumed before the whole committee only.</source>
        <translation>评审资料将予封存：其间任何人均不能操作，评标委员会成员到齐后方可恢复评标。</translation>
    </message>
    <message>
        <source>The committee cannot be filled: this session ends for good, for everybody, and cannot be resumed. A new committee evaluates the bids in a session of its own.</source>
        <translation>评标委员会无法补足：本次评标对所有人就此终止，不能恢复。由依法重新组建的评标委员会另行评标。</translation>
    </message>
</context>
<context>
    <name>evalroom::ResultsPage</name>
    <message>
        <source>Results so far</source>
        <translation>目前的结果</translation>
    </message>
    <message>
        <source>For reading only. What is sealed stays sealed until its step is closed.</source>
        <translation>仅供查阅。密封的内容在该环节关闭之前保持密封。</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>The bids are ranked once every step is done. Until then you can look at each step.</source>
        <translation>全部环节完成后才会排序。在此之前可以查看各环节的情况。</translation>
    </message>
</context>
<context>
    <name>evalroom::RollCall</name>
    <message>
        <source>has not voted yet</source>
        <translation>尚未表决</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>赞成</translation>
    </message>
    <message>
        <source>no</source>
        <translation>反对</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A member and how they vote</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The votes so far</source>
        <translation>表决情况</translation>
    </message>
    <message numerus="yes">
        <source>It passes with more than half of all %n members.</source>
        <translation>
            <numerusform>须经全体%n名成员过半数赞成。</numerusform>
        </translation>
    </message>
    <message>
        <source>An empty seat counts as well.</source>
        <translation>空缺的席位计算在内。</translation>
    </message>
    <message numerus="yes">
        <source>Once all %n members have voted, it passes with more yes than no.</source>
        <translation>
            <numerusform>全体%n名成员都表决后，赞成多于反对的通过。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::SeatSlips</name>
    <message>
        <source>Seat slips</source>
        <translation>工位条</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Which slips</source>
        <translation>哪些工位条</translation>
    </message>
    <message>
        <source>Seat slips, as they will be printed</source>
        <translation>工位条打印预览</translation>
    </message>
    <message>
        <source>All slips (%1)</source>
        <translation>全部工位条（%1）</translation>
    </message>
    <message>
        <source>This computer knows no printer. Save the slips as PDF and print that file elsewhere.</source>
        <translation>本机没有打印机。请将工位条另存为 PDF，再到别处打印该文件。</translation>
    </message>
    <message>
        <source>Sent to the printer %1.</source>
        <translation>已送往打印机 %1。</translation>
    </message>
    <message>
        <source>The printer %1 did not take the slips.</source>
        <translation>打印机 %1 未接受工位条。</translation>
    </message>
    <message>
        <source>Save the seat slips</source>
        <translation>保存工位条</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: %1. The file holds the codes: print it, then delete it.</source>
        <translation>已保存：%1。该文件含有工位码：打印后请立即删除。</translation>
    </message>
    <message>
        <source>Not the code of their first slip, which this machine does not know: %1. They keep the first slip. With one from here they can only begin anew, and lose what they have begun.</source>
        <translation>以下成员已用其他工位条签到，本机没有其原工位码：%1。请其继续使用原工位条。用这里打印的工位条只能重新开始，已起草的内容将会丢失。</translation>
    </message>
    <message>
        <source>Print this sheet, cut it up, and give each member their slip in person: without it, a member who checks in again loses what was begun. A slip that is printed again has the same code. This machine keeps the codes sealed under your certificate until the report is delivered.</source>
        <translation>请打印本页，裁开后当面交给各成员：没有工位条，成员重新签到会丢失已起草的内容。重新打印的工位条工位码不变。工位码用您的证书加密保存在本机，直至报告移交。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop looking for printers</source>
        <translation>停止查找打印机</translation>
    </message>
    <message>
        <source>Looking for printers …</source>
        <translation>正在查找打印机……</translation>
    </message>
    <message>
        <source>Stop waiting for the printer</source>
        <translation>停止等待打印机</translation>
    </message>
    <message>
        <source>The printer is not waited for any longer. It may print the slips all the same: see to it that none is left lying there.</source>
        <translation>不再等待打印机。打印机仍可能把工位条打印出来：请留意，不要遗留在打印机上。</translation>
    </message>
    <message>
        <source>The slips are being sent to the printer …</source>
        <translation>正在把工位条送往打印机……</translation>
    </message>
    <message>
        <source>The file is not waited for any longer. It may be written all the same, and would hold the codes: %1</source>
        <translation>不再等待该文件。它仍可能写入，其中含有工位码：%1</translation>
    </message>
    <message>
        <source>Looking whether there is such a file already …</source>
        <translation>正在查看是否已有同名文件……</translation>
    </message>
    <message>
        <source>The slips are being saved …</source>
        <translation>正在保存工位条……</translation>
    </message>
    <message>
        <source>Stop waiting for the file</source>
        <translation>停止等待该文件</translation>
    </message>
</context>
<context>
    <name>evalroom::SessionPanel</name>
    <message>
        <source>Have a step done again</source>
        <translation>重新进行某一环节</translation>
    </message>
    <message>
        <source>Step that is to be done again</source>
        <translation>需重新进行的环节</translation>
    </message>
    <message>
        <source>Ask for it to be done again</source>
        <translation>申请重新进行</translation>
    </message>
    <message>
        <source>What went wrong:</source>
        <translation>问题所在：</translation>
    </message>
    <message>
        <source>Takes effect when a supervisor has witnessed it: then this step and all later ones begin anew, and the report shows what stood before.</source>
        <translation>经监督人员见证后生效：该环节及其后各环节重新开始，评标报告将载明此前的结果。</translation>
    </message>
</context>
<context>
    <name>evalroom::SessionWindow</name>
    <message>
        <source>Documents (F4)</source>
        <translation>文件 (F4)</translation>
    </message>
    <message>
        <source>Show the documents beside the work</source>
        <translation>在工作区旁显示文件</translation>
    </message>
</context>
<context>
    <name>evalroom::SetAsidePage</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A bidder, and the question that it has answered</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Set an answer aside</source>
        <translation>对答复不予采信</translation>
    </message>
    <message>
        <source>An answer explains the bid. What goes beyond the scope of the bid or changes its substance does not count.</source>
        <translation>答复用于澄清、说明投标文件。超出投标文件的范围或者改变其实质性内容的，不予采信。</translation>
    </message>
    <message>
        <source>The members are voting on this answer already.</source>
        <translation>成员正在就该答复表决。</translation>
    </message>
    <message>
        <source>Say in what the answer goes beyond the bid.</source>
        <translation>请说明答复在哪些方面超出投标文件。</translation>
    </message>
    <message>
        <source>There is no answer that could be set aside.</source>
        <translation>没有可以不予采信的答复。</translation>
    </message>
    <message>
        <source>Reason given: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>All members vote on it openly, at once. If it passes, the answer does not count, and the bid is judged as it stands.</source>
        <translation>全体成员随即公开表决。通过后该答复不予采信，以投标文件原文为准。</translation>
    </message>
    <message>
        <source>Which answer</source>
        <translation>哪一份答复</translation>
    </message>
    <message>
        <source>In what the answer goes beyond the bid</source>
        <translation>答复在哪些方面超出投标文件</translation>
    </message>
    <message>
        <source>The motion is put to the vote.</source>
        <translation>提议已交付表决。</translation>
    </message>
</context>
<context>
    <name>evalroom::SheetDesk</name>
    <message>
        <source>This change was not kept. %1</source>
        <translation>这次修改没有保存。%1</translation>
    </message>
    <message numerus="yes">
        <source>%n cells are still open.</source>
        <translation>
            <numerusform>还有%n格未完成。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them have to be put right.</source>
        <extracomment>Of the open cells</extracomment>
        <translation>
            <numerusform>其中%n格需要改正。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n cells are filled in</source>
        <translation>
            <numerusform>%n格已全部填写</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 cells filled in</source>
        <translation>已填写%1格，共%2格</translation>
    </message>
    <message>
        <source>Next open cell (F8)</source>
        <translation>下一处未完成 (F8)</translation>
    </message>
    <message>
        <source>Go to the next open cell</source>
        <translation>跳到下一处未完成的格</translation>
    </message>
    <message>
        <source>Mark all remaining as passed …</source>
        <translation>其余全部判为通过…</translation>
    </message>
    <message>
        <source>Mark all remaining as passed</source>
        <translation>其余全部判为通过</translation>
    </message>
    <message numerus="yes">
        <source>%n cells without a judgement become passed. What has failed stays failed.</source>
        <translation>
            <numerusform>尚未评审的%n格将判为通过，已判为不通过的保持不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as passed</source>
        <translation>判为通过</translation>
    </message>
    <message>
        <source>Leave them open</source>
        <translation>暂不处理</translation>
    </message>
    <message>
        <source>Something that was entered before cannot be read here. %1</source>
        <translation>此前填写的部分内容在本机无法读取。%1</translation>
    </message>
    <message>
        <source>What you have entered is being read.</source>
        <translation>正在读取您已填写的内容。</translation>
    </message>
    <message>
        <source>Sheet: criteria down, bidders across</source>
        <translation>评审表：纵向为评审因素，横向为投标人</translation>
    </message>
    <message>
        <source>The cells are being filled in.</source>
        <translation>正在填入各格。</translation>
    </message>
</context>
<context>
    <name>evalroom::SheetModel</name>
    <message>
        <source>nothing entered yet</source>
        <translation>尚未填写</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>A cell for a screen reader: bidder, criterion, value</extracomment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A bidder, and how much of its column is filled in</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>已填满</translation>
    </message>
    <message numerus="yes">
        <source>%n cells open</source>
        <translation>
            <numerusform>%n格未填</numerusform>
        </translation>
    </message>
    <message>
        <source>Others have entered other points.</source>
        <translation>其他成员录入的分数不同。</translation>
    </message>
</context>
<context>
    <name>evalroom::SheetPage</name>
    <message>
        <source>Read it once more. The PIN of your certificate signs the sheet.</source>
        <translation>请再核对一遍。评审表用您的证书签名，需要输入PIN码。</translation>
    </message>
    <message>
        <source>Judge every cell: P passes, F fails. Everything is kept at once, and nobody else sees it.</source>
        <translation>请逐格评审：按P为通过，按F为不通过。内容即时保存，其他人看不到。</translation>
    </message>
    <message>
        <source>Type the points into every cell. Everything is kept at once, and nobody else sees it.</source>
        <translation>请逐格评分。内容即时保存，其他人看不到。</translation>
    </message>
    <message>
        <source>This step is closed. The sheet that you submitted counts.</source>
        <translation>本环节已关闭，以您提交的评审表为准。</translation>
    </message>
    <message>
        <source>Sign and submit</source>
        <translation>签名并提交</translation>
    </message>
    <message>
        <source>Signs the sheet with your certificate and seals it.</source>
        <translation>用您的证书签名，并将评审表密封。</translation>
    </message>
    <message>
        <source>Check and submit again</source>
        <translation>核对后重新提交</translation>
    </message>
    <message>
        <source>Check and submit</source>
        <translation>核对并提交</translation>
    </message>
    <message>
        <source>%1 F8 leads to the next one.</source>
        <translation>%1按F8可跳到下一处。</translation>
    </message>
    <message>
        <source>Submitted. Nothing has changed since; you may change it until the step is closed.</source>
        <translation>已提交，此后没有改动。本环节关闭前您可以修改。</translation>
    </message>
    <message>
        <source>Shows a summary first. Nothing is signed yet.</source>
        <translation>先显示汇总供核对，此时还不签名。</translation>
    </message>
    <message numerus="yes">
        <source>%n cells differ from the sheet that you have submitted. That one counts until you submit again.</source>
        <translation>
            <numerusform>有%n格与已提交的评审表不同。重新提交之前，以已提交的为准。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your sheet is sealed and received by the centre. Nobody can read it until the step is closed.</source>
        <translation>评审表已密封，中心已收到。本环节关闭前，任何人都无法查看。</translation>
    </message>
    <message>
        <source>Your sheet is sealed and saved here. It goes to the centre as soon as there is a way.</source>
        <translation>评审表已密封并保存在本机，网络恢复后自动送达中心。</translation>
    </message>
    <message>
        <source>This is round %1. F7 shows beside each cell what you gave in the round before.</source>
        <translation>这是第 %1 轮。按 F7 可在每格旁查看您上一轮的评审。</translation>
    </message>
</context>
<context>
    <name>evalroom::SheetSummary</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back, to change something</source>
        <translation>返回修改</translation>
    </message>
    <message>
        <source>This is what you sign</source>
        <translation>您将签名的内容</translation>
    </message>
    <message>
        <source>What happens then</source>
        <translation>提交之后</translation>
    </message>
    <message>
        <source>Your sheet is sealed at this terminal: nobody can read it, not even the centre, until every member has submitted and the step is closed. Then all sheets open together.
Until the closing you may change it and submit again; the last one counts.</source>
        <translation>评审表在本机密封：全体成员提交且本环节关闭之前，任何人（包括中心）都无法查看；之后所有评审表同时启封。
关闭之前您可以修改并重新提交，以最后一次提交的为准。</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1分（满分%2分）</translation>
    </message>
    <message numerus="yes">
        <source>passed in all %n items</source>
        <translation>
            <numerusform>%n项全部通过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>failed in %n items</source>
        <translation>
            <numerusform>%n项不通过</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A criterion that a bidder has failed, and why</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>evalroom::SheetView</name>
    <message>
        <source>What was copied is no judgement.</source>
        <translation>复制的内容不是评审结论。</translation>
    </message>
    <message>
        <source>What was copied is more than a sheet has cells for. Nothing was taken.</source>
        <translation>复制的内容超出评审表能容纳的范围，未填入任何一格。</translation>
    </message>
    <message numerus="yes">
        <source>%n cells were not taken: what was copied for them is none of their values, or they lie beyond the sheet or are locked.</source>
        <translation>
            <numerusform>有%n格未填入：复制的内容不是该格可填的值，或者超出评审表的范围，或者已不能修改。</numerusform>
        </translation>
    </message>
    <message>
        <source>The cells are still being filled in. Press the key again in a moment.</source>
        <translation>各格尚在填入，请稍后再按一次。</translation>
    </message>
</context>
<context>
    <name>evalroom::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>evalroom::SignPage</name>
    <message>
        <source>Sign the report</source>
        <translation>签署评标报告</translation>
    </message>
    <message>
        <source>Read the report, compare it with this terminal&apos;s own result, and look at the acts that you ratify.</source>
        <translation>请阅读评标报告，与本终端自行计算的结果对照，并查看您将确认的各项行为。</translation>
    </message>
    <message>
        <source>Your certificate signs this report and all your acts of the list. It is final.</source>
        <translation>将用您的证书签署本报告，并确认列表中您的全部行为。签署后不可撤回。</translation>
    </message>
    <message>
        <source>Acts that the signature ratifies</source>
        <translation>签名所确认的行为</translation>
    </message>
    <message>
        <source>This terminal&apos;s own result</source>
        <translation>本终端自行计算的结果</translation>
    </message>
    <message>
        <source>Your signature ratifies these acts</source>
        <translation>您的签名确认以下行为</translation>
    </message>
    <message>
        <source>&amp;Fetch again</source>
        <translation>重新获取(&amp;F)</translation>
    </message>
    <message>
        <source>The report is being fetched and compared with this terminal&apos;s own log.</source>
        <translation>正在获取评标报告，并与本终端的记录核对。</translation>
    </message>
    <message>
        <source>The report could not be fetched. %1</source>
        <translation>未能获取评标报告。%1</translation>
    </message>
    <message>
        <source>The report is being signed. This takes a moment while others sign, too.</source>
        <translation>正在签署评标报告。其他成员同时签署时需要稍候。</translation>
    </message>
    <message>
        <source>You have signed this report.</source>
        <translation>您已签署本报告。</translation>
    </message>
    <message>
        <source>The report appears here.</source>
        <translation>评标报告将显示在这里。</translation>
    </message>
    <message>
        <source>Do not sign: this report is not the one that this terminal computes. %1 Compare the check code with your neighbours.</source>
        <translation>请勿签署：这份报告与本终端计算的不一致。%1 请与邻座核对校验码。</translation>
    </message>
    <message>
        <source>What was fetched is not shown, because it must not be signed.</source>
        <translation>获取到的内容不予显示，因为不得签署。</translation>
    </message>
    <message>
        <source>The report is being opened. It can be signed once it stands on the screen.</source>
        <translation>正在打开报告。报告显示在屏幕上后才能签署。</translation>
    </message>
    <message>
        <source>The report cannot be shown here. Do not sign; tell the staff.</source>
        <translation>报告无法在此显示。请勿签署，并告知工作人员。</translation>
    </message>
    <message>
        <source>Nothing has been signed, and this report cannot be. The reason stands above.</source>
        <translation>没有签署任何内容，这份报告也不能签署。原因见上方。</translation>
    </message>
    <message>
        <source>The report can be signed once it has been compared with this terminal&apos;s own result.</source>
        <translation>与本终端的结果核对完毕后，即可签署评标报告。</translation>
    </message>
    <message>
        <source>Do not sign: this report says something else than this terminal computes. It should say, and does not: “%1”. Compare the check code with your neighbours, and tell the supervisor.</source>
        <translation>请勿签署：这份报告所写的与本终端计算的不一致。报告中应有而没有：“%1”。请与邻座核对校验码，并告知监督人员。</translation>
    </message>
    <message>
        <source>This is the report that was made final. It is being compared with this terminal&apos;s own result.</source>
        <translation>这是已定稿的评标报告，正在与本终端的结果核对。</translation>
    </message>
    <message>
        <source>S&amp;top fetching</source>
        <translation>停止获取(&amp;T)</translation>
    </message>
    <message>
        <source>The comparison with this terminal&apos;s own result was stopped. This report can be signed only after it.</source>
        <translation>与本终端结果的核对已停止。核对完成后方可签署本评标报告。</translation>
    </message>
    <message>
        <source>S&amp;top comparing</source>
        <translation>停止核对(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Compare again</source>
        <translation>重新核对(&amp;C)</translation>
    </message>
    <message>
        <source>The report can be signed once you have compared it yourself, and have ticked that above.</source>
        <translation>您自行核对并在上方勾选后，即可签署评标报告。</translation>
    </message>
    <message>
        <source>This is the report that was made final, but what it says cannot be read here by itself. Compare its ranking, totals and prices with the result beside it before you sign, and tell the supervisor what differs.</source>
        <translation>这是已定稿的评标报告，但本终端无法自动读取其内容。请在签署前将报告中的排序、得分和报价与旁边的结果逐一核对，如有不符，请告知监督人员。</translation>
    </message>
    <message>
        <source>Every row of this terminal&apos;s own ranking stands in the report.</source>
        <translation>本终端排序表中的每一行都在评标报告中。</translation>
    </message>
    <message>
        <source>I have compared its ranking, totals and prices
with the result beside it</source>
        <translation>我已将报告中的排序、得分和报价
与旁边的结果逐一核对</translation>
    </message>
</context>
<context>
    <name>evalroom::SignsModel</name>
    <message>
        <source>Bidder</source>
        <translation>投标人</translation>
    </message>
    <message>
        <source>Other bidder</source>
        <translation>另一投标人</translation>
    </message>
    <message>
        <source>In common</source>
        <translation>相同之处</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>evalroom::SignsPane</name>
    <message>
        <source>What pairs of bidders have in common</source>
        <translation>投标人两两之间的相同之处</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Nothing in common was found</source>
        <translation>未发现相同之处</translation>
    </message>
    <message>
        <source>The bills of quantities cannot be read now: what they have in common is missing here.</source>
        <translation>现在无法读取工程量清单：此处缺少清单之间的相同之处。</translation>
    </message>
    <message>
        <source>The bills of quantities are still being read: what they have in common comes in a moment.</source>
        <translation>正在读取工程量清单：清单之间的相同之处稍后显示。</translation>
    </message>
    <message>
        <source>These are signs that two bids may not have been made independently. Nothing follows from a sign by itself: the committee looks into it, and decides by a motion.</source>
        <translation>以下是两份投标文件可能并非独立编制的迹象。迹象本身不产生任何后果：由评标委员会查明，并通过表决作出决定。</translation>
    </message>
    <message>
        <source>The law lists such signs in %1.</source>
        <extracomment>Where the law lists signs of collusion</extracomment>
        <translation>法律依据：%1。</translation>
    </message>
    <message>
        <source>Compared were machines, authors, agents and accounts as far as the platform has recorded them, managers, prices and bills.</source>
        <translation>比对了平台所记录的机器、作者、经办人和账户，以及项目经理、报价和清单。</translation>
    </message>
    <message>
        <source>Compared were managers, prices and bills. The platform has recorded nothing of machines, authors, agents and accounts.</source>
        <translation>比对了项目经理、报价和清单。平台没有机器、作者、经办人和账户的记录。</translation>
    </message>
    <message>
        <source>What is not compared here the bids themselves may show.</source>
        <translation>此处未比对的内容，请查阅投标文件本身。</translation>
    </message>
    <message>
        <source>Move to reject %1</source>
        <translation>动议否决 %1</translation>
    </message>
    <message>
        <source>Move to reject the bid of %1</source>
        <translation>动议否决 %1 的投标</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Whose bid cannot be rejected now, and why</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>evalroom::StaffPage</name>
    <message>
        <source>The session desk</source>
        <translation>场次工作台</translation>
    </message>
    <message>
        <source>The report has been delivered. Save the report and the archive, then the room can be closed.</source>
        <translation>评标报告已移交。请保存报告和归档文件，然后即可清场。</translation>
    </message>
    <message>
        <source>Choose on the right how the identity was verified.</source>
        <translation>请在右侧选择身份核验方式。</translation>
    </message>
    <message>
        <source>%1 for good</source>
        <translation>确定：%1</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>此操作不可撤销。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>More that can be done</source>
        <translation>其他操作</translation>
    </message>
    <message>
        <source>Session (%1)</source>
        <translation>场次（%1）</translation>
    </message>
    <message>
        <source>Bring documents and names to the centre</source>
        <translation>将文件和名册上传至中心</translation>
    </message>
    <message>
        <source>On the way; the members can sit down meanwhile.</source>
        <translation>正在上传；成员可先就座。</translation>
    </message>
    <message>
        <source>The centre needs both before the committee begins.</source>
        <translation>评标委员会开始之前，中心需要这两项。</translation>
    </message>
    <message>
        <source>Choose the package and the list of names on the right first.</source>
        <translation>请先在右侧选择标段数据包和名册。</translation>
    </message>
    <message>
        <source>On the right: %1</source>
        <translation>见右侧：%1</translation>
    </message>
    <message>
        <source>Report and archive are saved. The room can be closed.</source>
        <translation>报告和归档文件均已保存，可以关闭评标室。</translation>
    </message>
    <message>
        <source>Save the report and the archive</source>
        <translation>保存报告和归档文件</translation>
    </message>
    <message>
        <source>Both are being fetched and checked.</source>
        <translation>正在获取并核对这两份文件。</translation>
    </message>
    <message>
        <source>Both are fetched, checked and written to the files named on the right.</source>
        <translation>这两份文件经获取、核对后，保存到右侧指定的位置。</translation>
    </message>
    <message>
        <source>Say on the right where both are to be saved.</source>
        <translation>请在右侧指定这两份文件的保存位置。</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>工位条</translation>
    </message>
    <message>
        <source>Choose in the list whom you admit: %1.</source>
        <translation>请在列表中选择要准入的人员：%1。</translation>
    </message>
</context>
<context>
    <name>evalroom::StageCard</name>
    <message>
        <source>No document</source>
        <translation>没有文件</translation>
    </message>
    <message>
        <source>The documents of this lot are listed here once you have checked in.</source>
        <translation>签到后，此处列出本标段的文件。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>evalroom::StageRail</name>
    <message>
        <source>Stages of the session</source>
        <translation>评标阶段</translation>
    </message>
    <message>
        <source>Still to act: %1</source>
        <translation>尚待：%1</translation>
    </message>
    <message>
        <source>It is your turn.</source>
        <translation>轮到您操作。</translation>
    </message>
</context>
<context>
    <name>evalroom::StagesButton</name>
    <message numerus="yes">
        <source>%n others still to act (F10)</source>
        <translation>
            <numerusform>尚待 %n 人 (F10)</numerusform>
        </translation>
    </message>
    <message>
        <source>Stages (F10)</source>
        <translation>评标阶段 (F10)</translation>
    </message>
    <message numerus="yes">
        <source>Stages, and who is still to act: %n others</source>
        <translation>
            <numerusform>评标阶段，尚待 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Stages of the session</source>
        <translation>评标阶段</translation>
    </message>
</context>
<context>
    <name>evalroom::StartWindow</name>
    <message>
        <source>Go to the package</source>
        <translation>查看标段数据包</translation>
    </message>
    <message>
        <source>Go to the check-in</source>
        <translation>前往签到</translation>
    </message>
    <message>
        <source>Asking whether the centre is there …</source>
        <translation>正在联系中心…</translation>
    </message>
    <message>
        <source>This computer keeps what you have entered here for the next time.</source>
        <translation>本机会记住您在此填写的内容，下次不必再填。</translation>
    </message>
    <message>
        <source>EvalRoom: take part in a session</source>
        <translation>EvalRoom：参加评标</translation>
    </message>
    <message>
        <source>Take part in a session</source>
        <translation>参加评标</translation>
    </message>
    <message>
        <source>The program has to know which session this is, who sits here, and how the centre is known. The staff help with what you do not know.</source>
        <translation>程序需要知道这是哪一场评标、谁坐在这里，以及如何识别中心。不清楚的内容，可请工作人员协助。</translation>
    </message>
</context>
<context>
    <name>evalroom::StopPage</name>
    <message>
        <source>Move that the evaluation stop</source>
        <translation>提议停止评标</translation>
    </message>
    <message>
        <source>Where the tender document is contradictory, or breaks mandatory law, so that nobody can judge by it, the committee stops the evaluation and says why in writing. What is wrong with a bid is no reason.</source>
        <translation>招标文件存在歧义、重大缺陷，导致评标无法进行，或者内容违反国家有关强制性规定的，评标委员会应当停止评标，并书面说明情况。投标文件的问题不是停止评标的理由。</translation>
    </message>
    <message>
        <source>Choose the ground.</source>
        <translation>请选择事由。</translation>
    </message>
    <message>
        <source>Choose the document of the tender.</source>
        <translation>请选择招标文件。</translation>
    </message>
    <message>
        <source>Name the clause of the tender document.</source>
        <translation>请填写招标文件的条款。</translation>
    </message>
    <message>
        <source>Say what is wrong with it.</source>
        <translation>请说明存在的问题。</translation>
    </message>
    <message>
        <source>Ground: %1</source>
        <translation>事由：%1</translation>
    </message>
    <message>
        <source>Clause %1 of the tender document; %2</source>
        <translation>招标文件条款：%1；%2</translation>
    </message>
    <message>
        <source>All members vote on it openly, at once. If it passes, the procedure ends without a winner, and the report says why. The tender document is changed, and the tender is held again.</source>
        <translation>全体成员立即记名表决。通过后评标程序终止，不产生中标候选人，评标报告说明原因；招标文件修改后重新组织采购活动。</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Clause of the tender document</source>
        <translation>招标文件条款</translation>
    </message>
    <message>
        <source>What is wrong with it</source>
        <translation>存在的问题</translation>
    </message>
    <message>
        <source>The motion is put to the vote.</source>
        <translation>提议已交付表决。</translation>
    </message>
</context>
<context>
    <name>evalroom::SummaryCard</name>
    <message>
        <source>Not &amp;yet</source>
        <translation>暂不(&amp;Y)</translation>
    </message>
    <message>
        <source>Matters to be settled before the contract, as the report will print them (may be empty):</source>
        <translation>签订合同前要处理的事宜（将写入评标报告，可不填）：</translation>
    </message>
    <message>
        <source>Matters to be settled before the contract</source>
        <translation>签订合同前要处理的事宜</translation>
    </message>
</context>
<context>
    <name>evalroom::SupervisorPage</name>
    <message>
        <source>Supervision</source>
        <translation>监督</translation>
    </message>
    <message>
        <source>The report has been delivered; the session is over.</source>
        <translation>评标报告已移交，本场评标结束。</translation>
    </message>
    <message>
        <source>Co-sign a closing</source>
        <translation>会签关闭</translation>
    </message>
    <message>
        <source>You have nothing to co-sign now.</source>
        <translation>现在没有待您会签的环节。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Progress of the members</source>
        <translation>成员进度</translation>
    </message>
    <message>
        <source>Co-sign the closing of &quot;%1&quot;</source>
        <translation>会签“%1”的关闭</translation>
    </message>
    <message>
        <source>Witness it</source>
        <translation>见证</translation>
    </message>
    <message>
        <source>The session waits for: %1.</source>
        <translation>正在等待：%1。</translation>
    </message>
</context>
<context>
    <name>evalroom::TieForm</name>
    <message>
        <source>It counts once a supervisor has witnessed it: then the ranking follows this order, and the members are asked for their opinion. It stands in the minutes under your name.</source>
        <translation>经监督人员见证后生效：排序按此次序，随后请各成员表示意见。该决定以您的名义载入评标记录。</translation>
    </message>
    <message>
        <source>Choose who has which place.</source>
        <translation>请选择各名次的投标人。</translation>
    </message>
    <message>
        <source>Say why, as the tender document provides for it.</source>
        <translation>请按招标文件的规定写明理由。</translation>
    </message>
    <message>
        <source>Place %1</source>
        <extracomment>In the ranking</extracomment>
        <translation>第 %1 名</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A place in the ranking, and the bidder who has it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Reason given: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>These bids share a place, and the rules leave their order to the tenderer:</source>
        <translation>以下投标并列，按规定由招标人确定次序：</translation>
    </message>
    <message>
        <source>%1: %2 points, price %3</source>
        <extracomment>A bidder, total points, price</extracomment>
        <translation>%1：%2 分，报价 %3</translation>
    </message>
    <message>
        <source>Why in this order</source>
        <translation>如此排序的理由</translation>
    </message>
    <message>
        <source>Choose a bidder …</source>
        <translation>请选择投标人……</translation>
    </message>
    <message>
        <source>The decision waits for the supervisor&apos;s testimony.</source>
        <translation>已作决定，待监督人员见证。</translation>
    </message>
</context>
<context>
    <name>evalroom::TiePage</name>
    <message>
        <source>Read it once more.</source>
        <translation>请再读一遍。</translation>
    </message>
    <message>
        <source>The tender document leaves the order to the tenderer, for whom you speak here.</source>
        <translation>按招标文件，次序由招标人确定；您在此代表招标人。</translation>
    </message>
    <message>
        <source>Check the decision</source>
        <translation>核对决定</translation>
    </message>
    <message>
        <source>Sign the decision</source>
        <translation>签署决定</translation>
    </message>
    <message>
        <source>Your decision stands in the minutes under your name.</source>
        <translation>该决定以您的名义载入评标记录。</translation>
    </message>
    <message>
        <source>Shows a summary first. Nothing is signed yet.</source>
        <translation>先显示摘要，此时尚未签署。</translation>
    </message>
    <message>
        <source>The tie is decided. The decision counts once a supervisor has witnessed it.</source>
        <translation>并列次序已作决定，经监督人员见证后生效。</translation>
    </message>
    <message>
        <source>The decision waits for the supervisor&apos;s testimony. To decide anew, choose the order again.</source>
        <translation>决定待监督人员见证。如需另作决定，请重新选择次序。</translation>
    </message>
</context>
<context>
    <name>evalroom::TimeRequestPage</name>
    <message>
        <source>Ask for more time</source>
        <translation>要求延长评标时间</translation>
    </message>
    <message>
        <source>When more than a third of the members find the time too short, it has to be extended.</source>
        <translation>超过三分之一的评标委员会成员认为评标时间不够的，应当延长。</translation>
    </message>
    <message>
        <source>Say why the time is too short.</source>
        <translation>请说明为什么时间不够。</translation>
    </message>
    <message>
        <source>Nobody has asked for more time yet.</source>
        <translation>尚无成员要求延长评标时间。</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 members have asked for more time.</source>
        <translation>
            <numerusform>%1 名成员中有 %n 名要求延长评标时间。</numerusform>
        </translation>
    </message>
    <message>
        <source>That is more than a third: the time has to be extended.</source>
        <translation>已超过三分之一：应当延长评标时间。</translation>
    </message>
    <message>
        <source>Why the time is too short</source>
        <translation>时间不够的原因</translation>
    </message>
    <message>
        <source>Check the request</source>
        <translation>核对要求</translation>
    </message>
    <message>
        <source>You ask for more time.</source>
        <translation>您要求延长评标时间。</translation>
    </message>
    <message>
        <source>The staff and all members see it at once. When more than a third of the members have asked, the time has to be extended.</source>
        <translation>工作人员和全体成员立即可见。超过三分之一的成员提出要求的，应当延长评标时间。</translation>
    </message>
    <message>
        <source>The time was extended until %1.</source>
        <translation>评标时间已延长至%1。</translation>
    </message>
</context>
<context>
    <name>evalroom::TimeToAnswer</name>
    <message>
        <source>no time set</source>
        <translation>不设时限</translation>
    </message>
</context>
<context>
    <name>evalroom::TracePanel</name>
    <message>
        <source>Where the numbers come from</source>
        <translation>分数的由来</translation>
    </message>
</context>
<context>
    <name>evalroom::UnaskedForm</name>
    <message>
        <source>Choose a bidder …</source>
        <translation>请选择投标人……</translation>
    </message>
    <message>
        <source>Choose the bidder with whom was negotiated.</source>
        <translation>请选择与之协商的投标人。</translation>
    </message>
    <message>
        <source>Choose which bidder takes no further part.</source>
        <translation>请选择退出的投标人。</translation>
    </message>
    <message>
        <source>Enter what was negotiated.</source>
        <translation>请录入协商的情况。</translation>
    </message>
    <message>
        <source>Enter what the bidder writes.</source>
        <translation>请录入投标人书面退出的内容。</translation>
    </message>
    <message>
        <source>What is negotiated with a bidder</source>
        <translation>与投标人的协商情况</translation>
    </message>
    <message>
        <source>A bidder takes no further part</source>
        <translation>投标人退出</translation>
    </message>
    <message>
        <source>Until its final offer has come a bidder may withdraw in writing; nobody has to ask for it.</source>
        <translation>在收到其最后报价之前，投标人可以书面退出，无须由他人要求。</translation>
    </message>
    <message>
        <source>Bidder with whom was negotiated</source>
        <translation>与之协商的投标人</translation>
    </message>
    <message>
        <source>Bidder that takes no further part</source>
        <translation>退出的投标人</translation>
    </message>
    <message>
        <source>It waits for the supervisor&apos;s testimony. If it is wrong, register it anew.</source>
        <translation>待监督人员见证。如登记有误，请重新登记。</translation>
    </message>
    <message>
        <source>What was negotiated</source>
        <translation>协商的情况</translation>
    </message>
    <message>
        <source>What the bidder writes</source>
        <translation>投标人书面退出的内容</translation>
    </message>
    <message>
        <source>Enter what all bidders were told.</source>
        <translation>请填写通知全体投标人的内容。</translation>
    </message>
    <message>
        <source>What all bidders were told</source>
        <translation>通知全体投标人的内容</translation>
    </message>
    <message>
        <source>Put down each round of negotiations before the final offers are opened; likewise what changes for all bidders, who have to be told in writing, at the same time. Source: %1</source>
        <translation>请在最后报价开启之前逐轮记录协商情况；有变动的，应以书面形式同时通知全体投标人，并在此记录。依据：%1</translation>
    </message>
    <message>
        <source>No report is made before there is a record for every bidder.</source>
        <translation>每一家投标人都有记录之后，才能形成评标报告。</translation>
    </message>
</context>
<context>
    <name>evalroom::VotePage</name>
    <message>
        <source>Vote: %1</source>
        <translation>表决：%1</translation>
    </message>
    <message>
        <source>The vote is open: everybody sees who votes how.</source>
        <translation>记名表决：全体成员都能看到各人的表决意见。</translation>
    </message>
    <message>
        <source>Your vote is in. It cannot be changed.</source>
        <translation>您已表决，不能更改。</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>表决</translation>
    </message>
    <message>
        <source>Choose yes or no.</source>
        <translation>请选择赞成或反对。</translation>
    </message>
    <message>
        <source>You vote yes. Everybody sees it at once, and it cannot be changed.</source>
        <translation>您将投赞成票。全体成员立即可见，且不能更改。</translation>
    </message>
    <message>
        <source>You vote no. Everybody sees it at once, and it cannot be changed.</source>
        <translation>您将投反对票。全体成员立即可见，且不能更改。</translation>
    </message>
    <message>
        <source>The vote is over. Result: %1</source>
        <translation>表决已结束。结果：%1</translation>
    </message>
    <message>
        <source>Your vote is in.</source>
        <translation>您已表决。</translation>
    </message>
    <message>
        <source>Reason (the law wants one)</source>
        <translation>理由（依法必须填写）</translation>
    </message>
    <message>
        <source>Reason, where you want to give one</source>
        <translation>理由（可不填）</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>赞成</translation>
    </message>
    <message>
        <source>No</source>
        <translation>反对</translation>
    </message>
    <message>
        <source>The bid of %1 is to be rejected.</source>
        <translation>否决“%1”的投标。</translation>
    </message>
    <message>
        <source>The bid of %1 stays in the evaluation.</source>
        <translation>“%1”的投标继续参加评审。</translation>
    </message>
    <message>
        <source>%1 is to enter these points anew.</source>
        <translation>由%1对该项重新评分。</translation>
    </message>
    <message>
        <source>The points of %1 stay as they are.</source>
        <translation>%1的分数保持不变。</translation>
    </message>
    <message>
        <source>Competition is obviously lacking: the procedure is to end.</source>
        <translation>认定明显缺乏竞争，本次招标失败。</translation>
    </message>
    <message>
        <source>There is competition enough: the evaluation goes on.</source>
        <translation>认定仍有竞争，继续评标。</translation>
    </message>
    <message>
        <source>Check the vote</source>
        <translation>核对表决</translation>
    </message>
    <message>
        <source>Everybody sees at once how you vote, and the report prints it with your name. A vote cannot be changed or taken back.</source>
        <translation>您的表决全体立即可见，并连同您的姓名载入评标报告。表决不能更改，也不能撤回。</translation>
    </message>
    <message>
        <source>You vote yes: %1</source>
        <translation>您投赞成票：%1</translation>
    </message>
    <message>
        <source>You vote no: %1</source>
        <translation>您投反对票：%1</translation>
    </message>
    <message>
        <source>On the motion of %1: %2</source>
        <extracomment>Who has moved it, and what</extracomment>
        <translation>表决事项（%1提出）：%2</translation>
    </message>
    <message>
        <source>You give no reason.</source>
        <translation>未填写理由。</translation>
    </message>
    <message>
        <source>Reason given: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>The price is to be corrected, once %1 has confirmed it in writing.</source>
        <translation>经%1书面确认后，修正其报价。</translation>
    </message>
    <message>
        <source>The price of %1 stays as it is.</source>
        <translation>%1的报价保持不变。</translation>
    </message>
    <message>
        <source>The price is obviously low: %1 has to explain it in writing.</source>
        <translation>报价明显偏低：%1须作出书面说明。</translation>
    </message>
    <message>
        <source>The price of %1 needs no explanation.</source>
        <translation>%1的报价无需说明。</translation>
    </message>
    <message>
        <source>The low price of %1 is justified: the bid stays in the evaluation.</source>
        <translation>%1偏低的报价合理：该投标继续参加评审。</translation>
    </message>
    <message>
        <source>The low price of %1 is not justified: the bid has to be rejected.</source>
        <translation>%1不能证明偏低的报价合理：该投标须予否决。</translation>
    </message>
    <message>
        <source>%1 is to answer this question in writing.</source>
        <translation>要求%1书面答复这个问题。</translation>
    </message>
    <message>
        <source>%1 is not asked.</source>
        <translation>不要求%1答复。</translation>
    </message>
    <message>
        <source>The answer goes beyond the bid, and does not count.</source>
        <translation>答复超出投标文件的范围或者改变其实质性内容，不予采信。</translation>
    </message>
    <message>
        <source>The answer keeps within the bid, and counts.</source>
        <translation>答复没有超出投标文件的范围，予以采信。</translation>
    </message>
    <message>
        <source>The tender document is none to judge by: the evaluation ends, without a winner.</source>
        <translation>无法依据招标文件评审：评标终止，不产生中标候选人。</translation>
    </message>
    <message>
        <source>The tender document will do: the evaluation goes on.</source>
        <translation>可以依据招标文件评审：评标继续。</translation>
    </message>
    <message>
        <source>No time is set by this. %1 has to explain its price all the same.</source>
        <translation>不设说明时限。%1仍须对报价作出书面说明。</translation>
    </message>
</context>
<context>
    <name>evalroom::WaitPage</name>
    <message>
        <source>Please wait to be admitted</source>
        <translation>请等候核验入席</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>You are checked in. The staff now compare you with your papers and admit you.</source>
        <translation>您已签到。工作人员正在核对您的证件，核验后入席。</translation>
    </message>
    <message>
        <source>You have done what is yours to do here. You can read the documents meanwhile; this page goes on by itself.</source>
        <translation>您在此环节的工作已完成。您可以继续阅读文件，本页会自动进入下一步。</translation>
    </message>
    <message>
        <source>The session goes on in a moment.</source>
        <translation>评标即将继续。</translation>
    </message>
    <message>
        <source>%1 has to admit you</source>
        <translation>等候%1核验您入席</translation>
    </message>
    <message>
        <source>Few bids are left</source>
        <translation>有效投标过少</translation>
    </message>
    <message>
        <source>Fewer bids are valid than the rules want. The evaluation does not go on by itself.</source>
        <translation>有效投标少于规定数量，评标不会自动继续。</translation>
    </message>
    <message>
        <source>The committee has to vote on whether competition is obviously lacking. Any member can put that to the vote, under &quot;More (F9)&quot;.</source>
        <translation>须由评标委员会表决投标是否明显缺乏竞争。任何成员均可在“更多 (F9)”中提议表决。</translation>
    </message>
    <message>
        <source>The final offers come in</source>
        <translation>正在接收最后报价</translation>
    </message>
    <message>
        <source>The session is suspended</source>
        <translation>评标已暂停</translation>
    </message>
    <message>
        <source>Nothing has to be done meanwhile. This page goes on by itself.</source>
        <translation>此间无需操作，恢复后本页自动继续。</translation>
    </message>
    <message>
        <source>A member of the committee is missing</source>
        <translation>评标委员会缺少成员</translation>
    </message>
    <message>
        <source>The evaluation goes on when another member has come. You can read the documents meanwhile; this page goes on by itself.</source>
        <translation>补充的成员到场后继续评标。此间您可以查阅文件；本页会自动继续。</translation>
    </message>
    <message>
        <source>What you have sealed is not open yet: it could not be opened here. It is tried again by itself; stay here until then.</source>
        <translation>您密封的内容尚未启封：在此处无法启封。系统会自动重试，请在此等候。</translation>
    </message>
    <message>
        <source>What you have sealed could not be opened here. Tell the staff; the session goes on once it is open.</source>
        <translation>您密封的内容在此处无法启封。请告知工作人员；启封后评标才能继续。</translation>
    </message>
    <message>
        <source>What you have sealed could not be opened here. %1</source>
        <translation>您密封的内容在此处无法启封。%1</translation>
    </message>
    <message>
        <source>Once the time for it is over, the keeper of the centre&apos;s key and the supervisor open it with the two escrow keys, as it was sealed.</source>
        <translation>启封时限过后，由中心密钥保管人和监督人员用两把密钥按密封时的原样启封。</translation>
    </message>
</context>
<context>
    <name>evalroom::WaitsPanel</name>
    <message numerus="yes">
        <source>Closed at %1. Only what was recorded by then counts: %n entries, check code %2.</source>
        <translation>
            <numerusform>%1 关闭。仅计入此前的记录：%n 条，校验码 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Co-sign</source>
        <translation>会签</translation>
    </message>
    <message>
        <source>Witness it</source>
        <translation>见证</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>待您处理</translation>
    </message>
    <message>
        <source>Nothing. Closings and what has to be witnessed appear here.</source>
        <translation>没有。待会签的关闭和待见证的事项会显示在这里。</translation>
    </message>
    <message>
        <source>No alarms</source>
        <translation>没有告警</translation>
    </message>
    <message numerus="yes">
        <source>%n alarms</source>
        <translation>
            <numerusform>%n 条告警</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock agrees with the centre&apos;s.</source>
        <translation>时钟与中心一致。</translation>
    </message>
    <message>
        <source>The clock is %1 behind the centre&apos;s; times are corrected.</source>
        <translation>时钟比中心慢 %1；显示的时间已校正。</translation>
    </message>
    <message>
        <source>The clock is %1 ahead of the centre&apos;s; times are corrected.</source>
        <translation>时钟比中心快 %1；显示的时间已校正。</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <extracomment>When, who, what happened</extracomment>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>The closing of &quot;%1&quot;</source>
        <translation>“%1”的关闭</translation>
    </message>
    <message>
        <source>You sign that this terminal has the same record of it.</source>
        <translation>您签名确认：本终端的记录与此一致。</translation>
    </message>
    <message>
        <source>It stands in the minutes under your name and cannot be taken back.</source>
        <translation>以您的名义载入评标记录，不能撤回。</translation>
    </message>
    <message numerus="yes">
        <source>It counts the sheets of all %n members.</source>
        <translation>
            <numerusform>计入全部 %n 名成员的评审表。</numerusform>
        </translation>
    </message>
    <message>
        <source>It counts the sheets of: %1.</source>
        <translation>计入下列成员的评审表：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n final offers have come in time.</source>
        <translation>
            <numerusform>按时收到 %n 份最后报价。</numerusform>
        </translation>
    </message>
    <message>
        <source>Of an earlier round.</source>
        <translation>属于较早的一轮。</translation>
    </message>
    <message numerus="yes">
        <source>It counts the ballots of all %n members.</source>
        <translation>
            <numerusform>计入全部 %n 名成员的选票。</numerusform>
        </translation>
    </message>
    <message>
        <source>It counts the ballots of: %1.</source>
        <translation>计入下列成员的选票：%1。</translation>
    </message>
    <message>
        <source>The session waits for:</source>
        <translation>正在等待：</translation>
    </message>
</context>
<context>
    <name>evalroom::WhyLink</name>
    <message>
        <source>Why?</source>
        <translation>依据？</translation>
    </message>
    <message>
        <source>Why this is so</source>
        <translation>为什么这样规定</translation>
    </message>
    <message>
        <source>Names the law that says so</source>
        <translation>显示所依据的法律条文</translation>
    </message>
</context>
<context>
    <name>evalroom::WitnessPage</name>
    <message>
        <source>Testify only to what you know to be so. If you do not know it, leave it.</source>
        <translation>仅就您确知属实的事项见证；不确知的，不必操作。</translation>
    </message>
    <message>
        <source>Your testimony is in.</source>
        <translation>您已见证。</translation>
    </message>
    <message>
        <source>Witness it</source>
        <translation>见证</translation>
    </message>
    <message>
        <source>Choose what you witness.</source>
        <translation>请选择要见证的事项。</translation>
    </message>
    <message>
        <source>You testify that this is so. It stands in the minutes under your name and cannot be taken back.</source>
        <translation>您见证以上属实。该见证以您的名义载入评标记录，不能撤回。</translation>
    </message>
    <message>
        <source>Nobody has witnessed it yet.</source>
        <translation>尚无人见证。</translation>
    </message>
    <message>
        <source>Witnessed so far by %1.</source>
        <translation>已见证：%1。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A member, and when they were asked to sign</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>evalroom::WorkArea</name>
    <message>
        <source>Back to the step (Esc)</source>
        <translation>返回当前环节 (Esc)</translation>
    </message>
    <message>
        <source>Back to the step</source>
        <translation>返回当前环节</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
</context>
</TS>
