/// What resolutions say of each other: which they recall, reaffirm, amend and repeat. It does not
/// know how texts are read or how the graph is shown.
@NullMarked
package org.crosscut.lawtext.graph;

import org.jspecify.annotations.NullMarked;
