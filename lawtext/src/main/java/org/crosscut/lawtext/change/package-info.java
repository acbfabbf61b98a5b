/// What one resolution repeats of another, word for word or changed, what is new and what was
/// dropped; and over a chain of resolutions, since when a request has stood. It does not know how
/// texts are read.
@NullMarked
package org.crosscut.lawtext.change;

import org.jspecify.annotations.NullMarked;
