package org.crosscut.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.diagnostic.Wording;
import org.crosscut.language.Language;

/// Where a command prints: results to `out`, everything said about them to `err`.
record Console(PrintStream out, PrintStream err, Language language) {
    private static final int SHOWN = 20;

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

    /// Problems as a person reads them: of each code and column the first twenty, the rest counted.
    void problems(List<Diagnostic> problems) {
        var wording = new Wording(language);
        var groups = new LinkedHashMap<String, List<Diagnostic>>();
        problems.stream()
                .sorted(Diagnostic.BY_PLACE)
                .forEach(d -> groups.computeIfAbsent(group(d), g -> new ArrayList<>()).add(d));
        groups.values().stream()
                .flatMap(g -> g.stream().limit(SHOWN))
                .sorted(Diagnostic.BY_PLACE)
                .forEach(d -> err.println(wording.shown(d)));
        groups.values().stream()
                .filter(g -> g.size() > SHOWN)
                .sorted(Comparator.comparing(g -> g.getFirst().code().id()))
                .forEach(g ->
                        say(
                                "problems.more",
                                g.size() - SHOWN,
                                g.getFirst().code().id(),
                                group(g.getFirst()).replaceFirst("^\\S+ ?", "")));
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

    private static String group(Diagnostic d) {
        return d.code().id()
                + switch (d.place()) {
                    case Place.Row row -> " " + row.column();
                    case Place.Cell cell -> " " + cell.cell().replaceAll("[0-9]", "");
                    case Place.Text text -> "";
                };
    }
}
