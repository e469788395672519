// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/start_window.h"

#include "session/door.h"
#include "widgets/shell/column.h"
#include "widgets/window/start_words.h"

#include <QScopedValueRollback>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

StartWindow::StartWindow(const StartEntry& entry, const KeptStarts& kept, Preferences& preferences, QWidget* parent)
    : FrontWindow(preferences, parent)
    , m_kept(kept)
{
    for (const QString& option :
        {u"hub"_s, u"session"_s, u"member"_s, u"seat"_s, u"platform"_s, u"authority"_s, u"fingerprint"_s}) {
        const bool file = option == u"platform" || option == u"authority";
        m_fields.append(new AskedField(option, file ? AskedField::Kind::File : AskedField::Kind::Text));
    }
    layOut(cards());
    fill(entry);
    // Staff who bring a package come to its session by it.
    if (entry.contains(u"package"_s) && !entry.contains(u"session"_s))
        m_fields.at(1)->hide();
    m_faults = faultsIn(this->entry());
    m_faults.removeIf([](const StartFault& fault) { return fault.isMissing(); });
    for (AskedField* field : std::as_const(m_fields))
        follow(field);
    refresh();
    goToFault();
}

// Where, who, and by what the centre is known.
QList<QWidget*> StartWindow::cards() const
{
    QList<QWidget*> all;
    for (AskedField* field : m_fields) {
        const QString& option = field->option();
        if (option == u"hub" || option == u"member" || option == u"platform")
            all.append(makeCard());
        all.constLast()->layout()->addWidget(field);
    }
    return all;
}

void StartWindow::follow(AskedField* field)
{
    connect(field, &AskedField::changed, this, [this, field] { change(*field); });
    connect(field, &AskedField::entered, action(), &ActionBar::pressOrFocus);
}

// A fault is that of what was there before; the two kinds of trust are one question.
void StartWindow::change(const AskedField& field)
{
    const QString& option = field.option();
    m_faults.removeIf([&](const StartFault& fault) {
        return fault.option == option || (tellsTrust(fault.option) && tellsTrust(option));
    });
    if (option == u"hub" || tellsTrust(option))
        m_refused.reset();
    action()->clearError();
    if (option == u"session" && !m_filling) {
        if (const StartEntry kept = m_kept.of(field.text()); !kept.isEmpty())
            fill(kept);
    }
    showFaults();
    action()->show(next(), false);
    Q_EMIT typed(entry());
}

void StartWindow::fill(const StartEntry& entry)
{
    const QScopedValueRollback filling(m_filling, true);
    m_rest = entry;
    for (AskedField* field : std::as_const(m_fields)) {
        m_rest.remove(field->option());
        // Where it stands already the keyboard stays in it.
        if (const QString text = entry.value(field->option()); text != field->text())
            field->setText(text);
    }
}

StartEntry StartWindow::entry() const
{
    StartEntry entry = m_rest;
    for (const AskedField* field : m_fields) {
        if (const QString text = field->text(); !text.isEmpty())
            entry.insert(field->option(), text);
    }
    return entry;
}

void StartWindow::press()
{
    if (!next().possible)
        return;
    const StartEntry all = entry();
    const auto here = terminalOf(all);
    m_faults = here ? QList<StartFault>() : faultsIn(all);
    m_refused.reset();
    showFaults();
    for (const StartFault& fault : std::as_const(m_faults))
        Q_EMIT told(faultWords(fault));
    if (!here)
        return goToFault();
    setBusy(true);
    greetHub(here->config->hub, {this, [this, here = *here, attempt = ++m_attempt](const Result<QString>& version) {
                                     if (attempt == m_attempt)
                                         endGreeting(here, version);
                                 }});
}

void StartWindow::endGreeting(const TerminalOptions& here, const Result<QString>& version)
{
    setBusy(false);
    const bool alone
        = !version && version.error().code == ErrorCode::HubUnreachable && !here.opensPackage() && isKept(*here.config);
    if (version || alone)
        return Q_EMIT entered(here);
    m_refused = version.error();
    showFaults();
    Q_EMIT told(greetingWords(*m_refused));
    goToFault();
}

void StartWindow::stop()
{
    ++m_attempt;
    setBusy(false);
    action()->showError({ErrorCode::Cancelled});
    action()->focusNext();
}

void StartWindow::setBusy(bool busy)
{
    for (AskedField* field : std::as_const(m_fields))
        field->setEnabled(!busy);
    action()->setBusy(busy);
    action()->show(next(), false);
}

// Beside the field; an answer that concerns none of them stands beside the button.
void StartWindow::showFaults()
{
    for (AskedField* field : std::as_const(m_fields))
        field->showFault(faultAt(field->option()));
    const bool elsewhere
        = m_refused && m_refused->code != ErrorCode::HubUnreachable && m_refused->code != ErrorCode::HubIdentityChanged;
    if (elsewhere)
        action()->showError(*m_refused);
}

QString StartWindow::faultAt(const QString& option) const
{
    for (const StartFault& fault : m_faults) {
        if (fault.option == option)
            return faultWords(fault);
    }
    if (!m_refused)
        return {};
    const QString trust = entry().contains(u"authority"_s) ? u"authority"_s : u"fingerprint"_s;
    const bool concerned = m_refused->code == ErrorCode::HubUnreachable
        ? option == u"hub"
        : option == trust && m_refused->code == ErrorCode::HubIdentityChanged;
    return concerned ? greetingWords(*m_refused) : QString();
}

// The keyboard goes to what has to be mended or is missing, else to the button.
void StartWindow::goToFault()
{
    const QList<StartFault> missing = missingIn(entry());
    for (AskedField* field : std::as_const(m_fields)) {
        const bool lacks
            = std::ranges::any_of(missing, [&](const StartFault& fault) { return fault.option == field->option(); });
        if (lacks || !faultAt(field->option()).isEmpty())
            return field->takeFocus();
    }
    action()->focusNext();
}

NextStep StartWindow::next() const
{
    const StartEntry all = entry();
    const bool package = all.contains(u"package"_s) && !all.contains(u"session"_s);
    NextStep step {
        .action = package ? tr("Go to the package") : tr("Go to the check-in"), .sentence = {}, .isHarmless = true};
    if (const QList<StartFault> missing = missingIn(all); !missing.isEmpty()) {
        step.sentence = missingWords(missing.constFirst());
        return step;
    }
    step.possible = true;
    step.sentence = action()->isBusy() ? tr("Asking whether the centre is there …")
                                       : tr("This computer keeps what you have entered here for the next time.");
    return step;
}

void StartWindow::refresh()
{
    setWindowTitle(tr("EvalRoom: take part in a session"));
    setWords(tr("Take part in a session"),
        tr("The program has to know which session this is, who sits here, and how the centre is known. "
           "The staff help with what you do not know."));
    for (AskedField* field : std::as_const(m_fields)) {
        const AskedWords words = askedWords(field->option());
        field->setWords(words.label, words.where, words.filter);
    }
    showFaults();
    action()->show(next(), false);
}

} // namespace evalroom

#include "moc_start_window.cpp"
