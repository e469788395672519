// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/member_menu.h"

#include "widgets/compare/compare_page.h"
#include "widgets/desk/chair_again_page.h"
#include "widgets/desk/chair_step_page.h"
#include "widgets/desk/step_list.h"
#include "widgets/gate/conflicts_page.h"
#include "widgets/judge/hindrance.h"
#include "widgets/judge/wrapped_text.h"
#include "widgets/motions/clarify_page.h"
#include "widgets/motions/competition_page.h"
#include "widgets/motions/correction_motion_page.h"
#include "widgets/motions/low_price_page.h"
#include "widgets/motions/price_motion_page.h"
#include "widgets/motions/questions_page.h"
#include "widgets/motions/rejection_page.h"
#include "widgets/motions/set_aside_page.h"
#include "widgets/motions/stop_page.h"
#include "widgets/motions/time_request_page.h"
#include "widgets/result/opinion_page.h"
#include "widgets/result/results_page.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"
#include "widgets/words/acts.h"
#include "widgets/words/errors.h"
#include "widgets/words/plain_text.h"
#include "widgets/words/question_words.h"

#include <QMenu>
#include <QWidgetAction>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int ReasonCharacters = 48; // in a line of the menu

// Acts whose forms are still to be filled in: asked about for the sake of their subject.
const QString Unwritten = u"-"_s;

const QString PriceEntry = u"correctPrice"_s;
const QString ChairEntries = u"chairActs"_s;
const QString RejectionEntry = u"reject-"_s; // and the bidder's id

QString codeOfFirst(const QList<LegalGround>& grounds)
{
    return grounds.isEmpty() ? QString() : grounds.constFirst().code;
}

QString refusedWords(const Session& session, const Act& act)
{
    const auto refused = hindrance(session, act);
    return refused ? errorWords(*refused) : QString();
}

// Names may have the sign that underlines a letter.
QString plainEntry(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

void grey(QAction* action, const QString& refused)
{
    action->setEnabled(refused.isEmpty());
    action->setStatusTip(refused);
    if (!refused.isEmpty())
        action->setToolTip(refused);
}

} // namespace

MemberMenu::MemberMenu(Session& session, const People& people, QWidget* parent)
    : QToolButton(parent)
    , m_session(session)
    , m_people(people)
{
    setObjectName(u"more"_s);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    refresh();
}

void MemberMenu::refresh()
{
    const bool known = m_session.isKnown() && m_session.connection() != Connection::LoggedOut
        && m_session.connection() != Connection::Elsewhere;
    setVisible(known && m_session.expected().members.value(m_session.member()).ready()
        && m_session.expected().delivered.isEmpty());
    readPrices();
    const int open = isHidden() ? 0 : openPrices();
    //: How many prices are to be looked at
    setText(open > 0 ? tr("More (F9): %1").arg(open) : tr("More (F9)"));
    setIcon(open > 0 ? evalroom::icon(Icon::Warning) : QIcon());
    setAccessibleName(open > 0 ? tr("What you can do beside this step; %n prices are to be looked at", nullptr, open)
                               : tr("What you can do beside this step"));
    setToolTip(accessibleName());
}

int MemberMenu::openPrices() const
{
    return m_reader != nullptr ? static_cast<int>(pricesToLookAt(m_session, *m_reader).size()) : 0;
}

// Whether the amounts of a bid contradict each other is asked without anybody asking: some bids say it at once, others
// with their bill.
void MemberMenu::readPrices()
{
    if (isHidden() || !m_session.expected().facts->rules.priceCorrection || m_session.expected().prices == m_pricesRead)
        return;
    const Manifest& manifest = m_session.manifest();
    const bool any
        = std::ranges::any_of(manifest.bidders, [](const ManifestBidder& bidder) { return !bidder.stated.isEmpty(); })
        || std::ranges::any_of(
            manifest.documents, [](const ManifestDocument& document) { return document.kind == DocumentKind::Bill; });
    if (!any)
        return;
    m_pricesRead = m_session.expected().prices;
    reader().start();
}

