// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/render/byte_stream.h"
#include "documents/render/render_messages.h"

// What the codecs of requests and answers share. Each kind has a pair of functions write() and read() in this
// namespace, where the templates find them by their ByteWriter or ByteReader.
namespace evalroom {

inline void write(ByteWriter& writer, const TextRange& range)
{
    writer.i32(range.start);
    writer.i32(range.length);
}
inline void read(ByteReader& reader, TextRange& range)
{
    range.start = reader.i32(0, render_limit::Text);
    range.length = reader.i32(1, render_limit::Text);
}

template <typename T>
void writeList(ByteWriter& writer, const QList<T>& list)
{
    writer.u32(static_cast<quint32>(list.size()));
    for (const T& item : list)
        write(writer, item);
}
template <typename T>
void readList(ByteReader& reader, QList<T>& list, int max, int itemSize)
{
    const int count = reader.count(max, itemSize);
    for (int i = 0; i < count && reader.isFine(); ++i) {
        T item {};
        read(reader, item);
        list.append(item);
    }
}

// Makes the alternative number `kind` of a variant and reads its fields.
template <typename Variant, std::size_t I = 0>
Variant readVariant(ByteReader& reader, quint8 kind)
{
    if constexpr (I < std::variant_size_v<Variant>) {
        if (kind != I)
            return readVariant<Variant, I + 1>(reader, kind);
        std::variant_alternative_t<I, Variant> body {};
        read(reader, body);
        return body;
    } else {
        reader.refuse();
        return {};
    }
}

} // namespace evalroom
