// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/tie_page.h"

#include "widgets/judge/hindrance.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/motions/checked_form.h"
#include "widgets/motions/tie_form.h"
#include "widgets/shell/column.h"
#include "widgets/words/errors.h"

using namespace Qt::StringLiterals;

namespace evalroom {

TiePage::TiePage(Session& session, QWidget* parent)
    : Page(session, parent)
    , m_notice(new SheetNotice)
    , m_form(new TieForm(session))
    , m_leaves(nullptr)
{
    setObjectName(u"tiePage"_s);
    m_notice->setObjectName(u"tieNotice"_s);
    auto* column = new Column;
    column->add(m_notice);
    column->add(m_form);
    m_leaves = new CheckedForm(column);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_leaves);
    connect(m_form, &TieForm::typed, this, &TiePage::changed);
    connect(m_leaves, &CheckedForm::turned, this, &Page::changed);
    refresh();
}

QString TiePage::title() const
{
    return dutyTitle(state(), {.kind = DutyKind::DecideTie});
}

QString TiePage::guidance() const
{
    return m_leaves->showsSummary()
        ? tr("Read it once more.")
        : tr("The tender document leaves the order to the tenderer, for whom you speak here.");
}

std::optional<Error> TiePage::refused() const
{
    const auto decision = m_form->decision();
    return decision ? hindrance(session(), *decision) : std::nullopt;
}

NextStep TiePage::next() const
{
    NextStep step {.action = tr("Check the decision"), .sentence = m_form->fault()};
    if (const auto why = refused())
        refuse(step, *why);
    step.possible = step.sentence.isEmpty();
    if (step.possible && m_leaves->showsSummary()) {
        step.action = tr("Sign the decision");
        step.sentence = tr("Your decision stands in the minutes under your name.");
        step.needsPin = needsRosterKey(*m_form->decision());
        step.basis = basisOf(*m_form->decision());
    } else if (step.possible) {
        step.isHarmless = true;
        step.sentence = tr("Shows a summary first. Nothing is signed yet.");
    } else if (m_form->isPending() && !refused()) {
        step.sentence
            = tr("The decision waits for the supervisor's testimony. To decide anew, choose the order again.");
    }
    return step;
}

void TiePage::perform()
{
    if (!m_leaves->showsSummary()) {
        m_leaves->check(m_form->lines(), TieForm::consequence(), {m_form->reason()});
        Q_EMIT done();
        return;
    }
    const auto decision = m_form->decision();
    if (!decision)
        return;
    session().act(*decision, {this, [this](const Result<QByteArray>& saved) {
                                  if (!saved)
                                      return Q_EMIT failed(saved.error());
                                  m_form->clear();
                                  m_leaves->turnBack();
                                  refresh();
                                  Q_EMIT done();
                              }});
}

void TiePage::refresh()
{
    m_form->refresh();
    m_notice->say(SheetNotice::Kind::Good,
        m_form->isPending() ? tr("The tie is decided. The decision counts once a supervisor has witnessed it.")
                            : QString());
    if (!m_leaves->showsSummary())
        return;
    if (m_form->decision() && !refused())
        m_leaves->check(m_form->lines(), TieForm::consequence(), {m_form->reason()});
    else
        m_leaves->turnBack();
}

QWidget* TiePage::firstField()
{
    return m_form->firstField();
}

} // namespace evalroom

#include "moc_tie_page.cpp"
