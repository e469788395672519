// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/page.h"

class QVBoxLayout;

namespace evalroom {

class BigChoice;
class SheetNotice;
class TypeLabel;

// What counts only once this member, too, has witnessed it. Nobody is made to: the page stays, and the session waits.
class WitnessPage : public Page {
    Q_OBJECT
public:
    WitnessPage(Session& session, const People& people, QWidget* parent = nullptr);

    QString title() const override;
    QString guidance() const override;
    NextStep next() const override;
    void perform() override;
    void refresh() override;
    QWidget* firstField() override;
    QString spot() const override; // which one of several
    void returnTo(const QString& subject) override;

private:
    void rebuild(const QByteArray& before); // what was chosen
    QByteArray chosen() const; // empty: none
    void showChosen();
    QString witnessesWords(const QByteArray& name) const;

    People m_people;
    QList<QByteArray> m_subjects;
    SheetNotice* m_notice;
    QVBoxLayout* m_rows;
    QList<BigChoice*> m_choices; // where there are several
    QWidget* m_card;
    TypeLabel* m_words;
    TypeLabel* m_asked;
    TypeLabel* m_witnesses;
    TypeLabel* m_consequence;
};

} // namespace evalroom
