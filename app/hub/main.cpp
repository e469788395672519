// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"
#include "hub/hub.h"
#include "hub/stop_signal.h"
#include "terminal/sentences.h"

#include <QCoreApplication>
#include <QTextStream>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace evalroom;

namespace {

enum Exit { Fine = 0, Failed = 1, WrongCall = 2 };

int failed(const Error& error)
{
    QTextStream(stderr) << "evalroom-hub: " << sentenceOf(error) << Qt::endl;
    return Failed;
}

int makeKeys(const HubOptions& options)
{
    const auto passphrase = readPassphrase(options.secret);
    if (!passphrase)
        return failed(passphrase.error());
    const auto keys = options.command == HubCommand::AddKey ? HubKeys::addSigningKey(keyFolder(options), *passphrase)
                                                            : HubKeys::create(keyFolder(options), *passphrase);
    if (!keys)
        return failed(keys.error());
    QTextStream(stdout) << canonicalJson(keys->toJson()) << Qt::endl;
    return Fine;
}

int serve(const HubOptions& options)
{
    const StopSignal stop;
    QObject::connect(&stop, &StopSignal::requested, qApp, &QCoreApplication::quit);
    const auto hub = Hub::start(options);
    if (!hub)
        return failed(hub.error());
    QTextStream(stdout) << "listening on " << (*hub)->address() << Qt::endl;
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    // Files are for this user only, SQLite's too, and no core dump carries a key away.
    umask(S_IRWXG | S_IRWXO);
    constexpr rlimit none {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    const QCoreApplication application(argc, argv);
    const auto options = HubOptions::fromArguments(QCoreApplication::arguments().mid(1));
    if (QCoreApplication::arguments().contains(QStringLiteral("--help"))) {
        QTextStream(stdout) << HubOptions::usage() << Qt::flush;
        return Fine;
    }
    if (!options) {
        QTextStream(stderr) << "evalroom-hub: Wrong or missing: " << options.error().detail << ".\n"
                            << HubOptions::usage() << Qt::flush;
        return WrongCall;
    }
    return options->command == HubCommand::Serve ? serve(*options) : makeKeys(*options);
}
