package org.crosscut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Dataset;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.intake.Intake;
import org.crosscut.intake.Stated;
import org.crosscut.language.Language;
import org.crosscut.template.Template;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every dataset of the catalogue has a template that intake takes back.
class TemplatesTest {
    private static final Catalogue CATALOGUE =
            OpenCatalogue.compiled(Root.folder().resolve("catalogue")).catalogue();
    private static final Intake INTAKE = new Intake(CATALOGUE, "exercise");

    static Stream<Arguments> datasets() {
        return CATALOGUE
                .datasets()
                .flatMap(d ->
                        Stream.of(List.of(Language.EN, Language.ZH), List.of(Language.ZH))
                                .map(l -> Arguments.of(d.name(), l, d)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("datasets")
    void theExampleIsTaken(String name, List<Language> languages, Dataset dataset) {
        var template = new Template(CATALOGUE, dataset, "exercise", languages);
        var workbook = new ByteArrayOutputStream();
        template.workbook(workbook, true);

        assertThat(errors(dataset, workbook.toByteArray())).isEmpty();
        assertThat(errors(dataset, template.csv(true))).isEmpty();
    }

    private static List<Diagnostic> errors(Dataset dataset, byte[] file) {
        return INTAKE.read(dataset, "filled", file, Stated.NOTHING).problems().stream()
                .filter(Diagnostic::isError)
                .toList();
    }
}
