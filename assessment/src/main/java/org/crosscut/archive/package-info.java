/// What offices sent, kept for good: original bytes, rows as Parquet and a chain of receipts, and
/// which of them rules see at a date. It knows neither rules nor findings.
@NullMarked
package org.crosscut.archive;

import org.jspecify.annotations.NullMarked;
