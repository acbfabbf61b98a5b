@NullMarked
package org.crosscut.lawtext.page;

import org.jspecify.annotations.NullMarked;
