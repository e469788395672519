// SPDX-License-Identifier: Apache-2.0
#include "widgets/result/opinion_page.h"

#include "crypto/hash.h"
#include "widgets/result/result_words.h"
#include "widgets/shell/hindrance.h"
#include "widgets/shell/scrolled_area.h"
#include "widgets/style/check_alone.h"
#include "widgets/style/measures.h"
#include "widgets/style/quiet_style.h"
#include "widgets/words/errors.h"
#include "widgets/words/failure.h"
#include "widgets/words/testimony.h"

#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

OpinionPage::OpinionPage(Session& session, QWidget* parent)
    : Page(session, parent)
    , m_drafts(session.drafts(), u"opinion"_s, {u"choice"_s, u"text"_s})
    , m_pane(new RankedPane(this))
{
    setObjectName(u"opinionPage"_s);
    build();
    refresh();
    restore();
}

void OpinionPage::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::Gap);
    layout->addWidget(m_pane, 1);
    layout->addWidget(makeChoice());
}

QWidget* OpinionPage::makeChoice()
{
    auto* card = new QFrame(this);
    m_card = card;
    card->setProperty(CardProperty, true);
    m_agree = new QRadioButton(card);
    m_agree->setObjectName(u"agree"_s);
    m_dissent = new QRadioButton(card);
    m_dissent->setObjectName(u"dissent"_s);
    m_textLabel = new TypeLabel(Type::Body, {}, card);
    m_text = new BoundedNote(card);
    m_text->setObjectName(u"dissentText"_s);
    m_text->setLines(2);
    m_textLabel->setBuddy(m_text);
    m_remark = new TypeLabel(Type::Small, {}, card);
    m_remark->setObjectName(u"dissentRemark"_s);
    m_summary = new TypeLabel(Type::Small, {}, card);
    m_summary->setObjectName(u"opinionSummary"_s);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(measure::Space, measure::Gap, measure::Space, measure::Gap);
    layout->setSpacing(measure::Gap);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(measure::Margin);
    choices->addWidget(m_agree);
    choices->addWidget(m_dissent);
    choices->addStretch(1);
    layout->addLayout(choices);
    for (QWidget* widget : std::initializer_list<QWidget*> {m_textLabel, m_text, m_remark})
        layout->addWidget(widget);
    layout->addLayout(m_summary->readable());
    connect(m_agree, &QRadioButton::toggled, this, &OpinionPage::choose);
    connect(m_dissent, &QRadioButton::toggled, this, &OpinionPage::choose);
    connect(m_text, &BoundedNote::textChanged, this, [this] { m_drafts.keep(u"text"_s, m_text->text()); });
    connect(m_text, &BoundedNote::blankChanged, this, &OpinionPage::choose);
    connect(m_text, &BoundedNote::wasCut, this, &OpinionPage::showRemark);
    return card;
}

QString OpinionPage::title() const
{
    return tr("The result: agree or dissent");
}

QString OpinionPage::guidance() const
{
    const bool failed = session().isKnown() && !state().failed.isEmpty();
    const QString words = failed
        ? afterFailure(state(), tr("Say whether you agree with that."))
        : tr("Choose a bidder to see where each number comes from. Then say whether you agree.");
    const QString asked = session().isKnown() ? signRequestWords(state(), session().member()) : QString();
    return asked.isEmpty() ? words : words + u'\n' + asked;
}

OpinionPage::Choice OpinionPage::choice() const
{
    if (m_agree->isChecked())
        return Choice::Agree;
    return m_dissent->isChecked() ? Choice::Dissent : Choice::None;
}

void OpinionPage::proposeDissent()
{
    m_dissent->setChecked(true);
    // Of the two, Tab stops at the chosen one.
    m_agree->setFocusPolicy(Qt::ClickFocus);
}

QWidget* OpinionPage::firstField()
{
    return choice() == Choice::Dissent ? static_cast<QWidget*>(m_text) : m_pane->ranking();
}

NextStep OpinionPage::next() const
{
    const bool dissents = choice() == Choice::Dissent;
    NextStep step {.action = dissents ? tr("Sign the dissent") : tr("Agree with the result"),
        .sentence = {},
        .possible = false,
        .needsPin = true,
        .basis = basisOf(opinion())};
    if (m_refused)
        refuse(step, *m_refused);
    else if (choice() == Choice::None)
        step.sentence = tr("Choose above whether you agree with the result or dissent.");
    else if (dissents && m_text->isBlank())
        refuse(step, {ErrorCode::NotAllowed, ruleName(Rule::Reason)});
    else {
        step.possible = true;
        step.sentence = dissents ? tr("Your certificate signs the dissent; it is printed in the report with its text.")
                                 : tr("Your certificate signs that you agree with this result.");
    }
    return step;
}

