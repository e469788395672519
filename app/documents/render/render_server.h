// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/render/document_engine.h"
#include "documents/render/remote_device.h"
#include "documents/render/searchable_text.h"

#include <memory>
#include <optional>
#include <vector>

namespace evalroom {

class FrameChannel;

// Answers what the program asks of one document, in the helper process, one request after the other.
class RenderServer {
public:
    RenderServer(FrameChannel& channel, std::unique_ptr<DocumentEngine> engine);

    // Until the process ends.
    [[noreturn]] void serve();

private:
    Result<RenderAnswer> answer(quint32 id, const RenderRequest& request);
    Result<RenderAnswer> open(const OpenRequest& request);
    Result<RenderAnswer> shapes(const ShapesRequest& request);
    Result<RenderAnswer> boxes(const BoxesRequest& request);
    Result<RenderAnswer> find(quint32 id, const FindRequest& request);
    const SearchableText& searchable(int page);
    bool has(int page) const { return page < m_pages; }

    FrameChannel& m_channel;
    std::unique_ptr<RemoteDevice> m_document; // outlives the engine, which reads from it
    std::unique_ptr<DocumentEngine> m_engine;
    int m_pages = 0;
    std::vector<std::optional<SearchableText>> m_texts; // of pages that were searched
};

} // namespace evalroom
