// SPDX-License-Identifier: Apache-2.0
#include "widgets/reading/library.h"

#include "moc_library.cpp"
