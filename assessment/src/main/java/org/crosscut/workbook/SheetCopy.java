package org.crosscut.workbook;

import java.io.InputStream;
import java.util.BitSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Copies one sheet as it is read: its cells with the values that they show and how they look, and
/// the marks on them. Formulas, links, pictures, macros and the like stay behind.
final class SheetCopy {
    private final SheetWriter to;
    private final Styles styles;
    private final BitSet formulaTexts;
    private final Marks marks;
    private final StringBuilder columns = new StringBuilder();
    private String views = "";
    private String format = "";
    private long lastRow;
    private Marks.@Nullable Row marked;
    private boolean isFirst;

    /// @param formulaTexts which of the workbook's shared texts could be taken for formulas
    SheetCopy(SheetWriter to, Styles styles, BitSet formulaTexts, Marks marks) {
        this.to = to;
        this.styles = styles;
        this.formulaTexts = formulaTexts;
        this.marks = marks;
    }

    void copy(InputStream from) throws XMLStreamException {
        XMLStreamReader xml = XmlSource.reader(from);
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "pane" ->
                        views =
                                "<sheetViews><sheetView workbookViewId=\"0\">"
                                        + XmlSource.copy(xml)
                                        + "</sheetView></sheetViews>";
                case "sheetFormatPr" -> format = XmlSource.copy(xml);
                case "col" -> columns.append(XmlSource.copy(xml));
                case "sheetData" -> {
                    to.asCopied(views, format, columns.toString());
                    rows(xml);
                }
                case "mergeCells" -> to.merged(XmlSource.copy(xml));
                default -> {
                    // Whatever else a sheet has is not needed to mend it.
                }
            }
        }
    }

    private void rows(XMLStreamReader xml) throws XMLStreamException {
        while (!ends(xml, "sheetData")) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                String written = XmlSource.attribute(xml, "r");
                long number = written == null ? lastRow + 1 : Long.parseLong(written);
                untilRow(number);
                marked = marks.nextRow() == number ? marks.take() : null;
                isFirst = true;
                to.row(number, XmlSource.attributes(xml, "r"));
                cells(xml);
                lastRow = number;
            }
        }
        untilRow(Long.MAX_VALUE);
    }

    /// Marks on rows that the sheet leaves out.
    private void untilRow(long number) {
        while (marks.nextRow() < number) {
            Marks.Row row = marks.take();
            if (row.number() <= lastRow) {
                continue;
            }
            marked = row;
            isFirst = true;
            to.row(row.number(), "");
            emptyUntil(0, Integer.MAX_VALUE);
            if (isFirst) {
                cell(0, 0, "", "", false);
            }
            lastRow = row.number();
        }
    }

    /// Marks on cells that the row leaves out.
    private void emptyUntil(int from, int to) {
        if (marked == null) {
            return;
        }
        for (int c = marked.after(from - 1); c < to; c = marked.after(c)) {
            cell(c, 0, "", "", false);
        }
    }

    private void cells(XMLStreamReader xml) throws XMLStreamException {
        int next = 0;
        while (!ends(xml, "row")) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                String address = XmlSource.attribute(xml, "r");
                int column = address == null ? next : column(address);
                emptyUntil(next, column);
                cell(xml, column);
                next = column + 1;
            }
        }
        emptyUntil(next, Integer.MAX_VALUE);
        if (isFirst && marked != null) {
            cell(0, 0, "", "", false);
        }
    }

    private void cell(XMLStreamReader xml, int column) throws XMLStreamException {
        String written = XmlSource.attribute(xml, "s");
        int style = written == null ? 0 : Integer.parseInt(written);
        String type = XmlSource.attribute(xml, "t");
        String value = null;
        boolean isFormula = false;
        while (!ends(xml, "c")) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "v" -> value = xml.getElementText();
                case "is" -> value = XmlSource.text(xml, "is");
                default -> {
                    isFormula |= xml.getLocalName().equals("f");
                    XmlSource.skip(xml);
                }
            }
        }
        if (isFormula && (value == null || (value.isEmpty() && !"str".equals(type)))) {
            // Without its formula the cell would pass for one that was left empty.
            cell(column, style, " t=\"e\"", "<v>#N/A</v>", false);
            return;
        }
        if (value == null || value.isEmpty()) {
            cell(column, style, "", "", false);
            return;
        }
        switch (type == null ? "n" : type) {
            case "s" -> {
                int index = Integer.parseInt(value.strip());
                String content = "<v>" + index + "</v>";
                cell(column, style, " t=\"s\"", content, formulaTexts.get(index));
            }
            case "str" -> text(column, style, EscapedText.unescaped(value));
            case "inlineStr" -> text(column, style, value);
            case "b", "e", "d" ->
                    cell(
                            column,
                            style,
                            " t=\"" + type + "\"",
                            "<v>" + XmlText.cell(value) + "</v>",
                            false);
            default -> cell(column, style, "", "<v>" + XmlText.cell(value.strip()) + "</v>", false);
        }
    }

    private void text(int column, int style, String text) {
        cell(
                column,
                style,
                " t=\"inlineStr\"",
                "<is><t xml:space=\"preserve\">" + XmlText.cell(text) + "</t></is>",
                HarmlessText.isFormula(text));
    }

    private void cell(int column, int style, String type, String content, boolean quoted) {
        String fill = marked == null ? "" : marked.fill(column);
        boolean changes = quoted || !fill.isEmpty();
        to.cell(column, changes ? styles.variant(style, fill, quoted) : style, type, content);
        if (marked != null) {
            String note = marked.note(column, isFirst);
            if (!note.isEmpty()) {
                marks.note(to, column, note);
            }
        }
        isFirst = false;
    }

    /// Goes on by one event; whether it ends the element.
    private static boolean ends(XMLStreamReader xml, String element) throws XMLStreamException {
        return xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
    }

    private static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && address.charAt(i) >= 'A'; i++) {
            column = column * 26 + address.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
