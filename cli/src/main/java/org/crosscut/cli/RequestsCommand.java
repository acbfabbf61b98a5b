package org.crosscut.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosscut.lawtext.DirectiveWords;
import org.crosscut.lawtext.Paragraph;
import org.crosscut.lawtext.Resolution;
import org.crosscut.lawtext.directive.Directive;
import org.crosscut.lawtext.grammar.Grammars;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin LanguageOption spoken = new LanguageOption();

    @Override
    public Integer call() {
        Console console = spoken.console();
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
        for (Path file : ResolutionFiles.orAll(files)) {
            Resolution resolution = reader.read(file);
            var told = new DirectiveWords(grammars.of(resolution.language()));
            var shown = new DirectiveWords(grammars.of(spoken.language));
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
}
