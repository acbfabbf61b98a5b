package org.crosscut.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Wording;
import org.crosscut.language.Language;
import org.crosscut.lawtext.Resolution;
import org.crosscut.lawtext.ResolutionJson;
import org.crosscut.lawtext.ResolutionMarkdown;
import org.crosscut.lawtext.ResolutionReader;
import org.crosscut.lawtext.ResolutionText;
import org.crosscut.lawtext.grammar.Grammars;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads a resolution's text to provisions.
@Command(name = "read", description = "Reads the text of a resolution to provisions.")
final class ReadCommand implements Callable<Integer> {
    /// The forms in which provisions are printed.
    enum Form {
        text,
        json,
        md
    }

    @Parameters(paramLabel = "FILE", description = "plain text, UTF-8")
    Path file = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "${COMPLETION-CANDIDATES} (default: text)")
    Form format = Form.text;

    @Option(
            names = "--language",
            paramLabel = "en|zh",
            defaultValue = "${env:CROSSCUT_LANGUAGE:-en}",
            converter = Options.LanguageConverter.class,
            description = "of what is said about it")
    Language language = Language.EN;

    @Override
    public Integer call() {
        var options = new Options();
        options.language = language;
        Console console = options.console();
        var grammars = Grammars.load();
        Resolution resolution =
                new ResolutionReader(grammars)
                        .salvage(file.getFileName().toString(), SubmitCommand.bytes(file));
        console.print(
                switch (format) {
                    case text -> new ResolutionText(grammars).write(resolution);
                    case md -> new ResolutionMarkdown(grammars).write(resolution);
                    case json -> new ResolutionJson(new Wording(language)).write(resolution);
                });
        console.problems(resolution.diagnostics());
        return resolution.diagnostics().stream().anyMatch(Diagnostic::isError)
                ? Exit.WRONG_INPUT
                : Exit.DONE;
    }
}
