package org.crosscut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosscut.language.Language;
import org.crosscut.report.html.HtmlRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportInBrowserTest {
    private static final ReportReader READER = new ReportReader();

    @TempDir Path folder;

    @AfterAll
    static void close() {
        READER.close();
    }

    private Path report(Language language) throws IOException {
        StateInput input = RadioReport.input(101, 14, true);
        Path file = folder.resolve("state." + language.tag() + ".html");
        return Files.writeString(
                file, new HtmlRenderer().render(new StateReport(input, language).document()));
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "ZH"})
    void readsWellAtEveryWidth(Language language) throws IOException {
        assertThat(READER.problems(report(language), language.tag())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "ZH"})
    void everyParagraphIsPrinted(Language language) throws IOException {
        Path report = report(language);
        String pdf = READER.pdf(report);

        assertThat(READER.printed(report)).isEmpty();
        for (int i = 1; i <= 101; i++) {
            String heading = new Words(language).of("provision.heading", i);
            assertThat(pdf.contains(ReportReader.inOutline(heading))).as(heading).isTrue();
        }
    }
}
