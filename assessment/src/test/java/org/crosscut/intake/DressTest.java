package org.crosscut.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.crosscut.catalogue.Conventions;
import org.crosscut.catalogue.Conventions.DateOrder;
import org.crosscut.catalogue.Conventions.DecimalSign;
import org.crosscut.diagnostic.Checked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Writes known values in a random dress, states it, and expects the same values back.
class DressTest {
    private static final long FIRST_SEED = Long.getLong("seed", 70_000);
    private static final List<String> NAMES =
            Outposts.stores().columns().stream().map(c -> c.name()).toList();

    /// How one file is written.
    private record Dress(
            String encoding,
            char separator,
            boolean isComma,
            String group,
            DateOrder order,
            String datePattern,
            String mark,
            int titles) {
        static Dress random(Random random) {
            boolean comma = random.nextBoolean();
            DateOrder order = pick(random, DateOrder.DMY, DateOrder.MDY, DateOrder.YMD);
            String pattern =
                    switch (order) {
                        case DMY -> pick(random, "dd/MM/yyyy", "d.M.yyyy", "d-MM-yyyy");
                        case MDY -> pick(random, "MM/dd/yyyy", "M/d/yyyy");
                        case YMD, UNSTATED -> pick(random, "yyyy/MM/dd", "yyyy年M月d日", "yyyyMMdd");
                    };
            return new Dress(
                    pick(random, "UTF-8", "UTF-16LE", "UTF-16", "GB18030"),
                    pick(random, ',', ';', '\t', '|'),
                    comma,
                    pick(random, "", " ", "'", comma ? "." : ",", comma ? "" : "\u2009"),
                    order,
                    pattern,
                    pick(random, "–", "n/a", ""),
                    random.nextInt(4));
        }

        Stated stated() {
            var conventions =
                    new Conventions(
                            isComma ? DecimalSign.COMMA : DecimalSign.POINT, order, List.of(mark));
            return Stated.NOTHING.withEncoding(encoding).withConventions(conventions);
        }

        String number(BigDecimal value, Random random) {
            String plain = value.abs().toPlainString();
            int point = plain.indexOf('.');
            String whole = point < 0 ? plain : plain.substring(0, point);
            String decimals = point < 0 ? "" : (isComma ? "," : ".") + plain.substring(point + 1);
            String grouped = whole.replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+$)", group);
            if (value.signum() >= 0) {
                return grouped + decimals;
            }
            return switch (random.nextInt(4)) {
                case 0 -> "(" + grouped + decimals + ")";
                case 1 -> grouped + decimals + "-";
                case 2 -> "−" + grouped + decimals;
                default -> "-" + grouped + decimals;
            };
        }

        String date(LocalDate day) {
            return day.format(DateTimeFormatter.ofPattern(datePattern));
        }
    }

    static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void valuesComeBackFromAnyDeclaredDress(long seed) {
        var random = new Random(seed);
        Dress dress = Dress.random(random);
        var expected = new ArrayList<List<@Nullable Object>>();
        var lines = new ArrayList<String>();
        for (int i = 0; i < dress.titles(); i++) {
            lines.add("Title " + i);
        }
        lines.add(line(NAMES.stream().map(n -> heading(n, random)).toList(), dress));
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            var day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_000));
            var amount = BigDecimal.valueOf(random.nextInt(100_001), 1);
            long pieces = random.nextInt(4_000_000) - 2_000_000L;
            boolean isEmpty = random.nextInt(4) == 0;
            expected.add(
                    Arrays.asList("OAK", day, "item " + i, "G-1", isEmpty ? null : amount, pieces));
            lines.add(
                    line(
                            List.of(
                                    pick(random, "OAK", "Oak Post", "橡树哨所", "OAK – Oak Post"),
                                    dress.date(day),
                                    "item " + i,
                                    pick(random, "G-1", "first  grade", "一级", "G-1: 一级"),
                                    isEmpty ? dress.mark() : dress.number(amount, random),
                                    dress.number(BigDecimal.valueOf(pieces), random),
                                    "",
                                    pick(random, "yes", "是", "TRUE"),
                                    "橡树",
                                    ""),
                            dress));
        }
        String text = String.join(pick(random, "\n", "\r\n", "\r"), lines);
        var found = new ArrayList<List<@Nullable Object>>();
        Checked<Delivery> read =
                new Intake(Outposts.catalogue(), "exercise")
                        .read(
                                Outposts.stores(),
                                "t.csv",
                                Content.of(text.getBytes(Charset.forName(dress.encoding()))),
                                dress.stated(),
                                (line, values) -> found.add(Arrays.asList(values).subList(0, 6)));

        assertThat(read).as(seed + " " + dress + read.problems()).isInstanceOf(Checked.Good.class);
        assertThat(found).as(seed + " " + dress).isEqualTo(expected);
    }

    private static String heading(String name, Random random) {
        return pick(
                random,
                name,
                "The " + name.replace('_', ' '),
                "列 " + name,
                "The " + name + " / 列 " + name,
                name.toUpperCase(java.util.Locale.ROOT));
    }

    private static String line(List<String> cells, Dress dress) {
        String between = String.valueOf(dress.separator());
        return String.join(
                between,
                cells.stream().map(c -> c.contains(between) ? "\"" + c + "\"" : c).toList());
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
