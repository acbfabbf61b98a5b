package org.crosscut.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.crosscut.report.Chart;

/// Horizontal bars whose parts lie end to end, negative ones to the left of nil. A part that is
/// wide enough carries its value.
final class StackedChart {
    private static final int BAR = 20;
    private static final int GAP = 10;
    private static final int MOST_FOR_LABELS = 250;

    private final ChartWriter writer;
    private final Chart chart;

    StackedChart(ChartWriter writer, Chart chart) {
        this.writer = writer;
        this.chart = chart;
    }

    String svg() {
        int legend = ChartWriter.legendHeight(chart);
        int rows = chart.labels().size();
        Svg svg = writer.canvas(chart, legend + (BAR + GAP) * rows + 2);
        ChartWriter.legend(svg, chart);
        int labels = Bars.labelWidth(chart, MOST_FOR_LABELS);
        int left = labels + 12;
        Axis axis = Axis.of(ends(), ChartWriter.WIDTH - left - 70);
        for (int i = 0; i < rows; i++) {
            int y = legend + i * (BAR + GAP);
            Bars.label(svg, chart.labels().get(i), labels, y + 15);
            row(svg, axis, left, y, i);
        }
        int zero = left + axis.zero();
        svg.line(zero, Math.max(0, legend - 4), zero, legend + (BAR + GAP) * rows - 6, Svg.MUTED);
        return svg.done();
    }

    private void row(Svg svg, Axis axis, int left, int y, int index) {
        BigDecimal right = BigDecimal.ZERO;
        BigDecimal below = BigDecimal.ZERO;
        boolean unknown = false;
        for (int s = 0; s < chart.series().size(); s++) {
            BigDecimal value = chart.series().get(s).values().get(index);
            if (value == null) {
                unknown = true;
                continue;
            }
            BigDecimal start = value.signum() < 0 ? below : right;
            BigDecimal end = start.add(value);
            part(svg, left, y, axis.at(start), axis.at(end), Shade.of(s), value);
            if (value.signum() < 0) {
                below = end;
            } else {
                right = end;
            }
        }
        if (unknown) {
            int x = left + axis.at(right) + 6;
            svg.text(x, y + 15, Svg.Anchor.START, Svg.MUTED, writer.shown(chart, null));
        }
    }

    private void part(Svg svg, int left, int y, int from, int to, Shade shade, BigDecimal value) {
        int x = left + Math.min(from, to);
        int width = Math.abs(to - from);
        svg.rect(x, y, width, BAR, shade.fill());
        String shown = writer.shown(chart, value);
        if (Svg.width(shown) + 8 <= width) {
            svg.text(x + width / 2, y + 15, Svg.Anchor.MIDDLE, shade.onTop(), shown);
        }
    }

    /// Where each row ends on either side.
    private List<BigDecimal> ends() {
        var ends = new ArrayList<BigDecimal>();
        for (int i = 0; i < chart.labels().size(); i++) {
            BigDecimal right = BigDecimal.ZERO;
            BigDecimal left = BigDecimal.ZERO;
            for (Chart.Series series : chart.series()) {
                BigDecimal value = series.values().get(i);
                if (value != null && value.signum() < 0) {
                    left = left.add(value);
                } else if (value != null) {
                    right = right.add(value);
                }
            }
            ends.add(left);
            ends.add(right);
        }
        return ends;
    }
}
