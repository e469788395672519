// SPDX-License-Identifier: Apache-2.0
#include "story/centre_folder.h"

#include <QDateTime>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom::test {

namespace {

// Four experts and the owner's representative, who judge; staff and supervisor, who see to it.
const QStringList roleWords {
    u"expert"_s, u"expert"_s, u"expert"_s, u"expert"_s, u"owner"_s, u"staff"_s, u"supervisor"_s};
const QStringList names {u"赵文博"_s, u"钱立群"_s, u"孙海燕"_s, u"李国栋"_s, u"周晓梅"_s, u"吴志强"_s, u"郑雅芳"_s};
const QStringList companies {u"长河软件建设有限公司"_s, u"青山工程技术有限公司"_s, u"东湖系统集成有限公司"_s};

bool openssl(const QStringList& arguments)
{
    return run(u"openssl"_s, arguments).exitCode == 0;
}

QString yesterday()
{
    return QDateTime::currentDateTimeUtc().addDays(-1).toString(u"yyyy-MM-ddThh:mm:ssZ"_s);
}

QString seatOf(int member)
{
    return u"3-0%1"_s.arg(member);
}

} // namespace

QString CentreFolder::bidderName(int number)
{
    return companies.at(number - 1);
}

QString CentreFolder::personName(int member)
{
    return names.at(member - 1);
}

bool CentreFolder::write(const QString& name, const QByteArray& bytes) const
{
    QFile out(file(name));
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
}

bool CentreFolder::writeJson(const QString& name, const QJsonObject& json) const
{
    return write(name, QJsonDocument(json).toJson(QJsonDocument::Indented));
}

bool CentreFolder::makeKeys() const
{
    const QString passphrase = u"file:"_s + file(u"keys/passphrase"_s);
    return std::ranges::all_of(
        QStringList {u"platform"_s, u"hub"_s, u"vault"_s, u"centre"_s, u"supervisor"_s}, [&](const QString& name) {
            const QString secret = file(u"keys/%1.pem"_s.arg(name));
            const QString open = file(u"keys/%1-public.pem"_s.arg(name));
            return openssl({u"genpkey"_s, u"-algorithm"_s, u"EC"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                       u"-aes-256-cbc"_s, u"-pass"_s, passphrase, u"-out"_s, secret})
                && openssl({u"pkey"_s, u"-in"_s, secret, u"-passin"_s, passphrase, u"-pubout"_s, u"-out"_s, open})
                && QFile::copy(open, lot() + u"/%1-public.pem"_s.arg(name));
        });
}

bool CentreFolder::makePerson(int member) const
{
    const QString key = file(u"people/%1-key.pem"_s.arg(member));
    const QString certificate = lot() + u"/%1.pem"_s.arg(member);
    return openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
               u"-noenc"_s, u"-keyout"_s, key, u"-out"_s, certificate, u"-days"_s, u"30"_s, u"-utf8"_s, u"-subj"_s,
               u"/CN="_s + personName(member), u"-addext"_s, u"keyUsage=critical,digitalSignature"_s})
        && openssl({u"pkcs12"_s, u"-export"_s, u"-in"_s, certificate, u"-inkey"_s, key, u"-passout"_s, u"pass:246810"_s,
            u"-out"_s, file(u"people/%1.p12"_s.arg(member))});
}

