package org.crosscut.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.crosscut.catalogue.Dataset;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.intake.Intake;
import org.crosscut.intake.Outposts;
import org.crosscut.intake.Rows;
import org.crosscut.intake.Stated;
import org.crosscut.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateTest {
    private static final List<Language> BOTH = List.of(Language.EN, Language.ZH);

    static Stream<Arguments> templates() {
        return Outposts.catalogue()
                .datasets()
                .flatMap(d ->
                        Stream.of(List.of(Language.EN), List.of(Language.ZH), BOTH)
                                .map(l -> Arguments.of(d, l)));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void theExampleHandedInIsTaken(Dataset dataset, List<Language> languages) {
        byte[] workbook = workbook(dataset, languages, true);
        byte[] csv = template(dataset, languages).csv(true);

        for (byte[] file : List.of(workbook, csv)) {
            Checked<Rows> read = read(dataset, file, "exercise");
            assertThat(read.problems()).isEmpty();
            assertThat(((Checked.Good<Rows>) read).value().rows()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void anEmptyTemplateHasItsHeaderAndNoRow(Dataset dataset, List<Language> languages) {
        assertThat(read(dataset, workbook(dataset, languages, false), "exercise").problems())
                .extracting(d -> d.code().id())
                .containsExactly("file/no-rows");
    }

    @Test
    void theExampleIsRefusedAmongRealEntities() {
        Dataset stores = Outposts.stores();

        assertThat(read(stores, workbook(stores, BOTH, true), "real").problems())
                .extracting(Diagnostic::code)
                .extracting(c -> c.id())
                .containsExactly("cell/other-workspace");
    }

    @Test
    void onlyEntitiesOfTheWorkspaceAreOffered() throws IOException {
        String sheet = part(workbook(Outposts.stores(), BOTH, false), "xl/worksheets/sheet1.xml");

        assertThat(sheet)
                .contains("OAK – Oak Post / 橡树哨所,ELM – Elm Post / 榆树哨所")
                .doesNotContain("Real Post");
    }

    @Test
    void confidentialColumnsAreMarked() throws IOException {
        String explained =
                part(workbook(Outposts.stores(), BOTH, false), "xl/worksheets/sheet2.xml");

        assertThat(explained).contains("confidential\n机密");
    }

    @Test
    void theSameTemplateHasTheSameBytes() {
        Dataset stores = Outposts.stores();

        assertThat(workbook(stores, BOTH, true)).isEqualTo(workbook(stores, BOTH, true));
    }

    private static Template template(Dataset dataset, List<Language> languages) {
        return new Template(Outposts.catalogue(), dataset, "exercise", languages);
    }

    private static byte[] workbook(Dataset dataset, List<Language> languages, boolean example) {
        var out = new ByteArrayOutputStream();
        template(dataset, languages).workbook(out, example);
        return out.toByteArray();
    }

    private static Checked<Rows> read(Dataset dataset, byte[] file, String workspace) {
        return new Intake(Outposts.catalogue(), workspace)
                .read(dataset, "filled.xlsx", file, Stated.NOTHING);
    }

    private static String part(byte[] workbook, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (e.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no part " + name);
    }
}
