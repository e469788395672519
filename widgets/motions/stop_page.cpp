// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/stop_page.h"

#include "widgets/judge/sheet_notice.h"
#include "widgets/motions/ground_and_place.h"
#include "widgets/motions/ground_list.h"
#include "widgets/motions/place_field.h"
#include "widgets/shell/column.h"

using namespace Qt::StringLiterals;

namespace evalroom {

StopPage::StopPage(Session& session, QWidget* parent)
    : CheckedPage(session, parent)
    , m_drafts(session.drafts(), u"stop"_s, GroundAndPlace::draftFields())
    , m_notice(new SheetNotice)
    , m_fields(new GroundAndPlace(this))
{
    setObjectName(u"stopPage"_s);
    layOut();
    m_fields->ground()->setGrounds(state().facts->rules.stops);
    m_fields->place()->setOwnDocuments(session.manifest(), {});
    m_fields->read(m_drafts);
    connect(m_fields, &GroundAndPlace::changed, this, &StopPage::keep);
    connect(m_fields, &GroundAndPlace::shown, this, &Page::documentWanted);
    refresh();
}

void StopPage::layOut()
{
    m_notice->setObjectName(u"motionNotice"_s);
    auto* column = new Column;
    column->add(m_notice);
    m_fields->addTo(*column, GroundAndPlace::Order::PlaceFirst);
    setForm(column);
}

void StopPage::keep()
{
    m_done = false;
    m_fields->keep(m_drafts);
    Q_EMIT changed();
}

QString StopPage::title() const
{
    return tr("Move that the evaluation stop");
}

QString StopPage::formGuidance() const
{
    return tr(
        "Where the tender document is contradictory, or breaks mandatory law, so that nobody can judge by it, the "
        "committee stops the evaluation and says why in writing. What is wrong with a bid is no reason.");
}

Motion StopPage::motion() const
{
    return {.subject = StopMotion {.ground = m_fields->ground()->code(),
                .clause = m_fields->clause(),
                .document = m_fields->place()->document(),
                .page = m_fields->place()->page()},
        .text = m_fields->text()};
}

QString StopPage::missingWords() const
{
    const QString fault = formFault(actToJson(motion()));
    if (fault == u"ground")
        return tr("Choose the ground.");
    if (fault == u"document")
        return tr("Choose the document of the tender.");
    if (fault == u"clause")
        return tr("Name the clause of the tender document.");
    return fault == u"text" ? tr("Say what is wrong with it.") : QString();
}

CheckedPage::Filled StopPage::filled() const
{
    const Motion move = motion();
    Filled filled = putToVote(move);
    filled.missing = missingWords();
    filled.details = {tr("Ground: %1").arg(groundWords(state().facts->rules.stops, m_fields->ground()->code())),
        tr("Clause %1 of the tender document; %2")
            .arg(m_fields->clause(),
                placeWords(session().manifest(), m_fields->place()->document(), m_fields->place()->page())),
        move.text.trimmed()};
    filled.then
        = tr("All members vote on it openly, at once. If it passes, the procedure ends without a winner, and the "
             "report says why. The tender document is changed, and the tender is held again.");
    return filled;
}

void StopPage::signedNow()
{
    m_drafts.clear();
    m_fields->read(m_drafts);
    m_done = true;
}

void StopPage::refresh()
{
    m_fields->setLabels(tr("Ground"), tr("Clause of the tender document"), tr("What is wrong with it"));
    m_notice->say(SheetNotice::Kind::Good, m_done ? tr("The motion is put to the vote.") : QString());
    recheck();
}

QWidget* StopPage::firstField()
{
    return m_fields->ground();
}

} // namespace evalroom

#include "moc_stop_page.cpp"
