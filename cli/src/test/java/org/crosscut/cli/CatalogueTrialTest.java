package org.crosscut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.crosscut.catalogue.Topic;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Wording;
import org.crosscut.language.Language;
import org.crosscut.rule.CompiledCatalogue;
import org.crosscut.trial.CatalogueTrial;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every topic of the catalogue: its cases, and what every rule must hold.
class CatalogueTrialTest {
    private static final CompiledCatalogue COMPILED = compiled();

    private static CompiledCatalogue compiled() {
        assertThat(Root.folder()).isDirectory();
        return OpenCatalogue.compiled(Home.find().catalogue());
    }

    static Stream<String> topics() {
        return COMPILED.catalogue().topics().stream().map(Topic::name);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyCaseHoldsAndNoRuleTrustsTheUnknown(String topic) {
        var wording = new Wording(Language.EN);
        var report =
                new CatalogueTrial(COMPILED)
                        .run(
                                OpenCatalogue.topic(COMPILED.catalogue(), topic),
                                CatalogueTrial.Depth.UNKNOWNS);
        assertThat(report.problems().stream().map(wording::shown)).isEmpty();
        assertThat(report.problems()).extracting(Diagnostic::code).isEmpty();
    }
}
