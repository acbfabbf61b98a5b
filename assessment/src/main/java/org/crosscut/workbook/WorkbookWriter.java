package org.crosscut.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// Writes a workbook, sheet after sheet, in the room of a few rows. The same calls give the same
/// bytes: no time and no name of a machine or person is written.
public final class WorkbookWriter implements AutoCloseable {
    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.";
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int LONGEST_NAME = 31;

    private final ZipOutputStream zip;
    private final Styles styles;
    private final boolean from1904;
    private final List<SheetWriter> sheets = new ArrayList<>();

    /// Sheets that are shown before the others, though they were written after them.
    private int inFront;

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> shared = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();
    private @Nullable SheetWriter open;

    /// @param out is not closed
    public WorkbookWriter(OutputStream out) {
        this(out, Styles.fresh(), false);
    }

    WorkbookWriter(OutputStream out, Styles styles, boolean from1904) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.styles = styles;
        this.from1904 = from1904;
    }

    /// A text that the file carries where spreadsheets show none, so that it can be known again.
    public void comment(String text) {
        zip.setComment(text);
    }

    /// Begins the next sheet; the one before it is finished.
    ///
    /// @param name see [#sheetName]
    public SheetWriter sheet(String name) {
        return sheet(name, false);
    }

    /// Begins a sheet that is not shown.
    public SheetWriter hiddenSheet(String name) {
        return sheet(name, true);
    }

    SheetWriter sheet(String name, boolean isHidden) {
        return add(name, isHidden, sheets.size());
    }

    /// Begins a sheet that is shown before all others but earlier ones of its kind.
    public SheetWriter frontSheet(String name) {
        return add(name, false, inFront++);
    }

    private SheetWriter add(String name, boolean isHidden, int position) {
        finishSheet();
        int number = sheets.size() + 1;
        begin("xl/worksheets/sheet" + number + ".xml");
        type("/xl/worksheets/sheet" + number + ".xml", TYPES + "spreadsheetml.worksheet+xml");
        var sheet = new SheetWriter(this, styles, name, number, isHidden);
        sheets.add(position, sheet);
        open = sheet;
        return sheet;
    }

    /// Gives a range of cells a name.
    ///
    /// @param range such as `'Lists'!$A$1:$A$9`
    public void name(String name, String range) {
        names.put(name, range);
    }

    /// A text as the name of a sheet, different from those taken.
    public static String sheetName(String text, Collection<String> taken) {
        String clean = text.replaceAll("[\\\\/?*\\[\\]:\\p{Cntrl}]", " ").strip();
        clean = clean.replaceAll("^'+|'+$", "").replaceAll("\\s+", " ");
        String stem = clean.isEmpty() ? "Sheet" : clean;
        for (int i = 1; ; i++) {
            String end = i == 1 ? "" : " " + i;
            int room = LONGEST_NAME - end.length();
            String name = (stem.length() > room ? stem.substring(0, room).strip() : stem) + end;
            if (taken.stream().noneMatch(t -> t.equalsIgnoreCase(name))) {
                return name;
            }
        }
    }

    /// A sheet's name as ranges and links write it.
    public static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    Styles styles() {
        return styles;
    }

    /// A part of another workbook, as it is.
    ///
    /// @param kind the last word of its relationship, such as `theme`
    void part(String name, String kind, String type, InputStream content) throws IOException {
        finishSheet();
        begin("xl/" + name);
        content.transferTo(zip);
        zip.closeEntry();
        type("/xl/" + name, TYPES + type);
        shared.put(kind, name);
    }

    void begin(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        try {
            zip.putNextEntry(entry);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a workbook", e);
        }
    }

    void write(CharSequence text) {
        try {
            zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a workbook", e);
        }
    }

    void end() {
        try {
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a workbook", e);
        }
    }

    void whole(String name, CharSequence text) {
        begin(name);
        write(text);
        end();
    }

    void type(String part, String type) {
        types.append("<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(part, type));
    }

    static String relations(List<String> each) {
        return HEAD
                + "<Relationships xmlns=\""
                + RELATIONS
                + "\">"
                + String.join("", each)
                + "</Relationships>";
    }

    static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                .formatted(id, RELATION, kind, target);
    }

    private void finishSheet() {
        if (open != null) {
            open.finish();
            open = null;
        }
    }

    /// Finishes the workbook.
    @Override
    public void close() {
        finishSheet();
        whole("xl/styles.xml", styles.xml());
        type("/xl/styles.xml", TYPES + "spreadsheetml.styles+xml");
        whole("xl/workbook.xml", workbook());
        type("/xl/workbook.xml", TYPES + "spreadsheetml.sheet.main+xml");
        var relations = new ArrayList<String>();
        for (SheetWriter sheet : sheets) {
            relations.add(
                    relation(
                            "s" + sheet.number(),
                            "worksheet",
                            "worksheets/sheet" + sheet.number() + ".xml"));
        }
        relations.add(relation("styles", "styles", "styles.xml"));
        shared.forEach((kind, name) -> relations.add(relation(kind, kind, name)));
        whole("xl/_rels/workbook.xml.rels", relations(relations));
        whole(
                "_rels/.rels",
                relations(List.of(relation("book", "officeDocument", "xl/workbook.xml"))));
        whole(
                "[Content_Types].xml",
                HEAD
                        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
                        + types
                        + "</Types>");
        try {
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a workbook", e);
        }
    }

    private String workbook() {
        var xml = new StringBuilder(HEAD);
        xml.append("<workbook xmlns=\"%s\" xmlns:r=\"%s\">".formatted(MAIN, RELATION));
        xml.append(from1904 ? "<workbookPr date1904=\"1\"/>" : "<workbookPr/>");
        xml.append("<bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
        for (SheetWriter sheet : sheets) {
            xml.append(
                    "<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"s%d\"/>"
                            .formatted(
                                    XmlText.attribute(sheet.name()),
                                    sheet.number(),
                                    sheet.isHidden() ? " state=\"hidden\"" : "",
                                    sheet.number()));
        }
        xml.append("</sheets>");
        definedNames(xml);
        return xml.append("</workbook>").toString();
    }

    private void definedNames(StringBuilder xml) {
        var all = new StringBuilder();
        for (int i = 0; i < sheets.size(); i++) {
            String filtered = sheets.get(i).filtered();
            if (!filtered.isEmpty()) {
                all.append(
                        "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"%d\" hidden=\"1\">%s</definedName>"
                                .formatted(i, XmlText.attribute(filtered)));
            }
            String repeated = sheets.get(i).repeated();
            if (!repeated.isEmpty()) {
                all.append(
                        "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"%d\">%s</definedName>"
                                .formatted(i, XmlText.attribute(repeated)));
            }
        }
        names.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(String.CASE_INSENSITIVE_ORDER))
                .forEach(e ->
                        all.append(
                                "<definedName name=\"%s\">%s</definedName>"
                                        .formatted(e.getKey(), XmlText.attribute(e.getValue()))));
        if (!all.isEmpty()) {
            xml.append("<definedNames>").append(all).append("</definedNames>");
        }
    }

    /// As a sheet shows the column: `A` for 0, `AA` for 26.
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (int c = column + 1; c > 0; c = (c - 1) / 26) {
            letters.insert(0, (char) ('A' + (c - 1) % 26));
        }
        return letters.toString();
    }
}
