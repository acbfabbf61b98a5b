package org.crosscut.lawtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolutionFolderTest {
    private static final String METADATA =
            """
            symbol: "A/RES/12/34"
            title: {en: Care of lighthouses, zh: 灯塔管理}
            body: {en: General Assembly, zh: 大会}
            adopted: 1957-03-04
            session: 12
            meeting: 5
            provisions: 2
            texts:
            - {language: en, file: en.txt, sha256: HASH, source: {en: written for this test}}
            sections:
            - {numeral: {en: I, zh: 一}, title: {en: Lamps, zh: 灯具}, first: 2, last: 2}
            """;
    private static final String TEXT =
            """
            12/34. Care of lighthouses
            The General Assembly,
            1. Thanks the keepers of the lighthouses;
            I Lamps
            2. Notes the report on the lamps.
            """;
    private static final String HASH =
            "b77b0ef9fda7a3a5aa8c4b3e3d4b5f6a7c8d9e0f1a2b3c4d5e6f708192a3b4c5";
    private static final String SUMMARIES =
            """
            summaries:
              "1": Keepers are thanked.
              "2": A report on lamps is noted.
            """;

    @TempDir Path folder;

    @Test
    void theRealFolderIsWhole() {
        ResolutionFolder real = good(ResolutionFolder.open(Fixtures.REAL));
        assertThat(real.numbers()).hasSize(101);
        assertThat(real.texts()).containsOnlyKeys(Language.ZH);
        assertThat(real.metadata().section("33").orElseThrow().numeral().in(Language.ZH))
                .isEqualTo("二");
        assertThat(real.metadata().section("12")).isEmpty();
        assertThat(real.metadata().about("96"))
                .extracting(Metadata.Declared::document)
                .containsExactly("A/76/774");
        assertThat(real.shown("33", Language.ZH)).isInstanceOf(ProvisionText.Official.class);
        assertThat(real.shown("33", Language.EN)).isInstanceOf(ProvisionText.Summary.class);
        assertThat(real.shown("33", Language.FR)).isInstanceOf(ProvisionText.NotThere.class);
    }

    @Test
    void everySummaryIsOneSentence() {
        Map<String, String> summaries =
                good(ResolutionFolder.open(Fixtures.REAL))
                        .summaries()
                        .getOrDefault(Language.EN, Map.of());
        assertThat(summaries).hasSize(101);
        summaries.forEach((number, sentence) -> {
            assertThat(sentence).as(number).endsWith(".").hasSizeBetween(50, 430);
            assertThat(sentence.split("[.!?] (?=[A-Z])")).as(number).hasSize(1);
            assertThat(sentence).as(number).doesNotContain("  ");
        });
        assertThat(summaries.values()).doesNotHaveDuplicates();
    }

    @Test
    void summariesKeepTheLimits() {
        Map<String, String> summaries =
                good(ResolutionFolder.open(Fixtures.REAL))
                        .summaries()
                        .getOrDefault(Language.EN, Map.of());
        assertThat(summaries)
                .hasEntrySatisfying("23", s -> assertThat(s).contains("over 300,000 US dollars"))
                .hasEntrySatisfying("28", s -> assertThat(s).contains("at least once every four"))
                .hasEntrySatisfying("31", s -> assertThat(s).contains("more than one year"))
                .hasEntrySatisfying("32", s -> assertThat(s).contains("10.5 to 11.5", "up to 15"))
                .hasEntrySatisfying("33", s -> assertThat(s).contains("24 months or longer"))
                .hasEntrySatisfying("37", s -> assertThat(s).contains("no later than three months"))
                .hasEntrySatisfying("52", s -> assertThat(s).contains("more than 30 days"));
        assertThat(
                        summaries.entrySet().stream()
                                .filter(e -> e.getValue().contains("next overview report"))
                                .map(Map.Entry::getKey))
                .containsExactly(
                        "12", "24", "38", "39", "40", "48", "56", "73", "77", "79", "84", "86");
    }

    @Test
    void aUserMayAddATextInAFolderOfTheirOwn() throws IOException {
        write(METADATA, TEXT, SUMMARIES);
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(own.resolve("zh.txt"), "12/34. 灯塔管理\n大会，\n1. 赞赏看守人；\n一\n灯具\n2. 注意到报告。\n");
        Checked<ResolutionFolder> opened =
                ResolutionFolder.open(folder, List.of(own, folder.resolve("nowhere")));
        assertThat(good(opened).texts()).containsOnlyKeys(Language.EN, Language.ZH);
        assertThat(good(opened).shown("2", Language.ZH)).isInstanceOf(ProvisionText.Official.class);
    }

    @Test
    void aDeclaredGapIsTheOfficialTextsOwn() throws IOException {
        String text = TEXT.replace("2. Notes", "3. Notes");
        String metadata = METADATA.replace("first: 2, last: 2", "first: 3, last: 3");
        write(metadata, text, "");
        assertThat(codes(ResolutionFolder.open(folder))).contains("text/numbering-gap");
        String declared =
                """
                declared:
                - kind: numbering-gap
                  provisions: ["2"]
                  note: {en: The official text skips paragraph 2.}
                  source: the official text
                """;
        write(metadata + declared, text, "");
        assertThat(codes(ResolutionFolder.open(folder))).isEmpty();
    }

    @Test
    void everyCodeHasItsExampleAndItsPage() throws IOException {
        var examples = new EnumMap<ResolutionCode, String[]>(ResolutionCode.class);
        examples.put(
                ResolutionCode.BAD_YAML,
                of(
                        "resolution.yaml:3:5",
                        METADATA.replace("zh: 灯塔管理}", "zh: 灯塔管理"),
                        TEXT,
                        SUMMARIES));
        examples.put(
                ResolutionCode.KEY_REPEATED,
                of(
                        "resolution.yaml:2:1",
                        METADATA.replace(
                                "title: {en: Care", "symbol: \"A/RES/12/34\"\ntitle: {en: Care"),
                        TEXT,
                        SUMMARIES));
        examples.put(
                ResolutionCode.KEY_MISSING,
                of("resolution.yaml:1:1", METADATA.replace("session: 12\n", ""), TEXT, SUMMARIES));
        examples.put(
                ResolutionCode.KEY_UNKNOWN,
                of(
                        "resolution.yaml:7:1",
                        METADATA.replace("provisions: 2", "sesion: 12\nprovisions: 2"),
                        TEXT,
                        SUMMARIES));
        examples.put(
                ResolutionCode.VALUE_WRONG,
                of(
                        "resolution.yaml:4:10",
                        METADATA.replace("1957-03-04", "4 March 1957"),
                        TEXT,
                        SUMMARIES));
        examples.put(
                ResolutionCode.FILE_MISSING,
                of(
                        "zh.txt",
                        METADATA.replace(
                                "sections:",
                                "- {language: zh, file: zh.txt, sha256: none, source: {en: lost}}\nsections:"),
                        TEXT,
                        SUMMARIES));
        examples.put(
                ResolutionCode.TEXT_CHANGED,
                of("en.txt", METADATA.replace("HASH", HASH), TEXT, SUMMARIES));
        examples.put(
                ResolutionCode.TEXT_OF_ANOTHER,
                of("en.txt", METADATA, TEXT.replace("12/34", "12/35"), SUMMARIES));
        examples.put(ResolutionCode.TEXT_REPEATED, of("second.txt", METADATA, TEXT, SUMMARIES));
        examples.put(
                ResolutionCode.PROVISION_COUNT,
                of(
                        "en.txt",
                        METADATA.replace("provisions: 2", "provisions: 1")
                                .replace("first: 2, last: 2", "first: 2, last: 2"),
                        TEXT,
                        SUMMARIES.replace("  \"2\": A report on lamps is noted.\n", "")));
        examples.put(
                ResolutionCode.SECTION_DIFFERS,
                of("en.txt:3:1", METADATA.replace("first: 2", "first: 1"), TEXT, SUMMARIES));
        examples.put(
                ResolutionCode.SUMMARY_MISSING,
                of(
                        "summary.en.yaml",
                        METADATA,
                        TEXT,
                        SUMMARIES.replace("  \"2\": A report on lamps is noted.\n", "")));
        examples.put(
                ResolutionCode.SUMMARY_UNKNOWN,
                of("summary.en.yaml:4:3", METADATA, TEXT, SUMMARIES + "  \"3\": Nothing.\n"));
        // What coverage.yaml may lack, CoverageTest shows.
        var ofTheFolder = EnumSet.complementOf(EnumSet.of(ResolutionCode.COVERAGE_MISSING));
        assertThat(examples.keySet()).isEqualTo(ofTheFolder);
        for (ResolutionCode code : ofTheFolder) {
            String[] example = Objects.requireNonNull(examples.get(code));
            write(example[1], example[2], example[3]);
            Path second = folder.resolve("second.txt");
            if (code == ResolutionCode.TEXT_REPEATED) {
                Files.writeString(second, TEXT);
            }
            List<Diagnostic> problems = ResolutionFolder.open(folder).problems();
            assertThat(problems)
                    .as(code.id())
                    .extracting(d -> d.code().id() + " " + d.place().shown())
                    .containsExactly(code.id() + " " + folder.resolve(example[0]));
            ErrorPage.check(problems.getFirst(), folder.toString());
            Files.deleteIfExists(second);
        }
    }

    @Test
    void aFolderWithoutMetadataIsNoResolution() {
        assertThat(codes(ResolutionFolder.open(folder))).containsExactly("resolution/file-missing");
    }

    private void write(String metadata, String text, String summaries) throws IOException {
        Files.writeString(folder.resolve("en.txt"), text);
        Files.writeString(
                folder.resolve("resolution.yaml"),
                metadata.replace(
                        "HASH", FolderReader.hash(Files.readAllBytes(folder.resolve("en.txt")))));
        if (summaries.isEmpty()) {
            Files.deleteIfExists(folder.resolve("summary.en.yaml"));
        } else {
            Files.writeString(folder.resolve("summary.en.yaml"), summaries);
        }
    }

    private static String[] of(String place, String metadata, String text, String summaries) {
        return new String[] {place, metadata, text, summaries};
    }

    private static List<String> codes(Checked<ResolutionFolder> opened) {
        return opened.problems().stream().map(d -> d.code().id()).toList();
    }

    private static ResolutionFolder good(Checked<ResolutionFolder> opened) {
        return switch (opened) {
            case Checked.Good<ResolutionFolder>(ResolutionFolder folder, var _) -> folder;
            case Checked.Bad<ResolutionFolder> bad ->
                    throw new AssertionError(bad.problems().toString());
        };
    }
}
