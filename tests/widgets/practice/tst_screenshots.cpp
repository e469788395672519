// SPDX-License-Identifier: Apache-2.0
#include "test_program.h"

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace tst_screenshots {

namespace {

constexpr int Long = 6'000'000; // milliseconds; two dozen sessions in a slow build

// One look takes minutes: a run takes one, and other runs name others.
QString lookTaken()
{
    return qEnvironmentVariable("EVALROOM_LOOK", u"en-light-1280x800"_s);
}

// As its name says: "zh_CN-light-1024x600", "en-light-1920x1080-200".
QSize sizeOf(const QString& look)
{
    const QStringList sides = look.section(u'-', 2, 2).split(u'x');
    return {sides.constFirst().toInt(), sides.constLast().toInt()};
}

struct Scene {
    QString name;
    QStringList pictures;
};

// Every screen that the program promises. Others may come between, as colleagues are fast or slow.
QList<Scene> promised()
{
    return {
        {u"practice"_s, {u"start"_s, u"start-making"_s, u"start-cancelling"_s, u"start-failed"_s, u"start-underway"_s}},
        {u"expert"_s,
            {u"startWindow"_s, u"startWindow-filled"_s, u"startWindow-wrong"_s, u"startWindow-refused"_s,
                u"startWindow-offline"_s, u"checkInPage"_s, u"checkInPage-refused"_s, u"waitPage-admit"_s,
                u"consentPage"_s, u"conflictsPage"_s, u"conflictsPage-declared"_s, u"conflictsPage-summary"_s,
                u"pledgePage"_s, u"ballotPage-chair"_s, u"ballotPage-chair-filled"_s, u"ballotPage-chair-summary"_s,
                u"ballotPage-chair-submitted"_s, u"sheetPage-conformity"_s, u"sheetPage-conformity-filled"_s,
                u"sheetPage-conformity-summary"_s, u"sheetPage-conformity-submitted"_s, u"grid-wantsReason"_s,
                u"grid-passAll"_s, u"grid-refused"_s, u"keys"_s, u"menu-view"_s, u"menu-more"_s, u"menu-more-reject"_s,
                u"menu-more-ranked"_s, u"documents-tender"_s, u"documents-bid"_s, u"documents-both"_s,
                u"documents-coming"_s, u"documents-damaged"_s, u"documents-locked"_s, u"documents-greyPage"_s,
                u"documents-find"_s, u"documents-find-none"_s, u"stages"_s, u"more-reject"_s, u"more-reject-filled"_s,
                u"more-correctPrice"_s, u"more-correctPrice-filled"_s, u"more-lowPrice"_s, u"more-lowPrice-filled"_s,
                u"more-askBidder"_s, u"more-askBidder-filled"_s, u"more-askForTime"_s, u"more-askForTime-filled"_s,
                u"more-declareConflict"_s, u"more-declareConflict-filled"_s, u"more-resultsSoFar"_s,
                u"more-resultsSoFar-ranked"_s, u"more-compareBids"_s, u"more-compareBids-2"_s, u"more-compareBids-3"_s,
                u"more-compareBids-4"_s, u"more-moveStop"_s, u"more-moveStop-filled"_s, u"more-moveCorrection"_s,
                u"more-moveCorrection-filled"_s, u"more-dissent"_s, u"more-dissent-filled"_s,
                u"rejectionPage-conformity"_s, u"rejectionPage-conformity-filled"_s,
                u"rejectionPage-conformity-summary"_s, u"votePage"_s, u"votePage-yes"_s, u"votePage-no"_s,
                u"votePage-summary"_s, u"itemsPage-commercial"_s, u"itemsPage-commercial-filled"_s,
                u"sheetPage-technical"_s, u"sheetPage-technical-filled"_s, u"sheetPage-technical-summary"_s,
                u"sheetPage-technical-submitted"_s, u"opinionPage"_s, u"opinionPage-agree"_s, u"opinionPage-dissent"_s,
                u"opinionPage-changed"_s, u"opinionPage-slow"_s, u"signPage"_s, u"signPage-refused"_s,
                u"signPage-fetching"_s, u"signPage-unreachable"_s, u"waitPage-sealed"_s, u"waitPage-sign"_s,
                u"overPage"_s}},
        {u"forged-expert"_s, {u"signPage"_s}}, {u"withdrawn-expert"_s, {u"overPage-withdrawn"_s}},
        {u"replaced-expert"_s, {u"overPage-replaced"_s}}, {u"clock-expert"_s, {u"consentPage"_s}},
        {u"unfilled-expert"_s, {u"waitPage-memberMissing"_s, u"overPage-unfilled"_s}},
        {u"staff"_s,
            {u"openingWindow"_s, u"openingWindow-offline"_s, u"openingWindow-opened"_s, u"openingWindow-stood"_s,
                u"openingWindow-refused"_s, u"checkInPage"_s, u"checkInPage-refused"_s, u"staffPage-noPapers"_s,
                u"staffPage-noPapers-interrupted"_s, u"staffPage-papersBrought"_s, u"staffPage-admit"_s,
                u"staffPage-admit-chosen"_s, u"staffPage-admit-summary"_s, u"staffPage-open-summary"_s,
                u"staffPage-waiting"_s, u"staffPage-open"_s, u"staffPage-close"_s, u"staffPage-close-summary"_s,
                u"tab-person"_s, u"tab-session"_s, u"tab-papers"_s, u"tab-archive"_s, u"tab-slips"_s, u"steps"_s,
                u"staffPage-freeze"_s, u"staffPage-freeze-summary"_s, u"staffPage-deliver"_s,
                u"staffPage-deliver-summary"_s, u"staffPage-done"_s, u"staffPage-done-saved"_s, u"staffPage-extend"_s,
                u"staffPage-extend-filled"_s, u"staffPage-open-restart"_s, u"staffPage-tie"_s,
                u"staffPage-tie-filled"_s, u"staffPage-tie-summary"_s, u"staffPage-waiting-silent"_s,
                u"staffPage-witness-silent"_s, u"staffPage-witness-silent-summary"_s, u"suspended-staffPage-close"_s}},
        {u"supervisor"_s,
            {u"checkInPage"_s, u"checkInPage-refused"_s, u"supervisorPage-waiting"_s, u"supervisorPage-cosign"_s,
                u"supervisorPage-witness-restart"_s, u"supervisorPage-witness-tie"_s,
                u"supervisorPage-witness-silent"_s, u"supervisorPage-done"_s}},
        {u"owner"_s,
            {u"sheetPage-form-again"_s, u"sheetPage-form-again-earlier"_s, u"sheetPage-form-again-filled"_s,
                u"explainPage-design"_s, u"explainPage-design-filled"_s, u"explainPage-design-summary"_s,
                u"votePage-correction"_s, u"votePage-correction-yes"_s, u"votePage-correction-summary"_s,
                u"correctPage-design"_s, u"correctPage-design-filled"_s, u"correctPage-design-summary"_s, u"tiePage"_s,
                u"tiePage-filled"_s, u"tiePage-summary"_s, u"tiePage-decided"_s, u"deemPage"_s, u"deemPage-filled"_s,
                u"deemPage-summary"_s, u"witnessPage"_s}},
        {u"letters-expert"_s,
            {u"ballotPage-chair-again"_s, u"ballotPage-chair-again-filled"_s, u"ballotPage-chair-again-summary"_s,
                u"more-correctPrice"_s, u"more-correctPrice-filled"_s, u"more-askBidder"_s, u"more-askBidder-filled"_s,
                u"offline-votePage-price"_s, u"leftSeat"_s, u"votePage-price"_s, u"votePage-price-yes"_s,
                u"votePage-price-summary"_s, u"votePage-question"_s, u"votePage-question-summary"_s,
                u"votePage-lowPrice"_s, u"votePage-lowPrice-summary"_s, u"justificationPage"_s,
                u"justificationPage-filled"_s, u"justificationPage-summary"_s, u"votePage-justified"_s,
                u"more-questions"_s, u"more-questions-answered"_s, u"more-setAside"_s, u"more-setAside-filled"_s}},
        {u"letters-staff"_s,
            {u"staffPage-confirmation"_s, u"staffPage-confirmation-filled"_s,
                u"staffPage-confirmation-filled-summary"_s, u"staffPage-answer"_s, u"staffPage-answer-filled"_s,
                u"staffPage-answer-filled-summary"_s, u"staffPage-explanation"_s, u"staffPage-explanation-filled"_s,
                u"staffPage-explanation-filled-summary"_s}},
        {u"offers-expert"_s, {u"waitPage-offersAwaited"_s, u"offline-opinionPage"_s, u"leftSeat"_s}},
        {u"offers-staff"_s,
            {u"staffPage-waiting-offersAwaited"_s, u"staffPage-waiting-offersAwaited-withdrawal"_s,
                u"staffPage-waiting-offersAwaited-withdrawal-summary"_s,
                u"staffPage-waiting-offersAwaited-negotiation"_s,
                u"staffPage-waiting-offersAwaited-negotiation-summary"_s, u"staffPage-close-offersIn"_s,
                u"staffPage-close-offersIn-summary"_s, u"staffPage-waiting-offersSealed"_s,
                u"staffPage-open-offersOpened"_s, u"offline-staffPage-freeze"_s}},
        {u"offers-supervisor"_s, {u"supervisorPage-cosign-offersSealed"_s, u"supervisorPage-waiting-offersSealed"_s}},
        {u"betrayed-expert"_s, {u"suspended-sheetPage-form"_s, u"distrusted-sheetPage-form"_s}},
        {u"betrayed-staff"_s, {u"suspended-staffPage-close"_s, u"distrusted-staffPage-close"_s}},
        {u"betrayed-supervisor"_s, {u"suspended-supervisorPage-cosign"_s, u"distrusted-supervisorPage-cosign"_s}},
        {u"keys-centre"_s,
            {u"supervisorPage-waiting-keys"_s, u"supervisorPage-waiting-keys-refused"_s,
                u"supervisorPage-waiting-keys-filled"_s, u"supervisorPage-waiting-keys-used"_s}},
        {u"keys-supervisor"_s, {u"supervisorPage-waiting-keys"_s}},
        {u"trouble-expert"_s,
            {u"offline-sheetPage-form"_s, u"offline-documents"_s, u"offline-sheetPage-form-savedHere"_s, u"leftSeat"_s,
                u"waitPage-move"_s, u"more-moveCompetition"_s, u"more-moveCompetition-filled"_s,
                u"votePage-competition"_s, u"votePage-competition-yes"_s, u"votePage-competition-no"_s,
                u"votePage-competition-summary"_s, u"opinionPage-failed"_s, u"opinionPage-failed-agree"_s,
                u"signPage-failed"_s, u"overPage-failed"_s}},
        {u"trouble-staff"_s,
            {u"offline-staffPage-open"_s, u"leftSeat"_s, u"slips-late"_s, u"staffPage-freeze-failed"_s,
                u"staffPage-freeze-failed-summary"_s, u"staffPage-deliver-failed"_s, u"staffPage-done-failed"_s}},
        {u"trouble-supervisor"_s,
            {u"offline-supervisorPage-cosign"_s, u"supervisorPage-waiting-failed"_s, u"supervisorPage-done-failed"_s}}};
}

// What is wrong with a picture; empty: nothing. One colour all over is a window that nobody has drawn.
QString faultOf(const QString& path, const QSize& size)
{
    const QImage picture(path);
    if (picture.isNull())
        return u"is missing"_s;
    if (picture.size() != size)
        return u"has another size"_s;
    QImage plain(picture.size(), picture.format());
    plain.fill(picture.pixelColor(0, 0));
    return picture == plain ? u"is empty"_s : QString();
}

QString programPath()
{
    return qEnvironmentVariable("EVALROOM_BIN") + u"/evalroom"_s;
}

} // namespace

// The pictures of the whole program, as anybody can have them.
class TestScreenshots : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyPictureIsTold();
    void everyPromisedScreenIsThereAndFits();
};

