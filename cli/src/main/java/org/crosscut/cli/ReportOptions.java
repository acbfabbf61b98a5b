package org.crosscut.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// What the command that writes reports takes of what all commands take; its formats are others.
final class ReportOptions extends LanguageOption {
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
}
