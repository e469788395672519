// SPDX-License-Identifier: Apache-2.0
#pragma once

class QLineEdit;

namespace evalroom {

// Of what is typed or pasted there only plainLines() stays; for fields whose text goes into an act.
void keepPlain(QLineEdit& field);

} // namespace evalroom
