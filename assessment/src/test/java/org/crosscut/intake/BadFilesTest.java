package org.crosscut.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscut.catalogue.Column;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Code;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Severity;
import org.crosscut.diagnostic.Wording;
import org.crosscut.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadFilesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/BadFilesTest");

    record BadFile(String slug, String dataset, Stated stated, String place) {
        Checked<Delivery> read() throws IOException {
            var catalogue = Outposts.catalogue();
            return new Intake(catalogue, "exercise")
                    .read(
                            catalogue.dataset(dataset),
                            slug + ".csv",
                            Content.of(bytes()),
                            stated,
                            RowSink.NONE);
        }

        private byte[] bytes() throws IOException {
            byte[] stored = resource(slug + ".csv");
            // Too long to keep as a file: the one cell is filled here.
            return slug.equals("cell-too-long")
                    ? new String(stored, StandardCharsets.UTF_8)
                            .replace(",x,", ",\"" + "x".repeat(2_000_000) + "\",")
                            .getBytes(StandardCharsets.UTF_8)
                    : stored;
        }
    }

    static List<BadFile> files() throws IOException {
        return new String(resource("expected.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(l -> l.split(",", -1))
                .map(c -> new BadFile(c[0], c[1], stated(c[2]), c[0] + ".csv" + c[3]))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRefusedWithExactlyItsCodeAndPlace(BadFile file) throws IOException {
        Checked<Delivery> read = file.read();

        assertThat(read.problems())
                .extracting(d -> d.code().id().replaceAll(".*/", ""), d -> d.place().shown())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(file.slug(), file.place()));
        boolean warning =
                read.problems().stream().allMatch(d -> d.code().severity() == Severity.WARNING);
        assertThat(read instanceof Checked.Good).isEqualTo(warning);
    }

    @Test
    void everyCodeHasItsFile() throws IOException {
        var slugs =
                files().stream().map(BadFile::slug).collect(Collectors.toCollection(TreeSet::new));
        assertThat(slugs).isEqualTo(codes().map(BadFilesTest::slug).collect(Collectors.toSet()));
    }

    @Test
    void everyCodeHasItsPage() {
        assertThat(codes().map(c -> Path.of("../docs/errors", c.id() + ".md")))
                .allMatch(Files::exists);
    }

    @Test
    void messagesReadAsApproved() throws IOException {
        for (Language language : List.of(Language.EN, Language.ZH)) {
            var wording = new Wording(language);
            var shown = new ArrayList<String>();
            for (BadFile file : files()) {
                for (Diagnostic problem : file.read().problems()) {
                    shown.add(wording.shown(problem));
                }
            }
            String all = String.join("\n", shown) + "\n";
            assertThat(all).doesNotContain("{", "}");
            Path golden = GOLDEN.resolve("messages." + language.tag() + ".txt");
            if (Boolean.getBoolean("approve")) {
                assertThat(System.getenv("CI")).isNotEqualTo("true");
                Files.createDirectories(GOLDEN);
                Files.writeString(golden, all);
            }
            assertThat(all).isEqualTo(Files.readString(golden));
        }
    }

    private static Stream<Code> codes() {
        return Stream.concat(Stream.of(CellCode.values()), Stream.of(FileCode.values()));
    }

    private static String slug(Code code) {
        return code.id().substring(code.id().indexOf('/') + 1);
    }

    private static Stated stated(String text) {
        String value = text.substring(text.indexOf('=') + 1);
        if (text.startsWith("encoding=")) {
            return Stated.NOTHING.withEncoding(value);
        }
        return text.isEmpty()
                ? Stated.NOTHING
                : Stated.whole(
                        Map.of(Column.Role.valueOf(text.substring(0, text.indexOf('='))), value));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = BadFilesTest.class.getResourceAsStream("bad/" + name)) {
            return java.util.Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
