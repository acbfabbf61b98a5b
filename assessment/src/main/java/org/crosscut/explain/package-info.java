/// From a figure back to the paragraph, the rule, its parameters, and the rows and files it came
/// from. It does not know how an explanation is shown.
@NullMarked
package org.crosscut.explain;

import org.jspecify.annotations.NullMarked;
