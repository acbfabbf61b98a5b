package org.crosscut.intake;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/// A workbook's sheets, the formats of its cells and the texts that they share.
///
/// @param zip the file, which has passed the check
/// @param formats by the number that a cell names
/// @param from1904 whether days count from 1904
record Workbook(
        ZipCheck zip,
        List<Sheet> sheets,
        List<NumberFormat> formats,
        SharedTexts texts,
        boolean from1904) {
    private static final String MAIN = "xl/workbook.xml";
    private static final Pattern MERGED = Pattern.compile("mergeCell\\s+ref=\"([A-Z0-9:]+)\"");

    /// Whether the bytes begin as those of a workbook, or of any other ZIP file.
    static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 9;
    }

    /// Whether the bytes begin as those of a workbook of before 2007, or of one with a password.
    static boolean isOldOrLocked(byte[] bytes) {
        return bytes.length > 3
                && bytes[0] == (byte) 0xD0
                && bytes[1] == (byte) 0xCF
                && bytes[2] == 0x11
                && bytes[3] == (byte) 0xE0;
    }

    /// @throws DamagedWorkbook if the file is none, or too large
    static Workbook of(byte[] bytes) {
        var zip = new ZipCheck(bytes);
        if (!zip.has(MAIN)) {
            throw new DamagedWorkbook(
                    SheetCode.NOT_A_WORKBOOK,
                    zip.has("content.xml") ? "ODS" : zip.has("xl/workbook.bin") ? "XLSB" : "ZIP");
        }
        Map<String, String> targets = new HashMap<>();
        Xml.elements(
                in(zip, "xl/_rels/workbook.xml.rels"),
                x -> {
                    String id = Xml.attribute(x, "Id");
                    String target = Xml.attribute(x, "Target");
                    if (id != null && target != null) {
                        targets.put(
                                id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
                    }
                });
        var sheets = new ArrayList<Sheet>();
        boolean[] from1904 = {false};
        Xml.elements(
                in(zip, MAIN),
                x -> {
                    if (x.getLocalName().equals("workbookPr")) {
                        from1904[0] = Xml.isSet(x, "date1904");
                    } else if (x.getLocalName().equals("sheet")) {
                        sheet(x, zip, targets, sheets);
                    }
                });
        return new Workbook(
                zip,
                sheets,
                formats(zip),
                SharedTexts.read(zip.part("xl/sharedStrings.xml")),
                from1904[0]);
    }

    private static void sheet(
            XMLStreamReader x, ZipCheck zip, Map<String, String> targets, List<Sheet> sheets) {
        String name = Xml.attribute(x, "name");
        String id = Xml.attribute(x, "id");
        String entry = id == null ? "" : targets.getOrDefault(id, "");
        if (name == null || !ZipCheck.isSheet(entry)) {
            return;
        }
        String state = Xml.attribute(x, "state");
        var merged = new ArrayList<CellRange>();
        var each = MERGED.matcher(zip.tail(entry));
        while (each.find()) {
            merged.add(range(each.group(1)));
        }
        merged.sort(Comparator.comparingLong(CellRange::top));
        sheets.add(new Sheet(name, state != null && !state.equals("visible"), entry, merged));
    }

    private static CellRange range(String text) {
        try {
            return CellRange.of(text);
        } catch (NumberFormatException e) {
            throw new DamagedWorkbook(SheetCode.DAMAGED, CellText.shown(text));
        }
    }

    private static List<NumberFormat> formats(ZipCheck zip) {
        var patterns = new HashMap<Integer, String>();
        var formats = new ArrayList<NumberFormat>();
        if (!zip.has("xl/styles.xml")) {
            return formats;
        }
        boolean[] inCells = {false};
        Xml.elements(
                in(zip, "xl/styles.xml"),
                x -> {
                    switch (x.getLocalName()) {
                        case "numFmt" -> {
                            String code = Xml.attribute(x, "formatCode");
                            patterns.put(id(x), code == null ? "" : code);
                        }
                        case "cellXfs" -> inCells[0] = true;
                        case "cellStyles", "dxfs", "cellStyleXfs" -> inCells[0] = false;
                        case "xf" -> {
                            if (inCells[0]) {
                                int id = id(x);
                                formats.add(NumberFormat.of(id, patterns.getOrDefault(id, "")));
                            }
                        }
                        default -> {
                            // Colours and borders say nothing.
                        }
                    }
                });
        return formats;
    }

    private static int id(XMLStreamReader x) {
        String id = Xml.attribute(x, "numFmtId");
        return id != null && id.matches("[0-9]{1,9}") ? Integer.parseInt(id) : 0;
    }

    private static ByteArrayInputStream in(ZipCheck zip, String part) {
        return new ByteArrayInputStream(zip.part(part));
    }
}
