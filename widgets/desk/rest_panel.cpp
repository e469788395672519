// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/rest_panel.h"

#include "evaluation/duty.h"
#include "widgets/shell/digit_boxes.h"
#include "widgets/shell/plain_line_field.h"
#include "widgets/style/cut_remark.h"
#include "widgets/style/measures.h"
#include "widgets/words/plain_text.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int LeastMinutes = 5;
constexpr int MostMinutes = 24 * 60;
constexpr int UsualMinutes = 60;
constexpr int LongestMaterial = 4000; // as the log takes
constexpr qsizetype LongestShown = 200; // of it, beside the question

} // namespace

RestPanel::RestPanel(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_status(new TypeLabel(Type::Strong, {}, this))
{
    m_status->setObjectName(u"sessionStatus"_s);
    m_kind = new QComboBox(this);
    m_kind->setObjectName(u"suspendKind"_s);
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(12);
    for (const auto kind : {SuspensionKind::Pause, SuspensionKind::Sealed, SuspensionKind::Unfilled})
        m_kind->addItem({}, static_cast<int>(kind));
    m_materialLabel = new TypeLabel(Type::Body, {}, this);
    m_material = new QLineEdit(this);
    m_material->setObjectName(u"suspendMaterial"_s);
    m_material->setMaxLength(LongestMaterial);
    keepPlain(*m_material);
    m_materialLabel->setBuddy(m_material);
    m_suspend = new DeskAction(
        u"suspend"_s, session, DeskAction::Text::Needed, [this](const QString& text) { return suspension(text); },
        this);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RestPanel::refresh);
    connect(m_material, &QLineEdit::textChanged, this, [this] {
        sumUp();
        m_suspend->refresh();
    });
    connect(m_suspend, &DeskAction::acted, this, [this] {
        m_kind->setCurrentIndex(0);
        m_material->clear();
    });
    m_resume = new DeskAction(
        u"resume"_s, session, DeskAction::Text::Needed,
        [](const QString& text) { return std::optional<Act>(Resumption {text}); }, this);
    m_minutesLabel = new TypeLabel(Type::Body, {}, this);
    m_minutes = new NumberBox(this);
    m_minutes->setObjectName(u"extendMinutes"_s);
    m_minutes->setRange(LeastMinutes, MostMinutes);
    m_minutes->setValue(UsualMinutes);
    m_extend = new DeskAction(
        u"extend"_s, session, DeskAction::Text::Needed,
        [this](const QString& text) { return std::optional<Act>(TimeExtended {newEnd(), text}); }, this);
    connect(m_minutes, &NumberBox::valueChanged, this, &RestPanel::refreshExtension);
    connect(m_extend, &DeskAction::acted, this, [this] { m_minutes->setValue(UsualMinutes); });
    m_kept = new KeptFields(u"desk/rest"_s, this);
    m_kept->add(u"kind"_s, m_kind);
    m_kept->add(u"material"_s, m_material);
    m_kept->add(u"minutes"_s, m_minutes);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::Space);
    layout->addWidget(m_status);
    for (QWidget* widget : std::initializer_list<QWidget*> {m_kind, m_materialLabel, m_material,
             new CutRemark(*m_material, this), m_suspend, m_resume, m_minutesLabel})
        layout->addWidget(widget);
    layout->addWidget(m_minutes, 0, Qt::AlignLeft);
    layout->addWidget(m_extend);
}

void RestPanel::refresh()
{
    if (!m_session.isKnown())
        return;
    setVisible(m_session.expected().delivered.isEmpty());
    m_kept->keepIn(m_session.drafts());
    const bool suspended = m_session.expected().suspended;
    const bool ended = isUnfilled(m_session.expected());
    m_status->setText(ended ? Marked(Icon::Warning, tr("The session has ended."))
            : suspended     ? Marked(Icon::Warning, tr("The session is suspended."))
                            : tr("The session goes on."));
    refreshSuspension(suspended);
    m_resume->setVisible(suspended && !ended);
    m_resume->setWords(tr("Resume the session"), tr("The session can go on, because:"));
    m_resume->setHint(tr("Everybody continues where they were."));
    for (DeskAction* action : {m_suspend, m_resume})
        action->refresh();
    refreshExtension();
}

