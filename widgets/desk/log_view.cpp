// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/log_view.h"

#include "widgets/desk/desk_table.h"
#include "widgets/shell/read_only.h"
#include "widgets/style/cut_remark.h"
#include "widgets/style/measures.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int Everybody = -1;
constexpr int LongestSearch = 100;

} // namespace

LogView::LogView(QWidget* parent)
    : QWidget(parent)
    , m_model(new LogModel(this))
    , m_kept(new KeptFields(u"desk/log"_s, this))
{
    build();
    connect(m_member, &QComboBox::currentIndexChanged, this, [this] {
        const int member = m_member->currentData().toInt();
        m_model->setMember(member == Everybody ? std::nullopt : std::optional(member));
        showCount();
    });
    connect(m_word, &QLineEdit::textChanged, this, [this](const QString& word) {
        m_model->setWord(word.trimmed());
        showCount();
    });
    m_kept->add(u"member"_s, m_member);
    m_kept->add(u"word"_s, m_word);
    connect(m_toEnd, &QPushButton::clicked, m_table, &QTableView::scrollToBottom);
    connect(m_model, &LogModel::searched, this, &LogView::showCount);
    connect(m_model, &LogModel::rowsInserted, this, &LogView::follow);
    connect(m_model, &LogModel::modelReset, this, [this] { m_follows = true; });
    connect(m_table->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        // The value follows behind the signal.
        QMetaObject::invokeMethod(
            this,
            [this] {
                const QScrollBar* bar = m_table->verticalScrollBar();
                m_follows = bar->value() >= bar->maximum();
                showCount();
            },
            Qt::QueuedConnection);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LogView::showChosen);
}

void LogView::build()
{
    m_title = new TypeLabel(Type::Heading, {}, this);
    m_member = new QComboBox(this);
    m_member->setObjectName(u"logMember"_s);
    m_member->setProperty(ReadingProperty, true);
    m_member->addItem({}, Everybody);
    m_word = new QLineEdit(this);
    m_word->setObjectName(u"logWord"_s);
    m_word->setMaxLength(LongestSearch);
    m_word->setClearButtonEnabled(true);
    m_count = new TypeLabel(Type::Small, {}, this);
    m_count->setObjectName(u"logCount"_s);
    m_toEnd = new QPushButton(this);
    m_toEnd->setObjectName(u"logToEnd"_s);
    m_toEnd->setProperty(ReadingProperty, true);
    m_table = new QTableView(this);
    m_table->setObjectName(u"log"_s);
    m_table->setModel(m_model);
    prepareTable(*m_table);
    // Never by contents: it would look at every row.
    m_table->horizontalHeader()->setSectionResizeMode(LogModel::Words, QHeaderView::Stretch);
    m_whole = new TypeLabel(Type::Small, {}, this);
    m_whole->setObjectName(u"logSentence"_s);
    auto* top = new QHBoxLayout;
    top->setSpacing(measure::Gap);
    top->addWidget(m_title);
    top->addStretch(1);
    for (QWidget* widget : std::initializer_list<QWidget*> {m_count, m_toEnd, m_member, m_word})
        top->addWidget(widget);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::Gap);
    layout->addLayout(top);
    layout->addWidget(new CutRemark(*m_word, this));
    layout->addWidget(m_table, 1);
    layout->addWidget(m_whole);
}

void LogView::setLog(const Log* log, const SessionState& state, const Manifest& manifest, const People& people)
{
    m_title->setText(tr("The log"));
    m_table->setAccessibleName(tr("The log in words"));
    m_member->setAccessibleName(tr("Whose entries are shown"));
    m_word->setAccessibleName(tr("Word that an entry has to have"));
    m_word->setPlaceholderText(tr("Search"));
    // Qt's own button in the field has a picture only.
    for (auto* clear : m_word->findChildren<QAbstractButton*>())
        clear->setAccessibleName(tr("Clear the search"));
    m_toEnd->setText(tr("To the end"));
    m_model->setLog(log, state, manifest, people);
    fitColumns();
    fillMembers(state, people);
    showCount();
    showChosen();
}

// By the first row and the last: all would be too many to look at.
void LogView::fitColumns()
{
    const int unit = fontMetrics().horizontalAdvance(u'0');
    int time = unit * 6;
    for (const int row : {0, m_model->rowCount() - 1}) {
        const QString text = m_model->index(row, LogModel::Time).data().toString();
        time = std::max(time, fontMetrics().horizontalAdvance(text));
    }
    m_table->setColumnWidth(LogModel::Number, unit * 8);
    m_table->setColumnWidth(LogModel::Time, time + 3 * measure::Gap);
    m_table->setColumnWidth(LogModel::Effect, unit * 16);
}

void LogView::fillMembers(const SessionState& state, const People& people)
{
    const QSignalBlocker quiet(m_member);
    m_member->setItemText(0, tr("Everybody"));
    int place = 1;
    for (const int author : m_model->authors()) {
        const QString words = personWords(state, author, people);
        if (place < m_member->count() && m_member->itemData(place).toInt() == author)
            m_member->setItemText(place, words);
        else
            m_member->insertItem(place, words, author);
        ++place;
    }
}

void LogView::showCount()
{
    m_count->setText(m_model->isSearching() ? tr("Searching: %n found so far", nullptr, m_model->rowCount())
                                            : tr("%n entries", nullptr, m_model->rowCount()));
    m_toEnd->setVisible(!m_follows);
}

void LogView::showChosen()
{
    const QModelIndex chosen = m_table->currentIndex();
    QString sentence;
    if (chosen.isValid())
        sentence = tr("%1 Effect: %2.")
                       .arg(chosen.siblingAtColumn(LogModel::Words).data().toString(),
                           chosen.siblingAtColumn(LogModel::Effect).data().toString());
    m_whole->setText(sentence);
    m_whole->setVisible(!sentence.isEmpty());
}

void LogView::follow()
{
    if (m_follows)
        m_table->scrollToBottom();
    showCount();
}

void LogView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitTable(*m_table);
}

} // namespace evalroom

#include "moc_log_view.cpp"
