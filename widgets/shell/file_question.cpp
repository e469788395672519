// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/file_question.h"

#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// Whether this asker's dialog was open already; others of the window are closed.
bool isAskedAlready(const QWidget& asker)
{
    bool asked = false;
    for (QFileDialog* open : asker.window()->findChildren<QFileDialog*>()) {
        if (!open->isVisible())
            continue;
        if (open->parentWidget() == &asker) {
            asked = true;
            open->raise();
            open->activateWindow();
        } else {
            open->close();
        }
    }
    return asked;
}

} // namespace

void askForFile(QWidget& asker, const FileQuestion& question, const std::function<void(const QString& path)>& chosen)
{
    if (isAskedAlready(asker))
        return;
    auto* dialog = new QFileDialog(&asker, question.title, question.path, question.filter);
    dialog->setObjectName(u"fileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(false);
    dialog->setAcceptMode(question.isNew ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(question.isNew ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setDefaultSuffix(question.suffix);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    QObject::connect(dialog, &QFileDialog::fileSelected, &asker, chosen);
    dialog->show();
}

} // namespace evalroom
