@NullMarked
package org.crosscut.lawtext.source;

import org.jspecify.annotations.NullMarked;
