/// A file beside what the archive holds already and what its sender states of it: control totals, a
/// sudden loss of rows. It knows neither rules nor findings.
@NullMarked
package org.crosscut.delivery;

import org.jspecify.annotations.NullMarked;
