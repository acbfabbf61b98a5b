package org.crosscut.report.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.crosscut.report.Block;
import org.crosscut.report.Inline;
import org.crosscut.report.Page;
import org.crosscut.report.ReportDocument;
import org.crosscut.report.Words;

/// Renders a report as a Word document on sheets of A4: what is printed at the head and foot of
/// each is what the page for the screen prints there.
public final class DocxRenderer {
    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String NAMESPACES =
            " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    // No time of writing is told, so that the same report gives the same bytes.
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int SHORT_SIDE = 11906;
    private static final int LONG_SIDE = 16838;
    private static final int MARGIN = 1134;

    /// @return the bytes of a file, always the same for the same report
    public byte[] render(ReportDocument document) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "[Content_Types].xml", resource("content-types.xml"));
            put(zip, "_rels/.rels", resource("package.rels"));
            put(zip, "docProps/core.xml", core(document));
            put(zip, "word/document.xml", body(document));
            put(zip, "word/_rels/document.xml.rels", resource("document.rels"));
            put(zip, "word/styles.xml", resource("styles.xml"));
            put(zip, "word/numbering.xml", resource("numbering.xml"));
            put(zip, "word/settings.xml", resource("settings.xml"));
            put(zip, "word/header1.xml", header(document));
            put(zip, "word/footer1.xml", footer(document));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a document", e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String core(ReportDocument document) {
        return HEAD
                + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
                + Ooxml.escaped(document.title() + " – " + document.subtitle())
                + "</dc:title><dc:language>"
                + document.language().locale().toLanguageTag()
                + "</dc:language></cp:coreProperties>";
    }

    private static String body(ReportDocument document) {
        var out = new Ooxml();
        var words = new Words(document.language());
        var paragraphs = new WordParagraphs(out, document.language());
        var blocks = new WordBlocks(out, paragraphs, words);
        out.raw(HEAD).raw("<w:document" + NAMESPACES + ">").open("body");
        paragraphs.write("Eyebrow", Inline.of(document.eyebrow()));
        paragraphs.write("Title", Inline.of(document.title()));
        paragraphs.write("Subtitle", Inline.of(document.subtitle()));
        blocks.fit(room(false));
        blocks.write(List.of(new Block.Definitions(document.facts())));
        boolean isAcross = false;
        for (Page page : document.pages()) {
            boolean turns = (page.sheet() == Page.Sheet.LANDSCAPE) != isAcross;
            if (turns) {
                out.open("p").open("pPr").raw(sheet(isAcross)).close("pPr").close("p");
                isAcross = !isAcross;
                blocks.fit(room(isAcross));
            }
            boolean isNew =
                    !turns && page.sheet() != Page.Sheet.RUN_ON && isNotFirst(document, page);
            page(page, isNew ? "<w:pageBreakBefore/>" : "", paragraphs, blocks);
        }
        return out.raw(sheet(isAcross)).close("body").raw("</w:document>").done();
    }

    private static boolean isNotFirst(ReportDocument document, Page page) {
        return !document.pages().getFirst().equals(page);
    }

    private static void page(
            Page page, String further, WordParagraphs paragraphs, WordBlocks blocks) {
        var heading = new ArrayList<Inline>(Inline.of(page.heading()));
        if (!page.title().isEmpty()) {
            heading.add(new Inline.LineBreak());
            heading.addAll(Inline.of(page.title()));
        }
        paragraphs.write("Heading2", further, heading);
        blocks.write(page.blocks());
    }

    private static int room(boolean isAcross) {
        return (isAcross ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
    }

    /// The properties of the section that ends here.
    private static String sheet(boolean isAcross) {
        int width = isAcross ? LONG_SIDE : SHORT_SIDE;
        int height = isAcross ? SHORT_SIDE : LONG_SIDE;
        return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/>"
                + "<w:footerReference w:type=\"default\" r:id=\"footer\"/><w:pgSz w:w=\""
                + width
                + "\" w:h=\""
                + height
                + (isAcross ? "\" w:orient=\"landscape" : "")
                + ("\"/><w:pgMar w:top=\"%1$d\" w:right=\"%1$d\" w:bottom=\"%1$d\" w:left=\"%1$d\""
                                + " w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>")
                        .formatted(MARGIN);
    }

    private static String header(ReportDocument document) {
        var out = new Ooxml();
        var paragraphs = new WordParagraphs(out, document.language());
        out.raw(HEAD).raw("<w:hdr" + NAMESPACES + ">");
        paragraphs.write("Marking", Inline.of(document.marking()));
        return out.raw("</w:hdr>").done();
    }

    private static String footer(ReportDocument document) {
        var out = new Ooxml();
        out.raw(HEAD).raw("<w:ftr" + NAMESPACES + ">");
        out.open("p").raw("<w:pPr><w:pStyle w:val=\"Foot\"/></w:pPr>");
        out.open("r").text(document.foot() + " · ").close("r");
        out.raw("<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
        return out.close("p").raw("</w:ftr>").done();
    }

    private static String resource(String name) {
        try (var in = DocxRenderer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
