/// Reports as Word documents, of which tables can be pasted into others. It knows the document
/// model and nothing of assessments.
@NullMarked
package org.crosscut.report.docx;

import org.jspecify.annotations.NullMarked;
