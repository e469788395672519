// SPDX-License-Identifier: Apache-2.0
#include "crypto/pkcs12.h"

#include "crypto/openssl_objects.h"

namespace evalroom {

namespace {

// PKCS12_parse and PKCS12_create want a closing zero.
Secret terminated(const Secret& pin)
{
    Secret text {pin.size() + 1};
    const QByteArrayView view = pin.view();
    std::copy(view.begin(), view.end(), text.data());
    return text;
}

openssl::X509Stack stackOf(const QList<Certificate>& certificates)
{
    openssl::X509Stack stack(sk_X509_new_null());
    for (const Certificate& certificate : certificates) {
        if (stack && X509_add_cert(stack.get(), certificate.handle(), X509_ADD_FLAG_UP_REF) != 1)
            return nullptr;
    }
    return stack;
}

Result<QList<Certificate>> listOf(const openssl::X509Stack& stack)
{
    QList<Certificate> list;
    for (int i = 0; stack && i < sk_X509_num(stack.get()); ++i) {
        X509* certificate = sk_X509_value(stack.get(), i);
        X509_up_ref(certificate);
        const auto next = Certificate::adopt(certificate);
        if (!next)
            return std::unexpected(next.error());
        list.append(*next);
    }
    return list;
}

// The MAC tells a wrong PIN from a file that cannot be used.
Result<void> checkPin(PKCS12* file, const Secret& pin)
{
    if (!PKCS12_mac_present(file))
        return fail(ErrorCode::NotACredential, QStringLiteral("mac"));
    if (PKCS12_verify_mac(file, pin.isEmpty() ? "" : pin.view().data(), int(pin.size())) == 1)
        return {};
    // Some programs write "no PIN" as no text at all, and not as an empty one.
    if (pin.isEmpty() && PKCS12_verify_mac(file, nullptr, 0) == 1)
        return {};
    return fail(ErrorCode::WrongPin);
}

} // namespace

Result<QByteArray> writePkcs12(const Credential& credential, const Secret& pin, int rounds)
{
    if (!(credential.key.publicKey() == credential.certificate.publicKey()))
        return fail(ErrorCode::BadKey, QStringLiteral("certificate"));
    const openssl::CleanQueue clean;
    const openssl::X509Stack chain = stackOf(credential.chain);
    if (!chain)
        return openssl::failedCall("X509_add_cert");
    Secret text = terminated(pin);
    const openssl::Pkcs12 file(PKCS12_create(text.data(), nullptr, credential.key.handle(),
        credential.certificate.handle(), chain.get(), NID_aes_256_cbc, NID_aes_256_cbc, rounds, rounds, 0));
    const openssl::Bio bio(BIO_new(BIO_s_mem()));
    if (!file || !bio || i2d_PKCS12_bio(bio.get(), file.get()) != 1)
        return openssl::failedCall("PKCS12_create");
    return openssl::contentOf(bio);
}

Result<Credential> readPkcs12(QByteArrayView bytes, const Secret& pin)
{
    const openssl::CleanQueue clean;
    const unsigned char* end = openssl::bytesOf(bytes);
    const openssl::Pkcs12 file(d2i_PKCS12(nullptr, &end, long(bytes.size())));
    if (!file)
        return fail(ErrorCode::NotACredential, QStringLiteral("der"));
    if (const auto fine = checkPin(file.get(), pin); !fine)
        return std::unexpected(fine.error());
    EVP_PKEY* rawKey = nullptr;
    X509* rawCertificate = nullptr;
    STACK_OF(X509)* rawChain = nullptr;
    Secret text = terminated(pin);
    const int parsed = PKCS12_parse(file.get(), text.data(), &rawKey, &rawCertificate, &rawChain);
    openssl::Pkey keyOwner(rawKey);
    openssl::X509Object certificateOwner(rawCertificate);
    const openssl::X509Stack chainOwner(rawChain);
    if (parsed != 1) // the PIN was right, so it is a cipher that OpenSSL keeps in its legacy provider
        return fail(ErrorCode::NotACredential, QStringLiteral("cipher"));
    auto key = PrivateKey::adopt(keyOwner.release());
    if (!key)
        return fail(ErrorCode::NotACredential, QStringLiteral("key"));
    auto certificate = Certificate::adopt(certificateOwner.release());
    if (!certificate)
        return fail(ErrorCode::NotACredential, QStringLiteral("certificate"));
    auto chain = listOf(chainOwner);
    if (!chain)
        return fail(ErrorCode::NotACredential, QStringLiteral("chain"));
    return Credential {std::move(*key), std::move(*certificate), std::move(*chain)};
}

} // namespace evalroom
