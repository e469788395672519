// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <type_traits>
// The C interface: no exception comes out of it, and newer compilers refuse the headers of the other one in C++23.
#include <qpdf/qpdf-c.h>

namespace evalroom {

struct FreeQpdfDocument {
    void operator()(qpdf_data document) const { qpdf_cleanup(&document); }
};
// Made by qpdf_init().
using QpdfDocument = std::unique_ptr<std::remove_pointer_t<qpdf_data>, FreeQpdfDocument>;

} // namespace evalroom
