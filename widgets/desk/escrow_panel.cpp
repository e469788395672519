// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/escrow_panel.h"

#include "base/worker.h"
#include "crypto/key_pem.h"
#include "documents/whole_file.h"
#include "widgets/desk/waits_panel.h"
#include "widgets/style/measures.h"
#include "widgets/words/errors.h"
#include "widgets/words/figures.h"

#include <QVBoxLayout>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qint64 LargestKey = 64 * 1024;
constexpr int LongestPassphrase = 256;
constexpr std::chrono::milliseconds LongestRest {3'600'000};

using ReadKey = std::shared_ptr<const PrivateKey>;

Result<ReadKey> readEscrowKey(const QString& path, const Secret& passphrase, const PublicKey& expected)
{
    const auto pem = readWholeFile(path, LargestKey);
    if (!pem)
        return std::unexpected(pem.error());
    auto key = privateKeyFromEncryptedPem(*pem, passphrase);
    if (!key && key.error().code == ErrorCode::WrongPin)
        return fail(ErrorCode::WrongPin, u"passphrase"_s);
    if (!key || key->publicKey() != expected)
        return fail(ErrorCode::BadKey, u"escrow"_s);
    return std::make_shared<const PrivateKey>(std::move(*key));
}

bool areBallots(const QList<SealedYet>& sheets)
{
    return !sheets.isEmpty()
        && std::ranges::all_of(sheets, [](const SealedYet& each) { return each.step == ChairStep; });
}

// What is wrong with one sheet, and not with the session.
bool isOfSheet(const Error& error)
{
    return error.code == ErrorCode::DecryptionFailed || error.code == ErrorCode::BadField;
}

} // namespace

EscrowPanel::EscrowPanel(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(new TypeLabel(Type::Heading, {}, this))
    , m_words(new TypeLabel(Type::Body, {}, this))
    , m_sheets(new TypeLabel(Type::Strong, {}, this))
    , m_form(new QWidget(this))
    , m_file(new FileField(u"escrowKey"_s, FileField::Purpose::Read, m_form))
    , m_label(new TypeLabel(Type::Body, {}, m_form))
    , m_passphrase(new QLineEdit(m_form))
    , m_kept(new KeptFields(u"desk/escrow"_s, this))
{
    m_sheets->setObjectName(u"escrowSheets"_s);
    m_passphrase->setObjectName(u"escrowPassphrase"_s);
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setMaxLength(LongestPassphrase);
    m_passphrase->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_label->setBuddy(m_passphrase);
    auto* fields = new QVBoxLayout(m_form);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(measure::Gap);
    for (QWidget* widget : std::initializer_list<QWidget*> {m_file, m_label, m_passphrase})
        fields->addWidget(widget);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(measure::Gap);
    for (QWidget* widget : std::initializer_list<QWidget*> {m_title, m_words, m_sheets, m_form})
        rows->addWidget(widget);
    hide();
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &EscrowPanel::limitPassed);
    m_file->keepIn(*m_kept);
    connect(m_file, &FileField::changed, this, &EscrowPanel::changed);
    connect(m_passphrase, &QLineEdit::textChanged, this, &EscrowPanel::changed);
}

void EscrowPanel::refresh()
{
    m_kept->keepIn(m_session.drafts());
    const SessionState& state = m_session.expected();
    const QDateTime now = m_session.now();
    QList<SealedYet> mine;
    QList<SealedYet> unreleased;
    m_limit.stop();
    for (const SealedYet& sealed : state.delivered.isEmpty() ? sealedYet(state) : QList<SealedYet> {}) {
        if (sealed.keysFrom > now) {
            const std::chrono::milliseconds rest(now.msecsTo(sealed.keysFrom) + 1);
            if (!m_limit.isActive() || rest < m_limit.remainingTimeAsDuration())
                m_limit.start(std::min(rest, LongestRest));
        } else if (sealed.released != isCentre()) {
            mine << sealed;
        } else if (!isCentre()) {
            unreleased << sealed;
        }
    }
    m_mine = mine;
    setVisible(isWanted() || !unreleased.isEmpty());
    // A field that goes passes the keyboard on, and what is typed of the passphrase could be read there.
    if (!isWanted() && m_passphrase->hasFocus())
        m_passphrase->clearFocus();
    m_form->setVisible(isWanted());
    m_title->setText(areBallots(isWanted() ? m_mine : unreleased) ? tr("Ballots that their authors leave sealed")
                                                                  : tr("Sheets that their authors leave sealed"));
    if (isCentre())
        m_words->setText(tr("The time that their authors had is over. Your key is the first of two: it releases them, "
                            "and shows nothing of what is in them. The supervisor's key opens them."));
    else if (isWanted())
        m_words->setText(tr("The time that their authors had is over, and the keeper of the centre's key has released "
                            "them. Your key is the second of two: it opens them as they were sealed, and they count."));
    else
        m_words->setText(tr("The time that their authors had is over. The keeper of the centre's key has to release "
                            "them first; then yours opens them."));
    m_sheets->setText(sheetWords(isWanted() ? m_mine : unreleased));
    m_file->setWords(tr("File with your key:"), tr("Keys (*.pem);;All files (*)"));
    m_label->setText(tr("Passphrase of the key:"));
    m_passphrase->setAccessibleName(m_label->text());
}

