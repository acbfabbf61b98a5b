package org.crosscut.report.chart;

import java.math.BigDecimal;
import org.crosscut.report.Chart;

/// Lines over the labels; a value that is not known breaks its line. A single line of few points
/// carries its values.
final class LineChart {
    private static final int PLOT = 220;
    private static final int MOST_LABELLED = 12;

    private final ChartWriter writer;
    private final Chart chart;

    LineChart(ChartWriter writer, Chart chart) {
        this.writer = writer;
        this.chart = chart;
    }

    String svg() {
        int top = ChartWriter.legendHeight(chart) + 18;
        Svg svg = writer.canvas(chart, top + PLOT + 28);
        ChartWriter.legend(svg, chart);
        Axis axis = Axis.of(ChartWriter.values(chart), PLOT).rounded();
        int left = 8 + axis.ticks().stream().mapToInt(t -> Svg.width(shown(t))).max().orElse(0);
        for (BigDecimal tick : axis.ticks()) {
            int y = top + PLOT - axis.at(tick);
            String stroke = tick.signum() == 0 ? Svg.MUTED : Svg.RULE;
            svg.line(left, y, ChartWriter.WIDTH, y, stroke);
            svg.text(left - 8, y + 4, Svg.Anchor.END, Svg.MUTED, shown(tick));
        }
        labels(svg, left, top + PLOT + 20);
        for (int s = 0; s < chart.series().size(); s++) {
            line(svg, axis, left, top, s);
        }
        return svg.done();
    }

    /// An axis has a nil, where a table prints a dash.
    private String shown(BigDecimal tick) {
        return tick.signum() == 0 ? "0" : writer.shown(chart, tick);
    }

    private int x(int left, int index) {
        int room = ChartWriter.WIDTH - left;
        return left + room * (2 * index + 1) / (2 * chart.labels().size());
    }

    /// As many of the labels as have room, the first always. What would reach beyond the drawing
    /// begins or ends at its edge.
    private void labels(Svg svg, int left, int y) {
        int widest = chart.labels().stream().mapToInt(Svg::width).max().orElse(0) + 10;
        int room = (ChartWriter.WIDTH - left) / Math.max(1, chart.labels().size());
        int every = Math.max(1, (widest + room - 1) / Math.max(1, room));
        int end = Integer.MIN_VALUE;
        for (int i = 0; i < chart.labels().size(); i += every) {
            String label = chart.labels().get(i);
            int width = Svg.width(label);
            int x = x(left, i);
            int start = Math.clamp(x - width / 2, 0, Math.max(0, ChartWriter.WIDTH - width));
            if (start < end) {
                continue;
            }
            if (start == 0) {
                svg.text(0, y, Svg.Anchor.START, Svg.INK, label);
            } else if (start == ChartWriter.WIDTH - width) {
                svg.text(ChartWriter.WIDTH, y, Svg.Anchor.END, Svg.INK, label);
            } else {
                svg.text(x, y, Svg.Anchor.MIDDLE, Svg.INK, label);
            }
            end = start + width;
        }
    }

    private void line(Svg svg, Axis axis, int left, int top, int s) {
        Shade shade = Shade.of(s);
        var values = chart.series().get(s).values();
        var run = new StringBuilder();
        for (int i = 0; i <= values.size(); i++) {
            BigDecimal value = i < values.size() ? values.get(i) : null;
            if (value != null) {
                run.append(run.isEmpty() ? "" : " ")
                        .append(x(left, i))
                        .append(',')
                        .append(top + PLOT - axis.at(value));
            } else {
                if (run.indexOf(" ") > 0) {
                    svg.polyline(run.toString(), shade);
                }
                run.setLength(0);
            }
        }
        boolean labelled = chart.series().size() == 1 && values.size() <= MOST_LABELLED;
        for (int i = 0; i < values.size(); i++) {
            BigDecimal value = values.get(i);
            if (value == null) {
                continue;
            }
            int y = top + PLOT - axis.at(value);
            svg.marker(x(left, i), y, shade);
            if (labelled) {
                String shown = writer.shown(chart, value);
                svg.text(x(left, i), y - 9, Svg.Anchor.MIDDLE, Svg.INK, shown);
            }
        }
    }
}
