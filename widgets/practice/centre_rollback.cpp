// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/centre_rollback.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

bool copyInto(const QString& from, const QString& to)
{
    QDirIterator each(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString file = each.next();
        const QString copy = QDir(to).filePath(QDir(from).relativeFilePath(file));
        if (!QDir().mkpath(QFileInfo(copy).path()) || !QFile::copy(file, copy))
            return false;
    }
    return true;
}

} // namespace

CentreRollback::CentreRollback(const QString& folder)
    : m_data(folder + u"/work/hub"_s)
    , m_kept(folder + u"/hub-before"_s)
{
}

bool CentreRollback::keep() const
{
    return copyInto(m_data, m_kept);
}

bool CentreRollback::goBack() const
{
    return QDir(m_kept).exists() && QDir(m_data).removeRecursively() && copyInto(m_kept, m_data);
}

} // namespace evalroom
