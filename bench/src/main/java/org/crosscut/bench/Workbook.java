package org.crosscut.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.crosscut.catalogue.ColumnType;
import org.crosscut.catalogue.Dataset;

/// A workbook as spreadsheet programs save it: texts shared, days as numbers with a format, every
/// cell with its address.
final class Workbook {
    private static final String DECLARATION =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN =
            " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int DAYS_BEFORE_1970 = 25_569;

    private static final List<String> PARTS =
            List.of("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml");

    private Workbook() {}

    /// @param csv of the dataset, all columns in order
    static void write(Dataset dataset, String csv, Path file) throws IOException {
        Map<String, Integer> texts = new HashMap<>();
        List<String> shared = new ArrayList<>();
        try (var zip = new ZipOutputStream(Files.newOutputStream(file));
                var out = new OutputStreamWriter(zip, StandardCharsets.UTF_8)) {
            part(zip, out, "xl/worksheets/sheet1.xml");
            out.write("<worksheet" + MAIN + "><sheetData>");
            long row = 0;
            for (String line : (Iterable<String>) csv.lines()::iterator) {
                row++;
                out.write("<row r=\"" + row + "\">");
                List<String> cells = cells(line);
                for (int i = 0; i < cells.size(); i++) {
                    if (!cells.get(i).isEmpty()) {
                        ColumnType type = dataset.columns().get(i).type();
                        String address = letters(i) + row;
                        out.write(cell(address, row > 1, type, cells.get(i), texts, shared));
                    }
                }
                out.write("</row>");
            }
            out.write("</sheetData></worksheet>");
            part(zip, out, "xl/sharedStrings.xml");
            out.write("<sst" + MAIN + ">");
            for (String text : shared) {
                out.write("<si><t>" + escaped(text) + "</t></si>");
            }
            out.write("</sst>");
            part(zip, out, "xl/styles.xml");
            out.write(
                    "<styleSheet"
                            + MAIN
                            + "><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
            part(zip, out, "xl/workbook.xml");
            out.write(
                    "<workbook"
                            + MAIN
                            + " xmlns:r=\""
                            + RELATIONS
                            + "\"><sheets><sheet name=\"Rows\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(zip, out, "xl/_rels/workbook.xml.rels");
            out.write(
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"rId1\" Type=\""
                            + RELATIONS
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        }
    }

    private static void part(ZipOutputStream zip, Writer out, String name) throws IOException {
        out.flush();
        zip.putNextEntry(new ZipEntry(name));
        out.write(DECLARATION);
    }

    private static String cell(
            String address,
            boolean isRow,
            ColumnType type,
            String text,
            Map<String, Integer> texts,
            List<String> shared) {
        ColumnType.Kind kind = isRow ? type.kind() : ColumnType.Kind.TEXT;
        return switch (kind) {
            case INTEGER, DECIMAL, FLOAT -> "<c r=\"" + address + "\"><v>" + text + "</v></c>";
            case DATE ->
                    "<c r=\""
                            + address
                            + "\" s=\"1\"><v>"
                            + (java.time.LocalDate.parse(text).toEpochDay() + DAYS_BEFORE_1970)
                            + "</v></c>";
            case TEXT, BOOLEAN -> {
                int index =
                        texts.computeIfAbsent(
                                text,
                                t -> {
                                    shared.add(t);
                                    return shared.size() - 1;
                                });
                yield "<c r=\"" + address + "\" t=\"s\"><v>" + index + "</v></c>";
            }
        };
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == ',' && !isQuoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /// The XML of the parts that hold the cells, unpacked.
    static List<byte[]> sheets(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var parts = new ArrayList<byte[]>();
            for (String part : PARTS) {
                parts.add(zip.getInputStream(zip.getEntry(part)).readAllBytes());
            }
            return parts;
        }
    }

    /// Pulls every event of the XML through, looking at none.
    static void pull(List<byte[]> parts) throws XMLStreamException {
        for (byte[] part : parts) {
            XMLStreamReader xml =
                    new InputFactoryImpl().createXMLStreamReader(new ByteArrayInputStream(part));
            while (xml.hasNext()) {
                xml.next();
            }
            xml.close();
        }
    }

    /// Unpacks the XML and parses it: every name, attribute and text is taken, and left at that.
    ///
    /// @return the number of their characters
    static long parse(Path file) throws IOException, XMLStreamException {
        long characters = 0;
        try (var zip = new ZipFile(file.toFile())) {
            for (String part : PARTS) {
                XMLStreamReader xml =
                        new InputFactoryImpl()
                                .createXMLStreamReader(zip.getInputStream(zip.getEntry(part)));
                while (xml.hasNext()) {
                    characters += characters(xml, xml.next());
                }
                xml.close();
            }
        }
        return characters;
    }

    private static long characters(XMLStreamReader xml, int event) {
        if (event == XMLStreamConstants.CHARACTERS) {
            return xml.getText().length();
        }
        if (event != XMLStreamConstants.START_ELEMENT) {
            return 0;
        }
        long characters = xml.getLocalName().length();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            characters += xml.getAttributeLocalName(i).length() + xml.getAttributeValue(i).length();
        }
        return characters;
    }
}
