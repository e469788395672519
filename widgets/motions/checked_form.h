// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStackedWidget>

namespace evalroom {

class SheetSummary;

// A form, and behind it what is about to be signed, in plain words: what cannot be taken back is read once more first.
class CheckedForm : public QStackedWidget {
    Q_OBJECT
public:
    explicit CheckedForm(QWidget* form, QWidget* parent = nullptr);

    bool showsSummary() const;
    // Turns to the summary, or says it anew: what is signed, what belongs to it, and what happens then.
    void check(const QStringList& lines, const QString& then, const QStringList& details = {});
    void turnBack();

Q_SIGNALS:
    void turned(); // to the form, to the summary, or to another summary

private:
    QWidget* m_form;
    SheetSummary* m_summary;
    QStringList m_lines; // of the summary
};

} // namespace evalroom
