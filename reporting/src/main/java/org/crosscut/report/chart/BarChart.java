package org.crosscut.report.chart;

import java.math.BigDecimal;
import org.crosscut.report.Chart;

/// Horizontal bars, each with its value at its end; those of a label side by side.
final class BarChart {
    private static final int BAR = 16;
    private static final int GAP = 10;
    private static final int MOST_FOR_LABELS = 250;

    private final ChartWriter writer;
    private final Chart chart;

    BarChart(ChartWriter writer, Chart chart) {
        this.writer = writer;
        this.chart = chart;
    }

    String svg() {
        int legend = ChartWriter.legendHeight(chart);
        int group = BAR * chart.series().size() + GAP;
        Svg svg = writer.canvas(chart, legend + group * chart.labels().size() + 2);
        ChartWriter.legend(svg, chart);
        int labels = Bars.labelWidth(chart, MOST_FOR_LABELS);
        Axis axis = axis(labels);
        int left = labels + 12 + (axis.least().signum() < 0 ? widestValue() + 6 : 0);
        for (int i = 0; i < chart.labels().size(); i++) {
            int top = legend + i * group;
            Bars.label(svg, chart.labels().get(i), labels, top + (group - GAP) / 2 + 5);
            for (int s = 0; s < chart.series().size(); s++) {
                BigDecimal value = chart.series().get(s).values().get(i);
                int y = top + s * BAR;
                String shown = writer.shown(chart, value);
                if (value == null) {
                    int x = left + axis.zero() + 6;
                    svg.text(x, y + 12, Svg.Anchor.START, Svg.MUTED, shown);
                } else {
                    bar(svg, axis, left, y, value, Shade.of(s), shown);
                }
            }
        }
        int bottom = legend + group * chart.labels().size() - GAP + 4;
        int zero = left + axis.zero();
        svg.line(zero, Math.max(0, legend - 4), zero, bottom, Svg.MUTED);
        return svg.done();
    }

    private static void bar(
            Svg svg, Axis axis, int left, int y, BigDecimal value, Shade shade, String shown) {
        int from = Math.min(axis.zero(), axis.at(value));
        int to = Math.max(axis.zero(), axis.at(value));
        svg.rect(left + from, y + 1, to - from, BAR - 2, shade.fill());
        if (value.signum() < 0) {
            svg.text(left + from - 6, y + 12, Svg.Anchor.END, Svg.INK, shown);
        } else {
            svg.text(left + to + 6, y + 12, Svg.Anchor.START, Svg.INK, shown);
        }
    }

    /// What labels and values leave; values stand on both sides if some are negative.
    private Axis axis(int labels) {
        var values = ChartWriter.values(chart);
        boolean negative = values.stream().anyMatch(v -> v.signum() < 0);
        int room = ChartWriter.WIDTH - labels - 12 - (widestValue() + 6) * (negative ? 2 : 1);
        return Axis.of(values, room);
    }

    private int widestValue() {
        return chart.series().stream()
                .flatMap(s -> s.values().stream())
                .mapToInt(v -> Svg.width(writer.shown(chart, v)))
                .max()
                .orElse(0);
    }
}
