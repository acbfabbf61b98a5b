package org.crosscut.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.crosscut.workbook.EscapedText;
import org.jspecify.annotations.Nullable;

/// The cells in the XML of one sheet, each as text; what cannot be taken stands in its cell as a
/// [CellText#flawed] text.
final class SheetCells {
    static final int MOST_COLUMNS = 16_384;
    private static final int LONGEST_CELL = 1 << 20;
    private static final double TOO_LONG = 1e15;
    private static final String NUMBER = "n";
    private static final String SHARED = "s";

    private final String file;
    private final Workbook workbook;
    private final Sheet sheet;
    private final Characters characters = new Characters();

    /// What a number was written as lately: days above all come again and again.
    private final Map<NumberFormat, SeenValues> written = new HashMap<>();

    private List<CellRange> hiddenColumns = List.of();

    SheetCells(String file, Workbook workbook, Sheet sheet) {
        this.file = file;
        this.workbook = workbook;
        this.sheet = sheet;
    }

    /// Known from the first row on.
    List<CellRange> hiddenColumns() {
        return hiddenColumns;
    }

    /// Gives each row in turn, until it is not wanted any more; the row given is the same one
    /// again.
    ///
    /// @throws DamagedWorkbook if the sheet cannot be read
    void each(Predicate<SheetRow> rows) {
        try (var in = workbook.zip().open(sheet.entry())) {
            XMLStreamReader2 xml = Xml.reader(in);
            var row = new SheetRow();
            var columns = new ArrayList<CellRange>();
            long last = 0;
            while (xml.hasNext()) {
                if (Xml.next(xml) != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "col" -> {
                        if (Xml.isSet(xml, "hidden")) {
                            columns.add(columns(xml));
                        }
                    }
                    case "sheetData" -> hiddenColumns = List.copyOf(columns);
                    case "row" -> {
                        String written = Xml.attribute(xml, "r");
                        long number = written == null ? last + 1 : Long.parseLong(written);
                        if (number <= last || number > 1_048_576) {
                            throw new DamagedWorkbook(SheetCode.DAMAGED, sheet.name());
                        }
                        row.clear(number, Xml.isSet(xml, "hidden"));
                        cells(xml, row);
                        last = number;
                        if (!rows.test(row)) {
                            return;
                        }
                    }
                    default -> {
                        // How a sheet looks says nothing.
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw Xml.damaged(e);
        } catch (NumberFormatException e) {
            throw new DamagedWorkbook(SheetCode.DAMAGED, sheet.name());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static CellRange columns(XMLStreamReader2 xml) {
        String min = Xml.attribute(xml, "min");
        String max = Xml.attribute(xml, "max");
        int first = Integer.parseInt(min == null ? "1" : min);
        return new CellRange(1, first - 1, 1, max == null ? first - 1 : Integer.parseInt(max) - 1);
    }

    private void cells(XMLStreamReader2 xml, SheetRow row) throws XMLStreamException {
        int next = 0;
        while (true) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                return;
            }
            if (event != XMLStreamConstants.START_ELEMENT || !xml.getLocalName().equals("c")) {
                continue;
            }
            int column = next;
            String type = NUMBER;
            int style = 0;
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                switch (xml.getAttributeLocalName(i)) {
                    case "r" -> {
                        characters.takeAttribute(xml, i);
                        column = characters.column();
                    }
                    case "t" -> {
                        characters.takeAttribute(xml, i);
                        type = characters.is('s') ? SHARED : characters.text();
                    }
                    case "s" -> {
                        characters.takeAttribute(xml, i);
                        style = characters.number();
                    }
                    default -> {
                        // Nothing that a value needs.
                    }
                }
            }
            if (column < next || column >= MOST_COLUMNS) {
                throw new DamagedWorkbook(SheetCode.DAMAGED, sheet.name());
            }
            String text = value(xml, type, style);
            if (text.length() > LONGEST_CELL) {
                throw new DamagedWorkbook(SheetCode.TOO_LARGE, sheet.name());
            }
            row.set(column, text, type.equals(NUMBER) || type.equals("d"));
            next = column + 1;
        }
    }

    /// The text of the cell whose element has just started, up to its end.
    private String value(XMLStreamReader2 xml, String type, int style) throws XMLStreamException {
        boolean isFormula = false;
        String value = null;
        while (true) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> {
                        isFormula = true;
                        skip(xml, "f");
                    }
                    case "v" -> value = cached(xml, type, style);
                    case "is" -> {
                        var inline = new StringBuilder();
                        RichText.read(xml, "is", inline);
                        value = inline.toString();
                    }
                    default -> {
                        // Extensions say nothing.
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                if (value == null) {
                    return isFormula ? CellText.flawed(SheetCode.NO_CACHED_VALUE, "") : "";
                }
                return value;
            }
        }
    }

    private static void skip(XMLStreamReader2 xml, String end) throws XMLStreamException {
        while (Xml.next(xml) != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals(end)) {
            // A formula is never run, nor even looked at.
        }
    }

    /// What the value in a cell says, or null if it is an empty number.
    private @Nullable String cached(XMLStreamReader2 xml, String type, int style)
            throws XMLStreamException {
        return switch (type) {
            case SHARED -> {
                characters.takeElement(xml);
                yield workbook.texts().get(characters.number());
            }
            case NUMBER -> {
                characters.takeElement(xml);
                yield characters.isEmpty() ? null : number(style, characters.text());
            }
            case "b" -> {
                String value = xml.getElementText();
                yield value.equals("1") || value.equals("true") ? "true" : "false";
            }
            case "e" -> CellText.flawed(SheetCode.ERROR_VALUE, xml.getElementText());
            case "str" -> EscapedText.unescaped(xml.getElementText());
            case "inlineStr" -> xml.getElementText();
            case "d" -> {
                String value = xml.getElementText();
                yield value.endsWith("T00:00:00") ? value.substring(0, 10) : value;
            }
            default -> {
                characters.takeElement(xml);
                yield number(style, characters.text());
            }
        };
    }

    private String number(int style, String raw) {
        if (raw.length() > 15 && Math.abs(Double.parseDouble(raw)) >= TOO_LONG) {
            return CellText.flawed(SheetCode.DIGITS_LOST, raw);
        }
        NumberFormat format =
                style >= 0 && style < workbook.formats().size()
                        ? workbook.formats().get(style)
                        : NumberFormat.PLAIN;
        if (NumberFormat.isShownAsWritten(format, raw)) {
            return raw;
        }
        SeenValues lately = written.computeIfAbsent(format, f -> new SeenValues());
        if (lately.value(raw) instanceof String known) {
            return known;
        }
        String text = NumberFormat.text(format, raw, workbook.from1904());
        lately.keep(raw, text);
        return text;
    }
}
