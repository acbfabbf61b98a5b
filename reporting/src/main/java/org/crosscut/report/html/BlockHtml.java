package org.crosscut.report.html;

import java.util.List;
import org.crosscut.language.Language;
import org.crosscut.report.Block;
import org.crosscut.report.Chart;
import org.crosscut.report.FollowUp;
import org.crosscut.report.Inline;
import org.crosscut.report.Matrix;
import org.crosscut.report.Note;
import org.crosscut.report.NoteRef;
import org.crosscut.report.Table;
import org.crosscut.report.Words;
import org.crosscut.report.chart.ChartWriter;

/// Blocks as HTML.
final class BlockHtml {
    private final Markup out;
    private final Words words;
    private final InlineHtml inlines;
    private final TableHtml tables;
    private final ChartWriter charts;

    BlockHtml(Markup out, Words words) {
        this.out = out;
        this.words = words;
        this.inlines = new InlineHtml(out);
        this.tables = new TableHtml(out, inlines, words);
        this.charts = new ChartWriter(words, "inherit");
    }

    void write(List<Block> blocks) {
        blocks.forEach(this::write);
    }

    private void write(Block block) {
        switch (block) {
            case Block.Heading h -> heading(h);
            case Block.Paragraph p -> paragraph(p);
            case Block.Quotation q -> quotation(q);
            case Block.Items i -> items(i);
            case Block.Definitions d -> definitions(d.entries());
            case Block.Callout c -> callout(c);
            case Block.Details d -> details(d);
            case Block.Notes n -> notes(n);
            case Block.Listing l -> out.open("pre").element("code", l.text()).close("pre").line();
            case Table t -> tables.write(t);
            case FollowUp f -> followUp(f);
            case Matrix m -> new MatrixHtml(out, words).write(m);
            case Chart c -> chart(c);
        }
    }

    private void heading(Block.Heading heading) {
        String element = "h" + Math.clamp(heading.level(), 3, 6);
        out.open(element, "id", heading.id());
        inlines.write(heading.text());
        out.close(element).line();
    }

    private void paragraph(Block.Paragraph paragraph) {
        out.open("p", "class", paragraph.tone() == Block.Tone.REMARK ? "remark" : "");
        inlines.write(paragraph.text());
        out.close("p").line();
    }

    private void quotation(Block.Quotation quotation) {
        Language language = quotation.language();
        out.open("figure", "class", quotation.official() ? "words official" : "words summary");
        out.open("blockquote", "lang", language.locale().toLanguageTag(), "dir", dir(language));
        for (List<Inline> paragraph : quotation.paragraphs()) {
            out.open("p");
            inlines.write(paragraph);
            out.close("p");
        }
        out.close("blockquote").element("figcaption", quotation.source()).close("figure").line();
    }

    static String dir(Language language) {
        return language.isRightToLeft() ? "rtl" : "ltr";
    }

    private void items(Block.Items items) {
        String list = items.ordered() ? "ol" : "ul";
        out.open(list).line();
        for (List<Block> item : items.items()) {
            out.open("li");
            if (item.size() == 1 && item.getFirst() instanceof Block.Paragraph only) {
                inlines.write(only.text());
            } else {
                write(item);
            }
            out.close("li").line();
        }
        out.close(list).line();
    }

    void definitions(List<Block.Definition> entries) {
        out.open("dl").line();
        for (Block.Definition entry : entries) {
            out.raw("<div>").open("dt");
            inlines.write(entry.term());
            out.close("dt").open("dd");
            inlines.write(entry.text());
            out.close("dd").raw("</div>").line();
        }
        out.close("dl").line();
    }

    private void callout(Block.Callout callout) {
        String kind = callout.kind().name().toLowerCase(java.util.Locale.ROOT);
        out.open("aside", "class", "callout " + kind);
        if (!callout.title().isEmpty()) {
            out.element("p", callout.title(), "class", "callout-title");
        }
        write(callout.content());
        out.close("aside").line();
    }

    private void details(Block.Details details) {
        out.open("details").element("summary", details.summary()).line();
        write(details.content());
        out.close("details").line();
    }

    private void notes(Block.Notes notes) {
        if (notes.notes().isEmpty()) {
            return;
        }
        out.open("section", "class", "notes");
        out.element("h3", words.of("notes.title")).open("ol").line();
        for (Note note : notes.notes()) {
            out.open("li", "id", note.id(), "value", Integer.toString(note.number()));
            inlines.write(note.text());
            for (int i = 1; i <= note.occurrences(); i++) {
                String back = "#" + new NoteRef(note.id(), note.number(), i).id();
                String label = words.of("notes.back", note.number(), i);
                out.raw(" ");
                out.element(
                        "a",
                        note.occurrences() == 1 ? "↑" : "↑" + i,
                        "class",
                        "back",
                        "href",
                        back,
                        "aria-label",
                        label);
            }
            out.close("li").line();
        }
        out.close("ol").close("section").line();
    }

    private void followUp(FollowUp table) {
        out.open("div", "class", "scroll", "tabindex", "0", "role", "region");
        out.open("table", "class", "follow-up").open("thead").open("tr");
        out.element("th", table.decision(), "scope", "col");
        out.element("th", table.action(), "scope", "col");
        out.close("tr").close("thead").line().open("tbody").line();
        for (FollowUp.Row row : table.rows()) {
            out.open("tr", "id", row.id());
            out.open(
                    "td",
                    "lang",
                    row.language().locale().toLanguageTag(),
                    "dir",
                    dir(row.language()));
            for (List<Inline> paragraph : row.decision()) {
                out.open("p");
                inlines.write(paragraph);
                out.close("p");
            }
            out.close("td").open("td").line();
            row.actions().forEach(this::action);
            out.close("td").close("tr").line();
        }
        out.close("tbody").close("table").close("div").line();
    }

    private void action(FollowUp.Action action) {
        String state = action.state().name().toLowerCase(java.util.Locale.ROOT);
        Language language = action.language();
        out.open(
                "div",
                "class",
                "action " + state,
                "lang",
                language.locale().toLanguageTag(),
                "dir",
                dir(language));
        out.element("p", action.mark(), "class", "action-mark").line();
        write(action.content());
        out.close("div").line();
    }

    private void chart(Chart chart) {
        out.open("figure", "class", "chart").open("figcaption");
        inlines.write(chart.caption());
        if (!chart.unit().isEmpty() && !Inline.plain(chart.caption()).contains(chart.unit())) {
            out.raw(" ").element("span", words.of("table.unit", chart.unit()), "class", "unit");
        }
        out.close("figcaption");
        out.open("div", "class", "scroll", "tabindex", "0").line();
        out.raw(charts.svg(chart)).close("div").close("figure").line();
    }
}
