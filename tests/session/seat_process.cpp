// SPDX-License-Identifier: Apache-2.0
// A terminal in a process of its own, so that a test can kill it. Arguments: folder with "pkcs12" and "platform.pem",
// the hub's address, its fingerprint, the session and the member. Says "in" after check-in; on a line from outside it
// consents ("saved NAME") and then types a draft without end ("draft N" once N is kept).
#include "crypto/key_pem.h"
#include "session/session.h"

#include <QCoreApplication>
#include <QFile>
#include <QSocketNotifier>
#include <QTextStream>
#include <QTimer>

using namespace evalroom;

namespace {

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void say(const QString& line)
{
    QTextStream(stdout) << line << Qt::endl;
}

void type(Session& session, QTimer& timer)
{
    QObject::connect(&timer, &QTimer::timeout, &session, [&session, number = 0]() mutable {
        const Item item {QStringLiteral("b1"), QStringLiteral("method")};
        if (session.drafts().set(QStringLiteral("technical"), 1, item, {QString::number(++number), {}}))
            say(QStringLiteral("draft %1").arg(number));
    });
    timer.start(0);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString& folder = arguments.at(1);
    Session session({.hub = {.url = QUrl(arguments.at(2)),
                         .authorities = {},
                         .fingerprint = QByteArray::fromHex(arguments.at(3).toLatin1())},
        .session = QByteArray::fromHex(arguments.at(4).toLatin1()),
        .member = arguments.at(5).toInt(),
        .platform = publicKeyFromPem(read(folder + QStringLiteral("/platform.pem"))).value(),
        .storeDir = folder,
        .venue = QStringLiteral("host"),
        .seat = QStringLiteral("A-01"),
        .clientVersion = QStringLiteral("0.1.0")});
    QTimer timer;
    QSocketNotifier input(0, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &session, [&] {
        input.setEnabled(false);
        session.act(Consent {}, {&session, [&](const Result<QByteArray>& saved) {
                                     say(saved ? QStringLiteral("saved ") + QString::fromLatin1(saved->toHex())
                                               : errorName(saved.error().code));
                                     type(session, timer);
                                 }});
    });
    session.checkIn({read(folder + QStringLiteral("/pkcs12")), Secret::copyOf(QByteArrayView("123456")),
                        Secret::copyOf(QByteArrayView("ABCDEFGHJKMN"))},
        {&session, [](const Result<void>& in) { say(in ? QStringLiteral("in") : errorName(in.error().code)); }});
    return QCoreApplication::exec();
}
