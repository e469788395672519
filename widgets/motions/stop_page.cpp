// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/stop_page.h"

#include "widgets/judge/reason_field.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/motions/ground_list.h"
#include "widgets/motions/place_field.h"
#include "widgets/shell/column.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace evalroom {

StopPage::StopPage(Session& session, QWidget* parent)
    : CheckedPage(session, parent)
    , m_drafts(session.drafts(), u"stop"_s, {u"ground"_s, u"document"_s, u"page"_s, u"clause"_s, u"text"_s})
    , m_notice(new SheetNotice)
    , m_groundLabel(new TypeLabel(Type::Strong))
    , m_ground(new GroundList)
    , m_place(new PlaceField)
    , m_clauseLabel(new TypeLabel(Type::Strong))
    , m_clause(new QLineEdit)
    , m_text(new ReasonField(u"text"_s))
{
    setObjectName(u"stopPage"_s);
    layOut();
    m_ground->setGrounds(state().facts->rules.stops);
    m_place->setOwnDocuments(session.manifest(), {});
    readDrafts();
    connect(m_ground, &GroundList::chosen, this, &StopPage::keep);
    connect(m_place, &PlaceField::changed, this, &StopPage::keep);
    connect(m_place, &PlaceField::shown, this, &Page::documentWanted);
    connect(m_clause, &QLineEdit::textEdited, this, &StopPage::keep);
    connect(m_text->edit(), &ReasonEdit::typed, this, &StopPage::keep);
    refresh();
}

void StopPage::layOut()
{
    m_notice->setObjectName(u"motionNotice"_s);
    m_clause->setObjectName(u"clause"_s);
    m_clause->setMaxLength(LongestClause);
    m_groundLabel->setBuddy(m_ground);
    m_clauseLabel->setBuddy(m_clause);
    auto* column = new Column;
    const auto pair = [&](QWidget* label, QWidget* field) {
        auto* rows = new QVBoxLayout;
        rows->setSpacing(measure::Tight);
        rows->addWidget(label);
        rows->addWidget(field);
        column->add(rows);
    };
    column->add(m_notice);
    pair(m_groundLabel, m_ground);
    column->add(m_place);
    pair(m_clauseLabel, m_clause);
    column->add(m_text);
    setForm(column);
}

void StopPage::readDrafts()
{
    m_ground->setCode(m_drafts.text(u"ground"_s));
    m_place->setPlace(m_drafts.text(u"document"_s), std::max(1, m_drafts.text(u"page"_s).toInt()));
    m_clause->setText(m_drafts.text(u"clause"_s));
    m_text->edit()->setText(m_drafts.text(u"text"_s));
}

void StopPage::keep()
{
    m_done = false;
    m_drafts.keep(u"ground"_s, m_ground->code());
    m_drafts.keep(u"document"_s, m_place->document());
    m_drafts.keep(u"page"_s, QString::number(m_place->page()));
    m_drafts.keep(u"clause"_s, m_clause->text());
    m_drafts.keep(u"text"_s, m_text->edit()->text());
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
    return {.subject = StopMotion {.ground = m_ground->code(),
                .clause = m_clause->text(),
                .document = m_place->document(),
                .page = m_place->page()},
        .text = m_text->edit()->text()};
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
    filled.details = {tr("Ground: %1").arg(groundWords(state().facts->rules.stops, m_ground->code())),
        tr("Clause %1 of the tender document; %2")
            .arg(m_clause->text(), placeWords(session().manifest(), m_place->document(), m_place->page())),
        move.text.trimmed()};
    filled.then
        = tr("All members vote on it openly, at once. If it passes, the procedure ends without a winner, and the "
             "report says why. The tender document is changed, and the tender is held again.");
    return filled;
}

void StopPage::signedNow()
{
    m_drafts.clear();
    readDrafts();
    m_done = true;
}

void StopPage::refresh()
{
    m_groundLabel->setText(tr("Ground"));
    m_ground->setAccessibleName(m_groundLabel->text());
    m_clauseLabel->setText(tr("Clause of the tender document"));
    m_clause->setAccessibleName(m_clauseLabel->text());
    m_place->refresh();
    m_text->setLabel(tr("What is wrong with it"));
    m_notice->say(SheetNotice::Kind::Good, m_done ? tr("The motion is put to the vote.") : QString());
    recheck();
}

QWidget* StopPage::firstField()
{
    return m_ground;
}

} // namespace evalroom

#include "moc_stop_page.cpp"