BidReader& MemberMenu::reader()
{
    if (m_reader == nullptr) {
        m_reader = new BidReader(m_session, this);
        connect(m_reader, &BidReader::changed, this, &MemberMenu::refresh);
    }
    return *m_reader;
}

StatedBids& MemberMenu::bids()
{
    return reader();
}

// Made anew each time, from what the law says then; its pages ask again.
void MemberMenu::open()
{
    if (!isVisible())
        return;
    if (m_reader != nullptr && m_reader->stage() == BidReader::Stage::Failed)
        m_reader->start();
    auto* menu = new QMenu(this);
    menu->setObjectName(u"moreEntries"_s);
    menu->setToolTipsVisible(true);
    menu->setSeparatorsCollapsible(false);
    connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
    addEntries(menu);
    addReasons(menu);
    menu->popup(mapToGlobal(QPoint(width() - menu->sizeHint().width(), height())));
}

void MemberMenu::take(const QString& entry)
{
    if (entry.isEmpty() || isHidden())
        return;
    QMenu menu;
    addEntries(&menu);
    if (auto* action = menu.findChild<QAction*>(entry))
        action->trigger(); // a grey one does nothing
}

void MemberMenu::addEntries(QMenu* menu)
{
    addRejections(menu);
    addPrices(menu);
    addQuestions(menu);
    add(menu, u"moveCompetition"_s, tr("Lack of competition"),
        refusedWords(m_session, Motion {.subject = CompetitionMotion {}, .text = Unwritten}),
        [this] { return new CompetitionPage(m_session); });
    if (!m_session.expected().facts->rules.stops.isEmpty()) {
        const auto hindered = stopHindrance(m_session);
        add(menu, u"moveStop"_s, tr("Stop the evaluation"), hindered ? errorWords(*hindered) : QString(),
            [this] { return new StopPage(m_session); });
    }
    add(menu, u"moveCorrection"_s, tr("Have points corrected"), correctionRefused(),
        [this] { return new CorrectionMotionPage(m_session, m_people); });
    add(menu, u"askForTime"_s, tr("Ask for more time"), refusedWords(m_session, TimeRequest {Unwritten}),
        [this] { return new TimeRequestPage(m_session); });
    const Declaration conflict {.conflicts = {{m_session.manifest().bidders.constFirst().id, Unwritten}}};
    add(menu, u"declareConflict"_s, tr("Declare a conflict of interest"), refusedWords(m_session, conflict),
        [this] { return new ConflictsPage(m_session); });
    addDissent(menu);
    addChair(menu);
    menu->addSeparator();
    add(menu, u"compareBids"_s, tr("Compare bids"), {}, [this] { return comparePage(); });
    if (const auto count = questionsMoved(m_session.expected()).size(); count > 0)
        add(menu, u"questions"_s, tr("Questions to bidders (%1)").arg(count), {},
            [this] { return new QuestionsPage(m_session, m_people); });
    add(menu, u"resultsSoFar"_s, tr("Results so far"), {}, [this] { return new ResultsPage(m_session); });
}

Page* MemberMenu::comparePage()
{
    auto* page = new ComparePage(m_session, reader());
    page->showTab(m_compared);
    connect(page, &ComparePage::tabTurned, this, [this](int tab) { m_compared = tab; });
    connect(page, &ComparePage::rejectionWanted, this, &MemberMenu::moveRejection);
    connect(page, &ComparePage::correctionWanted, this, [this](const QString& bidder) {
        auto* correction = new PriceMotionPage(m_session, reader(), bidder);
        correction->setEntry(PriceEntry);
        Q_EMIT wanted(correction);
    });
    return page;
}

