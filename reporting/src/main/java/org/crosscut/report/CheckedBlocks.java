package org.crosscut.report;

import java.util.ArrayList;
import java.util.List;
import org.crosscut.assess.Counts;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Shown;

/// What was checked: the rules in words, how their subjects came out, and how they would under
/// other readings.
final class CheckedBlocks {
    private static final List<String> COUNTS =
            List.of(
                    "count.population",
                    "mark.satisfied",
                    "mark.justified",
                    "mark.not-satisfied",
                    "mark.undetermined",
                    "mark.outside");

    private static final int MOST_UNFOLDED = 3;

    private final StateInput input;
    private final Words words;
    private final Layout layout;
    private final NoteBook notes;

    CheckedBlocks(StateInput input, Words words, NoteBook notes) {
        this.input = input;
        this.words = words;
        this.layout = new Layout(words);
        this.notes = notes;
    }

    /// Many of them fold away: what came of each stands below under its title.
    List<Block> rules(List<Control> controls) {
        var rules =
                new Block.Definitions(
                        controls.stream()
                                .map(c ->
                                        new Block.Definition(
                                                Inline.of(c.title().in(words.language())),
                                                Inline.of(c.statement().in(words.language()))))
                                .toList());
        return List.of(
                controls.size() > MOST_UNFOLDED
                        ? new Block.Details(
                                words.of("checked.rules", controls.size()), List.of(rules))
                        : rules);
    }

    List<Block> counts(List<Control> controls) {
        var rows = new ArrayList<Table.Row>();
        for (Control control : controls) {
            NoteRef note = notes.cite(input.figures().source(control));
            var title = Inline.cited(control.title().in(words.language()), note);
            rows.add(row(title, input.figures().counts(control), note));
        }
        return List.of(new Table(List.of(), columns("count.rule"), rows, List.of()));
    }

    /// One table for each control that some parameter lets read in several ways.
    List<Block> readings(List<Control> controls) {
        var blocks = new ArrayList<Block>();
        for (Control control : controls) {
            List<Figures.Reading> readings = input.figures().readings(control);
            if (readings.isEmpty()) {
                continue;
            }
            NoteRef note = notes.cite(input.figures().source(control));
            var rows = new ArrayList<Table.Row>();
            var reasons = new ArrayList<Block.Definition>();
            for (Figures.Reading reading : readings) {
                String title = reading.title().in(words.language());
                String shown = reading.isDefault() ? words.of("readings.default", title) : title;
                rows.add(row(Inline.of(shown), reading.counts(), note));
                reasons.add(
                        new Block.Definition(
                                Inline.of(title),
                                Inline.of(reading.reason().in(words.language()))));
            }
            var caption =
                    Inline.cited(
                            words.of("readings.caption", control.title().in(words.language())),
                            note);
            blocks.add(new Table(caption, columns("readings.reading"), rows, List.of()));
            blocks.add(
                    new Block.Details(
                            words.of("readings.reasons"), List.of(new Block.Definitions(reasons))));
        }
        return blocks;
    }

    private List<Table.Column> columns(String first) {
        var columns = new ArrayList<Table.Column>();
        columns.add(new Table.Column(words.of(first), "", Shown.Format.TEXT));
        COUNTS.forEach(key -> columns.add(new Table.Column(words.of(key), "", Shown.Format.COUNT)));
        return columns;
    }

    private Table.Row row(List<Inline> title, Counts counts, NoteRef note) {
        var cells = new ArrayList<List<Inline>>();
        cells.add(title);
        long[] numbers = {
            counts.population(),
            counts.satisfied(),
            counts.justified(),
            counts.notSatisfied(),
            counts.undetermined(),
            counts.outside()
        };
        for (long number : numbers) {
            String shown = Cells.count(layout, number);
            cells.add(List.of(new Inline.Figure(shown, note.unmarked(), true)));
        }
        return new Table.Row(Table.Row.Kind.BODY, cells);
    }
}
