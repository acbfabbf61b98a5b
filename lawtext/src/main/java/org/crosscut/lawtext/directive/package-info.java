/// What a paragraph's sentences say: directives (one verb each: who must do what, by which report
/// or date) and references to other texts, each with the span of the text that it came from. It
/// does not know how a document is laid out.
@NullMarked
package org.crosscut.lawtext.directive;

import org.jspecify.annotations.NullMarked;
