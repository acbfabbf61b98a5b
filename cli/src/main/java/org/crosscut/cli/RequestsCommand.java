package org.crosscut.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.crosscut.language.Language;
import org.crosscut.lawtext.DirectiveWords;
import org.crosscut.lawtext.Paragraph;
import org.crosscut.lawtext.Resolution;
import org.crosscut.lawtext.directive.Directive;
import org.crosscut.lawtext.grammar.Grammars;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists what resolutions ask, of whom and by when.
@Command(
        name = "requests",
        description = "Lists what resolutions ask, of whom, and by which report or date.")
final class RequestsCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "texts of resolutions (default: all that Crosscut has)")
    List<Path> files = new ArrayList<>();

    @Option(
            names = "--due",
            paramLabel = "WORDS",
            description =
                    "only what is due then: the name or words of a report (\"next overview report\"),"
                            + " a date, a session's number")
    String due = "";

    @Option(
            names = "--addressee",
            paramLabel = "NAME",
            description = "only what is asked of them, such as Secretary-General")
    String addressee = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: table)")
    TextTable.Format format = TextTable.Format.table;

    @Option(
            names = "--language",
            paramLabel = "en|zh",
            defaultValue = "${env:CROSSCUT_LANGUAGE:-en}",
            converter = Options.LanguageConverter.class,
            description = "of what is said about them (default: ${DEFAULT-VALUE})")
    Language language = Language.EN;

    @Override
    public Integer call() {
        Console console = Console.in(language);
        Words words = console.words();
        var grammars = Grammars.load();
        var reader = new ResolutionFiles(grammars);
        var table =
                new TextTable()
                        .column("resolution", words.of("column.resolution"))
                        .column("paragraph", words.of("column.paragraph"))
                        .column("verb", words.of("column.verb"))
                        .column("addressees", words.of("column.addressees"))
                        .column("due", words.of("column.due"))
                        .column("text", words.of("column.text"));
        for (Path file : files.isEmpty() ? known() : files) {
            Resolution resolution = reader.read(file);
            var told = new DirectiveWords(grammars.of(resolution.language()));
            var shown = new DirectiveWords(grammars.of(language));
            for (Paragraph paragraph : resolution.paragraphs()) {
                for (Directive directive : paragraph.directives()) {
                    if (isAsked(told, directive) || isAsked(shown, directive)) {
                        table.row(
                                resolution.symbol(),
                                paragraph.path(),
                                told.verb(directive),
                                told.addressees(directive),
                                shown.due(directive),
                                directive.text(paragraph.text()));
                    }
                }
            }
        }
        console.print(table.in(format));
        return reader.tell(console);
    }

    private boolean isAsked(DirectiveWords words, Directive directive) {
        return DirectiveWords.isRequest(directive)
                && (due.isEmpty() || words.isDue(directive, due))
                && (addressee.isEmpty() || words.addresses(directive, addressee));
    }

    /// The texts of all resolutions that Crosscut has.
    private static List<Path> known() {
        try (Stream<Path> files = Files.walk(Home.find().resolutions(), 2)) {
            return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the resolutions", e);
        }
    }
}
