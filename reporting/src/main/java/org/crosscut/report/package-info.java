/// A report as a document that no format has shaped yet, and the writers that fill it from
/// catalogue, text and figures. It knows neither how figures are computed nor what a page looks
/// like in HTML or on paper.
@NullMarked
package org.crosscut.report;

import org.jspecify.annotations.NullMarked;
