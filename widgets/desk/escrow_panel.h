// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/private_key.h"
#include "widgets/desk/file_field.h"
#include "widgets/shell/page.h"

#include <QTimer>

namespace evalroom {

// Where a sheet stays sealed beyond the limit: what whoever holds one of the two escrow keys has to do. The keeper of
// the centre's releases it, then the supervisor opens it. Hidden while no sheet is left like that.
class EscrowPanel : public QWidget {
    Q_OBJECT
public:
    explicit EscrowPanel(Session& session, QWidget* parent = nullptr);

    void setPeople(const People& people) { m_people = people; }
    void refresh();
    bool isWanted() const { return !m_mine.isEmpty(); }
    NextStep next() const;
    // Does what next() says, sheet by sheet; what cannot be opened does not keep the others. Errors: CannotRead,
    // TooLarge; WrongPin (detail: passphrase), BadKey and DecryptionFailed (detail: escrow); and those of Session::act.
    void perform(const Done& done);
    // While the file with the key is read, which may lie on a bad stick: stop() ends perform() with Cancelled.
    bool canStop() const { return m_reading != nullptr; }
    void stop();

Q_SIGNALS:
    void changed(); // next() or canStop() has
    void limitPassed(); // of one more sheet: refresh

private:
    using Key = std::shared_ptr<const PrivateKey>;

    bool isCentre() const { return m_session.role() == Role::Centre; }
    void useKey(const Key& key, const Done& done);
    void useKeyOn(const Key& key, const QList<QByteArray>& sheets, const std::optional<Error>& fault, const Done& done);
    QString sheetWords(const QList<SealedYet>& sheets) const;
    QString pressWords() const; // on the button

    Session& m_session;
    People m_people;
    QTimer m_limit;
    std::shared_ptr<const Done> m_reading; // who waits for the key
    QList<SealedYet> m_mine; // for this person's key
    TypeLabel* m_title;
    TypeLabel* m_words;
    TypeLabel* m_sheets;
    QWidget* m_form;
    FileField* m_file;
    TypeLabel* m_label;
    QLineEdit* m_passphrase;
    KeptFields* m_kept; // the path of the key, and nothing else
};

} // namespace evalroom
