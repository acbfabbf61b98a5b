package org.crosscut.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.crosscut.assess.Assessment;
import org.crosscut.assess.Counts;
import org.crosscut.assess.Finding;
import org.crosscut.assess.IndicatorResult;
import org.crosscut.assess.Outcome;
import org.crosscut.catalogue.Classification;
import org.crosscut.compare.Change;
import org.crosscut.compare.Comparison;
import org.crosscut.compare.Comparison.ControlPair;
import org.crosscut.compare.Difference;
import org.crosscut.compare.Standing;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Prints a comparison: as tables by cause for a person, as CSV or JSON for a program.
final class ComparisonTold {
    private static final int SHOWN = 20;

    private final Comparison comparison;
    private final Console console;
    private final Words words;
    private final FactorsTold factors;
    private final Classification clearance;
    private final String name;
    private final String entity;
    private final boolean isAll;
    private final List<Change> changes;

    /// @param name of a control, indicator or topic; empty for all
    /// @param entity empty for all
    /// @param isAll whether a table lists every change
    ComparisonTold(
            Comparison comparison,
            Console console,
            Classification clearance,
            String name,
            String entity,
            boolean isAll) {
        this.comparison = comparison;
        this.console = console;
        this.words = console.words();
        this.factors = new FactorsTold(console.language());
        this.clearance = clearance;
        this.name = name;
        this.entity = entity;
        this.isAll = isAll;
        this.changes =
                comparison.changes().stream()
                        .filter(c -> isNamed(c.what()))
                        .filter(c -> entity.isEmpty() || c.what().entity().equals(entity))
                        .toList();
    }

    private boolean isNamed(Difference difference) {
        return switch (difference) {
            case Difference.OfFinding f -> isNamed(f.name());
            case Difference.OfValue v -> isNamed(v.name());
            case Difference.OfMissing _ -> name.isEmpty();
        };
    }

    private boolean isNamed(String id) {
        return name.isEmpty()
                || id.equals(name)
                || id.endsWith("/" + name)
                || id.startsWith(name + "/");
    }

    /// The whole comparison.
    void tell(TextTable.Format format) {
        switch (format) {
            case table -> {
                print(factors.assessment(comparison.before()));
                print(factors.assessment(comparison.after()));
                print("");
                factors.lines(comparison).forEach(this::print);
                factors.remarks(comparison).forEach(this::print);
                changes();
            }
            case csv -> {
                factors.lines(comparison).forEach(console.err()::println);
                factors.remarks(comparison).forEach(console.err()::println);
                console.print(plain().in(format));
            }
            case json -> console.print(json());
        }
    }

    /// What the settings of the second assessment change.
    void tellEffect(TextTable.Format format) {
        switch (format) {
            case table -> {
                print("");
                print(words.of("compare.effect"));
                factors.lines(comparison).forEach(this::print);
                changes();
            }
            case csv -> console.print(plain().in(format));
            case json -> console.print(json());
        }
    }

    private void print(String line) {
        console.out().println(line);
    }

    private void changes() {
        TextTable counts = counts();
        print("");
        // Counts can move without a finding: a subject that a rule now applies to and that
        // satisfies it.
        if (counts.size() == 0 && changes.isEmpty()) {
            print(words.of("compare.nothing"));
            return;
        }
        console.print(counts.in(TextTable.Format.table));
        var byCause = new LinkedHashMap<String, List<Change>>();
        changes.forEach(c ->
                byCause.computeIfAbsent(factors.cause(c.cause()), k -> new ArrayList<>()).add(c));
        byCause.forEach((cause, some) -> {
            print("");
            print(words.of("compare.cause", cause, some.size()));
            group(some);
        });
    }

    private void group(List<Change> some) {
        var table =
                new TextTable()
                        .column("name", words.of("column.of"))
                        .column("change", words.of("column.change"))
                        .column("entity", words.of("column.entity"))
                        .column("id", words.of("column.id"))
                        .column("subject", words.of("column.subject"))
                        .column("from", words.of("column.from"))
                        .column("to", words.of("column.to"))
                        .column("difference", words.of("column.difference"))
                        .column("details", words.of("column.details"));
        var told = new TreeMap<String, Integer>();
        int more = 0;
        for (Change change : some) {
            Difference what = change.what();
            if (told.merge(what.name(), 1, Integer::sum) > SHOWN && !isAll) {
                more++;
                continue;
            }
            Row row = row(what);
            table.row(
                    what.name(),
                    words.of("change." + what.kind().word()),
                    what.entity(),
                    row.id(),
                    row.subject(),
                    shown(row.from()),
                    shown(row.to()),
                    row.difference(),
                    isStill(what) ? row.details() : "");
        }
        console.print(table.in(TextTable.Format.table));
        if (more > 0) {
            print(words.of("compare.more-changes", more));
        }
    }

