/// What changed between two assessments, and what made it change: each change is traced to the
/// factors that differ by running the mixed combinations of both. It does not know how assessments
/// are stored, nor how a reader sees the result.
@NullMarked
package org.crosscut.compare;

import org.jspecify.annotations.NullMarked;
