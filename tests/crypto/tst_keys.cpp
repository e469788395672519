// SPDX-License-Identifier: Apache-2.0
#include "crypto/base64url.h"
#include "crypto/derived_key.h"
#include "crypto/private_key.h"
#include "test_program.h"

#include <QMessageAuthenticationCode>
#include <QTest>

using namespace evalroom;

namespace tst_keys {

class TestKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSignatureVerifiesOnlyForItsMessageAndKey_data() { algorithms(); }
    void aSignatureVerifiesOnlyForItsMessageAndKey();
    void keysSurviveTheirTransportForms_data() { algorithms(); }
    void keysSurviveTheirTransportForms();
    void theMalleableFormIsRefused();
    void ourOwnSignaturesAreAlwaysInTheLowerHalf();
    void thumbprintIsThatOfRfc7638();
    void publishedSm2VectorVerifies();
    void otherKeysAreRefused_data();
    void otherKeysAreRefused();
    void aDerivedKeyIsThatOfRfc5869_data() { algorithms(); }
    void aDerivedKeyIsThatOfRfc5869();

private:
    static void algorithms();
};

namespace {

QString text(const QByteArray& bytes)
{
    return QString::fromLatin1(base64url(bytes));
}

// n - s on the curve of P-256, by schoolbook subtraction of big-endian bytes.
QByteArray otherHalf(const QByteArray& s)
{
    const QByteArray n = QByteArray::fromHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
    QByteArray out(32, '\0');
    int borrow = 0;
    for (qsizetype i = 31; i >= 0; --i) {
        int digit = static_cast<uchar>(n.at(i)) - static_cast<uchar>(s.at(i)) - borrow;
        borrow = digit < 0 ? 1 : 0;
        out[i] = static_cast<char>(digit + 256 * borrow);
    }
    return out;
}

QJsonObject curveKey(const QByteArray& x, const QByteArray& y, const QString& curve = QStringLiteral("P-256"))
{
    return {{QStringLiteral("crv"), curve}, {QStringLiteral("kty"), QStringLiteral("EC")},
        {QStringLiteral("x"), text(x)}, {QStringLiteral("y"), text(y)}};
}

} // namespace

void TestKeys::algorithms()
{
    QTest::addColumn<Algorithm>("algorithm");
    QTest::newRow("ES256") << Algorithm::ES256;
    QTest::newRow("PS256") << Algorithm::PS256;
    QTest::newRow("SM2SM3") << Algorithm::SM2SM3;
}

void TestKeys::aSignatureVerifiesOnlyForItsMessageAndKey()
{
    QFETCH(Algorithm, algorithm);
    const auto key = PrivateKey::generate(algorithm).value();
    const auto stranger = PrivateKey::generate(algorithm).value();
    QCOMPARE(key.publicKey().algorithm(), algorithm);
    QByteArray signature = key.sign("the sheet").value();
    QVERIFY(key.publicKey().verify("the sheet", signature));
    QVERIFY(!key.publicKey().verify("the sheets", signature));
    QVERIFY(!stranger.publicKey().verify("the sheet", signature));
    QVERIFY(!key.publicKey().verify("the sheet", signature + '\0'));
    QVERIFY(!key.publicKey().verify("the sheet", {}));
    signature[signature.size() - 1] = static_cast<char>(signature.back() ^ 1);
    QCOMPARE(key.publicKey().verify("the sheet", signature).error().code, ErrorCode::BadSignature);
}

void TestKeys::keysSurviveTheirTransportForms()
{
    QFETCH(Algorithm, algorithm);
    const auto key = PrivateKey::generate(algorithm).value();
    const auto restored = PrivateKey::fromPkcs8(key.toPkcs8()).value();
    const auto published = PublicKey::fromJwk(key.publicKey().toJwk()).value();
    QCOMPARE(restored.publicKey(), published);
    QCOMPARE(published.thumbprint(), key.publicKey().thumbprint());
    QVERIFY(published.verify("once more", restored.sign("once more").value()));
}

void TestKeys::theMalleableFormIsRefused()
{
    const auto key = PrivateKey::generate(Algorithm::ES256).value();
    const QByteArray signature = key.sign("the sheet").value();
    const QByteArray malleable = signature.left(32) + otherHalf(signature.mid(32));
    QVERIFY(key.publicKey().verify("the sheet", signature));
    QCOMPARE(key.publicKey().verify("the sheet", malleable).error().code, ErrorCode::BadSignature);
}

void TestKeys::ourOwnSignaturesAreAlwaysInTheLowerHalf()
{
    const auto key = PrivateKey::generate(Algorithm::ES256).value();
    for (int i = 0; i < 64; ++i) {
        const QByteArray signature = key.sign(QByteArray::number(i)).value();
        QVERIFY(static_cast<uchar>(signature.at(32)) < 0x80);
    }
}

