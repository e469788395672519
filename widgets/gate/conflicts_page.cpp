// SPDX-License-Identifier: Apache-2.0
#include "widgets/gate/conflicts_page.h"

#include "widgets/gate/conflict_row.h"
#include "widgets/judge/hindrance.h"
#include "widgets/motions/checked_form.h"
#include "widgets/shell/column.h"
#include "widgets/words/acts.h"
#include "widgets/words/plain_text.h"

#include <QPushButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qsizetype LongestGround = 400;
constexpr qsizetype LongestName = 40; // of a person; it comes from outside
constexpr qsizetype LongestFirm = 100;

QString answerField(const QString& bidder)
{
    return u"answer-"_s + bidder;
}

QString reasonField(const QString& bidder)
{
    return u"reason-"_s + bidder;
}

QString groundField(const QString& bidder)
{
    return u"ground-"_s + bidder;
}

// The grounds that are of a bidder, or those that lie in the person.
QList<LegalGround> groundsOf(const SessionState& state, bool ofPerson)
{
    QList<LegalGround> grounds;
    for (const LegalGround& ground : state.facts->rules.recusals) {
        if (ground.ofPerson == ofPerson)
            grounds.append(ground);
    }
    return grounds;
}

// With whom a member may have to do: the people of a bid, and who bids with the bidder.
QString involvedIn(const ManifestBidder& bidder)
{
    QStringList involved;
    if (const QString name = plainLine(bidder.representative, LongestName); !name.isEmpty())
        involved << ConflictsPage::tr("Legal representative: %1").arg(name);
    if (const QString name = plainLine(bidder.manager, LongestName); !name.isEmpty())
        involved << ConflictsPage::tr("Project manager: %1").arg(name);
    QStringList firms;
    for (const QString& firm : bidder.consortium)
        firms << plainLine(firm, LongestFirm);
    if (!firms.isEmpty())
        involved
            << ConflictsPage::tr("In consortium with %1").arg(firms.join(ConflictsPage::tr(", ", "between firms")));
    return involved.join(u"  ·  "_s);
}

QStringList fieldsOf(const Manifest& manifest)
{
    QStringList fields {answerField({}), reasonField({}), groundField({})};
    for (const ManifestBidder& bidder : manifest.bidders)
        fields << answerField(bidder.id) << reasonField(bidder.id) << groundField(bidder.id);
    return fields;
}

} // namespace

ConflictsPage::ConflictsPage(Session& session, QWidget* parent)
    : Page(session, parent)
    , m_isLater(session.expected().members.value(session.member()).declared == Declared::Clear)
    , m_drafts(session.drafts(), u"conflicts"_s, fieldsOf(session.manifest()))
    , m_allClear(new QPushButton)
    , m_grounds(new TypeLabel(Type::Small))
    , m_leaves(nullptr)
{
    setObjectName(u"conflictsPage"_s);
    m_allClear->setObjectName(u"allClear"_s);
    m_grounds->setObjectName(u"recusalGrounds"_s);
    auto* form = new Column;
    fill(*form);
    m_leaves = new CheckedForm(form);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_leaves);
    connect(m_leaves, &CheckedForm::turned, this, &Page::changed);
    connect(m_allClear, &QPushButton::clicked, this, [this] {
        for (const auto& [id, row] : m_rows)
            row->setClear();
    });
    refresh();
}

void ConflictsPage::fill(Column& form)
{
    auto* first = new QHBoxLayout;
    first->addWidget(m_allClear);
    first->addStretch();
    form.add(first);
    form.add(m_grounds);
    const Manifest& manifest = session().manifest();
    m_grounds->setVisible(!state().facts->rules.recusals.isEmpty());
    m_allClear->setVisible(!m_isLater);
    for (const ManifestBidder& bidder : manifest.bidders)
        addRow(form, bidder.id);
    if (!groundsOf(state(), true).isEmpty())
        addRow(form, {});
}

