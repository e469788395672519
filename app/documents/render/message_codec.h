// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/render/byte_stream.h"
#include "documents/render/render_messages.h"

namespace evalroom {

// The fields of requests and answers, behind the byte for their kind. What is out of bounds is refused by the reader.
void writeRequest(ByteWriter& writer, const RenderRequest& request);
RenderRequest readRequest(ByteReader& reader, quint8 kind);
void writeAnswer(ByteWriter& writer, const RenderAnswer& answer);
RenderAnswer readAnswer(ByteReader& reader, quint8 kind);

} // namespace evalroom
