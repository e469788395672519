// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop.h"

namespace evalroom::test {

// A desktop with a real input method with pinyin, as Chinese ones have it.
class InputMethodRoom {
public:
    // `method` as QT_IM_MODULE names it: fcitx or ibus.
    explicit InputMethodRoom(QString method)
        : m_method(std::move(method))
    {
    }

    // What has not started; empty: all has.
    QString open()
    {
        if (!writeFcitx())
            return QStringLiteral("no settings");
        if (const QString missing = m_desktop.open({{QStringLiteral("QT_IM_MODULE"), m_method}}); !missing.isEmpty())
            return missing;
        const bool started = m_method == QLatin1String("fcitx")
            ? m_input.start(environment(), QStringLiteral("fcitx5"), {QStringLiteral("-D")})
            : m_input.start(environment(), QStringLiteral("ibus-daemon"),
                  {QStringLiteral("--panel=disable"), QStringLiteral("--emoji-extension=disable")});
        return started && isReady() ? QString() : QStringLiteral("no ") + m_method + u'\n' + words();
    }

    // For a program that is to be typed into.
    const QProcessEnvironment& environment() const { return m_desktop.environment(); }
    // What all of them have complained about.
    QString words() const { return m_desktop.words(); }

private:
    // Pinyin from the first key on.
    bool writeFcitx() const
    {
        return m_desktop.write(QStringLiteral("config/fcitx5/profile"),
                   "[Groups/0]\nName=Default\nDefault Layout=us\nDefaultIM=pinyin\n\n"
                   "[Groups/0/Items/0]\nName=keyboard-us\nLayout=\n\n"
                   "[Groups/0/Items/1]\nName=pinyin\nLayout=\n\n[GroupOrder]\n0=Default\n")
            && m_desktop.write(QStringLiteral("config/fcitx5/config"), "[Behavior]\nActiveByDefault=True\n");
    }

    // What a program of this room answers; empty also where it has failed.
    QByteArray answer(const QString& program, const QStringList& arguments = {}) const
    {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.setStandardErrorFile(m_desktop.complaints(), QIODevice::Append);
        process.start(program, arguments);
        process.waitForFinished(Patience);
        return process.readAllStandardOutput().trimmed();
    }
    // It can be reached. ibus has to be told what it shall be; fcitx has it from its profile.
    bool isReady() const
    {
        const auto reached = [this] {
            if (m_method == QLatin1String("fcitx"))
                return !answer(QStringLiteral("fcitx5-remote")).isEmpty();
            const QString ibus = QStringLiteral("ibus");
            answer(ibus, {QStringLiteral("engine"), QStringLiteral("libpinyin")});
            return answer(ibus, {QStringLiteral("engine")}) == "libpinyin";
        };
        return QTest::qWaitFor([&] { return !m_input.isRunning() || reached(); }, Patience) && m_input.isRunning();
    }

    QString m_method;
    Desktop m_desktop;
    Helper m_input;
};

} // namespace evalroom::test
