package org.crosscut.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.jspecify.annotations.Nullable;

/// The rows of one sheet from its header on, each cell as text. Rows without values are passed
/// over; what cannot be taken stands in its cell as a [CellText#flawed] text.
final class SheetRecords implements Records {
    private static final int MOST_COLUMNS = 16_384;
    private static final int LONGEST_CELL = 1 << 20;
    private static final double TOO_LONG = 1e15;
    private static final String NUMBER = "n";
    private static final String SHARED = "s";

    private final String file;
    private final Workbook workbook;
    private final Sheet sheet;
    private final int part;
    private final long headerRow;
    private List<CellRange> hiddenColumns = List.of();
    private final Characters characters = new Characters();

    /// What a number was written as lately: days above all come again and again.
    private final Map<NumberFormat, SeenValues> written = new HashMap<>();

    /// @param headerRow from 1; 0 if rows are only looked at
    SheetRecords(String file, Workbook workbook, Sheet sheet, int part, long headerRow) {
        this.file = file;
        this.workbook = workbook;
        this.sheet = sheet;
        this.part = part;
        this.headerRow = headerRow;
    }

    /// The first rows, numbered by the sheet.
    List<RawRow> first(int rows) {
        var first = new ArrayList<RawRow>();
        scan(row -> {
            if (row.number > rows) {
                return false;
            }
            first.add(new RawRow(row.number, row.texts()));
            return true;
        });
        return first;
    }

    @Override
    public void read(Consumer<Diagnostic> problems, Consumer<RawRow> records) {
        if (sheet.merged().stream().anyMatch(m -> m.hasRow(headerRow))) {
            problems.accept(
                    Diagnostic.of(SheetCode.MERGED_HEADER, row(headerRow), "sheet", sheet.name()));
            return;
        }
        var table = new Table(problems, records);
        scan(row -> {
            table.next(row);
            return true;
        });
        table.end();
    }

    private Place row(long number) {
        return new Place.Cell(file, sheet.name(), number + ":" + number);
    }

    /// What follows the header.
    private final class Table {
        private final Consumer<Diagnostic> problems;
        private final Consumer<RawRow> records;
        private int width = -1;
        private long firstHidden;
        private long lastHidden;
        private final boolean[] told = new boolean[MOST_COLUMNS];
        private final MergedRanges merged = new MergedRanges(sheet.merged());

        Table(Consumer<Diagnostic> problems, Consumer<RawRow> records) {
            this.problems = problems;
            this.records = records;
        }

        void next(Cells row) {
            if (row.number < headerRow || row.width == 0) {
                return;
            }
            if (width < 0) {
                width = row.width;
                hiddenColumns.stream().filter(c -> c.left() < width).forEach(this::hidden);
            } else {
                beside(row);
                hidden(row);
                row.merge(merged.at(row.number), width);
            }
            List<String> texts = row.texts(width);
            if (!texts.stream().allMatch(CellText::isBlank)) {
                records.accept(new RawRow(RowNumber.of(part, row.number), texts, row.stored));
            }
        }

        void end() {
            if (firstHidden > 0) {
                problems.accept(
                        Diagnostic.of(
                                SheetCode.HIDDEN_ROWS,
                                new Place.Cell(file, sheet.name(), firstHidden + ":" + lastHidden),
                                "range",
                                range(String.valueOf(firstHidden), String.valueOf(lastHidden))));
                firstHidden = 0;
            }
        }

        private void hidden(Cells row) {
            if (!row.isHidden) {
                return;
            }
            if (firstHidden > 0 && row.number > lastHidden + 1) {
                end();
            }
            firstHidden = firstHidden == 0 ? row.number : firstHidden;
            lastHidden = row.number;
        }

        private void hidden(CellRange columns) {
            String left = CellRange.letters(columns.left());
            String right = CellRange.letters(Math.min(columns.right(), width - 1));
            problems.accept(
                    Diagnostic.of(
                            SheetCode.HIDDEN_COLUMNS,
                            new Place.Cell(file, sheet.name(), left + ":" + right),
                            "range",
                            range(left, right)));
        }

        private static String range(String first, String last) {
            return first.equals(last) ? first : first + "–" + last;
        }

        private void beside(Cells row) {
            for (int c = width; c < row.width; c++) {
                String text = row.cells[c];
                if (text != null && !CellText.isBlank(text) && !told[c]) {
                    told[c] = true;
                    String letters = CellRange.letters(c);
                    problems.accept(
                            Diagnostic.of(
                                    SheetCode.BESIDE_TABLE,
                                    new Place.Cell(file, sheet.name(), letters + row.number),
                                    "column",
                                    letters));
                }
            }
        }
    }

    /// One row while it is read.
    private static final class Cells {
        private long number;
        private boolean isHidden;
        private int width;
        private @Nullable String[] cells = new @Nullable String[64];
        private BitSet stored = new BitSet();

        void set(int column, String text, boolean isStored) {
            stored.set(column, isStored);
            if (column >= cells.length) {
                cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
            }
            cells[column] = text;
            if (!text.isEmpty()) {
                width = column + 1;
            }
        }

        void clear(long next, boolean hidden) {
            Arrays.fill(cells, null);
            stored = new BitSet();
            width = 0;
            number = next;
            isHidden = hidden;
        }

        void merge(List<CellRange> merged, int most) {
            for (CellRange range : merged) {
                for (int c = range.left(); c <= Math.min(range.right(), most - 1); c++) {
                    set(c, CellText.flawed(SheetCode.MERGED_CELL, ""), false);
                }
            }
        }

        List<String> texts() {
            return texts(width);
        }

        List<String> texts(int most) {
            String[] texts = new String[most];
            for (int c = 0; c < most; c++) {
                String text = c < cells.length ? cells[c] : null;
                texts[c] = text == null ? "" : text;
            }
            return Arrays.asList(texts);
        }
    }

    private void scan(Predicate<Cells> rows) {
        try (var in = workbook.zip().open(sheet.entry())) {
            XMLStreamReader2 xml = Xml.reader(in);
            var row = new Cells();
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
                    case "sheetData" -> hiddenColumns = columns;
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

    private void cells(XMLStreamReader2 xml, Cells row) throws XMLStreamException {
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
            case "str" -> RichText.unescaped(xml.getElementText());
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
