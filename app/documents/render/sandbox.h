// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace evalroom {

// How evalroom-render locks itself in before it sees a byte of a bidder's file.

// Before anything else: all descriptors but the first three are closed, no core dump, nobody looks into the process,
// and it ends with the program that has started it.
void shedInheritance();
// Once all libraries are loaded: no new privileges, no process or thread, no file written, bounded memory and time; of
// the file system the fonts and their cache, read-only. Answers the kernel's version of Landlock; 0: it has none, and
// files are guarded by the user's rights only.
quint32 lockIn();

} // namespace evalroom
