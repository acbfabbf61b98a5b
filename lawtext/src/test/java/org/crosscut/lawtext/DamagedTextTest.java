package org.crosscut.lawtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.language.Language;
import org.crosscut.lawtext.akn.AkomaNtoso;
import org.junit.jupiter.api.Test;

/// Damaged texts are read without an exception, and no paragraph is lost in silence between others:
/// a quick choice of what `soak reading` tries. `-Ddamaged=N` tries so many.
class DamagedTextTest {
    private static final int TRIES = Integer.getInteger("damaged", 300);
    private static final String SIGNS = "().;:,，。；“”[]*_#>/<&^0123456789\u0007\u200b\ufeff\ud83d";

    private static final Pattern RANGE =
            Pattern.compile("(?<from>[0-9]{1,6})(?:–(?<to>[0-9]{1,6}))?");

    private enum Damage {
        CUT,
        LINES_LOST,
        LINES_SHUFFLED,
        LINES_DOUBLED,
        JOINED,
        SIGNS_CHANGED,
        BYTES_CHANGED,
        DEEP
    }

    @Test
    void noDamageMakesAnExceptionOrLosesAParagraphInSilence() {
        for (int seed = 0; seed < TRIES; seed++) {
            var random = new Random(seed);
            Language language = random.nextBoolean() ? Language.EN : Language.ZH;
            Printer.Style style = any(Printer.Style.values(), random);
            String text =
                    new Printer(new SyntheticResolution(language, random), style, random).print();
            Damage damage = any(Damage.values(), random);
            String as = "seed " + seed + " " + damage + " " + style + " " + language;
            Resolution read = Fixtures.READER.salvage("r.txt", damaged(text, damage, random));
            assertThat(AkomaNtoso.write(read)).as(as).isNotEmpty();
            if (!read.provisions().isEmpty()) {
                assertThat(told(read)).as(as).containsAll(lost(Fixtures.read(text), read));
            }
        }
    }

    private static <T> T any(T[] all, Random random) {
        return all[random.nextInt(all.length)];
    }

    private static byte[] damaged(String text, Damage damage, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int from = random.nextInt(lines.size());
        List<String> some =
                lines.subList(from, Math.min(lines.size(), from + 2 + random.nextInt(20)));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        switch (damage) {
            case CUT -> {
                return Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            case BYTES_CHANGED -> {
                for (int i = 0; i < 10; i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                return bytes;
            }
            case LINES_LOST -> some.clear();
            case LINES_SHUFFLED -> Collections.shuffle(some, random);
            case LINES_DOUBLED -> some.addAll(List.copyOf(some));
            case JOINED -> lines = List.of(String.join(" ", lines));
            case SIGNS_CHANGED -> lines = List.of(signsChanged(text, random));
            case DEEP ->
                    lines.add(
                            from,
                            List.of("(", "(a) ", "[", "“", "a. ")
                                    .get(random.nextInt(5))
                                    .repeat(3_000));
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String signsChanged(String text, Random random) {
        var changed = new StringBuilder(text);
        for (int i = 0; i < 20; i++) {
            changed.setCharAt(
                    random.nextInt(changed.length()), SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return changed.toString();
    }

    /// The numbers below the highest that is left.
    private static Set<Integer> lost(Resolution before, Resolution after) {
        Set<Integer> left = numbers(after);
        int highest = Collections.max(left);
        Set<Integer> lost = numbers(before);
        lost.removeIf(n -> n > highest || left.contains(n));
        return lost;
    }

    private static Set<Integer> numbers(Resolution resolution) {
        var numbers = new LinkedHashSet<Integer>();
        Fixtures.numbers(resolution).forEach(n -> numbers.add(Integer.parseInt(n)));
        return numbers;
    }

    /// The numbers that diagnostics name, alone or as a range.
    private static Set<Integer> told(Resolution resolution) {
        var told = new LinkedHashSet<Integer>();
        for (Diagnostic problem : resolution.diagnostics()) {
            for (String fact : List.of("missing", "number")) {
                Matcher range = RANGE.matcher(problem.facts().getOrDefault(fact, ""));
                while (range.find()) {
                    int first = Integer.parseInt(range.group("from"));
                    String to = range.group("to");
                    int last = to == null ? first : Integer.parseInt(to);
                    IntStream.rangeClosed(first, last).limit(1_000).forEach(told::add);
                }
            }
        }
        return told;
    }
}
