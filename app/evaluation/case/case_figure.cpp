// SPDX-License-Identifier: Apache-2.0
#include "evaluation/case/case_figure.h"

#include "evaluation/exact.h"

#include <QHash>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qsizetype LongestValue = 64; // of foreign text, as much as a line bears

using FigureWords = QList<std::pair<QString, QString CaseFigure::*>>;

// Which fields of a bidder or of an event say whose its figures are.
const FigureWords& figureWords(const QString& root)
{
    static const QHash<QString, FigureWords> words {{u"bidders"_s, {{u"id"_s, &CaseFigure::bidder}}},
        {u"course"_s,
            {{u"bidder"_s, &CaseFigure::bidder}, {u"price"_s, &CaseFigure::bidder}, {u"reject"_s, &CaseFigure::bidder},
                {u"clarify"_s, &CaseFigure::bidder}, {u"suspect"_s, &CaseFigure::bidder},
                {u"explain"_s, &CaseFigure::bidder}, {u"justified"_s, &CaseFigure::bidder},
                {u"step"_s, &CaseFigure::step}, {u"of"_s, &CaseFigure::step}, {u"criterion"_s, &CaseFigure::criterion},
                {u"correct"_s, &CaseFigure::criterion}}}};
    static const FigureWords none;
    const auto found = words.constFind(root);
    return found == words.cend() ? none : *found;
}

QStringList stepsOf(const QString& pointer)
{
    QStringList steps = pointer.split(u'/').sliced(1);
    for (QString& step : steps)
        step.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
    return steps;
}

bool isAmountAt(const QStringList& path)
{
    static const QStringList amounts {u"price"_s, u"envelope"_s, u"capitals"_s, u"bodyPrice"_s, u"bodyCapitals"_s,
        u"ceiling"_s, u"budget"_s, u"reserve"_s, u"fixedPart"_s, u"to"_s, u"proposed"_s};
    const bool isBidder = path.constFirst() == "course"_L1 && path.constLast() == "price"_L1;
    return path.value(path.size() - 2) == "offers"_L1 || (amounts.contains(path.constLast()) && !isBidder);
}

bool isNumberAt(const QStringList& path)
{
    static const QStringList numbers {u"coefficient"_s, u"number"_s, u"total"_s, u"pricePoints"_s, u"evaluatedPrice"_s};
    return path.contains(u"points"_s) || numbers.contains(path.constLast());
}

// What is no decimal as FORMAT.md §1 spells it.
QString spellingFault(const QString& text)
{
    static const QRegularExpression digits(u"\\A[-+]?([0-9]+)(\\.[0-9]*)?\\z"_s);
    const QString plain = text.normalized(QString::NormalizationForm_KC);
    if (plain != text && digits.match(plain).hasMatch())
        return u"fullWidth"_s;
    const auto match = digits.match(text);
    if (!match.hasMatch())
        return u"noNumber"_s;
    const bool isLong = match.captured(1).size() > QString::number(MaxFen).size() + 2 && !text.startsWith(u'0');
    return isLong ? u"tooLarge"_s : u"spelling"_s;
}

// Of a value that was refused; empty: it would do, and something else is wrong.
QString valueFault(const QJsonValue& value, bool isAmount)
{
    if (value.isDouble())
        return u"noText"_s;
    if (!value.isString())
        return {};
    const auto number = parseDecimal(value.toString());
    if (!number)
        return spellingFault(value.toString());
    if (*number <= 0)
        return *number < 0 ? u"negative"_s : u"zero"_s;
    if (isAmount && roundHalfUp(*number, 2) != *number)
        return u"decimals"_s;
    return isAmount && *number * FenOfYuan > MaxFen ? u"tooLarge"_s : QString();
}

// Who is in office when an event comes: a list of points has them in the order of their numbers.
QList<int> seatedAt(const QJsonObject& json, qsizetype event)
{
    QList<int> members;
    for (int member = 1; member <= json.value(u"committee"_s).toArray().size(); ++member)
        members.append(member);
    const QJsonArray course = json.value(u"course"_s).toArray();
    for (qsizetype i = 0; i < event; ++i) {
        const QJsonValue each = course.at(i);
        members.removeOne(each[u"recuse"_s].toInt());
        members.removeOne(each[u"leaves"_s].toInt());
        if (const int newcomer = each[u"comes"_s].toInt(); newcomer > 0)
            members.append(newcomer);
    }
    std::ranges::sort(members);
    return members;
}

