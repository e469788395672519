// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/page.h"

#include <QPointer>

class QPushButton;
class QShortcut;
class QVBoxLayout;

namespace evalroom {

class SheetNotice;

// The page of the place where a person is, and in front of it, while it lasts, a detour: a page that they have asked
// for themselves. The page of the place stays alive behind it, so that nothing that is typed there is lost.
class WorkArea : public QWidget {
    Q_OBJECT
public:
    explicit WorkArea(QWidget* parent = nullptr);

    // The page that is seen; nullptr before the first.
    Page* page() const { return m_detour != nullptr ? m_detour : m_page; }
    // That of another place; a detour ends.
    void setPage(Page* page);
    void take(Page* detour);
    void goBack();
    // The page now, and each that comes: the member works at another seat.
    void setReadOnly(bool readOnly);
    void refresh();
    // Where the keyboard begins, or goes on after a detour.
    QWidget* firstField() const;

Q_SIGNALS:
    void switched(); // page() is another
    void changed();
    void done();
    void failed(const evalroom::Error& error);
    void documentWanted(const QString& document, int page);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void add(Page* page);
    void remove(Page* page);
    void retranslate();

    QVBoxLayout* m_rows;
    QPushButton* m_back;
    QShortcut* m_escape;
    SheetNotice* m_notice;
    Page* m_page = nullptr;
    Page* m_detour = nullptr;
    bool m_readOnly = false;
    QPointer<QWidget> m_left; // where the keyboard was when the detour began
};

} // namespace evalroom
