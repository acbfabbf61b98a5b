/// Resolutions as Akoma Ntoso 3.0 by the conventions of the United Nations (AKN4UN): identifiers of
/// work, expression and manifestation, hierarchy, references, modifications. It does not know how
/// texts are read.
@NullMarked
package org.crosscut.lawtext.akn;

import org.jspecify.annotations.NullMarked;
