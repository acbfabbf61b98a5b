package org.crosscut.report.html;

import java.util.List;
import org.crosscut.report.Inline;
import org.crosscut.report.Mark;

/// Running text as HTML.
final class InlineHtml {
    private final Markup out;

    InlineHtml(Markup out) {
        this.out = out;
    }

    void write(List<Inline> content) {
        content.forEach(this::write);
    }

    private void write(Inline inline) {
        switch (inline) {
            case Inline.Text t -> out.text(t.text());
            case Inline.Emphasis e -> wrapped("em", e.content());
            case Inline.Strong s -> wrapped("strong", s.content());
            case Inline.Code c -> out.element("code", c.text());
            case Inline.Link l -> {
                if (isSafe(l.href())) {
                    out.open("a", "href", l.href());
                    write(l.content());
                    out.close("a");
                } else {
                    write(l.content());
                }
            }
            case Inline.Figure f -> figure(f);
            case Inline.Cite c ->
                    out.open(
                                    "a",
                                    "class",
                                    "cite",
                                    "id",
                                    c.note().id(),
                                    "href",
                                    "#" + c.note().note())
                            .raw("[" + c.note().number() + "]")
                            .close("a");
            case Inline.Verdict v -> verdict(out, v.mark(), v.word());
            case Inline.Footnote f -> out.element("sup", f.number(), "class", "fn");
            case Inline.LineBreak b -> out.raw("<br>");
        }
    }

    private void figure(Inline.Figure figure) {
        String href = "#" + figure.note().note();
        if (figure.note().occurrence() == 0) {
            // A table's caption already offers the way by keyboard; a thousand stops would not
            // help.
            String style = figure.known() ? "" : "unknown";
            out.open("a", "class", style, "href", href, "tabindex", "-1");
            out.text(figure.text()).close("a");
            return;
        }
        String style = figure.known() ? "fig" : "fig unknown";
        out.open("a", "class", style, "id", figure.note().id(), "href", href);
        out.text(figure.text());
        out.raw("<sup>[" + figure.note().number() + "]</sup>").close("a");
    }

    private void wrapped(String element, List<Inline> content) {
        out.open(element);
        write(content);
        out.close(element);
    }

    /// A symbol and its word.
    static void verdict(Markup out, Mark mark, String word) {
        out.open("span", "class", "mark " + mark.slug());
        symbol(out, mark);
        out.element("span", word).close("span");
    }

    static void symbol(Markup out, Mark mark) {
        out.raw("<svg class=\"sym\" aria-hidden=\"true\"><use href=\"#sym-" + mark.slug());
        out.raw("\"/></svg>");
    }

    /// Links lead into the document or to the web, never to a script.
    private static boolean isSafe(String href) {
        return href.startsWith("#") || href.startsWith("https://") || href.startsWith("http://");
    }
}
