// SPDX-License-Identifier: Apache-2.0
// make_fuzz_package FOLDER: the seeds of fuzz_package, one document each. Run by hand when the format changes.
#include "crypto/jwe.h"
#include "documents/package_fixture.h"

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace {

// As fuzz_package reads it: the manifest and the vault lie open, so that a mutation of them means something.
QByteArray unsealed(const QByteArray& package, const PackageFixture& room)
{
    QList<QByteArray> lines = package.split('\n');
    const QJsonObject jwe = parseCanonicalJson(lines[4])->value(u"vault"_s).toObject();
    const Secret keys = open(jwe, room.vaultKey).value();
    lines[1] = canonicalJson({{u"manifest"_s, PackageFixture::payloadOf(package)}});
    lines[4] = R"({"vault":)" + QByteArray(keys.view().data(), keys.view().size()) + '}';
    return lines.join('\n');
}

} // namespace

int main(int, char* arguments[])
{
    const QString folder = QString::fromLocal8Bit(arguments[1]);
    PackageFixture room;
    room.manifest.documents = {someDocument(u"tender"_s, DocumentKind::Tender, {})};
    room.files = {room.files.constFirst()};
    room.build().value();
    writeBytes(folder + u"/valid"_s, bytesOf(room.path()));

    // The smallest: a bill, which is read through to its last item.
    room.manifest.documents = {};
    room.files = {};
    room.addBill(u"b1"_s, 1);
    room.build().value();
    writeBytes(folder + u"/unsealed"_s, unsealed(bytesOf(room.path()), room));
    return 0;
}
