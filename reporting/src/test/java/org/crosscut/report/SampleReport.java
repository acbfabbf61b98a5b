package org.crosscut.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosscut.language.Language;
import org.crosscut.report.html.HtmlRenderer;

/// Writes the invented report at full size, to be looked at: `SampleReport FOLDER`.
final class SampleReport {
    private SampleReport() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (Language language : Words.LANGUAGES) {
            StateInput input = RadioReport.input(101, 14, true);
            String html = new HtmlRenderer().render(new StateReport(input, language).document());
            Files.writeString(folder.resolve("state." + language.tag() + ".html"), html);
        }
    }
}
