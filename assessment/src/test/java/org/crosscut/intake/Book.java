package org.crosscut.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook written by hand, so that its XML can be as odd as any program makes it.
final class Book {
    private static final String REL =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String> states = new LinkedHashMap<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private String properties = "";

    /// @param xml what stands in the sheet's root element
    Book sheet(String name, String xml) {
        sheets.put(name, xml);
        return this;
    }

    Book hidden(String name, String xml) {
        states.put(name, " state=\"hidden\"");
        return sheet(name, xml);
    }

    Book from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    Book part(String name, String xml) {
        others.put(name, xml);
        return this;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var list = new StringBuilder();
            var relations = new StringBuilder();
            int number = 0;
            for (var sheet : sheets.entrySet()) {
                number++;
                String name = sheet.getKey();
                list.append(
                        "<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"r%d\"/>"
                                .formatted(name, number, states.getOrDefault(name, ""), number));
                relations.append(
                        "<Relationship Id=\"r%d\" Target=\"worksheets/sheet%d.xml\"/>"
                                .formatted(number, number));
                put(
                        zip,
                        "xl/worksheets/sheet" + number + ".xml",
                        "<worksheet>" + sheet.getValue() + "</worksheet>");
            }
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
                            .formatted(REL, properties, list));
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships>" + relations + "</Relationships>");
            // Formats 1: a day, 2: a custom day, 3: a share, 4: padded, 5: two decimals.
            put(
                    zip,
                    "xl/styles.xml",
                    """
                    <styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-409]d\\-mmm\\-yyyy;@"/>\
                    <numFmt numFmtId="165" formatCode="00000"/></numFmts>\
                    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>\
                    <xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="165"/>\
                    <xf numFmtId="2"/></cellXfs></styleSheet>\
                    """);
            for (var other : others.entrySet()) {
                put(zip, other.getKey(), other.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A row of inline texts; a cell that starts with `<` is taken as it is.
    static String row(int number, String... cells) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (String cell : cells) {
            row.append(cell.startsWith("<") ? cell : text(cell));
        }
        return row.append("</row>").toString();
    }

    static String text(String text) {
        return text.isEmpty() ? "<c/>" : "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    static String number(int style, String value) {
        return "<c s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    static String data(String... rows) {
        return "<sheetData>" + String.join("", rows) + "</sheetData>";
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
