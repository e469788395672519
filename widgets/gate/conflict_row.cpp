// SPDX-License-Identifier: Apache-2.0
#include "widgets/gate/conflict_row.h"

#include "widgets/shell/plain_line_field.h"
#include "widgets/style/cut_remark.h"
#include "widgets/style/measures.h"
#include "widgets/style/quiet_style.h"
#include "widgets/words/plain_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int LongestReason = 1000;

} // namespace

ConflictRow::ConflictRow(const QString& id, const QString& bidder, const QList<LegalGround>& grounds, QWidget* parent)
    : QFrame(parent)
    , m_isPerson(id.isEmpty())
    , m_bidder(bidder)
    , m_title(new TypeLabel(Type::Strong, breakable(bidder)))
    , m_involved(new TypeLabel(Type::Small))
    , m_clear(new QRadioButton)
    , m_conflict(new QRadioButton)
    , m_reason(new QLineEdit)
    , m_ground(new QComboBox)
{
    setProperty(CardProperty, true);
    m_involved->setObjectName(u"involved-"_s + id);
    m_clear->setObjectName(u"clear-"_s + id);
    m_conflict->setObjectName(u"conflict-"_s + id);
    m_reason->setObjectName(u"reason-"_s + id);
    m_reason->setMaxLength(LongestReason);
    keepPlain(*m_reason);
    m_ground->setObjectName(u"ground-"_s + id);
    // A long text is cut there and whole above, and never makes the page wider.
    m_ground->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_ground->setMinimumContentsLength(12);
    for (const LegalGround& ground : grounds)
        m_ground->addItem(plainLine(ground.text, LongestReason), ground.code);
    m_ground->setCurrentIndex(-1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(measure::Space, measure::Gap, measure::Space, measure::Gap);
    rows->addWidget(m_title);
    rows->addWidget(m_involved);
    auto* choice = new QHBoxLayout;
    choice->setSpacing(measure::Margin);
    choice->addWidget(m_clear);
    choice->addWidget(m_conflict);
    choice->addWidget(m_reason, 1);
    rows->addLayout(choice);
    rows->addWidget(new CutRemark(*m_reason));
    rows->addWidget(m_ground);
    for (QRadioButton* button : {m_clear, m_conflict}) {
        connect(button, &QRadioButton::toggled, this, [this] {
            m_reason->setVisible(m_conflict->isChecked());
            m_ground->setVisible(m_conflict->isChecked() && m_ground->count() > 0);
            Q_EMIT changed();
        });
    }
    connect(m_reason, &QLineEdit::textChanged, this, &ConflictRow::changed);
    connect(m_ground, &QComboBox::currentIndexChanged, this, &ConflictRow::changed);
    m_involved->hide();
    m_reason->hide();
    m_ground->hide();
    refresh();
}

void ConflictRow::setInvolved(const QString& involved)
{
    m_involved->setText(breakable(involved));
    m_involved->setVisible(!involved.isEmpty());
}

ConflictRow::Answer ConflictRow::answer() const
{
    return m_conflict->isChecked() ? Answer::Conflict : m_clear->isChecked() ? Answer::Clear : Answer::None;
}

QString ConflictRow::reason() const
{
    return m_reason->text().trimmed();
}

QString ConflictRow::ground() const
{
    return m_ground->currentData().toString();
}

bool ConflictRow::lacksGround() const
{
    return answer() == Answer::Conflict && m_ground->count() > 0 && ground().isEmpty();
}

void ConflictRow::setClear()
{
    m_clear->setChecked(true);
}

void ConflictRow::restore(Answer answer, const QString& reason, const QString& ground)
{
    m_reason->setText(reason);
    m_ground->setCurrentIndex(ground.isEmpty() ? -1 : m_ground->findData(ground));
    m_clear->setChecked(answer == Answer::Clear);
    m_conflict->setChecked(answer == Answer::Conflict);
}

QWidget* ConflictRow::firstField()
{
    return m_clear;
}

void ConflictRow::refreshPerson()
{
    m_title->setText(tr("You yourself"));
    m_clear->setText(tr("None of these"));
    m_clear->setAccessibleName(tr("No ground of recusal lies in your own person"));
    m_conflict->setText(tr("There is one"));
    m_conflict->setAccessibleName(tr("A ground of recusal lies in your own person"));
    m_reason->setPlaceholderText(tr("For example: the authority that employs you"));
    m_reason->setAccessibleName(tr("What it is that lies in your own person"));
    m_ground->setPlaceholderText(tr("Choose the ground of recusal"));
    m_ground->setAccessibleName(tr("Ground that lies in your own person"));
}

void ConflictRow::refresh()
{
    if (m_isPerson)
        return refreshPerson();
    m_clear->setText(tr("No conflict"));
    m_clear->setAccessibleName(tr("No conflict of interest with %1").arg(m_bidder));
    m_conflict->setText(tr("There is a conflict"));
    m_conflict->setAccessibleName(tr("There is a conflict of interest with %1").arg(m_bidder));
    m_reason->setPlaceholderText(tr("Which one? For example: my employer until 2024"));
    m_ground->setPlaceholderText(tr("Choose the ground of recusal"));
    m_ground->setAccessibleName(tr("Ground of the conflict with %1").arg(m_bidder));
    m_reason->setAccessibleName(tr("What the conflict with %1 is").arg(m_bidder));
}

} // namespace evalroom

#include "moc_conflict_row.cpp"
