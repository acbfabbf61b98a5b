package org.crosscut.report.chart;

import org.crosscut.report.Chart;

/// The labels that stand left of horizontal bars.
final class Bars {
    private Bars() {}

    static int labelWidth(Chart chart, int most) {
        int widest = chart.labels().stream().mapToInt(Svg::width).max().orElse(0);
        return Math.min(widest, most);
    }

    static void label(Svg svg, String label, int width, int baseline) {
        svg.text(width, baseline, Svg.Anchor.END, Svg.INK, Svg.fitted(label, width));
    }
}
