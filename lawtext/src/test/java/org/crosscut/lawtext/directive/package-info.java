@NullMarked
package org.crosscut.lawtext.directive;

import org.jspecify.annotations.NullMarked;
