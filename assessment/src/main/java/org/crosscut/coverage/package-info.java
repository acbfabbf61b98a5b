/// Compares what the provisions of a resolution must become with what the catalogue gives.
@NullMarked
package org.crosscut.coverage;

import org.jspecify.annotations.NullMarked;