// Whose the value at the end of the path is, and the value.
CaseFigure figureAt(const QJsonObject& json, const QStringList& path, QJsonValue& value)
{
    CaseFigure figure;
    value = json;
    for (const QString& key : path) {
        for (const auto& [field, member] : figureWords(path.constFirst())) {
            if (value[field].isString())
                figure.*member = value[field].toString();
        }
        if (!value.isArray())
            figure.field = key;
        value = value.isArray() ? value.toArray().at(key.toLongLong()) : value[key];
    }
    figure.value = value.toVariant().toString().left(LongestValue);
    return figure;
}

// {criterion: {bidder: points}} or {bidder: price}: there the names are the keys.
void nameCell(const QJsonObject& json, const QStringList& path, CaseFigure& figure)
{
    const QJsonValue event = json.value(u"course"_s)[figure.event];
    const qsizetype points = path.indexOf(u"points"_s);
    if (const qsizetype offers = path.indexOf(u"offers"_s); offers >= 0 && offers + 1 < path.size()) {
        figure.bidder = path.at(offers + 1);
        figure.field = u"offers"_s;
    } else if (points >= 0 && points + 2 < path.size()) {
        figure.criterion = path.at(points + 1);
        figure.bidder = path.at(points + 2);
        figure.field = u"points"_s;
        if (path.contains(u"judges"_s))
            figure.member = event[u"comes"_s].toInt();
        else if (points + 3 < path.size())
            figure.member = seatedAt(json, figure.event).value(path.at(points + 3).toInt());
    } else {
        figure.member = event[u"member"_s].toInt();
    }
}

} // namespace

const QStringList& figureFaults()
{
    static const QStringList faults {u"fullWidth"_s, u"noText"_s, u"noNumber"_s, u"spelling"_s, u"negative"_s,
        u"zero"_s, u"decimals"_s, u"tooLarge"_s, u"outOfRange"_s, u"offStep"_s, u"missing"_s, u"missingSheet"_s,
        u"duplicate"_s, u"notValid"_s, u"unknownBidder"_s, u"unknownCriterion"_s, u"unknownMember"_s, u"memberTwice"_s};
    return faults;
}

QJsonArray figuresToJson(const QList<CaseFigure>& figures)
{
    QJsonArray json;
    for (const CaseFigure& each : figures) {
        QJsonObject row {{u"bidder"_s, each.bidder}, {u"criterion"_s, each.criterion}, {u"fault"_s, each.fault},
            {u"field"_s, each.field}, {u"member"_s, each.member}, {u"step"_s, each.step}, {u"value"_s, each.value}};
        if (each.event >= 0)
            row.insert(u"event"_s, each.event);
        if (!each.nearest.isEmpty())
            row.insert(u"nearest"_s, each.nearest);
        json.append(row);
    }
    return json;
}

std::optional<CaseFigure> refusedFigure(const QJsonObject& json, const Error& error)
{
    static const QStringList words {u"duplicate"_s, u"unknownMember"_s, u"memberTwice"_s};
    const bool isField = error.code == ErrorCode::BadField;
    if ((!isField && error.code != ErrorCode::SchemeInvalid) || !error.detail.startsWith(u'/'))
        return {};
    const qsizetype gap = isField ? error.detail.size() : error.detail.lastIndexOf(u' ');
    const QString word = error.detail.mid(gap + 1);
    const QStringList path = stepsOf(error.detail.left(gap));
    if (path.size() < 2 || (isField ? !isAmountAt(path) && !isNumberAt(path) : !words.contains(word)))
        return {};
    QJsonValue value;
    CaseFigure figure = figureAt(json, path, value);
    figure.fault = isField ? valueFault(value, isAmountAt(path)) : word;
    if (figure.fault.isEmpty())
        return {};
    if (path.constFirst() == "course"_L1) {
        figure.event = path.at(1).toInt();
        nameCell(json, path, figure);
        if (path.constLast() == "points"_L1 && figure.criterion.isEmpty())
            return {}; // those of a whole step
    } else if (path.constFirst() == "expected"_L1) {
        figure.bidder = path.at(1);
    }
    if (word == "unknownMember"_L1 || word == "memberTwice"_L1)
        figure.member = value.toInt();
    return figure;
}

} // namespace evalroom