    // What opened or closed says enough by its outcomes; `explain` and CSV have its evidence.
    private static boolean isStill(Difference difference) {
        return switch (difference) {
            case Difference.OfFinding f -> f.before() != null && f.after() != null;
            case Difference.OfValue _, Difference.OfMissing _ -> true;
        };
    }

    private @Nullable Object shown(@Nullable Object cell) {
        return cell instanceof Standing standing ? words.of("standing." + standing.word()) : cell;
    }

    /// What a line says of a change; an outcome as its [Standing].
    private record Row(
            String id,
            String subject,
            @Nullable Object from,
            @Nullable Object to,
            @Nullable BigDecimal difference,
            String unit,
            String details) {}

    private Row row(Difference difference) {
        return switch (difference) {
            case Difference.OfFinding f -> {
                boolean isShown = f.classification().compareTo(clearance) <= 0;
                String withheld = words.of("withheld", f.classification().word());
                yield new Row(
                        f.finding().id(),
                        isShown ? ValueText.pairs(f.finding().key()) : withheld,
                        f.from(),
                        f.to(),
                        null,
                        "",
                        isShown ? details(f.before(), f.after()) : withheld);
            }
            case Difference.OfValue v -> {
                boolean isShown = v.classification().compareTo(clearance) <= 0;
                String withheld = words.of("withheld", v.classification().word());
                yield new Row(
                        v.value().id(),
                        isShown ? ValueText.pairs(v.value().key()) : withheld,
                        isShown ? number(v.before()) : withheld,
                        isShown ? number(v.after()) : withheld,
                        isShown ? v.difference() : null,
                        v.unit(),
                        "");
            }
            case Difference.OfMissing m ->
                    new Row(
                            "",
                            m.submission().period(),
                            null,
                            null,
                            null,
                            "",
                            words.of("compare.due", m.submission().due()));
        };
    }

    private @Nullable Object number(IndicatorResult.@Nullable Value value) {
        if (value == null) {
            return null;
        }
        return value.number() == null ? words.of("unknown") : value.number();
    }

    /// Of a finding that stays one what is otherwise in it, else what it shows.
    private String details(@Nullable Finding before, @Nullable Finding after) {
        if (before == null || after == null) {
            return ValueText.pairs(
                    Objects.requireNonNull(after == null ? before : after).evidence());
        }
        var parts = new ArrayList<String>();
        var columns = new LinkedHashSet<>(after.evidence().keySet());
        columns.addAll(before.evidence().keySet());
        for (String column : columns) {
            moved(
                    parts,
                    column,
                    ValueText.one(before.evidence().get(column)),
                    ValueText.one(after.evidence().get(column)));
        }
        moved(parts, words.of("column.reason"), text(before.reason()), text(after.reason()));
        moved(
                parts,
                words.of("column.reason-until"),
                text(before.reasonUntil()),
                text(after.reasonUntil()));
        moved(parts, words.of("column.outcome"), outcome(before), outcome(after));
        return String.join(", ", parts);
    }