QString EscrowPanel::sheetWords(const QList<SealedYet>& sheets) const
{
    const SessionState& state = m_session.expected();
    QStringList lines;
    for (const SealedYet& sealed : sheets)
        //: Whose sheet, for which step, since when the keys may open it
        lines << u"•  "_s
                + tr("%1, \"%2\": since %3")
                      .arg(personWords(state, sealed.author, m_people), stepWords(state, sealed.step),
                          timeWords(sealed.keysFrom));
    return lines.join(u'\n');
}

QString EscrowPanel::pressWords() const
{
    const auto count = static_cast<int>(m_mine.size());
    if (areBallots(m_mine))
        return isCentre() ? tr("Release %n ballots", nullptr, count) : tr("Open %n ballots", nullptr, count);
    return isCentre() ? tr("Release %n sheets", nullptr, count) : tr("Open %n sheets", nullptr, count);
}

NextStep EscrowPanel::next() const
{
    NextStep next {.action = pressWords(), .sentence = finalWords(), .possible = true};
    for (const SealedYet& sealed : m_mine)
        next.basis += sealed.sheet;
    if (m_session.connection() != Connection::Online) {
        next.possible = false;
        next.sentence = errorWords({ErrorCode::HubUnreachable, u"offline"_s});
    } else if (m_file->path().isEmpty() || m_passphrase->text().isEmpty()) {
        next.possible = false;
        next.sentence = tr("Choose the file with your key, and type its passphrase.");
    }
    return next;
}

void EscrowPanel::perform(const Done& done)
{
    QByteArray typed = m_passphrase->text().toUtf8();
    // Copied, since a worker's task is; wiped with the last of them.
    const auto passphrase = std::make_shared<const Secret>(Secret::take(typed));
    m_passphrase->clear();
    m_file->showError(std::nullopt);
    const Manifest& manifest = m_session.manifest();
    const PublicKey expected = isCentre() ? manifest.centreEscrow : manifest.supervisorEscrow;
    m_reading = std::make_shared<const Done>(done);
    onWorker<Key>(this,
        [path = m_file->path(), passphrase, expected] { return readEscrowKey(path, *passphrase, expected); },
        {this, [this, reading = m_reading](const Result<Key>& key) {
             // What comes after a stop opens nothing.
             if (m_reading != reading)
                 return;
             m_reading.reset();
             Q_EMIT changed();
             if (key)
                 return useKey(*key, *reading);
             m_file->showError(key.error());
             (*reading)(std::unexpected(key.error()));
         }});
    Q_EMIT changed();
}

void EscrowPanel::stop()
{
    if (const auto reading = std::exchange(m_reading, nullptr)) {
        (*reading)(fail(ErrorCode::Cancelled));
        Q_EMIT changed();
    }
}

void EscrowPanel::useKey(const Key& key, const Done& done)
{
    QList<QByteArray> sheets;
    for (const SealedYet& sealed : std::as_const(m_mine))
        sheets << sealed.sheet;
    useKeyOn(key, sheets, std::nullopt, done);
}

void EscrowPanel::useKeyOn(
    const Key& key, const QList<QByteArray>& sheets, const std::optional<Error>& fault, const Done& done)
{
    if (sheets.isEmpty())
        return done(fault ? Result<void>(std::unexpected(*fault)) : Result<void>());
    const Session::Saved saved {this, [this, key, rest = sheets.mid(1), fault, done](const Result<QByteArray>& name) {
                                    if (name)
                                        return useKeyOn(key, rest, fault, done);
                                    if (!isOfSheet(name.error()))
                                        return done(std::unexpected(name.error()));
                                    useKeyOn(key, rest, Error {ErrorCode::DecryptionFailed, u"escrow"_s}, done);
                                }};
    if (isCentre())
        m_session.releaseSheet(sheets.constFirst(), *key, saved);
    else
        m_session.openReleasedSheet(sheets.constFirst(), *key, saved);
}

} // namespace evalroom

#include "moc_escrow_panel.cpp"
