// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

namespace evalroom::test {

// A PDF of these objects, numbered from 1; the first is the catalog.
inline QByteArray pdfOf(const QList<QByteArray>& objects)
{
    QByteArray pdf = "%PDF-1.7\n";
    QByteArray table = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    }
    const QByteArray size = QByteArray::number(objects.size() + 1);
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + "xref\n0 " + size + '\n' + table + "trailer\n<</Size " + size + "/Root 1 0 R>>\nstartxref\n" + start
        + "\n%%EOF\n";
}

// A PDF of so many empty pages, written by hand.
inline QByteArray smallPdf(int pages)
{
    QByteArray kids;
    for (int i = 0; i < pages; ++i)
        kids += QByteArray::number(3 + i) + " 0 R ";
    QList<QByteArray> objects {
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count " + QByteArray::number(pages) + "/Kids[" + kids + "]>>"};
    for (int i = 0; i < pages; ++i)
        objects << "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>";
    return pdfOf(objects);
}

} // namespace evalroom::test
