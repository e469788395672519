// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/opening_window.h"

#include "base/worker.h"
#include "widgets/desk/package_facts.h"
#include "widgets/desk/papers_panel.h"
#include "widgets/shell/column.h"
#include "widgets/style/measures.h"
#include "widgets/words/errors.h"
#include "widgets/words/plain_text.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

using ReadPackage = std::shared_ptr<const Package>;

Result<ReadPackage> readPackage(const QString& path, const PublicKey& platform)
{
    auto package = openPackage(path, platform);
    if (!package)
        return std::unexpected(package.error());
    return std::make_shared<const Package>(std::move(*package));
}

} // namespace

OpeningWindow::OpeningWindow(TerminalOptions options, Preferences& preferences, QWidget* parent)
    : FrontWindow(preferences, parent)
    , m_options(std::move(options))
    , m_file(new FileField(u"package"_s, FileField::Purpose::Read))
    , m_card(makeCard())
    , m_lot(new TypeLabel(Type::Heading))
    , m_facts(new QGridLayout)
    , m_numberWords(new TypeLabel(Type::Small))
    , m_number(new QLineEdit)
    , m_remarks(new TypeLabel(Type::Body))
{
    fillCard();
    layOut({m_file, m_remarks, m_card});
    m_file->setPath(m_options.seat.package);
    connect(m_file, &FileField::changed, this, [this] {
        Q_EMIT packageChanged(m_file->path());
        read();
    });
    read();
}

void OpeningWindow::fillCard()
{
    m_lot->setObjectName(u"lot"_s);
    m_number->setObjectName(u"sessionNumber"_s);
    m_number->setReadOnly(true);
    m_numberWords->setBuddy(m_number);
    m_remarks->setObjectName(u"identifierRemarks"_s);
    m_facts->setHorizontalSpacing(measure::Space);
    m_facts->setVerticalSpacing(measure::Gap);
    m_facts->setColumnStretch(1, 1);
    auto* inCard = qobject_cast<QVBoxLayout*>(m_card->layout());
    inCard->addWidget(m_lot);
    inCard->addLayout(m_facts);
    inCard->addWidget(m_numberWords);
    inCard->addWidget(m_number);
}

// A lot's documents make a package large, but only its first lines are read here.
void OpeningWindow::read()
{
    m_package.reset();
    m_fault.reset();
    m_standing = Standing::Unopened;
    action()->clearError();
    m_reading = !m_file->path().isEmpty();
    action()->setBusy(m_reading);
    const int attempt = ++m_attempt;
    refresh();
    if (!m_reading)
        return;
    const QString path = m_file->path();
    onWorker<ReadPackage>(this, [path, platform = m_options.config->platform] { return readPackage(path, platform); },
        {this, [this, attempt](const Result<ReadPackage>& package) {
             if (attempt != m_attempt)
                 return; // another was chosen meanwhile, or nobody waits
             m_reading = false;
             action()->setBusy(false);
             m_package = package.value_or(nullptr);
             if (!package)
                 m_fault = package.error();
             refresh();
             if (m_package && !m_file->isAncestorOf(focusWidget()))
                 action()->focusNext(); // whoever types a path goes on typing
         }});
}

void OpeningWindow::press()
{
    if (!next().possible)
        return;
    if (m_standing != Standing::Unopened) {
        TerminalOptions here = m_options.inSession(m_package->head.session());
        here.seat.package = m_package->path;
        Q_EMIT deskWanted(here);
        return;
    }
    action()->setBusy(true);
    m_file->setEnabled(false);
    openSessionFromPackage(m_options.config->hub, m_package->path, m_options.config->platform,
        {this, [this, attempt = ++m_attempt](const Result<OpenedSession>& opened) {
             if (attempt == m_attempt)
                 endOpening(opened);
         }});
}

// Where the centre has opened the session all the same, the next try finds that it stands.
void OpeningWindow::stop()
{
    ++m_attempt;
    if (!std::exchange(m_reading, false))
        return endOpening(fail(ErrorCode::Cancelled));
    action()->setBusy(false);
    m_fault = Error {ErrorCode::Cancelled};
    refresh();
}

void OpeningWindow::endOpening(const Result<OpenedSession>& opened)
{
    action()->setBusy(false);
    m_file->setEnabled(true);
    if (!opened)
        action()->showError(undone(opened.error(), Undone::Saved));
    else if (opened->session != m_package->head.session())
        action()->showError({ErrorCode::WrongSession}); // another file stands there than was shown
    else
        m_standing = opened->isNew ? Standing::Opened : Standing::StoodAlready;
    refresh();
    action()->focusNext();
}

NextStep OpeningWindow::next() const
{
    if (!m_package) {
        return {.action = tr("Open this session at the centre"),
            .sentence = m_reading ? tr("The package is being read.") : tr("Choose the package of the lot first.")};
    }
    const int member = m_options.config->member;
    const Roster& roster = m_package->head.manifest().roster;
    const auto entry = roster.constFind(member);
    if (entry == roster.cend() || entry->role != Role::Staff) {
        return {.action = tr("Open this session at the centre"),
            .sentence = tr("This terminal was started for member %1, who is not on the staff of this session. Choose "
                           "another package, or start it with the number of the staff.")
                .arg(member)};
    }
    switch (m_standing) {
    case Standing::Unopened:
        break;
    case Standing::Opened:
        return {.action = tr("Go to the session desk"),
            .sentence = tr("The centre has opened the session. Other terminals find it by its number above."),
            .possible = true,
            .isHarmless = true};
    case Standing::StoodAlready:
        return {.action = tr("Go to the session desk"),
            .sentence = tr("The centre has this session already, and nothing has changed there."),
            .possible = true,
            .isHarmless = true};
    }
    return {.action = tr("Open this session at the centre"),
        .sentence = tr("The centre keeps the session from then on. Documents and names are brought from your desk."),
        .possible = true};
}

void OpeningWindow::showFacts()
{
    while (const QLayoutItem* item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_package)
        return;
    const Manifest& manifest = m_package->head.manifest();
    m_lot->setText(breakable(plainLine(manifest.title, manifest.title.size())));
    m_remarks->setText(PapersPanel::remarksOn(manifest));
    m_number->setText(toHex(m_package->head.session()));
    m_number->setCursorPosition(0);
    int row = 0;
    for (const PackageFact& fact : packageFacts(manifest, m_package->head.facts()->rules)) {
        auto* name = new TypeLabel(Type::Small, fact.name);
        name->setWordWrap(false);
        name->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred); // only the facts are broken
        m_facts->addWidget(name, row, 0, Qt::AlignTop);
        m_facts->addWidget(new TypeLabel(Type::Body, fact.value), row++, 1);
    }
}

void OpeningWindow::refresh()
{
    setWindowTitle(tr("EvalRoom: open a session"));
    setWords(tr("Open a session"),
        tr("This is what the platform has put into the package. See that it is the lot which is to be "
           "evaluated; then the centre can open its session."));
    m_file->setWords(tr("Package of the lot:"), tr("Packages (*.package *.evalpkg);;All files (*)"));
    m_file->showError(m_fault);
    m_numberWords->setText(tr("Number of the session, for the other terminals:"));
    m_number->setAccessibleName(m_numberWords->text());
    showFacts();
    m_card->setVisible(m_package != nullptr);
    m_remarks->setVisible(m_package && !m_remarks->text().isEmpty());
    action()->show(next(), false);
}

} // namespace evalroom

#include "moc_opening_window.cpp"
