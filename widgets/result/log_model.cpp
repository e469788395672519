// SPDX-License-Identifier: Apache-2.0
#include "widgets/result/log_model.h"

#include "widgets/style/colours.h"
#include "widgets/words/acts.h"
#include "widgets/words/errors.h"
#include "widgets/words/figures.h"
#include "widgets/words/plain_text.h"

#include <QElapsedTimer>
#include <QSet>
#include <algorithm>

namespace evalroom {

namespace {

constexpr qint64 PieceMilliseconds = 8;
constexpr int KeptSentences = 2000;

QDateTime timeOf(const Entry& entry)
{
    return std::visit(
        [](const auto& body) {
            if constexpr (requires { body.at; })
                return body.at;
            else
                return QDateTime();
        },
        entry.body);
}

} // namespace

LogModel::LogModel(QObject* parent)
    : QAbstractTableModel(parent)
    , m_cache(KeptSentences)
{
    m_pieces.setInterval(0);
    connect(&m_pieces, &QTimer::timeout, this, &LogModel::takePiece);
}

void LogModel::setLog(const Log* log, const SessionState& state, const Manifest& manifest, const People& people)
{
    const QList<Entry>& entries = log->entries();
    const qsizetype withheld = std::ranges::count_if(entries, &Entry::isWithheld);
    const bool grown = log == m_log && people == m_people && withheld == m_withheld && entries.size() >= m_size
        && (m_size == 0 || entries.at(m_size - 1).name == m_last);
    m_log = log;
    m_state = state;
    m_manifest = manifest;
    m_people = people;
    m_withheld = withheld;
    m_size = entries.size();
    m_last = entries.isEmpty() ? QByteArray() : entries.constLast().name;
    m_cache.clear();
    if (!grown)
        return restart();
    // What has come later may have changed what became of an entry, and the language what it is called.
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    takePiece();
}

void LogModel::setMember(std::optional<int> member)
{
    if (m_member == member)
        return;
    m_member = member;
    restart();
}

void LogModel::setWord(const QString& word)
{
    if (m_word == word)
        return;
    m_word = word;
    restart();
}

void LogModel::restart()
{
    beginResetModel();
    m_rows.clear();
    m_next = 0;
    m_cache.clear();
    endResetModel();
    takePiece();
}

void LogModel::takePiece()
{
    QElapsedTimer taken;
    taken.start();
    QList<qint64> found;
    while (m_next < m_size && !taken.hasExpired(PieceMilliseconds)) {
        if (isWanted(m_next))
            found << m_next;
        ++m_next;
    }
    if (!found.isEmpty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(found.size()) - 1);
        m_rows += found;
        endInsertRows();
    }
    if (isSearching())
        m_pieces.start();
    else if (m_pieces.isActive()) {
        m_pieces.stop();
        Q_EMIT searched();
    }
}

bool LogModel::isWanted(qint64 entry) const
{
    if (m_member && m_log->entries().at(entry).author != *m_member)
        return false;
    return m_word.isEmpty() || words(entry).contains(m_word, Qt::CaseInsensitive);
}

QList<int> LogModel::authors() const
{
    QSet<int> authors;
    if (m_log != nullptr) {
        for (const Entry& entry : m_log->entries())
            authors << entry.author;
    }
    QList<int> sorted = authors.values();
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

QString LogModel::words(qint64 entry) const
{
    if (const QString* known = m_cache.object(entry))
        return *known;
    const QString words = entryWords(m_log->entries().at(entry), m_state, *m_manifest, m_people);
    m_cache.insert(entry, new QString(words));
    return words;
}

QString LogModel::effect(qint64 entry) const
{
    if (entry >= m_state.effects.size())
        return tr("on its way");
    const QString& effect = m_state.effects.at(entry);
    return effect.isEmpty() ? tr("counts") : effectWords(effect);
}

QVariant LogModel::text(qint64 entry, int column) const
{
    switch (column) {
    case Number:
        return QString::number(entry);
    case Time:
        return timeWords(timeOf(m_log->entries().at(entry)));
    case Words:
        return words(entry);
    case Effect:
        return effect(entry);
    default:
        return {};
    }
}

int LogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LogModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant LogModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const qint64 entry = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::ToolTipRole:
        return index.column() == Words || index.column() == Effect ? plainTip(text(entry, index.column()).toString())
                                                                   : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(index.column() == Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return index.column() == Words || m_state.effects.value(entry).isEmpty() ? QVariant() : colours().warning;
    case EntryRole:
        return entry;
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(section == Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case Time:
        return tr("Time");
    case Words:
        return tr("What was done");
    case Effect:
        return tr("Effect");
    default:
        return {};
    }
}

} // namespace evalroom

#include "moc_log_model.cpp"
