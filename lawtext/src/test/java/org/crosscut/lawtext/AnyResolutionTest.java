package org.crosscut.lawtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.language.Language;
import org.junit.jupiter.api.Test;

/// Whatever is printed, in whatever layout, is read back. `-Dseed=N` runs one seed alone.
class AnyResolutionTest {
    private static final int SEEDS = Integer.getInteger("seeds", 60);

    @Test
    void whatIsPrintedIsReadBack() {
        cases().forEach(AnyResolutionTest::isReadBack);
    }

    @Test
    void aLostNumberIsSaid() {
        cases().forEach(AnyResolutionTest::losesNoNumberSilently);
    }

    private record Case(int seed, Language language, Printer.Style style) {
        SyntheticResolution resolution() {
            return new SyntheticResolution(language, new Random(seed));
        }

        String printed() {
            return new Printer(resolution(), style, new Random(seed + 1L)).print();
        }
    }

    private static Stream<Case> cases() {
        Integer chosen = Integer.getInteger("seed");
        IntStream seeds = chosen == null ? IntStream.range(0, SEEDS) : IntStream.of(chosen);
        return seeds.boxed()
                .flatMap(seed ->
                        Stream.of(Language.ZH, Language.EN)
                                .flatMap(language ->
                                        Stream.of(Printer.Style.values())
                                                .map(s -> new Case(seed, language, s))));
    }

    private static void isReadBack(Case c) {
        SyntheticResolution expected = c.resolution();
        String printed = c.printed();
        Resolution read = Fixtures.read(printed);
        String as = c.toString();
        assertThat(Fixtures.codes(read)).as(as).isEmpty();
        assertThat(read.title()).as(as).isEqualTo(expected.title());
        assertThat(read.symbol()).as(as).isEqualTo("A/RES/12/34");
        assertThat(read.preamble().stream().map(AnyResolutionTest::shown))
                .as(as)
                .containsExactlyElementsOf(
                        expected.preamble.stream().map(AnyResolutionTest::shown).toList());
        assertThat(read.provisions()).as(as).hasSameSizeAs(expected.paragraphs);
        for (int i = 0; i < expected.paragraphs.size(); i++) {
            assertThat(shown(read.provisions().get(i)))
                    .as(as)
                    .isEqualTo(shown(expected, expected.paragraphs.get(i)));
        }
        assertThat(read.footnotes())
                .as(as)
                .extracting(f -> f instanceof Footnote.Printed p ? p.text() : "missing")
                .containsExactlyElementsOf(expected.notes);
    }

    private static void losesNoNumberSilently(Case c) {
        SyntheticResolution whole = c.resolution();
        var random = new Random(c.seed() + 2L);
        int lost = random.nextInt(whole.paragraphs.size() - 1);
        String number = whole.paragraphs.get(lost).number();
        List<String> lines =
                c.printed()
                        .lines()
                        .filter(line -> !line.strip().startsWith(number + ". "))
                        .toList();
        Resolution read = Fixtures.read(String.join("\n", lines));
        assertThat(read.diagnostics())
                .as(c + " without paragraph " + number)
                .filteredOn(Diagnostic::isError)
                .anySatisfy(
                        d -> assertThat(d.facts().getOrDefault("missing", "")).contains(number));
        assertThat(Fixtures.numbers(read)).hasSize(whole.paragraphs.size() - 1);
    }

    private static String shown(SyntheticResolution resolution, SyntheticResolution.Paragraph p) {
        String parts = String.join(" ", p.parts().stream().map(AnyResolutionTest::shown).toList());
        return p.number()
                + " "
                + resolution.numeral(p.section())
                + " "
                + shown(p.words())
                + " "
                + parts;
    }

    private static String shown(Provision p) {
        String parts = String.join(" ", p.parts().stream().map(x -> shown(x.passage())).toList());
        return p.number() + " " + p.section().numeral() + " " + shown(p.passage()) + " " + parts;
    }

    private static String shown(SyntheticResolution.Words words) {
        return words.read() + words.marks();
    }

    private static String shown(Passage passage) {
        return passage.text()
                + passage.footnotes().stream()
                        .map(m -> m.footnote().number() + "@" + m.offset())
                        .toList();
    }
}