void OpinionPage::perform()
{
    const Session::Saved saved {this, [this](const Result<QByteArray>& name) {
                                    if (!name)
                                        return Q_EMIT failed(name.error());
                                    m_drafts.clear();
                                    Q_EMIT done();
                                }};
    session().act(opinion(), saved);
}

Opinion OpinionPage::opinion() const
{
    const bool dissents = choice() == Choice::Dissent;
    return {.agrees = !dissents,
        .result = m_result.isEmpty() ? QByteArray(HashBytes, '\0') : m_result,
        .text = dissents ? m_text->text() : QString()};
}

// A text is kept whatever the result; a choice only for the result that it was made on.
void OpinionPage::restore()
{
    if (const QString text = m_drafts.text(u"text"_s); !text.isEmpty())
        m_text->setPlainText(text);
    const QString kept = m_drafts.text(u"choice"_s);
    const QString result = QString::fromLatin1(m_result.toHex());
    if (kept == u"agree/"_s + result)
        m_agree->setChecked(true);
    else if (kept == u"dissent/"_s + result)
        m_dissent->setChecked(true);
}

void OpinionPage::keepChoice()
{
    if (choice() != Choice::None)
        m_drafts.keep(u"choice"_s,
            (choice() == Choice::Dissent ? u"dissent/"_s : u"agree/"_s) + QString::fromLatin1(m_result.toHex()));
}

void OpinionPage::choose()
{
    refresh();
    keepChoice();
    // A low screen scrolls, and what is signed stands below the choice. The layout comes first.
    QTimer::singleShot(0, m_card, [this] { bringIntoSight(*m_card); });
    Q_EMIT changed();
    if (sender() == m_dissent && m_dissent->isChecked())
        m_text->setFocus();
}

// What is signed, in plain words; a result that has changed since the choice asks for the choice again.
void OpinionPage::refresh()
{
    const bool ranked = session().isKnown() && isRanked(state());
    const QByteArray result = ranked ? resultHash(state()) : QByteArray();
    if (result != m_result && !m_result.isEmpty()) {
        for (QRadioButton* button : {m_agree, m_dissent}) {
            const QSignalBlocker quiet(button);
            checkAlone(*button, false);
        }
    }
    m_result = result;
    const Opinion asked {.agrees = choice() != Choice::Dissent,
        .result = ranked ? result : QByteArray(32, '\0'),
        .text = choice() == Choice::Dissent ? u"x"_s : QString()};
    m_refused = hindrance(session(), asked);
    QStringList candidates;
    if (ranked) {
        const Tally tally = evalroom::tally(state());
        m_pane->setResult(state(), tally, session().manifest());
        candidates = candidateLines(state(), session().manifest(), tally);
    }
    m_agree->setText(tr("I &agree with the result"));
    m_dissent->setText(tr("I &dissent, for these reasons"));
    m_textLabel->setText(tr("Your reasons, as the report will print them:"));
    m_text->setAccessibleName(tr("Reasons of the dissent"));
    const bool dissents = choice() == Choice::Dissent;
    for (QWidget* widget : std::initializer_list<QWidget*> {m_textLabel, m_text})
        widget->setVisible(dissents);
    showRemark(m_text->cutOff());
    m_summary->setText(summary(candidates));
    m_summary->setVisible(choice() != Choice::None);
}

QString OpinionPage::summary(const QStringList& candidates) const
{
    if (m_result.isEmpty())
        return {};
    return choice() == Choice::Dissent
        ? tr("You do not agree with the ranking above.")
        : tr("You agree with this: %1 Until the report is delivered you may still dissent.")
              .arg(candidates.join(u"  "_s));
}

void OpinionPage::showRemark(qsizetype cutOff)
{
    const bool dissents = choice() == Choice::Dissent;
    if (cutOff > 0)
        m_remark->setText({Icon::Warning,
            tr("The text was too long: %n characters were left out at the end.", nullptr,
                static_cast<int>(std::min<qsizetype>(cutOff, std::numeric_limits<int>::max())))});
    else
        m_remark->setText(m_text->isBlank() ? ruleWords(Rule::Reason) : QString());
    m_remark->setVisible(dissents && !m_remark->text().isEmpty());
}

} // namespace evalroom

#include "moc_opinion_page.cpp"
