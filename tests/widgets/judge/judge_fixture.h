// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/rules_fixture.h"
#include "widgets/judge/sheet_desk.h"

#include <QTemporaryDir>

namespace evalroom::test {

// A member's drafts on a disk, without a session.
class JudgeFixture {
public:
    JudgeFixture()
    {
        store = RecordStore::open(folder.filePath(QStringLiteral("store"))).value();
        drafts.unlock(store.get(), QByteArray(32, '\1'), 1, Secret::copyOf(QByteArray(32, '\2')));
    }

    static Step step(const QString& id) { return *engineeringScheme().step(id); }
    static QList<SheetBidder> bidders(int count)
    {
        const QStringList names {QStringLiteral("湖北江城建设集团有限公司"),
            QStringLiteral("武汉市第三建筑工程有限责任公司"),
            QStringLiteral("中南路桥与房屋建筑工程总承包（集团）股份有限公司联合体"), QStringLiteral("长江建工"),
            QStringLiteral("Yangtze Construction & Engineering Joint Stock Company")};
        QList<SheetBidder> all;
        for (int i = 0; i < count; ++i) {
            const QString name = names.at(i % names.size()) + (i < names.size() ? QString() : QString::number(i + 1));
            all.append({QStringLiteral("b%1").arg(i + 1), name, name});
        }
        return all;
    }

    QTemporaryDir folder;
    std::unique_ptr<RecordStore> store;
    Drafts drafts;
};

// A step of any size.
inline Step largeStep(StepKind kind, int criteria)
{
    Step step;
    step.id = QStringLiteral("large");
    step.kind = kind;
    for (int i = 0; i < criteria; ++i) {
        step.criteria.append({.id = QStringLiteral("c%1").arg(i),
            .name = QStringLiteral("criterion %1").arg(i),
            .standard = {},
            .clause = {},
            .points = 10,
            .increment = Rational(1, 2)});
    }
    return step;
}

} // namespace evalroom::test
