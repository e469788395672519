// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <podofo/podofo.h>

namespace evalroom::pdf {

// The library's messages would stand on the terminal.
inline void quiet()
{
    static const bool done = (PoDoFo::PdfError::EnableLogging(false), PoDoFo::PdfError::EnableDebug(false), true);
    static_cast<void>(done);
}

// What `work` answers, with the library's exceptions as errors.
template <typename Work>
auto guarded(ErrorCode code, Work work) -> decltype(work())
{
    quiet();
    try {
        return work();
    } catch (const PoDoFo::PdfError& error) {
        return fail(code, QLatin1String(PoDoFo::PdfError::ErrorName(error.GetError())));
    } catch (const std::exception&) {
        return fail(code, QStringLiteral("exception"));
    }
}

// The indirect object that a reference names; the value itself where it is none.
inline PoDoFo::PdfObject* resolved(PoDoFo::PdfVecObjects& objects, PoDoFo::PdfObject* value)
{
    return value && value->IsReference() ? objects.GetObject(value->GetReference()) : value;
}

inline QByteArray bytesOf(const PoDoFo::PdfRefCountedBuffer& buffer)
{
    return QByteArray(buffer.GetBuffer(), static_cast<qsizetype>(buffer.GetSize()));
}

} // namespace evalroom::pdf
