package org.crosscut.report.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.crosscut.report.Chart;
import org.crosscut.report.Inline;
import org.crosscut.report.Layout;
import org.crosscut.report.Words;
import org.jspecify.annotations.Nullable;

/// Draws charts as SVG that stands by itself: title and description for those who do not see it,
/// whole-number size, no style sheet.
public final class ChartWriter {
    static final int WIDTH = 720;

    private final Words words;
    private final Layout layout;
    private final String fontFamily;

    /// @param fontFamily as the surrounding format knows its fonts
    public ChartWriter(Words words, String fontFamily) {
        this.words = words;
        this.layout = new Layout(words);
        this.fontFamily = fontFamily;
    }

    public String svg(Chart chart) {
        return switch (chart.kind()) {
            case BAR -> new BarChart(this, chart).svg();
            case STACKED -> new StackedChart(this, chart).svg();
            case LINE -> new LineChart(this, chart).svg();
        };
    }

    Svg canvas(Chart chart, int height) {
        String title = Inline.plain(chart.caption());
        return new Svg(WIDTH, height, chart.id(), title, description(chart), fontFamily);
    }

    /// A value as tables print it.
    String shown(Chart chart, @Nullable BigDecimal value) {
        int decimals = Layout.decimals(chart.unit(), values(chart));
        return layout.value(value, chart.format(), decimals);
    }

    static List<BigDecimal> values(Chart chart) {
        return chart.series().stream()
                .flatMap(s -> s.values().stream())
                .filter(Objects::nonNull)
                .toList();
    }

    static boolean hasLegend(Chart chart) {
        return chart.series().size() > 1;
    }

    /// Draws samples and names of the series in one row, wrapped where it must be.
    ///
    /// @return the height that it took
    static int legend(Svg svg, Chart chart) {
        if (!hasLegend(chart)) {
            return 0;
        }
        int x = 0;
        int y = 12;
        for (int i = 0; i < chart.series().size(); i++) {
            Shade shade = Shade.of(i);
            String name = Svg.fitted(chart.series().get(i).name(), WIDTH - 40);
            int needed = 22 + Svg.width(name);
            if (x > 0 && x + needed > WIDTH) {
                x = 0;
                y += 22;
            }
            if (chart.kind() == Chart.Kind.LINE) {
                svg.polyline(x + "," + (y - 4) + " " + (x + 16) + "," + (y - 4), shade);
                svg.marker(x + 8, y - 4, shade);
            } else {
                svg.rect(x, y - 11, 14, 14, shade.fill());
            }
            svg.text(x + 22, y, Svg.Anchor.START, Svg.INK, name);
            x += needed + 24;
        }
        return y + 14;
    }

    static int legendHeight(Chart chart) {
        var measure = new Svg(WIDTH, 0, "", "", "", "");
        return legend(measure, chart);
    }

    private String description(Chart chart) {
        String kind = words.of("chart." + chart.kind().name().toLowerCase(java.util.Locale.ROOT));
        String separator = words.of("list.separator");
        String data =
                chart.series().stream()
                        .map(s -> named(s) + points(chart, s, separator))
                        .collect(Collectors.joining(words.of("list.strong-separator")));
        return chart.unit().isEmpty()
                ? words.of("chart.description", kind, data)
                : words.of("chart.description-unit", kind, chart.unit(), data);
    }

    private String named(Chart.Series series) {
        return series.name().isEmpty() ? "" : series.name() + words.of("list.colon");
    }

    private String points(Chart chart, Chart.Series series, String separator) {
        var points = new StringBuilder();
        for (int i = 0; i < chart.labels().size(); i++) {
            points.append(i == 0 ? "" : separator)
                    .append(chart.labels().get(i))
                    .append(' ')
                    .append(shown(chart, series.values().get(i)));
        }
        return points.toString();
    }
}
