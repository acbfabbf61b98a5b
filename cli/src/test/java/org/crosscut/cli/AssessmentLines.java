package org.crosscut.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.crosscut.assess.Assessment;
import org.crosscut.assess.Finding;
import org.crosscut.assess.Outcome;
import org.jspecify.annotations.Nullable;

/// An assessment as sorted lines, so that those of two catalogues can be compared: every count,
/// finding, value, row and missing file, each under its new name.
final class AssessmentLines {
    private final UnaryOperator<String> parts;
    private final UnaryOperator<String> words;
    private final boolean withIdentities;
    private final List<String> lines = new ArrayList<>();

    private AssessmentLines(
            UnaryOperator<String> parts, UnaryOperator<String> words, boolean withIdentities) {
        this.parts = parts;
        this.words = words;
        this.withIdentities = withIdentities;
    }

    /// Without the identities of findings and values, which change with the names.
    static List<String> of(Assessment assessment) {
        return new AssessmentLines(n -> n, n -> n, false).all(assessment);
    }

    /// The same, renamed.
    static List<String> of(Assessment assessment, Renaming renaming) {
        return new AssessmentLines(renaming::parts, renaming::word, false).all(assessment);
    }

    static List<String> withIdentities(Assessment assessment) {
        return new AssessmentLines(n -> n, n -> n, true).all(assessment);
    }

    static List<String> withIdentities(Assessment assessment, Renaming renaming) {
        return new AssessmentLines(renaming::parts, renaming::word, true).all(assessment);
    }

    /// The lines that only one of two has, so that a difference can be read among thousands of
    /// lines.
    static List<String> differences(List<String> before, List<String> after) {
        var gone = new ArrayList<>(before);
        after.forEach(gone::remove);
        var come = new ArrayList<>(after);
        before.forEach(come::remove);
        return Stream.concat(gone.stream().map(l -> "- " + l), come.stream().map(l -> "+ " + l))
                .toList();
    }

    private List<String> all(Assessment assessment) {
        for (var control : assessment.controls()) {
            String name = parts.apply(control.control());
            add(name, control.counts(), control.byEntity(), control.readings(), control.strays());
            control.findings().forEach(f -> finding(name, f));
        }
        for (var indicator : assessment.indicators()) {
            String name = parts.apply(indicator.indicator());
            indicator
                    .values()
                    .forEach(v ->
                            add(
                                    name,
                                    identity(v.id()),
                                    cells(v.key()),
                                    cells(v.row()),
                                    v.number()));
        }
        for (var table : assessment.tables()) {
            for (var row : table.rows()) {
                add(parts.apply(table.table()), cells(row));
            }
        }
        for (var missing : assessment.missing()) {
            add(parts.apply(missing.dataset()), missing.entity(), missing.period(), missing.due());
        }
        return lines.stream().sorted().toList();
    }

    private void finding(String control, Finding finding) {
        add(
                control,
                identity(finding.id()),
                finding.entity(),
                cells(finding.key()),
                cells(finding.evidence()),
                outcome(finding.outcome()),
                finding.reason(),
                finding.reasonUntil());
    }

    private String outcome(Outcome outcome) {
        return outcome instanceof Outcome.Undetermined undetermined
                ? "undetermined "
                        + undetermined.missing().stream().map(this::missing).sorted().toList()
                : outcome.toString();
    }

    private String missing(Outcome.Missing missing) {
        return switch (missing) {
            case Outcome.Missing.Cell c -> words.apply(c.table()) + "." + words.apply(c.column());
            case Outcome.Missing.Row r -> "no " + words.apply(r.table());
            case Outcome.Missing.Pointed p ->
                    words.apply(p.table()) + " > " + words.apply(p.target());
            default -> missing.toString();
        };
    }

    private String cells(Map<String, @Nullable Object> row) {
        var cells = new TreeMap<String, String>();
        row.forEach((column, value) -> cells.put(words.apply(column), shown(value)));
        return cells.toString();
    }

    // A table may list the identities of findings.
    private String shown(@Nullable Object value) {
        return value instanceof String text && text.matches("F-[0-9a-f]{12}")
                ? identity(text)
                : String.valueOf(value);
    }

    private String identity(String id) {
        return withIdentities ? id : id.substring(0, 2);
    }

    private void add(@Nullable Object... parts) {
        var line = new ArrayList<String>();
        for (Object part : parts) {
            line.add(String.valueOf(part));
        }
        lines.add(String.join(" | ", line));
    }
}
