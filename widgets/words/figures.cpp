// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/figures.h"

#include "documents/chinese_amount.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct Figures {
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

constexpr int MaxDecimals = 6;
constexpr Fen BeyondCapitals = 100'000'000'000'000; // there are no capitals for more

QLocale grouped()
{
    QLocale locale;
    locale.setNumberOptions(locale.numberOptions() & ~QLocale::NumberOptions(QLocale::OmitGroupSeparator));
    return locale;
}

// Digits and a full stop, as the language puts them.
QString spelled(const QString& decimal)
{
    const QLocale locale;
    QString text = decimal;
    text.replace(u"."_s, locale.decimalPoint());
    return text.replace(u"-"_s, locale.negativeSign());
}

QString dateLetters()
{
    //: How a date is written, in the letters of QDate::toString
    return Figures::tr("d MMMM yyyy");
}

QString momentOf(const QString& date, const QString& clock)
{
    //: %1 is a date, %2 a time of the day
    return Figures::tr("%1, %2").arg(date, clock);
}

// What people type where a digit, stop or minus is meant.
QChar plainCharacter(QChar typed)
{
    if (typed >= u'０' && typed <= u'９')
        return QChar(u'0' + (typed.unicode() - u'０'));
    switch (typed.unicode()) {
    case u'．':
    case u'。':
        return u'.';
    case u'－':
    case u'−':
    case u'–':
        return u'-';
    default:
        return typed;
    }
}

} // namespace

QString moneyWords(Fen amount)
{
    //: An amount of money
    return Figures::tr("%1 yuan").arg(moneyFigures(amount));
}

QString moneyFigures(Fen amount)
{
    const QLocale locale = grouped();
    const Fen magnitude = amount < 0 ? -amount : amount;
    return (amount < 0 ? locale.negativeSign() : QString()) + locale.toString(magnitude / 100) + locale.decimalPoint()
        + QString::number(magnitude % 100).rightJustified(2, u'0');
}

QString capitalAmount(Fen amount)
{
    return amount < 0 ? u"负"_s + chineseAmount(-amount) : chineseAmount(amount);
}

QString moneyInFull(Fen amount)
{
    if (QLocale().language() != QLocale::Chinese || amount >= BeyondCapitals || amount <= -BeyondCapitals)
        return moneyWords(amount);
    //: An amount in figures, and in Chinese capitals; in Chinese only
    return Figures::tr("%1 (in capitals: %2)").arg(moneyWords(amount), capitalAmount(amount));
}

QString pointsFigures(const Rational& points, int decimals)
{
    QString text = formatDecimal(points);
    const int wanted = std::clamp(decimals, 0, MaxDecimals);
    qsizetype dot = text.indexOf(u'.');
    if (wanted > 0 && dot < 0) {
        dot = text.size();
        text += u'.';
    }
    return spelled(wanted > 0 ? text.leftJustified(dot + 1 + wanted, u'0') : text);
}

QString percentFigures(const Rational& percent, int decimals)
{
    //: A percentage in figures
    return Figures::tr("%1%").arg(pointsFigures(percent, decimals));
}

QString dateWords(const QDate& date)
{
    return date.isValid() ? QLocale().toString(date, dateLetters()) : QString();
}

QString momentLetters()
{
    return momentOf(dateLetters(), u"HH:mm"_s);
}

QString timeWords(const QDateTime& time)
{
    if (!time.isValid())
        return {};
    const QDateTime here = time.toLocalTime();
    const QString clock = here.toString(u"HH:mm"_s);
    if (here.date() == QDate::currentDate())
        return clock;
    return momentOf(dateWords(here.date()), clock);
}

QString sinceWords(const QString& words, const QDateTime& since)
{
    //: What somebody has to do, and the time
    return since.isValid() ? Figures::tr("%1, since %2").arg(words, timeWords(since)) : words;
}

QString durationWords(qint64 seconds)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const qint64 length = std::max<qint64>(seconds, 0);
    if (length < minute)
        return Figures::tr("%1 s").arg(length);
    if (length < hour)
        return Figures::tr("%1 min").arg(length / minute);
    const auto pair = [](const QString& whole, const QString& both, qint64 large, qint64 small) {
        return small == 0 ? whole.arg(large) : both.arg(large).arg(small);
    };
    if (length < day)
        return pair(Figures::tr("%1 h"), Figures::tr("%1 h %2 min"), length / hour, length % hour / minute);
    return pair(Figures::tr("%1 d"), Figures::tr("%1 d %2 h"), length / day, length % day / hour);
}

QString sizeWords(qint64 bytes)
{
    const qint64 size = std::max<qint64>(bytes, 0);
    return QLocale().formattedDataSize(size, size < 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

QString normalDigits(const QString& typed)
{
    QString text = typed.trimmed();
    for (QChar& character : text)
        character = plainCharacter(character);
    // A score with a hundred digits is no score; nothing longer is looked at.
    static const QRegularExpression pattern(u"\\A(-?)([0-9]{0,40})(?:\\.([0-9]{0,40}))?\\z"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch() || (match.captured(2).isEmpty() && match.captured(3).isEmpty()))
        return {};
    QString whole = match.captured(2);
    while (whole.startsWith(u'0'))
        whole.remove(0, 1);
    QString decimals = match.captured(3);
    while (decimals.endsWith(u'0'))
        decimals.chop(1);
    QString number = whole.isEmpty() ? u"0"_s : whole;
    if (!decimals.isEmpty())
        number += u'.' + decimals;
    return number == u"0" ? number : match.captured(1) + number;
}

std::optional<Fen> fenOfTyped(const QString& typed)
{
    QString text = typed;
    text.remove(u',').remove(u'，');
    const auto yuan = parseDecimal(normalDigits(text));
    if (!yuan)
        return {};
    const Rational fen = *yuan * FenOfYuan;
    if (denominator(fen) != 1 || fen < 1 || fen > MaxFen)
        return {};
    return static_cast<Fen>(numerator(fen));
}

} // namespace evalroom