void MemberMenu::moveRejection(const QString& bidder, const QString& ground)
{
    auto* page = new RejectionPage(m_session, bidder, m_people);
    page->propose(ground);
    page->setEntry(RejectionEntry + bidder);
    Q_EMIT wanted(page);
}

QAction* MemberMenu::add(
    QMenu* menu, const QString& name, const QString& text, const QString& refused, const Make& make)
{
    QAction* action = menu->addAction(text);
    action->setObjectName(name);
    grey(action, refused);
    connect(action, &QAction::triggered, this, [this, make, name] {
        Page* page = make();
        page->setEntry(name);
        Q_EMIT wanted(page);
    });
    return action;
}

// Until the delivery, whoever has agreed, signed or is deemed to agree may dissent. Before there is a result this would
// only puzzle.
void MemberMenu::addDissent(QMenu* menu)
{
    if (!isRanked(m_session.expected()))
        return;
    const Opinion dissent {.agrees = false, .result = resultHash(m_session.expected()), .text = Unwritten};
    add(menu, u"dissent"_s, tr("Dissent from the result"), refusedWords(m_session, dissent), [this] {
        auto* page = new OpinionPage(m_session);
        page->proposeDissent();
        return page;
    });
}

// What the law lets the chair do for the whole committee, as it lets the staff.
void MemberMenu::addChair(QMenu* menu)
{
    const SessionState& state = m_session.expected();
    if (state.chair == 0 || state.chair != m_session.member())
        return;
    QMenu* acts = menu->addMenu(tr("As the chair"));
    acts->setObjectName(ChairEntries);
    acts->setToolTipsVisible(true);
    if (const StaffNext next = chairNext(m_session); next.isIrreversible())
        add(acts, u"chairStep"_s, plainEntry(actionWords(state, next, m_people)),
            next.refused ? errorWords(*next.refused) : QString(),
            [this] { return new ChairStepPage(m_session, m_people); });
    const QStringList begun = begunSteps(state);
    add(acts, u"chairAgain"_s, tr("Have a step done again"),
        begun.isEmpty() ? noStepBegunWords()
                        : refusedWords(m_session, StepRestarted {state.stepActs, begun.constLast(), Unwritten}),
        [this] { return new ChairAgainPage(m_session); });
}

QString MemberMenu::refusedOfAll(std::optional<Error> (*hindrance)(const Session& session, const QString& bidder)) const
{
    QString why = tr("No bid is valid any more.");
    for (const QString& bidder : validBidders(m_session.expected())) {
        const auto hindered = hindrance(m_session, bidder);
        if (!hindered)
            return {};
        why = errorWords(*hindered);
    }
    return why;
}

// How many prices are to be looked at stands in the entry itself.
void MemberMenu::addPrices(QMenu* menu)
{
    const RuleSet& rules = m_session.expected().facts->rules;
    const int open = openPrices();
    add(menu, PriceEntry,
        open > 0 ? tr("Correct a price (%n are to be looked at)", nullptr, open) : tr("Correct a price"),
        rules.priceCorrection ? refusedOfAll(&correctionHindrance)
                              : tr("The rules of this evaluation do not say how a price is corrected."),
        [this] { return new PriceMotionPage(m_session, reader()); });
    add(menu, u"lowPrice"_s, tr("Low price"),
        rules.lowPrice ? refusedOfAll(&lowPriceHindrance)
                       : tr("The rules of this evaluation do not have low prices reviewed."),
        [this] { return new LowPricePage(m_session); });
}

// Without an answer there is nothing to be set aside: the entry would only puzzle.
void MemberMenu::addQuestions(QMenu* menu)
{
    add(menu, u"askBidder"_s, tr("Ask a bidder"),
        m_session.expected().facts->rules.clarifications.isEmpty()
            ? tr("The rules of this evaluation do not say what a bidder may be asked.")
            : refusedOfAll(&questionHindrance),
        [this] { return new ClarifyPage(m_session); });
    const QList<QByteArray> answered = questionsAnswered(m_session.expected());
    if (answered.isEmpty())
        return;
    QString refused;
    for (const QByteArray& question : answered) {
        const auto hindered = setAsideHindrance(m_session, question);
        refused = hindered ? errorWords(*hindered) : QString();
        if (!hindered)
            break;
    }
    add(menu, u"setAside"_s, tr("Set an answer aside"), refused,
        [this] { return new SetAsidePage(m_session, m_people); });
}

