// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/place_field.h"

#include "widgets/shell/digit_boxes.h"
#include "widgets/shell/read_only.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"
#include "widgets/words/plain_text.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int LastPage = 99'999;
constexpr int LongestName = 80;

} // namespace

PlaceField::PlaceField(QWidget* parent)
    : QWidget(parent)
    , m_documentLabel(new TypeLabel(Type::Strong))
    , m_document(new QComboBox)
    , m_pageLabel(new TypeLabel(Type::Strong))
    , m_page(new NumberBox)
    , m_show(new QPushButton)
{
    m_document->setObjectName(u"document"_s);
    m_document->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_document->setMinimumContentsLength(16);
    m_page->setObjectName(u"page"_s);
    m_page->setRange(1, LastPage);
    m_show->setObjectName(u"showPlace"_s);
    m_show->setProperty(ReadingProperty, true);
    m_documentLabel->setBuddy(m_document);
    m_pageLabel->setBuddy(m_page);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(measure::Gap);
    grid->setVerticalSpacing(measure::Tight);
    grid->addWidget(m_documentLabel, 0, 0);
    grid->addWidget(m_pageLabel, 0, 1);
    grid->addWidget(m_document, 1, 0);
    grid->addWidget(m_page, 1, 1);
    grid->addWidget(m_show, 1, 2);
    grid->setColumnStretch(0, 1);
    connect(m_document, &QComboBox::currentIndexChanged, this, &PlaceField::changed);
    connect(m_page, &NumberBox::valueChanged, this, &PlaceField::changed);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT shown(document(), page()); });
    refresh();
}

void PlaceField::setDocuments(const Manifest& manifest, const QString& bidder)
{
    fill(manifest, {bidder, QString()});
}

void PlaceField::setOwnDocuments(const Manifest& manifest, const QString& bidder)
{
    fill(manifest, {bidder});
}

void PlaceField::fill(const Manifest& manifest, const QStringList& owners)
{
    const QString before = document();
    const QSignalBlocker quiet(m_document);
    m_document->clear();
    for (const QString& owner : owners) {
        for (const ManifestDocument& each : manifest.documents) {
            if (each.bidder == owner)
                m_document->addItem(plainLine(each.name, LongestName), each.id);
        }
    }
    m_document->setCurrentIndex(std::max(0, m_document->findData(before)));
}

QString PlaceField::document() const
{
    return m_document->currentData().toString();
}

int PlaceField::page() const
{
    return m_page->value();
}

void PlaceField::setPlace(const QString& document, int page)
{
    const QSignalBlocker quietDocument(m_document);
    const QSignalBlocker quietPage(m_page);
    if (const int index = m_document->findData(document); index >= 0)
        m_document->setCurrentIndex(index);
    m_page->setValue(page);
}

void PlaceField::refresh()
{
    m_documentLabel->setText(tr("Document"));
    m_document->setAccessibleName(tr("Document"));
    m_pageLabel->setText(tr("Page"));
    m_page->setAccessibleName(tr("Page"));
    m_show->setText(tr("Show"));
    m_show->setAccessibleName(tr("Show this page of the document"));
}

QString placeWords(const Manifest& manifest, const QString& document, int page)
{
    const ManifestDocument* known = manifest.document(document);
    const QString name = known != nullptr ? plainLine(known->name, LongestName) : document;
    //: A place in a document
    return QCoreApplication::translate("PlaceField", "%1, page %2").arg(name, QString::number(page));
}

QString passageWords(const Manifest& manifest, const ClarifyMotion& clarify)
{
    //: What a bidder is asked about: as the committee names it, and its place in the bid
    return QCoreApplication::translate("PlaceField", "Passage: %1; %2")
        .arg(plainLine(clarify.clause, LongestPlainText), placeWords(manifest, clarify.document, clarify.page));
}

} // namespace evalroom

#include "moc_place_field.cpp"
