// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QTest>
#include <QTranslator>

namespace evalroom::test {

// The program speaks this language while the object lives.
class Spoken {
public:
    explicit Spoken(QLocale::Language language)
    {
        const bool chinese = language == QLocale::Chinese;
        QLocale::setDefault(
            chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English, QLocale::UnitedKingdom));
        const QString file = chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
        if (m_translator.load(QStringLiteral(":/i18n/evalroom_%1.qm").arg(file)))
            QCoreApplication::installTranslator(&m_translator);
    }
    ~Spoken()
    {
        QCoreApplication::removeTranslator(&m_translator);
        QLocale::setDefault(QLocale::c());
    }
    Q_DISABLE_COPY_MOVE(Spoken)

private:
    QTranslator m_translator;
};

inline void addLanguages()
{
    QTest::addColumn<QLocale::Language>("language");
    QTest::newRow("English") << QLocale::English;
    QTest::newRow("Chinese") << QLocale::Chinese;
}

inline bool isChinese(const QString& text)
{
    return std::ranges::any_of(text, [](QChar each) { return each >= QChar(0x4e00) && each <= QChar(0x9fff); });
}

} // namespace evalroom::test