    private static void moved(List<String> parts, String name, String from, String to) {
        if (!from.equals(to)) {
            parts.add(name + " " + from + " → " + to);
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "–" : value.toString();
    }

    // The word of the outcome is told beside; here only what lies behind it.
    private String outcome(Finding finding) {
        return switch (finding.outcome()) {
            case Outcome.Justified j -> words.of("compare.until", j.until(), j.office());
            case Outcome.Undetermined u -> FindingsCommand.missing(u, words);
            case Outcome.Satisfied _, Outcome.NotSatisfied _ -> "–";
        };
    }

    /// The controls whose counts moved or of which something changed.
    private TextTable counts() {
        var kinds =
                List.of(
                        Difference.Kind.OPENED,
                        Difference.Kind.CAME_BACK,
                        Difference.Kind.CLOSED,
                        Difference.Kind.OUTCOME_CHANGED,
                        Difference.Kind.EVIDENCE_CHANGED);
        var table =
                new TextTable()
                        .column("control", words.of("column.control"))
                        .column("population", words.of("column.population"))
                        .column("outside", words.of("outcome.outside"))
                        .column("satisfied", words.of("outcome.satisfied"))
                        .column("justified", words.of("outcome.justified"))
                        .column("not_satisfied", words.of("outcome.not-satisfied"))
                        .column("undetermined", words.of("outcome.undetermined"));
        kinds.forEach(k -> table.column(k.word(), words.of("column." + k.word())));
        for (ControlPair pair : comparison.controls()) {
            Counts was = pair.countsBefore(entity);
            Counts is = pair.countsAfter(entity);
            List<Long> changed = kinds.stream().map(k -> count(pair.name(), k)).toList();
            if (isNamed(pair.name())
                    && (!was.equals(is) || changed.stream().anyMatch(n -> n > 0))) {
                var cells = new ArrayList<@Nullable Object>();
                cells.add(pair.name());
                cells.add(moved(was.population(), is.population()));
                cells.add(moved(was.outside(), is.outside()));
                cells.add(moved(was.satisfied(), is.satisfied()));
                cells.add(moved(was.justified(), is.justified()));
                cells.add(moved(was.notSatisfied(), is.notSatisfied()));
                cells.add(moved(was.undetermined(), is.undetermined()));
                cells.addAll(changed);
                table.row(cells.toArray());
            }
        }
        return table;
    }

    private long count(String control, Difference.Kind kind) {
        return changes.stream()
                .map(Change::what)
                .filter(w -> w.kind() == kind && w.name().equals(control))
                .count();
    }

    private static String moved(long was, long is) {
        return was == is ? "" + is : was + " → " + is;
    }

    /// Every change in a line, in words that stay the same in every language.
    private TextTable plain() {
        var table = new TextTable();
        for (String column : PlainChange.COLUMNS) {
            table.column(column, column);
        }
        changes.forEach(c -> table.row(cells(c).values().toArray()));
        return table;
    }

    /// The columns of a change for programs.
    private static final class PlainChange {
        static final List<String> COLUMNS =
                List.of(
                        "cause",
                        "change",
                        "name",
                        "entity",
                        "id",
                        "subject",
                        "from",
                        "to",
                        "difference",
                        "unit",
                        "details");

        private PlainChange() {}
    }

    private Map<String, @Nullable Object> cells(Change change) {
        Difference what = change.what();
        Row row = row(what);
        List<@Nullable Object> values = new ArrayList<>();
        values.add(FactorsTold.code(change.cause()));
        values.add(what.kind().word());
        values.add(what.name());
        values.add(what.entity());
        values.add(row.id());
        values.add(row.subject());
        values.add(word(row.from()));
        values.add(word(row.to()));
        values.add(row.difference());
        values.add(row.unit());
        values.add(row.details());
        var cells = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < values.size(); i++) {
            cells.put(PlainChange.COLUMNS.get(i), values.get(i));
        }
        return cells;
    }

    private static @Nullable Object word(@Nullable Object cell) {
        return cell instanceof Standing standing ? standing.word() : cell;
    }

    private String json() {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("first", object(comparison.before()));
        all.put("second", object(comparison.after()));
        all.put("factors", comparison.factors().stream().map(f -> f.factor().word()).toList());
        all.put("factors_in_words", factors.lines(comparison));
        all.put("remarks", factors.remarks(comparison));
        all.put(
                "controls",
                comparison.controls().stream()
                        .filter(p -> isNamed(p.name()))
                        .map(this::object)
                        .toList());
        all.put("changes", changes.stream().map(this::cells).toList());
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all)
                + "\n";
    }

    private static Map<String, Object> object(Assessment a) {
        var object = new LinkedHashMap<String, Object>();
        object.put("id", a.id());
        object.put("as_of", a.asOf().toString());
        object.put("snapshot", a.snapshot());
        object.put("catalogue", a.catalogueHash());
        object.put("settings", a.settings());
        return object;
    }

    private Map<String, Object> object(ControlPair pair) {
        var object = new LinkedHashMap<String, Object>();
        object.put("control", pair.name());
        object.put("before", object(pair.countsBefore(entity)));
        object.put("after", object(pair.countsAfter(entity)));
        return object;
    }

    private static Map<String, Object> object(Counts counts) {
        var object = new LinkedHashMap<String, Object>();
        object.put("outside", counts.outside());
        object.put("satisfied", counts.satisfied());
        object.put("justified", counts.justified());
        object.put("not_satisfied", counts.notSatisfied());
        object.put("undetermined", counts.undetermined());
        return object;
    }
}
