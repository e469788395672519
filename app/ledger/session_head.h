// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/manifest.h"

namespace evalroom {

// All that is fixed before a session's first entry: manifest, rule set and scheme, checked against each other.
// Package, hub, client and archive read a session's head here and nowhere else.
class SessionHead {
public:
    // Without `platform` the manifest's own key is used, and the caller answers for it.
    // Errors: those of Jws::verify, Manifest, RuleSet and Scheme; PackageDamaged (detail: rules or scheme) where a hash
    // does not agree; those of checkAgreement(); SchemeInvalid where the roster's committee is unlawful, too small for
    // the budget, not of the scheme's size or not the one that has to evaluate anew, or where what is sealed has no key
    // or no price step.
    static Result<SessionHead> read(const Jws& manifest, const QJsonObject& rules, const QJsonObject& scheme,
        const std::optional<PublicKey>& platform = {});

    // {"manifest":…,"rules":…,"scheme":…}: how hub and client pass it on and keep it.
    static Result<SessionHead> fromJson(const QJsonObject& json, const std::optional<PublicKey>& platform = {});
    QJsonObject toJson() const;

    const QByteArray& session() const { return m_facts->session; }
    const Manifest& manifest() const { return m_manifest; }
    const Jws& manifestJws() const { return m_jws; }
    const QJsonObject& rulesJson() const { return m_rules; }
    const QJsonObject& schemeJson() const { return m_scheme; }
    const std::shared_ptr<const SessionFacts>& facts() const { return m_facts; }
    LogTrust trust() const;

private:
    SessionHead(
        Jws jws, Manifest manifest, QJsonObject rules, QJsonObject scheme, std::shared_ptr<const SessionFacts> facts);

    Jws m_jws;
    Manifest m_manifest;
    QJsonObject m_rules;
    QJsonObject m_scheme;
    std::shared_ptr<const SessionFacts> m_facts;
};

} // namespace evalroom
