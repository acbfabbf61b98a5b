/// Tries what a catalogue's authors claim: their cases, and that no rule takes unknown for
/// satisfied, depends on the order of rows, or could be changed without a case noticing. It knows
/// no archive: cases bring their own small files.
@NullMarked
package org.crosscut.trial;

import org.jspecify.annotations.NullMarked;
