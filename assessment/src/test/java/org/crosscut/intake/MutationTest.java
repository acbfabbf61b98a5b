package org.crosscut.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.crosscut.diagnostic.Code;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Wording;
import org.crosscut.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Damages good files in ways that are known, and expects exactly these to be named.
class MutationTest {
    private static final long FIRST_SEED = Long.getLong("seed", 4_000);
    private static final List<String> HEADER =
            Outposts.stores().columns().stream().map(c -> c.name()).toList();
    private static final String SECRET = "77777";

    /// A row as it will be written; cells are raw, quotes included.
    private static final class Line {
        private final List<String> cells;
        private String damage = "";
        private @Nullable Code code;

        Line(List<String> cells) {
            this.cells = new ArrayList<>(cells);
        }

        void set(String column, String raw, CellCode deserved) {
            cells.set(HEADER.indexOf(column), raw);
            damage = column;
            code = deserved;
        }

        void shape(FileCode deserved) {
            code = deserved;
        }

        boolean isDamaged() {
            return code != null;
        }
    }

    private interface Mutation {
        void apply(Line line, Line untouched);
    }

    private static final List<Mutation> MUTATIONS =
            List.of(
                    (l, u) -> l.set("pieces", "12.5", CellCode.NOT_AN_INTEGER),
                    (l, u) -> l.set("pieces", "1e3", CellCode.NOT_AN_INTEGER),
                    (l, u) -> l.set("pieces", "12 3456", CellCode.NOT_AN_INTEGER),
                    (l, u) -> l.set("pieces", "\"1,234\"", CellCode.AMBIGUOUS_NUMBER),
                    (l, u) -> l.set("pieces", "n/a", CellCode.NOT_AN_INTEGER),
                    (l, u) -> l.set("amount", "\"12,55\"", CellCode.TOO_MANY_DECIMALS),
                    (l, u) -> l.set("amount", "(12.5)", CellCode.OUT_OF_RANGE),
                    (l, u) -> l.set("amount", "12 USD", CellCode.NOT_A_NUMBER),
                    (l, u) -> l.set("item", "rope/old", CellCode.NOT_OF_PATTERN),
                    (l, u) -> l.set("note", "x".repeat(101), CellCode.TOO_LONG),
                    (l, u) -> l.set("grade", "G-1 – 二级", CellCode.CODE_AND_LABEL_DIFFER),
                    (l, u) -> l.set("amount", "–", CellCode.NOT_A_NUMBER),
                    (l, u) -> l.set("amount", "1.25", CellCode.TOO_MANY_DECIMALS),
                    (l, u) -> l.set("amount", "10000.1", CellCode.OUT_OF_RANGE),
                    (l, u) -> l.set("amount", "1234567890", CellCode.TOO_MANY_DIGITS),
                    (l, u) -> l.set("cost", "-" + SECRET, CellCode.OUT_OF_RANGE),
                    (l, u) -> l.set("cost", "$" + SECRET, CellCode.NOT_A_NUMBER),
                    (l, u) -> l.set("cost", SECRET + ".777", CellCode.TOO_MANY_DECIMALS),
                    (l, u) -> l.set("cost", "\u200b" + SECRET, CellCode.INVISIBLE_CHARACTER),
                    (l, u) -> l.set("last_check", "2024-06-01 13:30", CellCode.NOT_A_DATE),
                    (l, u) -> l.set("last_check", "45473", CellCode.NOT_A_DATE),
                    (l, u) -> l.set("last_check", "01/02/2024", CellCode.AMBIGUOUS_DATE),
                    (l, u) -> l.set("last_check", "2024-06-31", CellCode.NO_SUCH_DAY),
                    (l, u) -> l.set("last_check", "0024-06-30", CellCode.OUT_OF_RANGE),
                    (l, u) -> l.set("grade", "G-9", CellCode.NOT_IN_CODE_LIST),
                    (l, u) -> l.set("grade", "spare", CellCode.AMBIGUOUS_LABEL),
                    (l, u) -> l.set("grade", "", CellCode.MISSING),
                    (l, u) -> l.set("outpost", "REAL", CellCode.OTHER_WORKSPACE),
                    (l, u) -> l.set("sealed", "y", CellCode.NOT_A_BOOLEAN),
                    (l, u) -> l.set("note", "a\u0000b", CellCode.INVISIBLE_CHARACTER),
                    (l, u) -> l.set("note", "a\ufffdb", CellCode.LOST_CHARACTER),
                    (l, u) -> l.set("note", "a\u00a0", CellCode.SURROUNDING_SPACES),
                    (l, u) -> {
                        for (String key : List.of("outpost", "state_date", "item")) {
                            int i = HEADER.indexOf(key);
                            l.cells.set(i, u.cells.get(i));
                        }
                        l.code = CellCode.DUPLICATE_KEY;
                    },
                    (l, u) -> {
                        l.cells.removeLast();
                        l.shape(FileCode.TOO_FEW_CELLS);
                    },
                    (l, u) -> {
                        l.cells.add("more");
                        l.shape(FileCode.TOO_MANY_CELLS);
                    },
                    (l, u) -> {
                        l.cells.replaceAll(c -> "");
                        l.shape(FileCode.EMPTY_ROW);
                    },
                    (l, u) -> {
                        l.cells.set(HEADER.indexOf("note"), "\"never closed");
                        l.shape(FileCode.UNCLOSED_QUOTE);
                    });

