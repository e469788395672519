// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QToolButton;

namespace evalroom {

class DocumentView;
class PageBox;

// What can be done with the document that is shown: its contents, the page, the size, finding words.
class ReadingBar : public QWidget {
    Q_OBJECT
public:
    explicit ReadingBar(DocumentView& view, QWidget* parent = nullptr);

    PageBox& pageBox() { return *m_page; }
    void setContents(bool there);
    bool showsContents() const;
    void toggleContents();
    // Whether the page that is shown has one.
    void setBookmark(bool possible, bool set);
    void retranslate();

Q_SIGNALS:
    void bookmarkWanted(); // or its end
    void contentsToggled(bool shown);
    void findWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void nameBookmark();
    void measureWords();
    void fit();
    void showWords(bool words);

    DocumentView& m_view;
    QToolButton* m_contents;
    QToolButton* m_bookmark;
    PageBox* m_page;
    QToolButton* m_smaller;
    QToolButton* m_size;
    QToolButton* m_larger;
    QToolButton* m_find;
    int m_wordsMore = 0; // pixels that the words take beside the signs
};

} // namespace evalroom
