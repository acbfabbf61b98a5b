/// A report document as one self-contained HTML file, for the screen and for paper. It does not
/// know where figures come from; it prints what the document says.
@NullMarked
package org.crosscut.report.html;

import org.jspecify.annotations.NullMarked;
