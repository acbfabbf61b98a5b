package org.crosscut.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Shown;
import org.crosscut.catalogue.Topic;

/// What was found not satisfied, and what could not be told and why.
final class FindingBlocks {
    /// How many findings a report prints of a control.
    static final int WORST = 20;

    private static final Pattern PLAIN = Pattern.compile("[\\w./:+@=,#-]+");

    private final Figures figures;
    private final Words words;
    private final Layout layout;
    private final Cells cells;
    private final NoteBook notes;

    FindingBlocks(Catalogue catalogue, Figures figures, Words words, NoteBook notes) {
        this.figures = figures;
        this.words = words;
        this.layout = new Layout(words);
        this.cells = new Cells(catalogue, words);
        this.notes = notes;
    }

    /// The worst findings of a control, how many there are, and the command for all; nothing where
    /// there are none.
    List<Block> findings(Control control, String entity, int limit) {
        Figures.Findings findings = figures.findings(control, entity, limit);
        if (findings.rows().isEmpty()) {
            return List.of();
        }
        NoteRef note = notes.cite(figures.source(control));
        var columns = new ArrayList<>(cells.columns(findings.columns()));
        boolean claims = findings.rows().stream().anyMatch(f -> !f.claimed().isEmpty());
        if (claims) {
            columns.add(new Table.Column(words.of("findings.claimed"), "", Shown.Format.TEXT));
        }
        var plain = findings.rows().stream().map(Figures.Finding::row).toList();
        List<Table.Row> laidOut = cells.rows(findings.columns(), plain, note);
        var rows = new ArrayList<Table.Row>();
        for (int i = 0; i < laidOut.size(); i++) {
            Figures.Finding finding = findings.rows().get(i);
            if (i == 0 || findings.rows().get(i - 1).mark() != finding.mark()) {
                var verdict = List.<Inline>of(Cells.verdict(words, finding.mark()));
                rows.add(new Table.Row(Table.Row.Kind.HEADING, List.of(verdict)));
            }
            var row = new ArrayList<>(laidOut.get(i).cells());
            if (claims) {
                row.add(Inline.of(finding.claimed()));
            }
            rows.add(new Table.Row(Table.Row.Kind.BODY, row));
        }
        var caption = Inline.cited(control.title().in(words.language()), note);
        return List.of(new Table(caption, columns, rows, remark(findings)));
    }

    private List<Inline> remark(Figures.Findings findings) {
        int shown = findings.rows().size();
        String count =
                shown < findings.total()
                        ? words.of("findings.some", shown, layout.count(findings.total()))
                        : words.counted(
                                "findings.all", findings.total(), layout.count(findings.total()));
        return List.of(
                new Inline.Text(count + words.of("list.sentence-gap")),
                new Inline.Text(words.of("findings.list")),
                new Inline.Code(findings.command()),
                new Inline.Text(words.of("findings.explain")),
                explain(findings.rows().getFirst().id()));
    }

    /// The command that explains a finding; an id that a shell would take apart stands in quotation
    /// marks.
    private static Inline explain(String id) {
        boolean plain = PLAIN.matcher(id).matches();
        return new Inline.Code("crosscut explain " + (plain ? id : "'" + id + "'"));
    }

    /// Submissions that did not come, and what undetermined subjects lack.
    List<Block> untold(Topic topic, List<Control> controls) {
        var content = new ArrayList<Block>();
        List<Figures.Missing> missing = figures.missing(topic);
        if (!missing.isEmpty()) {
            content.add(missing("untold.missing", missing));
        }
        List<Figures.Missing> destroyed = figures.destroyed(topic);
        if (!destroyed.isEmpty()) {
            content.add(missing("untold.destroyed", destroyed));
        }
        for (Control control : controls) {
            List<Figures.Gap> gaps = figures.gaps(control);
            if (!gaps.isEmpty()) {
                content.add(gaps(control, gaps));
            }
        }
        return content;
    }

    private Block missing(String caption, List<Figures.Missing> missing) {
        var byFile = new LinkedHashMap<List<String>, List<String>>();
        for (Figures.Missing m : missing) {
            String due = m.due() == null ? "" : layout.date(m.due());
            String dataset = m.dataset().in(words.language());
            byFile.computeIfAbsent(List.of(dataset, m.period(), due), k -> new ArrayList<>())
                    .add(m.entity());
        }
        var rows = new ArrayList<Table.Row>();
        byFile.forEach((file, entities) -> {
            String all = String.join(words.of("list.separator"), entities);
            var row = new ArrayList<List<Inline>>();
            file.forEach(f -> row.add(Inline.of(f)));
            row.add(Inline.of(all));
            rows.add(new Table.Row(Table.Row.Kind.BODY, row));
        });
        var columns =
                List.of(
                        text("untold.dataset"),
                        text("untold.period"),
                        text("untold.due"),
                        text("untold.entities"));
        String counted = words.counted(caption, missing.size(), layout.count(missing.size()));
        return new Table(Inline.of(counted), columns, rows, List.of());
    }

    private Block gaps(Control control, List<Figures.Gap> gaps) {
        NoteRef note = notes.cite(figures.source(control));
        var rows = new ArrayList<Table.Row>();
        for (Figures.Gap gap : gaps) {
            var number = new Inline.Figure(layout.count(gap.subjects()), note.unmarked(), true);
            rows.add(
                    new Table.Row(
                            Table.Row.Kind.BODY,
                            List.of(
                                    Inline.of(gap.lacking().in(words.language())),
                                    List.of(number),
                                    List.of(explain(gap.example())))));
        }
        var columns =
                List.of(
                        text("untold.lacking"),
                        new Table.Column(words.of("untold.subjects"), "", Shown.Format.COUNT),
                        text("untold.example"));
        var caption =
                Inline.cited(
                        words.of("untold.undetermined", control.title().in(words.language())),
                        note);
        return new Table(caption, columns, rows, List.of());
    }

    private Table.Column text(String key) {
        return new Table.Column(words.of(key), "", Shown.Format.TEXT);
    }
}