    static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + 120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void exactlyTheDamageIsNamed(long seed) {
        var random = new Random(seed);
        List<Line> lines = good(random);
        assertThat(read(text(lines, new TreeSet<>()))).as("seed " + seed).isEmpty();

        damage(lines, random);
        var expected = new TreeSet<String>();
        List<Diagnostic> problems = read(text(lines, expected));

        assertThat(problems.stream().map(MutationTest::found).toList())
                .as("seed " + seed)
                .containsExactlyInAnyOrderElementsOf(expected);
        for (Language language : List.of(Language.EN, Language.ZH)) {
            var wording = new Wording(language);
            assertThat(problems.stream().map(wording::shown)).noneMatch(t -> t.contains(SECRET));
        }
    }

    private static void damage(List<Line> lines, Random random) {
        Line untouched = lines.getFirst();
        int number = 1 + random.nextInt(5);
        for (int i = 0; i < number; i++) {
            Line line = lines.get(1 + random.nextInt(lines.size() - 1));
            if (!line.isDamaged()) {
                MUTATIONS.get(random.nextInt(MUTATIONS.size())).apply(line, untouched);
            }
        }
        // Two copies of one key would name each other.
        List<Line> copies =
                lines.stream().filter(l -> l.code == CellCode.DUPLICATE_KEY).skip(1).toList();
        lines.removeAll(copies);
    }

    private static List<Line> good(Random random) {
        var lines = new ArrayList<Line>();
        int number = 3 + random.nextInt(25);
        for (int i = 0; i < number; i++) {
            lines.add(
                    new Line(
                            List.of(
                                    pick(random, "OAK", "ELM", "Oak Post", "榆树哨所", "OAK – 橡树哨所"),
                                    pick(random, "2024-06-30", "2023-06-30"),
                                    "item " + i,
                                    pick(
                                            random,
                                            "G-1",
                                            "G-2",
                                            "First grade",
                                            "二级",
                                            "G-1 - First grade"),
                                    pick(
                                            random,
                                            "",
                                            "0",
                                            "12.5",
                                            "12.50",
                                            "10000",
                                            "007",
                                            "\"1 234,5\"",
                                            "\"1,234.5\""),
                                    pick(
                                            random,
                                            "",
                                            "-3",
                                            "0",
                                            "123456789012345678",
                                            "(12)",
                                            "１２",
                                            "1 234"),
                                    pick(
                                            random,
                                            "",
                                            "2024-02-29",
                                            "31/12/2024",
                                            "29 June 2022",
                                            "2022年6月29日"),
                                    pick(random, "", "yes", "NO", "True", "否"),
                                    pick(
                                            random,
                                            "",
                                            "plain",
                                            "\"red, blue\"",
                                            "\"two\nlines\"",
                                            "\"a \"\"b\"\" c\"",
                                            "caf\u00e9",
                                            "cafe\u0301"),
                                    pick(random, "", "7.5", "99999.99"))));
        }
        Collections.shuffle(lines, random);
        return lines;
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /// @param expected filled with what should be found, as [#found] writes it
    private static String text(List<Line> lines, SortedSet<String> expected) {
        var text = new StringBuilder(String.join(",", HEADER) + "\n");
        for (Line line : lines) {
            long number = 1 + text.chars().filter(c -> c == '\n').count();
            Code code = line.code;
            if (code != null) {
                String column = line.damage.isEmpty() ? "" : ":" + line.damage;
                expected.add("t.csv:" + number + column + " " + code.id());
            }
            text.append(String.join(",", line.cells)).append('\n');
        }
        return text.toString();
    }

    /// A quote that is not closed ends where the next one opens, if there is one: one cause with
    /// two names.
    private static String found(Diagnostic problem) {
        String code = problem.code().id();
        return problem.place().shown()
                + " "
                + (code.equals("file/text-after-quote") ? "file/unclosed-quote" : code);
    }

    private static List<Diagnostic> read(String text) {
        return new Intake(Outposts.catalogue(), "exercise")
                .read(
                        Outposts.stores(),
                        "folder/t.csv",
                        text.getBytes(StandardCharsets.UTF_8),
                        Map.of())
                .problems();
    }
}
