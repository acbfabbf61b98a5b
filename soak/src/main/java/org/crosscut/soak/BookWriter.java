package org.crosscut.soak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.crosscut.soak.Paper.Cell;

/// Writes a workbook of one sheet by hand, so that it can be as odd as any program makes it.
final class BookWriter {
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final String REL =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder merged = new StringBuilder();
    private final Map<String, Integer> shared = new LinkedHashMap<>();
    private final boolean sharesTexts;

    /// @param sharesTexts whether texts stand in a table of their own, as most programs write them
    BookWriter(boolean sharesTexts) {
        this.sharesTexts = sharesTexts;
    }

    void row(int number, List<Cell> cells, boolean isHidden) {
        rows.append("<row r=\"").append(number).append(isHidden ? "\" hidden=\"1\">" : "\">");
        for (int i = 0; i < cells.size(); i++) {
            rows.append(cell(letters(i) + number, cells.get(i)));
        }
        rows.append("</row>");
    }

    void merge(int left, int top, int right, int bottom) {
        merged.append("<mergeCell ref=\"")
                .append(letters(left))
                .append(top)
                .append(':')
                .append(letters(right))
                .append(bottom)
                .append("\"/>");
    }

    private String cell(String at, Cell cell) {
        String text = escaped(cell.text());
        return switch (cell.form()) {
            case TEXT -> text.isEmpty() ? "" : text(at, cell.text());
            case NUMBER -> "<c r=\"%s\"><v>%s</v></c>".formatted(at, text);
            case DAY -> "<c r=\"%s\" s=\"1\"><v>%s</v></c>".formatted(at, serial(cell.text()));
            case CACHED ->
                    "<c r=\"%s\" t=\"str\"><f>CONCAT(A1)</f><v>%s</v></c>".formatted(at, text);
            case UNCACHED -> "<c r=\"%s\"><f>SUM(A1:A2)</f></c>".formatted(at);
            case ERROR -> "<c r=\"%s\" t=\"e\"><f>1/0</f><v>%s</v></c>".formatted(at, text);
        };
    }

    private String text(String at, String text) {
        if (sharesTexts) {
            int index = shared.computeIfAbsent(text, t -> shared.size());
            return "<c r=\"%s\" t=\"s\"><v>%d</v></c>".formatted(at, index);
        }
        return "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                .formatted(at, escaped(text));
    }

    private static long serial(String day) {
        return ChronoUnit.DAYS.between(FIRST_DAY, LocalDate.parse(day));
    }

    byte[] bytes(String sheet) {
        return zip(parts(sheet));
    }

    /// The parts of the file by their names.
    Map<String, String> parts(String sheet) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"%s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                        .formatted(MAIN, REL, escaped(sheet)));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"%s\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
                        .formatted(MAIN));
        if (sharesTexts) {
            var texts = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
            shared.keySet()
                    .forEach(t ->
                            texts.append("<si><t xml:space=\"preserve\">")
                                    .append(escaped(t))
                                    .append("</t></si>"));
            parts.put("xl/sharedStrings.xml", texts.append("</sst>").toString());
        }
        String merges = merged.isEmpty() ? "" : "<mergeCells>" + merged + "</mergeCells>";
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData>%s</worksheet>"
                        .formatted(MAIN, rows, merges));
        return parts;
    }

    static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A, B … Z, AA …
    static String letters(int position) {
        String last = String.valueOf((char) ('A' + position % 26));
        return position < 26 ? last : letters(position / 26 - 1) + last;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }
}
