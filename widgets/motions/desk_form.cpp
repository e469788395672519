// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/desk_form.h"

#include "moc_desk_form.cpp"
