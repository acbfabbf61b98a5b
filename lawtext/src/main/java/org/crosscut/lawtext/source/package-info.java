/// Files as they are found (plain text, Markdown, HTML, DOCX, PDF) to printed lines that know their
/// place, with the footnotes that the form itself marks. It does not know what a resolution is.
@NullMarked
package org.crosscut.lawtext.source;

import org.jspecify.annotations.NullMarked;
