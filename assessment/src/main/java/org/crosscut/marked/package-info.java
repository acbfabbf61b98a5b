/// Copies of files that were refused, with what is wrong marked on their cells and listed with
/// links. It knows what intake found, and never looks for problems itself.
@NullMarked
package org.crosscut.marked;

import org.jspecify.annotations.NullMarked;