SuspensionKind RestPanel::kind() const
{
    return static_cast<SuspensionKind>(m_kind->currentData().toInt());
}

std::optional<Act> RestPanel::suspension(const QString& text) const
{
    if (kind() == SuspensionKind::Pause)
        return Suspension {text};
    const QString material = m_material->text().trimmed();
    return material.isEmpty() ? std::nullopt : std::optional<Act>(Suspension {text, kind(), material});
}

// 87号令 art. 49: what is sealed is said; a committee that cannot be filled does not go on.
void RestPanel::refreshSuspension(bool suspended)
{
    const bool seals = kind() != SuspensionKind::Pause;
    for (QWidget* widget : std::initializer_list<QWidget*> {m_kind, m_suspend})
        widget->setVisible(!suspended);
    for (QWidget* widget : std::initializer_list<QWidget*> {m_materialLabel, m_material})
        widget->setVisible(!suspended && seals);
    m_kind->setAccessibleName(tr("Kind of the suspension"));
    m_kind->setItemText(0, tr("A pause"));
    m_kind->setItemText(1, tr("The material is sealed"));
    m_kind->setItemText(2, tr("The committee cannot be filled"));
    m_materialLabel->setText(tr("What is sealed:"));
    m_material->setAccessibleName(tr("What is sealed"));
    m_suspend->setWords(tr("Suspend the session"), tr("The session has to rest, because:"));
    if (!seals)
        m_suspend->setHint(tr("Nobody can act until it is resumed; what members have begun stays with them."));
    else if (kind() == SuspensionKind::Sealed)
        m_suspend->setHint(tr("Write what is sealed. The session is resumed before the whole committee only: the same "
                              "members, or whom the platform has put in their place."));
    else
        m_suspend->setHint(tr("Write what is sealed. This session ends for good; a new committee evaluates the bids in "
                              "a session of its own, which names this one."));
    sumUp();
}

// A pause is undone by resuming; what the others mean is read first.
void RestPanel::sumUp()
{
    const QString sealed = tr("Sealed: %1.").arg(plainLine(m_material->text(), LongestShown));
    QString summary;
    if (kind() == SuspensionKind::Sealed)
        summary
            = tr("The material is sealed: nobody can act, and the session is resumed before the whole committee only.");
    else if (kind() == SuspensionKind::Unfilled)
        summary
            = tr("The committee cannot be filled: this session ends for good, for everybody, and cannot be resumed. A "
                 "new committee evaluates the bids in a session of its own.");
    m_suspend->setSummary(summary.isEmpty() ? summary : summary + u' ' + sealed);
}

QDateTime RestPanel::newEnd() const
{
    return extensionStart(m_session.expected(), m_session.now()).addSecs(60 * qint64(m_minutes->value()));
}

void RestPanel::refreshExtension()
{
    const bool isWanted = mayExtendTime(m_session.expected(), m_session.member(), m_session.now());
    for (QWidget* widget : std::initializer_list<QWidget*> {m_minutesLabel, m_minutes, m_extend})
        widget->setVisible(isWanted);
    if (!isWanted)
        return;
    m_minutesLabel->setText(tr("More than a third of the members ask for more time. Minutes to add:"));
    m_minutes->setAccessibleName(tr("Minutes to add"));
    m_extend->setWords(tr("Extend the time"), tr("The time is extended, because:"));
    m_extend->setHint(tr("Everybody sees the new end, and it stands in the report."));
    m_extend->setSummary(tr("%n minutes are added.", nullptr, m_minutes->value()) + u' ' + m_extend->hint());
    m_extend->refresh();
}

} // namespace evalroom

#include "moc_rest_panel.cpp"