void ConflictsPage::addRow(Column& form, const QString& bidder)
{
    const bool isPerson = bidder.isEmpty();
    const QString name = isPerson ? QString() : bidderWords(session().manifest(), bidder);
    auto* row = new ConflictRow(bidder, name, groundsOf(state(), isPerson));
    m_rows[bidder] = row;
    form.add(row);
    restore(bidder);
    if (m_isLater && row->answer() == ConflictRow::Answer::None)
        row->setClear();
    connect(row, &ConflictRow::changed, this, [this, bidder] {
        keep(bidder);
        change();
    });
}

bool ConflictsPage::asksPerson() const
{
    return m_rows.contains(QString());
}

QString ConflictsPage::title() const
{
    return tr("Conflicts of interest");
}

QString ConflictsPage::guidance() const
{
    if (m_leaves->showsSummary())
        return tr("Read it once more.");
    if (m_isLater)
        return tr("You have declared that there is none. Who finds one later has to say so at once, and leaves the "
                  "committee.");
    if (asksPerson())
        return tr("Say for each bidder whether you, your family or your employer have to do with it, and at the end "
                  "whether a ground of recusal lies in your own person. The bids open afterwards.");
    return tr("Say for each bidder whether you, your family or your employer have to do with it. The bids open "
              "afterwards.");
}

int ConflictsPage::unanswered() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(),
        [](const auto& row) { return !row.first.isEmpty() && row.second->answer() == ConflictRow::Answer::None; }));
}

bool ConflictsPage::lacksReason() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const auto& row) {
        return row.second->answer() == ConflictRow::Answer::Conflict && row.second->reason().isEmpty();
    });
}

bool ConflictsPage::lacksGround() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const auto& row) { return row.second->lacksGround(); });
}

Declaration ConflictsPage::declaration() const
{
    Declaration declaration;
    for (const ManifestBidder& bidder : session().manifest().bidders) {
        const ConflictRow* row = m_rows.at(bidder.id);
        if (row->answer() == ConflictRow::Answer::Conflict)
            declaration.conflicts.append({bidder.id, row->reason(), row->ground()});
    }
    if (!asksPerson())
        return declaration;
    if (const ConflictRow* own = m_rows.at(QString()); own->answer() == ConflictRow::Answer::Conflict)
        declaration.conflicts.append({QString(), own->reason(), own->ground()});
    return declaration;
}

QString ConflictsPage::missing() const
{
    if (const int open = unanswered(); open > 0)
        return tr("%n bidders are still without an answer.", nullptr, open);
    if (asksPerson() && m_rows.at(QString())->answer() == ConflictRow::Answer::None)
        return tr("Say at the end whether a ground of recusal lies in your own person.");
    if (lacksGround())
        return tr("Choose on which of the law's grounds you withdraw.");
    if (lacksReason())
        return tr("Say in a few words what the conflict is.");
    if (m_isLater && declaration().conflicts.isEmpty())
        return asksPerson() ? tr("Choose the bidder with whom you have found a conflict, or yourself at the end.")
                            : tr("Choose the bidder with whom you have found a conflict.");
    return {};
}

NextStep ConflictsPage::next() const
{
    const Declaration wanted = declaration();
    const bool leaves = !wanted.conflicts.isEmpty();
    NextStep step {
        .action = tr("Sign the declaration"), .sentence = missing(), .needsPin = true, .basis = basisOf(wanted)};
    if (!step.sentence.isEmpty())
        return step;
    if (leaves && !m_leaves->showsSummary())
        return {.action = tr("Go on"),
            .sentence = tr("You are told what this means before anything is signed."),
            .possible = true,
            .isHarmless = true};
    if (leaves)
        step.action = tr("Sign and leave the committee");
    if (leaves)
        step.sentence = tr("You leave the committee of this lot; another expert is drawn.");
    else
        step.sentence = asksPerson()
            ? tr("You declare that there is no conflict with any bidder, and no ground of recusal in your own person.")
            : tr("You declare that there is no conflict with any bidder.");
    step.possible = true;
    if (const auto refused = hindrance(session(), wanted))
        refuse(step, *refused);
    return step;
}

