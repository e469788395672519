// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/member_menu.h"

#include "widgets/judge/hindrance.h"
#include "widgets/motions/competition_page.h"
#include "widgets/motions/correction_motion_page.h"
#include "widgets/motions/rejection_page.h"
#include "widgets/motions/time_request_page.h"
#include "widgets/result/opinion_page.h"
#include "widgets/result/results_page.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"
#include "widgets/words/acts.h"
#include "widgets/words/errors.h"

#include <QMenu>
#include <QWidgetAction>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int ReasonCharacters = 48; // in a line of the menu

// Acts whose forms are still to be filled in: asked about for the sake of their subject.
const QString Unwritten = u"-"_s;

QString codeOfFirst(const QList<LegalGround>& grounds)
{
    return grounds.isEmpty() ? QString() : grounds.constFirst().code;
}

Motion someRejection(const SessionState& state, const QString& bidder)
{
    const auto& documents = state.facts->lot.documents;
    return {.subject = RejectMotion {.bidder = bidder,
                .ground = codeOfFirst(state.facts->rules.grounds),
                .clause = Unwritten,
                .document = documents.key(bidder, documents.key({}))},
        .text = Unwritten};
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
    refresh();
}

void MemberMenu::refresh()
{
    setText(tr("More (F9)"));
    setAccessibleName(tr("What you can do beside this step"));
    setToolTip(accessibleName());
    const bool known = m_session.isKnown() && m_session.connection() != Connection::LoggedOut
        && m_session.connection() != Connection::Elsewhere;
    setVisible(known && m_session.expected().members.value(m_session.member()).ready()
        && m_session.expected().delivered.isEmpty());
}

// Made anew each time, from what the law says then; its pages ask again.
void MemberMenu::open()
{
    if (!isVisible())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(u"moreEntries"_s);
    menu->setToolTipsVisible(true);
    menu->setSeparatorsCollapsible(false);
    connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
    addRejections(menu);
    add(menu, u"moveCompetition"_s, tr("Lack of competition"),
        refusedWords(m_session, Motion {.subject = CompetitionMotion {}, .text = Unwritten}),
        [this] { return new CompetitionPage(m_session); });
    add(menu, u"moveCorrection"_s, tr("Have points corrected"), correctionRefused(),
        [this] { return new CorrectionMotionPage(m_session, m_people); });
    add(menu, u"askForTime"_s, tr("Ask for more time"), refusedWords(m_session, TimeRequest {Unwritten}),
        [this] { return new TimeRequestPage(m_session); });
    addDissent(menu);
    menu->addSeparator();
    add(menu, u"resultsSoFar"_s, tr("Results so far"), {}, [this] { return new ResultsPage(m_session); });
    addReasons(menu);
    menu->popup(mapToGlobal(QPoint(width() - menu->sizeHint().width(), height())));
}

QAction* MemberMenu::add(
    QMenu* menu, const QString& name, const QString& text, const QString& refused, const Make& make)
{
    QAction* action = menu->addAction(text);
    action->setObjectName(name);
    grey(action, refused);
    connect(action, &QAction::triggered, this, [this, make] { Q_EMIT wanted(make()); });
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

void MemberMenu::addRejections(QMenu* menu)
{
    const SessionState& state = m_session.expected();
    QMenu* bids = menu->addMenu(tr("Move to reject a bid"));
    bids->setObjectName(u"moveRejection"_s);
    bids->setToolTipsVisible(true);
    QString why = tr("No bid is valid any more.");
    bool any = false;
    for (const QString& bidder : validBidders(state)) {
        const QString refused = refusedWords(m_session, someRejection(state, bidder));
        QAction* entry = add(bids, u"reject-"_s + bidder, plainEntry(bidderShort(m_session.manifest(), bidder)),
            refused, [this, bidder] { return new RejectionPage(m_session, bidder, m_people); });
        if (refused.isEmpty())
            entry->setToolTip(bidderWords(m_session.manifest(), bidder));
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
    for (const QAction* action : menu->actions()) {
        if (action->isSeparator() || action->isEnabled())
            continue;
        if (!reasons.contains(action->toolTip()))
            reasons << action->toolTip();
        entries[action->toolTip()] << action->text();
    }
    for (QString& reason : reasons)
        //: Entries of the menu, why they cannot be chosen now
        reason = u"▲ "_s + tr("%1: %2").arg(entries.value(reason).join(tr(", ")), reason);
    if (reasons.isEmpty())
        return;
    auto* label = new TypeLabel(Type::Small, reasons.join(u'\n'));
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