void TestScreenshots::anEmptyPictureIsTold()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"picture.png"_s);
    const QSize size = sizeOf(u"en-light-1280x800-200"_s);
    QCOMPARE(size, QSize(1280, 800));
    QCOMPARE(faultOf(path, size), u"is missing"_s);
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QVERIFY(picture.save(path));
    QCOMPARE(faultOf(path, size), u"is empty"_s);
    picture.setPixelColor(640, 400, Qt::black);
    QVERIFY(picture.save(path));
    QCOMPARE(faultOf(path, size), QString());
    QVERIFY(picture.copy(0, 0, 1280, 600).save(path));
    QCOMPARE(faultOf(path, size), u"has another size"_s);
}

void TestScreenshots::everyPromisedScreenIsThereAndFits()
{
    const QTemporaryDir folder;
    const QString look = lookTaken();
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(programPath(), {u"--screenshots"_s, folder.path(), u"--look"_s, look});
    QVERIFY(program.waitForFinished(Long));
    const QString said = QString::fromUtf8(program.readAll());
    const QDir pictures(folder.filePath(look));
    const QStringList written = pictures.entryList({u"*.png"_s}, QDir::Files);
    // Those that nobody has promised are looked at, too.
    QStringList names = written;
    for (const Scene& scene : promised()) {
        for (const QString& picture : scene.pictures)
            names << scene.name + u'-' + picture + u".png"_s;
    }
    names.removeDuplicates();
    QStringList faults;
    for (const QString& name : std::as_const(names)) {
        if (const QString fault = faultOf(pictures.filePath(name), sizeOf(look)); !fault.isEmpty())
            faults << name + u' ' + fault;
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n') + u"\n\n"_s + said));
    // Each is written once, and counted.
    QVERIFY2(said.contains(u"%1 pictures\n"_s.arg(written.size())), qPrintable(said));
    // No other look was asked for; what does not fit is told.
    QCOMPARE(QDir(folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList {look});
    QVERIFY2(program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0, qPrintable(said));
}

EVALROOM_TEST(TestScreenshots, QApplication)

} // namespace tst_screenshots

#include "tst_screenshots.moc"
