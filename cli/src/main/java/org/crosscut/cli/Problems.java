package org.crosscut.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.diagnostic.ProblemGroup;
import org.crosscut.diagnostic.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Prints problems, however many: to a person with those of one cause together, to a program each
/// by itself. They go out as they are read, so that a million need no room.
final class Problems {
    private static final List<String> COLUMNS =
            List.of(
                    "place",
                    "severity",
                    "code",
                    "file",
                    "sheet",
                    "row",
                    "column",
                    "cell",
                    "value",
                    "wrong",
                    "expected",
                    "remedy",
                    "nearest");

    /// Up to so many of one cause are told one by one.
    private static final int ALONE = 3;

    private static final int VALUES = 5;
    private static final int BUFFER = 1 << 16;

    private final Console console;
    private final Wording wording;
    private final JsonMapper json = JsonMapper.shared();

    Problems(Console console) {
        this.console = console;
        this.wording = new Wording(console.language());
    }

    /// For a person.
    ///
    /// @param all each one by itself, however many share a cause
    void tell(List<Diagnostic> problems, boolean all) {
        if (all) {
            problems.forEach(this::one);
            return;
        }
        var alone = new ArrayList<Diagnostic>();
        var groups = new ArrayList<ProblemGroup>();
        for (ProblemGroup group : ProblemGroup.of(problems)) {
            if (group.count() <= ALONE) {
                alone.addAll(group.samples());
            } else {
                groups.add(group);
            }
        }
        alone.sort(Diagnostic.BY_PLACE);
        int next = 0;
        for (ProblemGroup group : groups) {
            Diagnostic first = group.samples().getFirst();
            while (next < alone.size()
                    && Diagnostic.BY_PLACE.compare(alone.get(next), first) <= 0) {
                one(alone.get(next++));
            }
            many(group);
        }
        alone.subList(next, alone.size()).forEach(this::one);
    }

    private void one(Diagnostic problem) {
        console.err().println(wording.shown(problem));
    }

    private void many(ProblemGroup group) {
        one(group.samples().getFirst());
        String places =
                group.samples().stream()
                        .map(d -> shortly(d.place()))
                        .collect(Collectors.joining(", "));
        console.say("problems.many", number(group.count()), places);
        if (group.differentValues() > 1) {
            String different =
                    (group.hasMoreValues() ? "> " : "") + number(group.differentValues());
            String most =
                    group.mostFrequent(VALUES).stream()
                            .map(this::value)
                            .collect(Collectors.joining("; "));
            boolean cut = group.differentValues() > VALUES && !most.isEmpty();
            console.say(
                    "problems.values",
                    different,
                    most.isEmpty() ? "" : ": " + most + (cut ? "; …" : ""));
        }
    }

    private String value(ProblemGroup.Wrong wrong) {
        String key = wrong.nearest().isEmpty() ? "problems.value" : "problems.value-nearest";
        return console.words().of(key, wrong.value(), number(wrong.times()), wrong.nearest());
    }

    private static String shortly(Place place) {
        return switch (place) {
            case Place.Text text -> text.shown();
            case Place.Page page -> page.shown();
            case Place.Row row -> String.valueOf(row.line());
            case Place.Cell cell -> cell.cell();
        };
    }

    private static String number(long count) {
        return String.format(java.util.Locale.ROOT, "%,d", count);
    }

    /// For a program: every single one.
    ///
    /// @param files the problems of each
    void list(List<List<Diagnostic>> files, TextTable.Format format) {
        boolean csv = format == TextTable.Format.csv;
        var out = new StringBuilder(csv ? TextTable.line(COLUMNS) : "[");
        String before = "\n";
        Iterable<Diagnostic> problems = () -> files.stream().flatMap(List::stream).iterator();
        for (Diagnostic problem : problems) {
            Map<String, @Nullable Object> fields = fields(problem);
            if (csv) {
                out.append(TextTable.line(COLUMNS.stream().map(fields::get).toList()));
            } else {
                out.append(before).append(json.writeValueAsString(fields));
                before = ",\n";
            }
            if (out.length() > BUFFER) {
                console.print(out.toString());
                out.setLength(0);
            }
        }
        console.print(out.append(csv ? "" : "\n]\n").toString());
    }

    private Map<String, @Nullable Object> fields(Diagnostic problem) {
        Place place = problem.place();
        var fields = new LinkedHashMap<String, @Nullable Object>();
        COLUMNS.forEach(c -> fields.put(c, null));
        fields.put("place", place.shown());
        fields.put("severity", problem.isError() ? "error" : "warning");
        fields.put("code", problem.code().id());
        fields.put("file", place.file());
        fields.put("column", problem.facts().get("column"));
        switch (place) {
            case Place.Text text -> fields.put("row", text.line() == 0 ? null : text.line());
            case Place.Page page -> {
                fields.put("sheet", String.valueOf(page.page()));
                fields.put("row", page.line());
            }
            case Place.Row row -> {
                fields.put("row", row.line());
                if (!row.column().isEmpty()) {
                    fields.put("column", row.column());
                }
            }
            case Place.Cell cell -> {
                fields.put("sheet", cell.sheet());
                fields.put("row", cell.row() == 0 ? null : cell.row());
                fields.put("cell", cell.cell());
            }
        }
        fields.put("value", problem.facts().get("value"));
        fields.put("wrong", wording.wrong(problem));
        fields.put("expected", wording.expected(problem));
        fields.put("remedy", wording.remedy(problem));
        String nearest = problem.facts().getOrDefault("nearest", "");
        fields.put("nearest", nearest.isEmpty() ? null : nearest);
        return fields;
    }

    /// How many errors and warnings there are, in words: never "1 errors".
    static String counted(List<Diagnostic> problems, Words words) {
        long errors = problems.stream().filter(Diagnostic::isError).count();
        return words.of("count.error", errors);
    }
}
