package org.crosscut.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A workbook that somebody sent and that has been read without damage, to be copied with marks on
/// its cells.
public final class WorkbookSource {
    private static final String MAIN = "xl/workbook.xml";

    private final byte[] bytes;
    private final List<Source> sheets = new ArrayList<>();
    private final Styles styles = new Styles();
    private final BitSet formulaTexts = new BitSet();
    private boolean from1904;
    private boolean hasTexts;
    private boolean hasTheme;

    /// A sheet and the part that holds it.
    private record Source(String name, boolean isHidden, String part) {}

    /// Whether a ZIP is a workbook at all.
    public static boolean isWorkbook(byte[] bytes) throws IOException {
        return has(bytes, MAIN);
    }

    /// @throws UncopyableWorkbook if it cannot be read after all
    public WorkbookSource(byte[] bytes) throws IOException, UncopyableWorkbook {
        this.bytes = bytes;
        Map<String, String> targets = new HashMap<>();
        each(
                "xl/_rels/workbook.xml.rels",
                x -> {
                    String id = XmlSource.attribute(x, "Id");
                    String target = XmlSource.attribute(x, "Target");
                    if (id != null && target != null) {
                        targets.put(
                                id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
                    }
                });
        each(MAIN, x -> book(x, targets));
        styles();
        texts();
        hasTheme = has("xl/theme/theme1.xml");
    }

    private void book(XMLStreamReader x, Map<String, String> targets) {
        if (x.getLocalName().equals("workbookPr")) {
            String value = XmlSource.attribute(x, "date1904");
            from1904 = "1".equals(value) || "true".equals(value);
        } else if (x.getLocalName().equals("sheet")) {
            String name = XmlSource.attribute(x, "name");
            String id = XmlSource.attribute(x, "id");
            String state = XmlSource.attribute(x, "state");
            String part = id == null ? "" : targets.getOrDefault(id, "");
            if (name != null && part.startsWith("xl/worksheets/")) {
                sheets.add(new Source(name, state != null && !state.equals("visible"), part));
            }
        }
    }

    /// The names of its sheets.
    public List<String> names() {
        return sheets.stream().map(Source::name).toList();
    }

    /// Begins a workbook that can take copies of these sheets.
    ///
    /// @param out is not closed
    public WorkbookWriter writer(OutputStream out) throws IOException, UncopyableWorkbook {
        var writer = new WorkbookWriter(out, styles, from1904);
        if (hasTheme) {
            try (var in = open("xl/theme/theme1.xml")) {
                writer.part("theme/theme1.xml", "theme", "theme+xml", in);
            }
        }
        if (hasTexts) {
            try (var in = open("xl/sharedStrings.xml")) {
                writer.part(
                        "sharedStrings.xml",
                        "sharedStrings",
                        "spreadsheetml.sharedStrings+xml",
                        in);
            }
        }
        return writer;
    }

    /// Copies a sheet.
    ///
    /// @param marks by row
    /// @return whether every mark got its note
    public boolean copy(String name, Iterator<Mark> marks, WorkbookWriter to)
            throws IOException, UncopyableWorkbook {
        for (Source sheet : sheets) {
            if (sheet.name.equals(name)) {
                var each = new Marks(marks);
                try (var in = open(sheet.part)) {
                    new SheetCopy(to.sheet(name, sheet.isHidden), styles, formulaTexts, each)
                            .copy(in);
                } catch (XMLStreamException | NumberFormatException e) {
                    throw new UncopyableWorkbook("cannot copy a sheet", e);
                }
                return each.areAllNoted();
            }
        }
        throw new IllegalArgumentException("no sheet " + name);
    }

    private void styles() throws IOException, UncopyableWorkbook {
        if (has("xl/styles.xml")) {
            boolean[] inCells = {false};
            try (var in = open("xl/styles.xml")) {
                XMLStreamReader xml = XmlSource.reader(in);
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                        style(xml, inCells);
                    }
                }
            } catch (XMLStreamException | NumberFormatException e) {
                throw new UncopyableWorkbook("cannot read the styles", e);
            }
        }
        styles.complete();
    }

    private void style(XMLStreamReader xml, boolean[] inCells) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "numFmt" -> {
                int id = number(xml, "numFmtId");
                styles.format(id, XmlSource.copy(xml));
            }
            case "font" -> styles.font(XmlSource.copy(xml));
            case "fill" -> styles.fill(unmarked(XmlSource.copy(xml)));
            case "border" -> styles.border(XmlSource.copy(xml));
            case "colors" -> styles.colors(XmlSource.copy(xml));
            case "cellXfs" -> inCells[0] = true;
            case "xf" -> {
                if (inCells[0]) {
                    boolean quoted = number(xml, "quotePrefix") == 1;
                    int format = number(xml, "numFmtId");
                    int font = number(xml, "fontId");
                    int fill = number(xml, "fillId");
                    int border = number(xml, "borderId");
                    String whole = XmlSource.copy(xml);
                    String inner = whole.substring(whole.indexOf('>') + 1, whole.length() - 5);
                    styles.form(new Styles.Form(format, font, fill, border, quoted, inner));
                }
            }
            case "cellStyles", "cellStyleXfs" -> inCells[0] = false;
            case "dxfs", "extLst", "tableStyles" -> {
                inCells[0] = false;
                XmlSource.skip(xml);
            }
            default -> {
                // The elements around these.
            }
        }
    }

    /// A colour that marked a cell in an earlier copy marks nothing in the next.
    private static String unmarked(String fill) {
        boolean isMark = fill.contains("FF" + Marks.GRAVE) || fill.contains("FF" + Marks.LIGHT);
        return isMark ? "<fill><patternFill patternType=\"none\"/></fill>" : fill;
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String text = XmlSource.attribute(xml, attribute);
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    private void texts() throws IOException, UncopyableWorkbook {
        hasTexts = has("xl/sharedStrings.xml");
        if (!hasTexts) {
            return;
        }
        int index = 0;
        try (var in = open("xl/sharedStrings.xml")) {
            XMLStreamReader xml = XmlSource.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    formulaTexts.set(index++, HarmlessText.isFormula(XmlSource.text(xml, "si")));
                }
            }
        } catch (XMLStreamException | NumberFormatException e) {
            throw new UncopyableWorkbook("cannot read the shared texts", e);
        }
    }

    private void each(String part, Consumer<XMLStreamReader> element)
            throws IOException, UncopyableWorkbook {
        try (var in = open(part)) {
            XMLStreamReader xml = XmlSource.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    element.accept(xml);
                }
            }
        } catch (XMLStreamException | NumberFormatException e) {
            throw new UncopyableWorkbook("cannot read " + part, e);
        }
    }

    private boolean has(String part) throws IOException {
        return has(bytes, part);
    }

    private static boolean has(byte[] bytes, String part) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (e.getName().equals(part)) {
                    return true;
                }
            }
        }
        return false;
    }

    private InputStream open(String part) throws IOException, UncopyableWorkbook {
        var zip = new ZipInputStream(new ByteArrayInputStream(bytes));
        for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
            if (e.getName().equals(part)) {
                return zip;
            }
        }
        zip.close();
        throw new UncopyableWorkbook("no part " + part, null);
    }
}
