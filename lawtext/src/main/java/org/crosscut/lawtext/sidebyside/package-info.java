/// Two language versions of one resolution, paragraph by paragraph and directive by directive, and
/// what one has and the other has not or has differently. It does not know how texts are read.
@NullMarked
package org.crosscut.lawtext.sidebyside;

import org.jspecify.annotations.NullMarked;
