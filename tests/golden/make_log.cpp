// SPDX-License-Identifier: Apache-2.0
// Makes the golden log of format 1: every kind of entry and every flaw once. Run by hand when a format is released,
// never again for that format: what it made is kept, so that an old session must always recompute.
#include "ledger/log_file.h"
#include "ledger/log_fixture.h"

#include <QFile>

using namespace evalroom;
using namespace evalroom::test;

namespace {

const QString SomeAct = QStringLiteral("示例");

class Maker {
public:
    Maker()
        : m_file(trust())
    {
    }

    QByteArray make()
    {
        add(m_room.first.delegate(seen()));
        add(m_room.second.delegate(seen()));
        add(m_sm2.delegate(seen()));
        add(m_room.first.act(SomeAct, seen()));
        add(m_sm2.signWithCertificate(m_sm2.draft(SomeAct, seen())));
        const Seen early = seen();
        add(m_room.second.signWithCertificate(m_room.second.draft(SomeAct, seen())));
        makeFlaws(early);
        makeAmendments();
        return m_file.toBytes();
    }

private:
    LogTrust trust() const
    {
        LogTrust trust = m_room.trust();
        trust.roster.insert(3, m_sm2.entry());
        return trust;
    }

    Seen seen() const { return seenOf(m_file.log()); }

    void add(const Jws& jws)
    {
        m_file.addEntry(jws).value();
        m_file.addCheckpoint(m_room.checkpoint(seen().size, seen().root)).value();
    }

    void makeFlaws(const Seen& early)
    {
        const Jws fork = m_room.first.sign(m_room.first.draft(QStringLiteral("fork"), seen()));
        add(m_room.first.act(SomeAct, seen()));
        add(fork);
        add(m_room.first.act(SomeAct, early));
        add(m_room.first.act(SomeAct, {3, QByteArray(HashBytes, '\0')}));
        const Jws atTheOldSeat = m_room.first.act(SomeAct, seen());
        add(m_room.first.delegate(seen()));
        add(atTheOldSeat);
        add(m_room.first.act(SomeAct, seen()));
    }

    void makeAmendments()
    {
        Person withNewToken(1, Role::Expert, m_room.session);
        Person newcomer(9, Role::Expert, m_room.session);
        const Jws credential = m_room.amend(1, m_room.session,
            {{QStringLiteral("entry"), withNewToken.entry().toJson()},
                {QStringLiteral("type"), QStringLiteral("credential")}});
        add(credential);
        add(m_room.first.act(SomeAct, seen()));
        add(withNewToken.delegate(seen()));
        add(m_room.amend(2, credential.name(),
            {{QStringLiteral("entry"), newcomer.entry().toJson()}, {QStringLiteral("leaving"), 3},
                {QStringLiteral("type"), QStringLiteral("replacement")}}));
        add(newcomer.delegate(seen()));
        add(newcomer.act(SomeAct, seen()));
    }

    LogFixture m_room;
    Person m_sm2 {3, Role::Expert, m_room.session, Algorithm::SM2SM3};
    LogFile m_file;
};

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2)
        return 2;
    QFile file(QString::fromLocal8Bit(argv[1]));
    const QByteArray bytes = Maker().make();
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? 0 : 1;
}
