/// The Markdown of report sections: CommonMark with tables, figures and blocks, as a tree and as
/// the list of what it uses. It knows their form and nothing of what their names mean.
@NullMarked
package org.crosscut.section;

import org.jspecify.annotations.NullMarked;