void MemberMenu::addRejections(QMenu* menu)
{
    const SessionState& state = m_session.expected();
    QMenu* bids = menu->addMenu(tr("Move to reject a bid"));
    bids->setObjectName(u"moveRejection"_s);
    bids->setToolTipsVisible(true);
    QString why = tr("No bid is valid any more.");
    bool any = false;
    for (const QString& bidder : validBidders(state)) {
        const auto hindered = rejectionHindrance(m_session, bidder);
        const QString refused = hindered ? errorWords(*hindered) : QString();
        QAction* entry = add(bids, RejectionEntry + bidder, plainEntry(bidderShort(m_session.manifest(), bidder)),
            refused, [this, bidder] { return new RejectionPage(m_session, bidder, m_people); });
        if (refused.isEmpty())
            entry->setToolTip(plainTip(bidderWords(m_session.manifest(), bidder)));
        else
            why = refused;
        any = any || refused.isEmpty();
    }
    grey(bids->menuAction(), any ? QString() : why);
}

// Tool tips need a mouse: the reasons stand below, too, each once.
void MemberMenu::addReasons(QMenu* menu) const
{
    QStringList reasons;
    QHash<QString, QStringList> entries;
    QList<QAction*> all = menu->actions();
    if (const auto* chair = menu->findChild<QMenu*>(ChairEntries))
        all << chair->actions();
    for (const QAction* action : std::as_const(all)) {
        if (action->isSeparator() || action->isEnabled())
            continue;
        if (!reasons.contains(action->toolTip()))
            reasons << action->toolTip();
        entries[action->toolTip()] << action->text();
    }
    QList<Marked> lines;
    for (const QString& reason : std::as_const(reasons))
        //: Entries of the menu, why they cannot be chosen now
        lines << Marked(Icon::Warning, tr("%1: %2").arg(entries.value(reason).join(tr(", ")), reason));
    if (lines.isEmpty())
        return;
    auto* label = new TypeLabel(Type::Small);
    label->setLines(lines);
    label->setObjectName(u"moreReasons"_s);
    label->setContentsMargins(measure::Space, measure::Gap, measure::Space, measure::Gap);
    const int width = std::min(
        label->fontMetrics().averageCharWidth() * ReasonCharacters + 2 * measure::Space, window()->width() / 2);
    label->setFixedSize(width, label->heightForWidth(width));
    auto* below = new QWidgetAction(menu);
    below->setSeparator(true); // nothing that the keyboard could choose
    below->setDefaultWidget(label);
    menu->addSeparator();
    menu->addAction(below);
}

QString MemberMenu::correctionRefused() const
{
    const SessionState& state = m_session.expected();
    for (const Step& step : state.facts->scheme.steps) {
        if (step.kind != StepKind::Score || !allOpened(state, step.id))
            continue;
        const CorrectionMotion any {.bidder = state.steps.value(step.id).bidders.value(0),
            .criterion = step.criteria.value(0).id,
            .ground = codeOfFirst(state.facts->rules.corrections),
            .member = m_session.member(),
            .step = step.id};
        const auto refused = hindrance(m_session, Motion {.subject = any, .text = Unwritten});
        // A motion about the one item that is asked for hinders no other.
        const bool pending = refused && refused->detail == ruleName(Rule::PendingMotion);
        return refused && !pending ? errorWords(*refused) : QString();
    }
    return tr("No scores are open yet. They open when a step is closed.");
}

} // namespace evalroom

#include "moc_member_menu.cpp"
