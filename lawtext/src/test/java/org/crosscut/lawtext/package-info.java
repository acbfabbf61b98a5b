/// Tests of the reading of resolutions, with texts of invented resolutions beside them.
@NullMarked
package org.crosscut.lawtext;

import org.jspecify.annotations.NullMarked;
