// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/reasons_page.h"

#include "widgets/judge/hindrance.h"
#include "widgets/judge/reason_field.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/shell/column.h"
#include "widgets/style/type_label.h"

using namespace Qt::StringLiterals;

namespace evalroom {

ReasonsPage::ReasonsPage(Session& session, const QString& form, const QString& facts, QWidget* parent)
    : CheckedPage(session, parent)
    , m_drafts(session.drafts(), form, {u"text"_s})
    , m_notice(new SheetNotice)
    , m_card(makeCard())
    , m_facts(new TypeLabel(Type::Body))
    , m_text(new ReasonField(u"text"_s))
{
    m_notice->setObjectName(u"motionNotice"_s);
    m_facts->setObjectName(facts);
    auto* column = new Column;
    m_card->layout()->addWidget(m_facts);
    column->add(m_notice);
    column->add(m_card);
    column->add(m_text);
    setForm(column);
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

void ReasonsPage::addToFacts(QWidget* field)
{
    qobject_cast<QVBoxLayout*>(m_card->layout())->insertWidget(0, field);
}

void ReasonsPage::setReasons(const QString& label, bool enabled)
{
    m_text->setLabel(label);
    m_text->setEnabled(enabled);
    recheck();
}

CheckedPage::Filled ReasonsPage::filled() const
{
    const Words say = words();
    const bool blank = formFault(actToJson(act())) == u"text";
    // That it cannot be done at all is said before anybody writes.
    const bool wanted = blank && !hindrance(session(), act());
    return {.over = say.over,
        .missing = wanted ? say.wanted : QString(),
        .act = act(),
        .check = say.check,
        .sign = say.sign,
        .remark = tr("It stands in the minutes under your name and cannot be taken back."),
        .what = say.what,
        .details = {tr("Reason given: %1").arg(text().trimmed())},
        .then = say.then};
}

void ReasonsPage::signedNow()
{
    m_drafts.clear();
    m_text->edit()->setText({});
}

QWidget* ReasonsPage::firstField()
{
    return m_text->edit();
}

} // namespace evalroom

#include "moc_reasons_page.cpp"
