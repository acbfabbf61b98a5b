package org.crosscut.cli;

import java.nio.file.Path;
import org.crosscut.language.Language;
import picocli.CommandLine.Option;

/// What the command that writes reports takes of what all commands take; its formats are others.
final class ReportOptions {
    /// The forms in which a report is written.
    enum Format {
        html,
        docx
    }

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            defaultValue = "${env:CROSSCUT_WORKSPACE:-workspace}",
            description = "the workspace's folder (default: ${DEFAULT-VALUE})")
    Path workspace = Path.of("workspace");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "how it is written: ${COMPLETION-CANDIDATES} (default: html)")
    Format format = Format.html;

    @Option(
            names = "--language",
            paramLabel = "en|zh",
            defaultValue = "${env:CROSSCUT_LANGUAGE:-en}",
            converter = Options.LanguageConverter.class,
            description = "of the report (default: ${DEFAULT-VALUE})")
    Language language = Language.EN;

    Console console() {
        return Console.in(language);
    }
}
