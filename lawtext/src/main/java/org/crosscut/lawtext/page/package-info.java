/// A resolution as a web page that needs no script: its text with verbs, addressees, limits and
/// references marked, what each paragraph asks beside it, and two languages side by side. It does
/// not know how texts are read.
@NullMarked
package org.crosscut.lawtext.page;

import org.jspecify.annotations.NullMarked;
