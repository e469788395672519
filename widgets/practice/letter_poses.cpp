// SPDX-License-Identifier: Apache-2.0
#include "documents/whole_file.h"
#include "widgets/motions/letter_form.h"
#include "widgets/motions/unasked_form.h"
#include "widgets/practice/poses.h"
#include "widgets/practice/posing.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qint64 LongestSecret = 1024;

// The form is left empty: what is registered another hand writes.
void leaveForm(const Sitting& at, DeskForm& form)
{
    clickIn(at.window, u"notYet"_s);
    form.clear();
    at.window.page()->refresh();
}

// Filled in, and summed up before it is signed.
void addDeskForm(QList<Pose>& poses, const Sitting& at, DeskForm* form, const QString& name, const QString& choice)
{
    const auto begin = [at, form, choice] {
        if (auto* tabs = seenIn<QTabWidget>(at.window, u"deskTabs"_s))
            tabs->setCurrentIndex(FormsTab);
        clickIn(*form, choice);
        if (auto* box = form->findChild<QComboBox*>(choice))
            box->setCurrentIndex(1);
        fillForm(*form);
    };
    const auto isPossible = [at] { return at.window.page()->next().possible; };
    poses << Pose {.name = name, .strike = begin, .holds = [form, isPossible] { return form->act() && isPossible(); }};
    poses << Pose {.name = name + u"-summary"_s,
        .strike = [at] { clickIn(at.window, u"primary"_s); },
        .holds = [at, isPossible] { return seenIn<QWidget>(at.window, u"summary"_s) != nullptr && isPossible(); },
        .leave = [at, form] { leaveForm(at, *form); }};
}

template <typename Form>
Form* formOf(const Sitting& at, const QString& name)
{
    auto* form = at.window.findChild<Form*>(name);
    return form == nullptr || form->isHidden() ? nullptr : form;
}

void giveKey(const Sitting& at, const QString& passphrase)
{
    const QString which = at.session.role() == Role::Centre ? u"centre"_s : u"supervisor"_s;
    if (auto* path = seenIn<QLineEdit>(at.window, u"escrowKeyPath"_s))
        path->setText(at.folder + u"/package/keys/%1.pem"_s.arg(which));
    if (auto* field = seenIn<QLineEdit>(at.window, u"escrowPassphrase"_s))
        field->setText(passphrase);
}

} // namespace

void addLetterPoses(QList<Pose>& poses, const Sitting& at)
{
    const bool awaited = std::ranges::any_of(QStringList {u"-answer"_s, u"-confirmation"_s, u"-explanation"_s},
        [&](const QString& each) { return at.page.endsWith(each); });
    if (auto* form = formOf<LetterForm>(at, u"letterForm"_s); form != nullptr && awaited)
        addDeskForm(poses, at, form, at.page + u"-filled"_s, u"letterYes"_s);
    if (!at.page.endsWith(u"-offersAwaited"_s))
        return;
    if (auto* form = formOf<UnaskedForm>(at, u"withdrawalForm"_s))
        addDeskForm(poses, at, form, at.page + u"-withdrawal"_s, u"withdrawing"_s);
    if (auto* form = formOf<UnaskedForm>(at, u"negotiationForm"_s))
        addDeskForm(poses, at, form, at.page + u"-negotiation"_s, u"negotiating"_s);
}

void addKeyPoses(QList<Pose>& poses, const Sitting& at)
{
    if (seenIn<QLineEdit>(at.window, u"escrowPassphrase"_s) == nullptr)
        return;
    const auto kept = readWholeFile(at.folder + u"/package/keys/passphrase"_s, LongestSecret);
    const QString passphrase = QString::fromUtf8(kept.value_or(QByteArray()).trimmed());
    const auto isPossible = [at] { return at.window.page()->next().possible; };
    poses << Pose {.name = at.page + u"-refused"_s,
        .strike =
            [at] {
                giveKey(at, u"-"_s);
                clickIn(at.window, u"primary"_s);
            },
        .holds = [at] { return seenIn<QWidget>(at.window, u"escrowKeyError"_s) != nullptr && !at.window.isBusy(); }};
    poses << Pose {
        .name = at.page + u"-filled"_s, .strike = [at, passphrase] { giveKey(at, passphrase); }, .holds = isPossible};
    poses << Pose {.name = at.page + u"-used"_s,
        .strike = [at] { clickIn(at.window, u"primary"_s); },
        .holds =
            [at] {
                return seenIn<QLineEdit>(at.window, u"escrowPassphrase"_s) == nullptr && at.session.savedHere() == 0;
            }};
}

} // namespace evalroom
