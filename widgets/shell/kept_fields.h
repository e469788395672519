// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/drafts.h"

#include <functional>

class QAbstractButton;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace evalroom {

// What is chosen, or entered in one line, beside the texts of a desk: kept with the drafts, and there again in the next
// window. Nothing secret, and nothing that vouches for a person, is to be kept so.
class KeptFields : public QObject {
public:
    // `form` tells it from every other, as that of FormDrafts.
    KeptFields(const QString& form, QObject* parent);

    // Each by a name; before keepIn(). An entry of a list is known by its data.
    void add(const QString& name, QComboBox* box);
    // What the command line gives for a line is newer than what was kept under another one.
    void add(const QString& name, QLineEdit* line, const QString& given = {});
    void add(const QString& name, QSpinBox* number);
    void add(const QString& name, QAbstractButton* toggle);
    // At each refresh, as soon as the lists are filled: nothing can be read before somebody has checked in. What was
    // entered before that is newer than what was kept. An entry that its list has no more is passed over.
    void keepIn(Drafts& drafts);

private:
    struct Field {
        QString name;
        std::function<QString()> value;
        std::function<void(const QString& kept)> bringBack;
        QString given = {}; // in place of which it was entered
        bool isEntered = false; // by the person, before it could be kept
    };

    void enter(qsizetype place);
    void keep(const Field& field);

    QString m_form;
    QList<Field> m_fields;
    Drafts* m_drafts = nullptr; // once they can be read
};

} // namespace evalroom
