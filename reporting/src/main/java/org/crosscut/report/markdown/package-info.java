/// The Markdown of report sections: CommonMark with tables, value blocks and directives, as a tree.
/// It knows their form and nothing of what their names mean.
@NullMarked
package org.crosscut.report.markdown;

import org.jspecify.annotations.NullMarked;