void TestKeys::thumbprintIsThatOfRfc7638()
{
    // The RSA key of RFC 7638 §3.1, whose thumbprint the RFC states.
    const QJsonObject jwk {{QStringLiteral("e"), QStringLiteral("AQAB")},
        {QStringLiteral("kty"), QStringLiteral("RSA")},
        {QStringLiteral("n"),
            QStringLiteral(
                "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECP"
                "ebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY"
                "368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0f"
                "M4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw")}};
    QCOMPARE(
        PublicKey::fromJwk(jwk).value().thumbprint(), QStringLiteral("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"));
}

void TestKeys::publishedSm2VectorVerifies()
{
    // GB/T 32918.5, example of the digital signature: key, message and signature.
    const auto key = PublicKey::fromJwk(
        curveKey(QByteArray::fromHex("09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"),
            QByteArray::fromHex("ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13"),
            QStringLiteral("SM2")))
                         .value();
    const QByteArray signature
        = QByteArray::fromHex("f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                              "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");
    QVERIFY(key.verify("message digest", signature));
    QVERIFY(!key.verify("message digests", signature));
}

void TestKeys::otherKeysAreRefused_data()
{
    QTest::addColumn<QJsonObject>("jwk");
    const QJsonObject good = PrivateKey::generate(Algorithm::ES256).value().publicKey().toJwk();
    auto with = [&good](const QString& field, const QJsonValue& value) {
        QJsonObject changed = good;
        changed.insert(field, value);
        return changed;
    };
    QJsonObject incomplete = good;
    incomplete.remove(QStringLiteral("y"));
    QTest::newRow("empty") << QJsonObject();
    QTest::newRow("without y") << incomplete;
    QTest::newRow("further member") << with(QStringLiteral("use"), QStringLiteral("sig"));
    QTest::newRow("private member") << with(QStringLiteral("d"), QStringLiteral("AA"));
    QTest::newRow("other curve") << with(QStringLiteral("crv"), QStringLiteral("P-384"));
    QTest::newRow("symmetric") << with(QStringLiteral("kty"), QStringLiteral("oct"));
    QTest::newRow("point off the curve") << with(QStringLiteral("x"), text(QByteArray(32, '\1')));
    QTest::newRow("short coordinate") << with(QStringLiteral("x"), text(QByteArray(31, '\1')));
    QTest::newRow("number as coordinate") << with(QStringLiteral("x"), 7);
    QTest::newRow("RSA of 1024 bits") << QJsonObject {{QStringLiteral("e"), QStringLiteral("AQAB")},
        {QStringLiteral("kty"), QStringLiteral("RSA")}, {QStringLiteral("n"), text(QByteArray(128, '\xc1'))}};
    QTest::newRow("RSA exponent 3") << QJsonObject {{QStringLiteral("e"), QStringLiteral("Aw")},
        {QStringLiteral("kty"), QStringLiteral("RSA")}, {QStringLiteral("n"), text(QByteArray(256, '\xc1'))}};
    QTest::newRow("RSA modulus with a leading zero") << QJsonObject {{QStringLiteral("e"), QStringLiteral("AQAB")},
        {QStringLiteral("kty"), QStringLiteral("RSA")}, {QStringLiteral("n"), text('\0' + QByteArray(256, '\xc1'))}};
}

void TestKeys::otherKeysAreRefused()
{
    QFETCH(QJsonObject, jwk);
    const auto key = PublicKey::fromJwk(jwk);
    QVERIFY(!key);
    QCOMPARE(key.error().code, ErrorCode::BadKey);
}

// Extract and expand, written out; the same whenever the key is read again, and another for another purpose or key.
void TestKeys::aDerivedKeyIsThatOfRfc5869()
{
    QFETCH(Algorithm, algorithm);
    const PrivateKey key = PrivateKey::generate(algorithm).value();
    const Secret pkcs8 = key.toPkcs8();
    const auto sha256 = [](const QByteArray& message, const QByteArray& by) {
        return QMessageAuthenticationCode::hash(message, by, QCryptographicHash::Sha256);
    };
    const QByteArray extracted = sha256(pkcs8.view().toByteArray(), QByteArray(32, '\0'));
    const Secret derived = derivedKey(key, "drafts").value();
    QCOMPARE(derived.view().toByteArray(), sha256(QByteArrayLiteral("drafts\x01"), extracted));
    const PrivateKey again = PrivateKey::fromPkcs8(pkcs8).value();
    QVERIFY(derivedKey(again, "drafts").value().equals(derived.view()));
    QVERIFY(!derivedKey(key, "draft").value().equals(derived.view()));
    QVERIFY(!derivedKey(PrivateKey::generate(algorithm).value(), "drafts").value().equals(derived.view()));
}

EVALROOM_TEST(TestKeys, QCoreApplication)

} // namespace tst_keys

#include "tst_keys.moc"
