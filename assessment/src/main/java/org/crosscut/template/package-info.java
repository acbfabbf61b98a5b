/// Tables to fill in: workbooks and text tables made from a dataset's schema, in one or both
/// interface languages. It knows how intake reads headings and codes, and nothing that was sent.
@NullMarked
package org.crosscut.template;

import org.jspecify.annotations.NullMarked;
