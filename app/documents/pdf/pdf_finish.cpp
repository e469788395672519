// SPDX-License-Identifier: Apache-2.0
#include "documents/pdf/pdf_finish.h"

#include "documents/pdf/text_layer.h"

#include <QFile>
#include <podofo/podofo.h>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

using namespace PoDoFo;

PdfString pdfText(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    return PdfString(reinterpret_cast<const pdf_utf8*>(utf8.constData()), utf8.size());
}

void addOutline(PdfMemDocument& document, const QList<OutlineEntry>& entries)
{
    PdfOutlines* root = document.GetOutlines();
    QList<PdfOutlineItem*> last; // the newest item of each level
    for (const OutlineEntry& entry : entries) {
        // Qt PDF 6.4 reads a place and a zoom only from a destination that has all three.
        const PdfDestination target(document.GetPage(entry.page - 1), 0.0, 842.0, 1.0);
        const qsizetype level = std::min<qsizetype>(entry.level, last.size());
        PdfOutlineItem* item = nullptr;
        if (last.size() > level)
            item = last[level]->CreateNext(pdfText(entry.title), target);
        else if (level == 0)
            item = root->CreateRoot(pdfText(entry.title));
        else
            item = last[level - 1]->CreateChild(pdfText(entry.title), target);
        item->SetDestination(target);
        last.resize(level);
        last << item;
    }
}

// Qt makes the six letters before a subset's name from the number of its object.
void retag(PdfObject& descriptor, char tag)
{
    const PdfObject* name = descriptor.GetDictionary().GetKey("FontName");
    if (!name || !name->IsName())
        return;
    const std::string& old = name->GetName().GetName();
    const size_t plus = old.find('+');
    if (plus != std::string::npos)
        descriptor.GetDictionary().AddKey("FontName", PdfName(std::string("EVALR") + tag + old.substr(plus)));
}

// Qt embeds the fonts in the order of a hash that has another seed in each process. Copies in the order of the fonts
// themselves make the numbers of their objects the same again.
void copyReferences(PdfVecObjects& objects, PdfObject& owner, char tag, QList<PdfObject*>& replaced)
{
    QList<PdfVariant*> found;
    if (owner.IsDictionary()) {
        for (const auto& [key, value] : owner.GetDictionary().GetKeys()) {
            if (value->IsReference())
                found << value;
            else if (value->IsArray())
                copyReferences(objects, *value, tag, replaced);
        }
    } else if (owner.IsArray()) {
        for (PdfObject& value : owner.GetArray()) {
            if (value.IsReference())
                found << &value;
        }
    }
    for (PdfVariant* reference : std::as_const(found)) {
        PdfObject* old = objects.GetObject(reference->GetReference());
        if (!old)
            continue;
        // Qt writes the length of a stream as an object of its own, of which the copy has no need.
        const PdfObject* length = old->IsDictionary() ? old->GetDictionary().GetKey("Length") : nullptr;
        if (length && length->IsReference())
            replaced << objects.GetObject(length->GetReference());
        PdfObject* copy = objects.CreateObject(*old);
        if (old->HasStream())
            *copy->GetStream() = *old->GetStream();
        *reference = PdfVariant(copy->Reference());
        replaced << old;
        if (copy->IsDictionary() && copy->GetDictionary().HasKey("FontFile2"))
            retag(*copy, tag);
        copyReferences(objects, *copy, tag, replaced);
    }
}

void mendTextLayer(PdfVecObjects& objects, const PdfObject& font)
{
    const PdfObject* reference = font.GetDictionary().GetKey("ToUnicode");
    PdfObject* map = reference && reference->IsReference() ? objects.GetObject(reference->GetReference()) : nullptr;
    if (!map || !map->HasStream())
        return;
    PdfMemoryOutputStream text;
    map->GetStream()->GetFilteredCopy(&text);
    const std::unique_ptr<char, decltype(&podofo_free)> buffer(text.TakeBuffer(), podofo_free);
    const QByteArray mended = withPlainCharacters(QByteArray(buffer.get(), static_cast<qsizetype>(text.GetLength())));
    map->GetStream()->Set(mended.constData(), static_cast<pdf_long>(mended.size()));
}

void mendFonts(PdfVecObjects& objects)
{
    QList<PdfObject*> fonts;
    for (PdfObject* object : objects) {
        if (object->IsDictionary() && object->GetDictionary().HasKey("DescendantFonts"))
            fonts << object;
    }
    QList<PdfObject*> replaced;
    char tag = 'A';
    for (PdfObject* font : std::as_const(fonts)) {
        copyReferences(objects, *font, tag++, replaced);
        mendTextLayer(objects, *font);
    }
    for (PdfObject* old : std::as_const(replaced))
        delete objects.RemoveObject(old->Reference());
}

void setIdentity(PdfMemDocument& document, const PdfIdentity& identity)
{
    const QByteArray date = identity.created.toUTC().toString(u"'D:'yyyyMMddHHmmss'Z'"_s).toLatin1();
    PdfDictionary& info = document.GetInfo()->GetObject()->GetDictionary();
    info.Clear();
    info.AddKey("Title", pdfText(identity.title));
    info.AddKey("Author", pdfText(identity.author));
    info.AddKey("CreationDate", PdfString(date.constData()));
    info.AddKey("ModDate", PdfString(date.constData()));
    if (identity.language.isEmpty())
        return;
    document.GetCatalog()->GetDictionary().AddKey("Lang", pdfText(identity.language));
    document.SetDisplayDocTitle();
}

void finish(PdfMemDocument& document, const QList<OutlineEntry>& outline, const PdfIdentity& identity)
{
    mendFonts(document.GetObjects());
    setIdentity(document, identity);
    addOutline(document, outline);
}

// Warnings of the library would stand on the terminal.
void quiet()
{
    static const bool done = (PdfError::EnableLogging(false), PdfError::EnableDebug(false), true);
    Q_UNUSED(done)
}

std::unexpected<Error> failed(const PdfError& error)
{
    return fail(ErrorCode::Internal, QLatin1String(PdfError::ErrorName(error.GetError())));
}

} // namespace

Result<QByteArray> finishedPdf(const QByteArray& draft, const QList<OutlineEntry>& outline, const PdfIdentity& identity)
{
    quiet();
    try {
        PdfMemDocument document;
        document.LoadFromBuffer(draft.constData(), static_cast<long>(draft.size()));
        finish(document, outline, identity);
        PdfRefCountedBuffer buffer;
        PdfOutputDevice device(&buffer);
        document.Write(&device);
        return QByteArray(buffer.GetBuffer(), static_cast<qsizetype>(device.Tell()));
    } catch (const PdfError& error) {
        return failed(error);
    }
}

Result<void> finishPdf(
    const QString& draft, const QString& path, const QList<OutlineEntry>& outline, const PdfIdentity& identity)
{
    const QString part = path + u".part"_s;
    quiet();
    try {
        PdfMemDocument document(QFile::encodeName(draft).constData());
        finish(document, outline, identity);
        document.Write(QFile::encodeName(part).constData());
    } catch (const PdfError& error) {
        QFile::remove(part);
        return failed(error);
    }
    QFile::remove(path);
    if (!QFile::rename(part, path)) {
        QFile::remove(part);
        return fail(ErrorCode::CannotWrite, path);
    }
    return {};
}

} // namespace evalroom
