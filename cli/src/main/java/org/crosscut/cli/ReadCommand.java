package org.crosscut.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.diagnostic.Wording;
import org.crosscut.lawtext.Resolution;
import org.crosscut.lawtext.ResolutionJson;
import org.crosscut.lawtext.ResolutionMarkdown;
import org.crosscut.lawtext.ResolutionText;
import org.crosscut.lawtext.akn.AkomaNtoso;
import org.crosscut.lawtext.grammar.Grammars;
import org.crosscut.lawtext.page.ReadingPage;
import org.crosscut.lawtext.sidebyside.Comparison;
import org.crosscut.lawtext.sidebyside.ComparisonJson;
import org.crosscut.lawtext.sidebyside.ComparisonText;
import org.crosscut.lawtext.sidebyside.LanguageComparer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads a resolution's text to provisions.
@Command(name = "read", description = "Reads the text of a resolution to provisions.")
final class ReadCommand implements Callable<Integer> {
    /// The forms in which provisions are printed.
    enum Form {
        text,
        json,
        md,
        akn,
        html
    }

    @Parameters(paramLabel = "FILE", description = "plain text, Markdown, HTML, DOCX or PDF")
    Path file = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "${COMPLETION-CANDIDATES} (default: text)")
    Form format = Form.text;

    @Option(
            names = "--against",
            paramLabel = "OTHER-LANGUAGE-FILE",
            description = "says what two language versions say differently: text, json or html")
    @Nullable Path against;

    @Mixin LanguageOption spoken = new LanguageOption();

    @Override
    public Integer call() {
        Console console = spoken.console();
        var grammars = Grammars.load();
        var reader = new ResolutionFiles(grammars);
        if (against != null) {
            requireComparable(against);
            compare(console, reader.read(file), reader.read(against));
            return reader.tell(console);
        }
        Resolution resolution = reader.read(file);
        console.print(
                switch (format) {
                    case text -> new ResolutionText(grammars).write(resolution);
                    case md -> new ResolutionMarkdown(grammars).write(resolution);
                    case json -> new ResolutionJson(new Wording(spoken.language)).write(resolution);
                    case akn -> AkomaNtoso.write(resolution);
                    case html -> ReadingPage.write(resolution, spoken.language);
                });
        return reader.tell(console);
    }

    private void requireComparable(Path other) {
        if (format == Form.md || format == Form.akn) {
            throw new Stop(
                    List.of(
                            Diagnostic.of(
                                    CliCode.NOT_COMPARED,
                                    Place.file(other.getFileName().toString()),
                                    "form",
                                    format.name())));
        }
    }

    private void compare(Console console, Resolution one, Resolution other) {
        Comparison comparison = new LanguageComparer().compare(one, other);
        console.print(
                switch (format) {
                    case text -> new ComparisonText(spoken.language).write(comparison);
                    case json -> new ComparisonJson().write(comparison);
                    case html -> ReadingPage.write(comparison, spoken.language);
                    case md, akn -> throw new IllegalStateException("no such comparison");
                });
    }
}
