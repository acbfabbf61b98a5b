package org.crosscut.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Wording;
import org.crosscut.language.Language;

/// Where a command prints: results to `out`, everything said about them to `err`.
record Console(PrintStream out, PrintStream err, Language language) {
    /// The terminal's, in UTF-8.
    static Console in(Language language) {
        return new Console(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                language);
    }

    Words words() {
        return new Words(language);
    }

    void say(String key, Object... values) {
        err.println(words().of(key, values));
    }

    void print(String text) {
        out.print(text);
        out.flush();
    }

    /// Problems as a person reads them: those of one cause together, none cut off.
    void problems(List<Diagnostic> problems) {
        new Problems(this).tell(problems, false);
    }

    /// Problems as a program reads them.
    TextTable table(List<Diagnostic> problems) {
        var wording = new Wording(language);
        var table =
                new TextTable()
                        .column("place", words().of("column.place"))
                        .column("severity", words().of("column.severity"))
                        .column("code", words().of("column.code"))
                        .column("wrong", words().of("column.wrong"))
                        .column("expected", words().of("column.expected"))
                        .column("remedy", words().of("column.remedy"));
        problems.stream()
                .sorted(Diagnostic.BY_PLACE)
                .forEach(d ->
                        table.row(
                                d.place().shown(),
                                d.isError() ? "error" : "warning",
                                d.code().id(),
                                wording.wrong(d),
                                wording.expected(d),
                                wording.remedy(d)));
        return table;
    }
}
