/// Workbooks written as streams: sheets, styles, drop-downs, notes, and copies of sheets with marks
/// on them. It knows neither catalogue nor problems, and it never writes a formula into a cell.
@NullMarked
package org.crosscut.workbook;

import org.jspecify.annotations.NullMarked;
