// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fake_hub.h"

#include "patience.h"
#include "sync/log_sync.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace evalroom::test {

// A terminal of member 1.
class Terminal {
public:
    Terminal(FakeHub& fake, const QString& path)
        : hub(fake.address(), fake.head.session(), 1, systemClock())
        , store(RecordStore::open(path).value())
        , sync(hub, *store, fake.head, systemClock())
    {
        hub.setSigner(std::make_shared<SoftwareSigner>(PrivateKey::generate(Algorithm::ES256).value()));
        hub.expectHubKey(fake.hubKey.publicKey());
    }

    // Empty: success.
    QString load()
    {
        std::optional<Result<void>> answer;
        sync.load({&context, [&](const Result<void>& result) { answer = result; }});
        return wait(answer);
    }
    QString catchUp()
    {
        std::optional<Result<void>> answer;
        sync.catchUp({&context, [&](const Result<void>& result) { answer = result; }});
        return wait(answer);
    }

    HubClient hub;
    std::unique_ptr<RecordStore> store;
    LogSync sync;
    QObject context;

private:
    static QString wait(const std::optional<Result<void>>& answer)
    {
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, Patience))
            return QStringLiteral("no answer");
        return *answer ? QString() : errorName(answer->error().code);
    }
};

// For a test of terminals of a hub whose log has seven entries: member 2 has checked in, and consented again and again.
class TerminalStory {
protected:
    void begin()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<QTemporaryDir>();
        m_hub = std::make_unique<FakeHub>();
        m_hub->append(m_hub->second.delegate(m_hub->head.session())).value();
        for (int i = 0; i < 6; ++i)
            m_hub->append(m_hub->second.act(Consent {})).value();
    }
    QString path(const QString& name = QStringLiteral("store")) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeHub> m_hub;
};

} // namespace evalroom::test
