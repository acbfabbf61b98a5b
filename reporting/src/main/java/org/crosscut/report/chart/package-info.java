/// Charts as SVG, the same for screen and paper: plain numbers in, text out. It does not know the
/// document around a chart.
@NullMarked
package org.crosscut.report.chart;

import org.jspecify.annotations.NullMarked;
