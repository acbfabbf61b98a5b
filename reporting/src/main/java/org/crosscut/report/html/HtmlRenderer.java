package org.crosscut.report.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crosscut.report.Block;
import org.crosscut.report.Chart;
import org.crosscut.report.FollowUp;
import org.crosscut.report.Matrix;
import org.crosscut.report.Page;
import org.crosscut.report.ReportDocument;
import org.crosscut.report.Table;
import org.crosscut.report.Words;

/// Renders a report as one HTML file that needs nothing else: style, charts and symbols lie inside,
/// and the few lines of script only add comfort.
public final class HtmlRenderer {
    /// @return a complete HTML document, always the same for the same report
    public String render(ReportDocument document) {
        var words = new Words(document.language());
        var out = new Markup();
        String tag = document.language().locale().toLanguageTag();
        out.raw("<!DOCTYPE html>\n");
        out.open("html", "lang", tag, "dir", BlockHtml.dir(document.language())).line();
        out.raw("<head>\n<meta charset=\"utf-8\">\n");
        out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.raw("<meta name=\"generator\" content=\"Crosscut\">\n");
        out.element("title", titleOf(document)).line();
        out.raw("<style>\n" + resource("report.css")).raw(paper(document)).raw("</style>\n");
        out.raw("</head>\n").open("body").line();
        out.raw(resource("symbols.svg"));
        out.element("a", words.of("page.skip"), "class", "skip", "href", "#main").line();
        if (!document.marking().isEmpty()) {
            out.element("p", document.marking(), "class", "banner", "role", "note").line();
        }
        out.open("div", "class", "shell").line();
        new ContentsHtml(out, words).write(document);
        out.open("main", "id", "main").line();
        front(out, words, document);
        var blocks = new BlockHtml(out, words);
        document.pages().forEach(page -> page(out, words, blocks, document, page));
        out.open("footer", "class", "foot").element("p", document.foot()).close("footer").line();
        out.close("main").line().close("div").line();
        out.raw("<script>\n" + resource("report.js") + "</script>\n");
        return out.close("body").line().close("html").line().done();
    }

    private static String titleOf(ReportDocument document) {
        return document.eyebrow().isEmpty()
                ? document.title()
                : document.eyebrow() + " · " + document.title();
    }

    private static void front(Markup out, Words words, ReportDocument document) {
        out.open("header", "class", "front").element("p", document.eyebrow(), "class", "eyebrow");
        out.element("h1", document.title());
        if (!document.subtitle().isEmpty()) {
            out.element("p", document.subtitle(), "class", "subtitle");
        }
        new BlockHtml(out, words).definitions(document.facts());
        out.close("header").line();
    }

    private static void page(
            Markup out, Words words, BlockHtml blocks, ReportDocument document, Page page) {
        String sheet = sheet(page).name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        String heading = page.id() + "-h";
        out.open("article", "class", "page " + sheet, "id", page.id(), "aria-labelledby", heading);
        out.line().open("header");
        if (!page.eyebrow().isEmpty() || !document.marking().isEmpty()) {
            out.open("p", "class", "eyebrow");
            if (!page.eyebrow().isEmpty()) {
                out.element("span", page.eyebrow());
            }
            if (!document.marking().isEmpty()) {
                out.raw(" ").element("span", words.of("page.exercise"), "class", "stamp");
            }
            out.close("p");
        }
        out.element("h2", page.heading(), "id", heading);
        if (!page.title().isEmpty()) {
            out.element("p", page.title(), "class", "subject");
        }
        out.close("header").line();
        blocks.write(page.blocks());
        out.close("article").line();
    }

    /// What paper repeats on each sheet, and which page begins a sheet of which shape.
    private static String paper(ReportDocument document) {
        var css = new StringBuilder();
        String head = document.eyebrow();
        css.append("@page { @top-left { content: " + Markup.cssString(head) + " }");
        css.append(" @top-center { content: " + Markup.cssString(document.marking()) + " }");
        css.append(" @bottom-left { content: " + Markup.cssString(document.foot()) + " } }\n");
        for (Page page : document.pages()) {
            if (page.sheet() != Page.Sheet.RUN_ON) {
                String shape = sheet(page) == Page.Sheet.LANDSCAPE ? "size: A4 landscape; " : "";
                css.append("@page " + page.id() + " { " + shape + "@top-right { content: ");
                css.append(Markup.cssString(page.heading()) + " } }\n");
                css.append("#" + page.id() + " { page: " + page.id() + " }\n");
            }
        }
        return "@media print {\n" + css + "}\n";
    }

    /// A page with a table that is too wide for an upright sheet lies across as a whole: sheets
    /// that turn from one table to the next are tiring.
    private static Page.Sheet sheet(Page page) {
        return page.blocks().stream().anyMatch(HtmlRenderer::isBroad)
                ? Page.Sheet.LANDSCAPE
                : page.sheet();
    }

    private static boolean isBroad(Block block) {
        return switch (block) {
            case Table t -> TableHtml.isBroad(t);
            case Block.Details d -> d.content().stream().anyMatch(HtmlRenderer::isBroad);
            case Block.Callout c -> c.content().stream().anyMatch(HtmlRenderer::isBroad);
            case Block.Items i ->
                    i.items().stream().flatMap(List::stream).anyMatch(HtmlRenderer::isBroad);
            case Block.Heading h -> false;
            case Block.Paragraph p -> false;
            case Block.Quotation q -> false;
            case Block.Definitions d -> false;
            case Block.Notes n -> false;
            case Block.Listing l -> false;
            case Chart c -> false;
            case FollowUp f -> false;
            case Matrix m -> false;
        };
    }

    private static String resource(String name) {
        try (var in = HtmlRenderer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
