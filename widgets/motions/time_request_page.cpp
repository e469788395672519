// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/time_request_page.h"

#include "evaluation/aggregation.h"
#include "widgets/judge/hindrance.h"
#include "widgets/judge/reason_field.h"
#include "widgets/shell/column.h"
#include "widgets/style/type_label.h"
#include "widgets/words/errors.h"

using namespace Qt::StringLiterals;

namespace evalroom {

TimeRequestPage::TimeRequestPage(Session& session, QWidget* parent)
    : Page(session, parent)
    , m_drafts(session.drafts(), u"time"_s, {u"text"_s})
    , m_requests(new TypeLabel(Type::Body))
    , m_text(new ReasonField(u"text"_s))
{
    setObjectName(u"timeRequestPage"_s);
    m_requests->setObjectName(u"timeRequests"_s);
    auto* column = new Column;
    QFrame* card = makeCard();
    card->layout()->addWidget(m_requests);
    column->add(card);
    column->add(m_text);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(column);
    m_text->edit()->setText(m_drafts.text(u"text"_s));
    connect(m_text->edit(), &ReasonEdit::typed, this, [this] {
        m_drafts.keep(u"text"_s, m_text->edit()->text());
        Q_EMIT changed();
    });
    refresh();
}

QString TimeRequestPage::title() const
{
    return tr("Ask for more time");
}

QString TimeRequestPage::guidance() const
{
    return tr("When more than a third of the members find the time too short, it has to be extended.");
}

TimeRequest TimeRequestPage::request() const
{
    return {m_text->edit()->text()};
}

NextStep TimeRequestPage::next() const
{
    const auto refused = hindrance(session(), request());
    const bool blank = formFault(actToJson(request())) == u"text";
    NextStep step {.action = tr("Ask for more time"), .sentence = {}, .possible = !refused && !blank};
    if (refused)
        step.sentence = errorWords(*refused);
    else if (blank)
        step.sentence = tr("Say why the time is too short.");
    else
        step.sentence = tr("Your request stands in the minutes under your name and cannot be taken back.");
    step.needsPin = needsRosterKey(request());
    return step;
}

void TimeRequestPage::perform()
{
    session().act(request(), {this, [this](const Result<QByteArray>& saved) {
                                  if (!saved)
                                      return Q_EMIT failed(saved.error());
                                  m_drafts.clear();
                                  m_text->edit()->setText({});
                                  refresh();
                                  Q_EMIT done();
                              }});
}

QString TimeRequestPage::requestsWords() const
{
    const auto asked = static_cast<int>(state().timeRequests.size());
    const auto all = static_cast<int>(activeCommittee(state()).size());
    if (asked == 0)
        return tr("Nobody has asked for more time yet.");
    const QString count = tr("%n of %1 members have asked for more time.", nullptr, asked).arg(all);
    return demandsMoreTime(asked, all) ? count + u'\n' + tr("That is more than a third: the time has to be extended.")
                                       : count;
}

void TimeRequestPage::refresh()
{
    m_requests->setText(requestsWords());
    m_text->setLabel(tr("Why the time is too short"));
    m_text->setEnabled(!state().timeRequests.contains(session().member()));
}

QWidget* TimeRequestPage::firstField()
{
    return m_text->edit();
}

} // namespace evalroom
