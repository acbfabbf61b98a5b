/// Assessments as workbooks. It knows what was found and nothing of pages.
@NullMarked
package org.crosscut.report.xlsx;

import org.jspecify.annotations.NullMarked;
