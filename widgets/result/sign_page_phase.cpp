// SPDX-License-Identifier: Apache-2.0
#include "widgets/result/sign_page.h"

#include "widgets/style/colours.h"
#include "widgets/words/errors.h"

// How far the report has come, in words and signs.
namespace evalroom {

// The report is here and is not what it has to be; anything else is a matter of the way to it.
bool SignPage::isDifferent(const Error& error) const
{
    switch (error.code) {
    case ErrorCode::PackageDamaged:
    case ErrorCode::BadSignature:
    case ErrorCode::UnknownSigner:
    case ErrorCode::CertificateNotOnRoster:
    case ErrorCode::TooLarge:
    case ErrorCode::NotAPdf:
        return true;
    case ErrorCode::NotAllowed:
        return error.detail == ruleName(Rule::OtherResult) || error.detail == ruleName(Rule::OtherReport);
    default:
        return false;
    }
}

// A signature that has been saved here is on its way by itself; before that nothing is.
Error SignPage::toldOf(const Error& error) const
{
    return state().report.signedBy.contains(session().member()) ? error : undone(error, Undone::Signed);
}

Marked SignPage::phaseWords() const
{
    switch (m_phase) {
    case Phase::Fetching:
        return tr("The report is being fetched and compared with this terminal's own log.");
    case Phase::Unreachable:
        return tr("The report could not be fetched. %1").arg(errorWords(m_error));
    case Phase::Refused:
        if (saysOtherwise())
            return {Icon::Refused,
                tr("Do not sign: this report says something else than this terminal computes. It should say, and does "
                   "not: “%1”. Compare the check code with your neighbours, and tell the supervisor.")
                    .arg(m_reading->row)};
        return {Icon::Refused,
            tr("Do not sign: this report is not the one that this terminal computes. %1 Compare the check code with "
               "your neighbours.")
                .arg(errorWords(m_error))};
    case Phase::Here:
        if (cannotBeShown())
            return {Icon::Refused, tr("The report cannot be shown here. Do not sign; tell the staff.")};
        return readingWords();
    case Phase::Signing:
        return tr("The report is being signed. This takes a moment while others sign, too.");
    case Phase::Signed:
        return {Icon::Tick, tr("You have signed this report.")};
    }
    return {};
}

Marked SignPage::readingWords() const
{
    if (!m_reading && m_isStopped)
        return tr(
            "The comparison with this terminal's own result was stopped. This report can be signed only after it.");
    if (!m_reading)
        return tr("This is the report that was made final. It is being compared with this terminal's own result.");
    if (isUnread())
        return {Icon::Warning,
            tr("This is the report that was made final, but what it says cannot be read here by itself. Compare its "
               "ranking, totals and prices with the result beside it before you sign, and tell the supervisor what "
               "differs.")};
    return {Icon::Tick, tr("Every row of this terminal's own ranking stands in the report.")};
}

QColor SignPage::phaseColour() const
{
    if (m_phase == Phase::Refused || cannotBeShown())
        return colours().bad;
    if (m_phase == Phase::Here && isUnread())
        return colours().warning;
    if (m_phase == Phase::Here && !m_reading)
        return colours().text;
    return m_phase == Phase::Here || m_phase == Phase::Signed ? colours().good : colours().text;
}

void SignPage::showPhase()
{
    const bool comparesLong = isComparing() && !m_patience.isActive();
    const bool busy = m_phase == Phase::Fetching || m_phase == Phase::Signing || comparesLong;
    m_progress->setVisible(busy);
    m_stop->setText(comparesLong ? tr("S&top comparing") : tr("S&top fetching"));
    m_stop->setVisible(m_phase == Phase::Fetching || comparesLong);
    m_progress->setAccessibleName(phaseWords().words);
    const bool wasStopped = m_phase == Phase::Here && m_isStopped;
    m_again->setText(wasStopped ? tr("&Compare again") : tr("&Fetch again"));
    m_again->setVisible(m_phase == Phase::Unreachable || m_phase == Phase::Refused || cannotBeShown() || wasStopped);
    // A tick box breaks no lines by itself, and large type needs it.
    m_compared->setText(tr("I have compared its ranking, totals and prices\nwith the result beside it"));
    m_compared->setAccessibleName(m_compared->text().replace(u'\n', u' '));
    m_compared->setVisible(m_phase == Phase::Here && m_onScreen == OnScreen::Shown && isUnread());
    m_status->setText(phaseWords());
    QPalette ink = m_status->palette();
    ink.setColor(QPalette::WindowText, phaseColour());
    m_status->setPalette(ink);
    if (m_phase == Phase::Refused)
        m_placeWords->setText(tr("What was fetched is not shown, because it must not be signed."));
    else
        m_placeWords->setText(tr("The report appears here."));
    // What may not be signed is not shown as if it were the report.
    if (m_splitter->widget(0) != m_place) {
        const bool reads = m_phase != Phase::Refused && m_onScreen != OnScreen::Nothing;
        m_splitter->widget(0)->setVisible(reads);
        m_place->setVisible(!reads);
    }
}

} // namespace evalroom
