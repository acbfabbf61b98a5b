package org.crosscut.lawtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.lawtext.source.SourceCode;
import org.crosscut.lawtext.source.SourceExamples;
import org.junit.jupiter.api.Test;

/// Every code of a file has an example that fails with exactly that code, and a page.
class SourceCodeTest {
    @Test
    void everyCodeHasItsExampleAndItsPage() throws IOException {
        Map<SourceCode, SourceExamples.Example> examples = SourceExamples.all();
        assertThat(examples).containsOnlyKeys(SourceCode.values());
        for (SourceCode code : SourceCode.values()) {
            SourceExamples.Example example = Objects.requireNonNull(examples.get(code));
            Resolution read = Fixtures.READER.salvage(example.name(), example.content().get());
            assertThat(read.diagnostics())
                    .as(code.id())
                    .extracting(d -> d.code().id() + " " + d.place().shown())
                    .containsExactly(code.id() + " " + example.place());
            Diagnostic problem = read.diagnostics().getFirst();
            ErrorPage.check(problem, "");
        }
    }
}
