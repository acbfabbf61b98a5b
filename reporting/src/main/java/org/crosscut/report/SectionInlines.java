package org.crosscut.report;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.crosscut.catalogue.Shown;
import org.crosscut.catalogue.Topic;
import org.crosscut.section.Value;

/// Turns what stands in a line of Markdown into running text, values filled in.
final class SectionInlines {
    private static final int FIRST_IDEOGRAPHIC = 0x2E80;

    private final Topic topic;
    private final SectionFigures figures;

    SectionInlines(Topic topic, SectionFigures figures) {
        this.topic = topic;
        this.figures = figures;
    }

    List<Inline> of(Node parent) {
        var out = new ArrayList<Inline>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            out.add(
                    switch (node) {
                        case org.commonmark.node.Text t -> new Inline.Text(t.getLiteral());
                        case Value v -> figures.value(topic, v.arguments());
                        case org.commonmark.node.Emphasis e -> new Inline.Emphasis(of(e));
                        case StrongEmphasis s -> new Inline.Strong(of(s));
                        case org.commonmark.node.Code c -> new Inline.Code(c.getLiteral());
                        case org.commonmark.node.Link l ->
                                new Inline.Link(l.getDestination(), of(l));
                        case SoftLineBreak b -> new Inline.Text(gap(out));
                        case HardLineBreak b -> new Inline.LineBreak();
                        case HtmlInline h -> new Inline.Text(h.getLiteral());
                        default -> new Inline.Emphasis(of(node));
                    });
        }
        return out;
    }

    /// A line's end is a space, except after an ideograph or its punctuation.
    private static String gap(List<Inline> before) {
        String text = Inline.plain(before);
        boolean ideographic =
                !text.isEmpty() && text.codePointBefore(text.length()) >= FIRST_IDEOGRAPHIC;
        return ideographic ? "" : " ";
    }

    /// A table that the author typed; columns aligned to the right hold numbers.
    Table table(TableBlock table) {
        var columns = new ArrayList<Table.Column>();
        var rows = new ArrayList<Table.Row>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                var cells = new ArrayList<List<Inline>>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    if (part instanceof TableHead) {
                        columns.add(column((TableCell) cell));
                    } else {
                        cells.add(of(cell));
                    }
                }
                if (!(part instanceof TableHead)) {
                    rows.add(new Table.Row(Table.Row.Kind.BODY, cells));
                }
            }
        }
        return new Table(List.of(), columns, rows, List.of());
    }

    private Table.Column column(TableCell cell) {
        boolean right = cell.getAlignment() == TableCell.Alignment.RIGHT;
        Shown.Format format = right ? Shown.Format.COUNT : Shown.Format.TEXT;
        return new Table.Column(Inline.plain(of(cell)), "", format);
    }
}