void ConflictsPage::perform()
{
    const Declaration wanted = declaration();
    if (!wanted.conflicts.isEmpty() && !m_leaves->showsSummary()) {
        sumUp();
        Q_EMIT turned();
        return;
    }
    session().act(wanted, {this, [this](const Result<QByteArray>& saved) {
                               if (!saved)
                                   return Q_EMIT failed(saved.error());
                               m_drafts.clear();
                               Q_EMIT done();
                           }});
}

void ConflictsPage::sumUp()
{
    const QList<LegalGround>& grounds = state().facts->rules.recusals;
    QStringList lines;
    QStringList details;
    for (const Conflict& conflict : declaration().conflicts) {
        const bool isPerson = conflict.bidder.isEmpty();
        const QString bidder
            = isPerson ? tr("You yourself") : breakable(bidderWords(session().manifest(), conflict.bidder));
        lines << (isPerson ? tr("You declare that a ground of recusal lies in your own person.")
                           : tr("You declare a conflict with %1.").arg(bidder));
        const auto ground = std::ranges::find(grounds, conflict.ground, &LegalGround::code);
        if (ground != grounds.cend())
            details << tr("%1: %2").arg(bidder, breakable(plainLine(ground->text, LongestGround)));
        //: A bidder, and the law's ground of the conflict, or what the member says of it
        details << tr("%1: %2").arg(bidder, breakable(conflict.text));
    }
    m_leaves->check(lines,
        tr("Once signed this cannot be taken back: you take no further part in this lot, and see nothing more of it. "
           "Another expert is drawn."),
        details);
}

void ConflictsPage::restore(const QString& bidder)
{
    const QString answer = m_drafts.text(answerField(bidder));
    const auto kept = answer == u"clear" ? ConflictRow::Answer::Clear
        : answer == u"conflict"          ? ConflictRow::Answer::Conflict
                                         : ConflictRow::Answer::None;
    m_rows.at(bidder)->restore(kept, m_drafts.text(reasonField(bidder)), m_drafts.text(groundField(bidder)));
}

// Only what is new: one button answers for all bidders at once.
void ConflictsPage::keep(const QString& bidder)
{
    const auto keepNew = [this](const QString& field, const QString& text) {
        if (m_drafts.text(field) != text)
            m_drafts.keep(field, text);
    };
    const ConflictRow* row = m_rows.at(bidder);
    if (row->answer() != ConflictRow::Answer::None)
        keepNew(answerField(bidder), row->answer() == ConflictRow::Answer::Clear ? u"clear"_s : u"conflict"_s);
    keepNew(reasonField(bidder), row->reason());
    keepNew(groundField(bidder), row->ground());
}

void ConflictsPage::change()
{
    refresh();
    Q_EMIT changed();
}

void ConflictsPage::refresh()
{
    m_allClear->setText(asksPerson() ? tr("None of this concerns me") : tr("No conflict with any of them"));
    m_allClear->setAccessibleName(m_allClear->text());
    for (const auto& [id, row] : m_rows)
        row->refresh();
    for (const ManifestBidder& bidder : session().manifest().bidders)
        m_rows.at(bidder.id)->setInvolved(involvedIn(bidder));
    QStringList grounds {tr("The law has members withdraw on these grounds:")};
    for (const LegalGround& ground : state().facts->rules.recusals)
        //: A ground of recusal, and its instrument and article
        grounds << breakable(
            tr("· %1 (%2)").arg(plainLine(ground.text, LongestGround), plainLine(ground.source, LongestGround)));
    m_grounds->setText(grounds.join(u'\n'));
    if (!m_leaves->showsSummary())
        return;
    if (missing().isEmpty() && !declaration().conflicts.isEmpty())
        sumUp();
    else
        m_leaves->turnBack();
}

// Each bidder is answered for; what answers for all of them at once is not what a key falls on.
QWidget* ConflictsPage::firstField()
{
    return m_rows.at(session().manifest().bidders.constFirst().id)->firstField();
}

} // namespace evalroom

#include "moc_conflicts_page.cpp"
