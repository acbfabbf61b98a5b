/// How well documents are read, against a folder of documents whose structure and directives
/// someone has labelled.
@NullMarked
package org.crosscut.bench.reading;

import org.jspecify.annotations.NullMarked;