QJsonObject CentreFolder::bidder(int number)
{
    return {{u"brand"_s, QString()}, {u"code"_s, QString()}, {u"consortium"_s, QJsonArray()},
        {u"id"_s, u"b%1"_s.arg(number)}, {u"manager"_s, QString()}, {u"name"_s, bidderName(number)},
        {u"price"_s, 1'000'000'00 + number * 12'345'67}, {u"qualification"_s, u"open"_s},
        {u"representative"_s, QString()}};
}

QJsonObject CentreFolder::lotJson(const QList<Document>& documents)
{
    QJsonArray bidders;
    for (int number = 1; number <= companies.size(); ++number)
        bidders.append(bidder(number));
    QJsonArray papers;
    for (const Document& document : documents)
        papers.append(QJsonObject {{u"bidder"_s, document.bidder}, {u"file"_s, document.id + u".pdf"_s},
            {u"id"_s, document.id}, {u"kind"_s, document.bidder.isEmpty() ? u"tender"_s : u"bid"_s},
            {u"name"_s, QFileInfo(document.path).fileName()}});
    QJsonArray seats;
    for (int member = 1; member <= names.size(); ++member)
        seats.append(seatOf(member));
    const QJsonObject lot {{u"agency"_s, u"江城招标代理有限公司"_s}, {u"budget"_s, 0}, {u"ceiling"_s, 1'200'000'00},
        {u"coefficient"_s, u"0.98"_s}, {u"opened"_s, yesterday()}, {u"owner"_s, u"江城市信息中心"_s},
        {u"place"_s, u"江城市公共资源交易中心"_s}, {u"regime"_s, u"ENG"_s}, {u"title"_s, u"软件仓库建设工程"_s}};
    return {{u"bidders"_s, bidders},
        {u"codes"_s,
            QJsonObject {
                {u"deal"_s, u"D-1"_s}, {u"project"_s, u"P-1"_s}, {u"section"_s, u"S-1"_s}, {u"tender"_s, u"T-1"_s}}},
        {u"documents"_s, papers}, {u"lot"_s, lot},
        {u"policy"_s, QJsonObject {{u"openingLimit"_s, 600}, {u"signingWait"_s, 600}}},
        {u"venues"_s,
            QJsonArray {QJsonObject {{u"id"_s, u"room-3"_s}, {u"name"_s, u"三号评标室"_s}, {u"seats"_s, seats}}}}};
}

QJsonArray CentreFolder::people()
{
    QJsonArray people;
    for (int member = 1; member <= names.size(); ++member)
        people.append(QJsonObject {{u"certificate"_s, u"%1.pem"_s.arg(member)}, {u"consent"_s, QString()},
            {u"idNumber"_s, QString()}, {u"member"_s, member}, {u"name"_s, personName(member)}, {u"photo"_s, QString()},
            {u"pool"_s, QString()}, {u"role"_s, roleWords.at(member - 1)}, {u"title"_s, u"高级工程师"_s},
            {u"unit"_s, u"江城大学"_s}});
    return people;
}

bool CentreFolder::layOut(const QList<Document>& documents) const
{
    QDir dir(m_dir.path());
    bool done = dir.mkpath(u"lot"_s) && dir.mkpath(u"keys"_s) && dir.mkpath(u"people"_s)
        && write(u"keys/passphrase"_s, "correct horse battery staple\n") && makeKeys();
    QJsonArray credentials;
    for (int member = 1; member <= names.size(); ++member) {
        done = done && makePerson(member);
        credentials.append(QJsonObject {{u"file"_s, u"people/%1.p12"_s.arg(member)}, {u"member"_s, member},
            {u"name"_s, personName(member)}, {u"pin"_s, u"246810"_s}, {u"role"_s, roleWords.at(member - 1)},
            {u"seat"_s, seatOf(member)}});
    }
    for (const Document& document : documents)
        done = done && QFile::link(document.path, lot() + u'/' + document.id + u".pdf"_s);
    // The templates that EvalRoom brings, as a centre takes them.
    const QString templates = qEnvironmentVariable("EVALROOM_SOURCE") + u"/resources/"_s;
    return done && QFile::copy(templates + u"rules/engineering.json"_s, file(u"lot/rules.json"_s))
        && QFile::copy(templates + u"schemes/engineering.json"_s, file(u"lot/scheme.json"_s))
        && writeJson(u"lot/lot.json"_s, lotJson(documents))
        && writeJson(u"lot/people.json"_s, {{u"people"_s, people()}})
        && writeJson(u"lot/keys.json"_s,
            {{u"centre"_s, u"centre-public.pem"_s}, {u"hub"_s, u"hub-public.pem"_s},
                {u"supervisor"_s, u"supervisor-public.pem"_s}, {u"vault"_s, u"vault-public.pem"_s}})
        && writeJson(u"credentials.json"_s, {{u"people"_s, credentials}});
}

} // namespace evalroom::test
