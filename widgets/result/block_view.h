// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/result/text_blocks.h"

#include <QTextBrowser>
#include <QTimer>

namespace evalroom {

// Shows text blocks for reading and copying. Whoever reads stays where they are while the same text comes again.
class BlockView : public QTextBrowser {
    Q_OBJECT
public:
    explicit BlockView(QWidget* parent = nullptr);

    void setBlocks(const TextBlocks& blocks);
    const TextBlocks& blocks() const { return m_blocks; }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void render();

    TextBlocks m_blocks;
    int m_width = 0; // for which it is rendered
    QTimer m_later;
};

} // namespace evalroom
