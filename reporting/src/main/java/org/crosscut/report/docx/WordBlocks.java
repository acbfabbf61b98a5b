package org.crosscut.report.docx;

import java.util.ArrayList;
import java.util.List;
import org.crosscut.catalogue.Shown;
import org.crosscut.report.Block;
import org.crosscut.report.Chart;
import org.crosscut.report.FollowUp;
import org.crosscut.report.Inline;
import org.crosscut.report.Layout;
import org.crosscut.report.Matrix;
import org.crosscut.report.Note;
import org.crosscut.report.Table;
import org.crosscut.report.Words;

/// Blocks as WordprocessingML.
final class WordBlocks {
    private final WordParagraphs paragraphs;
    private final WordTables tables;
    private final Words words;

    WordBlocks(Ooxml out, WordParagraphs paragraphs, Words words) {
        this.paragraphs = paragraphs;
        this.words = words;
        this.tables = new WordTables(out, paragraphs, words, content -> write(content, true));
    }

    /// The width between the margins, in twentieths of a point.
    void fit(int room) {
        tables.fit(room);
    }

    void write(List<Block> blocks) {
        write(blocks, false);
    }

    private void write(List<Block> blocks, boolean inCell) {
        for (Block block : blocks) {
            write(block, inCell ? "TableText" : "Body");
        }
    }

    private void write(Block block, String style) {
        switch (block) {
            case Block.Heading h ->
                    paragraphs.write("Heading" + Math.clamp(h.level(), 3, 4), h.text());
            case Block.Paragraph p ->
                    paragraphs.write(p.tone() == Block.Tone.REMARK ? "Remark" : style, p.text());
            case Block.Quotation q -> {
                q.paragraphs().forEach(p -> paragraphs.write("Quotation", p));
                paragraphs.write("Remark", Inline.of(q.source()));
            }
            case Block.Items i -> items(i, style);
            case Block.Definitions d -> d.entries().forEach(e -> definition(e, style));
            case Block.Callout c -> {
                paragraphs.write("CalloutTitle", Inline.of(c.title()));
                c.content().forEach(b -> write(b, style));
            }
            case Block.Details d -> {
                paragraphs.write("CalloutTitle", Inline.of(d.summary()));
                d.content().forEach(b -> write(b, style));
            }
            case Block.Notes n -> notes(n);
            case Block.Listing l ->
                    l.text()
                            .lines()
                            .forEach(line ->
                                    paragraphs.write(style, List.of(new Inline.Code(line))));
            case Table t -> tables.write(t);
            case FollowUp f -> tables.write(f);
            case Matrix m -> tables.write(m);
            case Chart c -> tables.write(values(c));
        }
    }

    private void items(Block.Items items, String style) {
        String indent =
                "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\""
                        + (items.ordered() ? 2 : 1)
                        + "\"/></w:numPr>";
        for (List<Block> item : items.items()) {
            for (int i = 0; i < item.size(); i++) {
                if (i == 0 && item.get(0) instanceof Block.Paragraph first) {
                    paragraphs.write(style, indent, first.text());
                } else {
                    write(item.get(i), style);
                }
            }
        }
    }

    private void definition(Block.Definition entry, String style) {
        var text = new ArrayList<Inline>();
        text.add(new Inline.Strong(entry.term()));
        text.add(new Inline.Text(words.of("list.colon")));
        text.addAll(entry.text());
        paragraphs.write(style, text);
    }

    private void notes(Block.Notes notes) {
        if (!notes.notes().isEmpty()) {
            paragraphs.write("Heading4", Inline.of(words.of("notes.title")));
        }
        for (Note note : notes.notes()) {
            var text = new ArrayList<Inline>();
            text.add(new Inline.Text("[" + note.number() + "] "));
            text.addAll(note.text());
            paragraphs.write("Note", text);
        }
    }

    /// A chart as the table of its values, which can be pasted and counted on.
    private Table values(Chart chart) {
        var layout = new Layout(words);
        var columns = new ArrayList<Table.Column>();
        columns.add(new Table.Column("", "", Shown.Format.TEXT));
        chart.series()
                .forEach(
                        s -> columns.add(new Table.Column(s.name(), chart.unit(), chart.format())));
        var rows = new ArrayList<Table.Row>();
        for (int i = 0; i < chart.labels().size(); i++) {
            var cells = new ArrayList<List<Inline>>();
            cells.add(Inline.of(chart.labels().get(i)));
            for (Chart.Series series : chart.series()) {
                int decimals = Layout.decimals(chart.unit(), series.values());
                String value = layout.value(series.values().get(i), chart.format(), decimals);
                cells.add(Inline.of(value));
            }
            rows.add(new Table.Row(Table.Row.Kind.BODY, cells));
        }
        return new Table(chart.caption(), columns, rows, List.of());
    }
}
