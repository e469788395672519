// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "widgets/judge/confirm_strip.h"
#include "widgets/shell/kept_fields.h"
#include "widgets/style/news_label.h"

#include <QLineEdit>
#include <QPushButton>

namespace evalroom {

// The path of a file, typed or chosen; what is wrong with it stands below.
class FileField : public QWidget {
    Q_OBJECT
public:
    enum class Purpose { Read, Write };

    FileField(const QString& name, Purpose purpose, QWidget* parent = nullptr);

    void setWords(const QString& label, const QString& filter);
    QString path() const { return m_path->text().trimmed(); }
    void setPath(const QString& path) { m_path->setText(path); }
    void showError(const std::optional<Error>& error);
    void takeFocus() { m_path->setFocus(); }
    // The path is one of these; one that was given before that, as by the command line, stays unless it was replaced.
    void keepIn(KeptFields& kept) { kept.add(objectName(), m_path, path()); }
    // Asks below the field where there is such a file already: a dialog on a dialog would hide what it is about. It may
    // lie on a stick that does not answer: looked for on another thread, and forgotten with another path.
    void confirmWrite();

Q_SIGNALS:
    void changed();
    void writeConfirmed();

private:
    void choose();
    void refreshError();

    Purpose m_purpose;
    QString m_filter;
    TypeLabel* m_label = nullptr;
    QLineEdit* m_path = nullptr;
    QPushButton* m_choose = nullptr;
    std::optional<Error> m_fault;
    int m_asked = 0; // of several times the last one counts
    NewsLabel* m_error = nullptr;
    ConfirmStrip* m_replace = nullptr;
};

void askToReplace(ConfirmStrip& strip, const QString& path);
void nameReplacing(ConfirmStrip& strip, const QString& path);

} // namespace evalroom
