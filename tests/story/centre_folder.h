// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "story/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

namespace evalroom::test {

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What a centre lays out for a session of its own, with the tools that it has: JSON written by hand, keys and
// certificates made by openssl, and documents that others have made. As README.md and `package build --help` tell.
class CentreFolder {
public:
    struct Document {
        QString id;
        QString bidder;
        QString path; // where it lies before it is put into the folder
    };

    bool layOut(const QList<Document>& documents) const;

    bool write(const QString& name, const QByteArray& bytes) const;
    QString file(const QString& name) const { return m_dir.filePath(name); }
    QString lot() const { return file(QStringLiteral("lot")); }
    // The package lies beside the keys, where a rehearsal looks for them.
    QString package() const { return file(QStringLiteral("lot.package")); }

    static QString bidderName(int number);
    static QString personName(int member);

private:
    bool makeKeys() const;
    bool makePerson(int member) const;
    bool writeJson(const QString& name, const QJsonObject& json) const;
    static QJsonObject bidder(int number);
    static QJsonObject lotJson(const QList<Document>& documents);
    static QJsonArray people();

    QTemporaryDir m_dir;
};

} // namespace evalroom::test
