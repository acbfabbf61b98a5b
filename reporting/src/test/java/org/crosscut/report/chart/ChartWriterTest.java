package org.crosscut.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.crosscut.catalogue.Shown;
import org.crosscut.language.Language;
import org.crosscut.report.Chart;
import org.crosscut.report.Golden;
import org.crosscut.report.Inline;
import org.crosscut.report.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartWriterTest {
    private final ChartWriter writer = new ChartWriter(new Words(Language.EN), "Sans");

    private static Chart chart(Chart.Kind kind, Chart.Series... series) {
        return new Chart(
                kind,
                "c1",
                Inline.of("Calls & answers"),
                "thousand calls",
                Shown.Format.AMOUNT,
                List.of("North <1>", "South", "East"),
                List.of(series));
    }

    private static Chart.Series series(String name, String... numbers) {
        return new Chart.Series(
                name,
                Arrays.stream(numbers).map(n -> n.isEmpty() ? null : new BigDecimal(n)).toList());
    }

    @ParameterizedTest
    @EnumSource
    void draws(Chart.Kind kind) {
        Chart chart =
                chart(kind, series("Made", "1200", "", "300"), series("Lost", "-80", "0", "5"));
        String name = kind.name().toLowerCase(java.util.Locale.ROOT) + ".svg";
        Golden.check(ChartWriterTest.class, name, writer.svg(chart));
    }

    @Test
    void whoDoesNotSeeItReadsTheNumbers() {
        assertThat(writer.svg(chart(Chart.Kind.BAR, series("", "1200", "", "300"))))
                .contains("<title id=\"c1-t\">Calls &amp; answers</title>")
                .contains(
                        "Bar chart, in thousand calls. North &lt;1&gt; 1\u2009200.0, South not"
                                + " known, East 300.0</desc>");
    }

    @Test
    void sizesAreWhole() {
        assertThat(writer.svg(chart(Chart.Kind.LINE, series("", "0.1", "0.25", "0.3333"))))
                .doesNotContainPattern("(x|y|width|height|x1|y1)=\"-?\\d+\\.");
    }

    @Test
    void ticksAreRound() {
        var axis = Axis.of(List.of(new BigDecimal("-3.2"), new BigDecimal("96.55")), 200).rounded();
        assertThat(axis.ticks())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("-20"),
                        BigDecimal.ZERO,
                        new BigDecimal("20"),
                        new BigDecimal("40"),
                        new BigDecimal("60"),
                        new BigDecimal("80"),
                        new BigDecimal("100"));
        assertThat(axis.at(new BigDecimal("100"))).isEqualTo(200);
    }

    @Test
    void anEmptyOrLevelChartHasAnAxisToo() {
        assertThat(Axis.of(List.of(), 100).zero()).isZero();
        assertThat(Axis.of(List.of(BigDecimal.ZERO), 100).rounded().zero()).isZero();
    }

    @Test
    void longLabelsAreCut() {
        assertThat(Svg.fitted("演习特派团落叶松", 60)).endsWith("…");
        assertThat(Svg.fitted("short", 60)).isEqualTo("short");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 7, 12, 19, 36})
    void labelsOfALineStayApartAndInside(int months) {
        List<String> labels =
                IntStream.range(0, months)
                        .mapToObj(i -> LocalDate.of(2024, 9, 30).plusMonths(i))
                        .map(d -> d.getDayOfMonth() + " September " + d.getYear())
                        .toList();
        var values = Collections.nCopies(months, BigDecimal.ONE);
        var chart =
                new Chart(
                        Chart.Kind.LINE,
                        "c1",
                        Inline.of("Months"),
                        "",
                        Shown.Format.AMOUNT,
                        labels,
                        List.of(
                                new Chart.Series("One", values),
                                new Chart.Series("Other", values)));
        var texts =
                Pattern.compile(
                                "<text x=\"(\\d+)\"[^>]*?(middle|end)?\"? fill[^>]*>([^<]* September [^<]*)<")
                        .matcher(writer.svg(chart));
        int end = 0;
        int found = 0;
        while (texts.find()) {
            int x = Integer.parseInt(texts.group(1));
            int width = Svg.width(texts.group(3));
            int start =
                    switch (texts.group(2)) {
                        case null -> x;
                        case "end" -> x - width;
                        default -> x - width / 2;
                    };
            assertThat(start).isGreaterThanOrEqualTo(end);
            end = start + width;
            found++;
        }
        assertThat(found).isPositive();
        assertThat(end).isLessThanOrEqualTo(ChartWriter.WIDTH);
    }
}
