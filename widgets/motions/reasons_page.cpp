// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/reasons_page.h"

#include "widgets/judge/hindrance.h"
#include "widgets/judge/reason_field.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/shell/column.h"
#include "widgets/style/type_label.h"
#include "widgets/words/errors.h"

using namespace Qt::StringLiterals;

namespace evalroom {

ReasonsPage::ReasonsPage(Session& session, const QString& form, const QString& facts, QWidget* parent)
    : Page(session, parent)
    , m_drafts(session.drafts(), form, {u"text"_s})
    , m_notice(new SheetNotice)
    , m_facts(new TypeLabel(Type::Body))
    , m_text(new ReasonField(u"text"_s))
{
    m_notice->setObjectName(u"motionNotice"_s);
    m_facts->setObjectName(facts);
    auto* column = new Column;
    QFrame* card = makeCard();
    card->layout()->addWidget(m_facts);
    column->add(m_notice);
    column->add(card);
    column->add(m_text);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(column);
    m_text->edit()->setText(m_drafts.text(u"text"_s));
    connect(m_text->edit(), &ReasonEdit::typed, this, [this] {
        m_drafts.keep(u"text"_s, text());
        Q_EMIT changed();
    });
}

QString ReasonsPage::text() const
{
    return m_text->edit()->text();
}

void ReasonsPage::setNotice(const QString& done)
{
    m_notice->say(SheetNotice::Kind::Good, done);
}

void ReasonsPage::setFacts(const QString& facts)
{
    m_facts->setText(facts);
}

void ReasonsPage::setReasons(const QString& label, bool enabled)
{
    m_text->setLabel(label);
    m_text->setEnabled(enabled);
}

NextStep ReasonsPage::next() const
{
    const Words say = words();
    const auto refused = hindrance(session(), act());
    const bool blank = formFault(actToJson(act())) == u"text";
    NextStep step {.action = say.action, .sentence = say.consequence, .possible = !refused && !blank};
    if (refused)
        step.sentence = errorWords(*refused);
    else if (blank)
        step.sentence = say.wanted;
    step.needsPin = needsRosterKey(act());
    return step;
}

void ReasonsPage::perform()
{
    session().act(act(), {this, [this](const Result<QByteArray>& saved) {
                              if (!saved)
                                  return Q_EMIT failed(saved.error());
                              m_drafts.clear();
                              m_text->edit()->setText({});
                              refresh();
                              Q_EMIT done();
                          }});
}

QWidget* ReasonsPage::firstField()
{
    return m_text->edit();
}

} // namespace evalroom
