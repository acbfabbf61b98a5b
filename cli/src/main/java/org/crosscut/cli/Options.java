package org.crosscut.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// What every command takes.
final class Options extends LanguageOption {
    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            defaultValue = "${env:CROSSCUT_WORKSPACE:-workspace}",
            description = "the workspace's folder (default: ${DEFAULT-VALUE})")
    Path workspace = Path.of("workspace");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "how tables are printed: ${COMPLETION-CANDIDATES} (default: table)")
    TextTable.Format format = TextTable.Format.table;
}
