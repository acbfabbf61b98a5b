package org.crosscut.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The styles that the cells of one workbook use, gathered while they are written.
final class Styles {
    /// The part of a style that a number in a cell points to.
    ///
    /// @param inner what stands in the element, such as how the text is aligned
    record Form(int format, int font, int fill, int border, boolean quoted, String inner) {}

    private static final int FIRST_OWN_FORMAT = 164;

    private final Map<String, Integer> formats = new LinkedHashMap<>();
    private final List<String> formatElements = new ArrayList<>();
    private final List<String> fonts = new ArrayList<>();
    private final List<String> fills = new ArrayList<>();
    private final List<String> borders = new ArrayList<>();
    private final List<Form> forms = new ArrayList<>();
    private final Map<Form, Integer> places = new HashMap<>();
    private final Map<Style, Integer> styles = new HashMap<>();
    private String colors = "";
    private int nextFormat = FIRST_OWN_FORMAT;

    /// Those of a new workbook.
    static Styles fresh() {
        var styles = new Styles();
        styles.complete();
        return styles;
    }

    void format(int id, String element) {
        formatElements.add(element);
        nextFormat = Math.max(nextFormat, id + 1);
    }

    void font(String element) {
        fonts.add(element);
    }

    void fill(String element) {
        fills.add(element);
    }

    void border(String element) {
        borders.add(element);
    }

    void colors(String element) {
        colors = element;
    }

    void form(Form form) {
        forms.add(form);
    }

    /// Adds what no workbook can do without.
    void complete() {
        if (fonts.isEmpty()) {
            fonts.add(font(Style.PLAIN));
        }
        if (fills.isEmpty()) {
            fills.add("<fill><patternFill patternType=\"none\"/></fill>");
        }
        if (fills.size() == 1) {
            fills.add("<fill><patternFill patternType=\"gray125\"/></fill>");
        }
        if (borders.isEmpty()) {
            borders.add("<border><left/><right/><top/><bottom/><diagonal/></border>");
        }
        if (forms.isEmpty()) {
            forms.add(new Form(0, 0, 0, 0, false, ""));
        }
        for (int i = 0; i < forms.size(); i++) {
            Form f = forms.get(i);
            Form checked =
                    new Form(
                            f.format,
                            f.font < fonts.size() ? f.font : 0,
                            f.fill < fills.size() ? f.fill : 0,
                            f.border < borders.size() ? f.border : 0,
                            f.quoted,
                            f.inner);
            forms.set(i, checked);
            places.putIfAbsent(checked, i);
        }
    }

    /// The number by which cells name the style.
    int index(Style style) {
        Integer known = styles.get(style);
        if (known == null) {
            known = place(form(style));
            styles.put(style, known);
        }
        return known;
    }

    /// The number of a style of the original with another fill, or with its texts quoted.
    ///
    /// @param fill as `RRGGBB`; empty to leave it
    int variant(int index, String fill, boolean quoted) {
        Form of = forms.get(index >= 0 && index < forms.size() ? index : 0);
        return place(
                new Form(
                        of.format,
                        of.font,
                        fill.isEmpty() ? of.fill : distinct(fills, solid(fill)),
                        of.border,
                        of.quoted || quoted,
                        of.inner));
    }

    private int place(Form form) {
        return places.computeIfAbsent(
                form,
                f -> {
                    forms.add(f);
                    return forms.size() - 1;
                });
    }

    private Form form(Style style) {
        String inner =
                "<alignment vertical=\"top\""
                        + (style.centered() ? " horizontal=\"center\"" : "")
                        + (style.wrapped() ? " wrapText=\"1\"" : "")
                        + "/>";
        return new Form(
                format(style.format()),
                distinct(fonts, font(style)),
                style.fill().isEmpty() ? 0 : distinct(fills, solid(style.fill())),
                style.bordered() ? distinct(borders, thin()) : 0,
                style.quoted(),
                inner);
    }

    private int format(String pattern) {
        return switch (pattern) {
            case "" -> 0;
            case "@" -> 49;
            default ->
                    formats.computeIfAbsent(
                            pattern,
                            p -> {
                                int id = nextFormat++;
                                formatElements.add(
                                        "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
                                                .formatted(id, XmlText.attribute(p)));
                                return id;
                            });
        };
    }

    private static int distinct(List<String> elements, String element) {
        int at = elements.indexOf(element);
        if (at < 0) {
            elements.add(element);
            at = elements.size() - 1;
        }
        return at;
    }

    private static String font(Style style) {
        return "<font>"
                + (style.bold() ? "<b/>" : "")
                + (style.underlined() ? "<u/>" : "")
                + "<sz val=\"11\"/>"
                + (style.color().isEmpty() ? "" : "<color rgb=\"FF" + style.color() + "\"/>")
                + "<name val=\"Calibri\"/><family val=\"2\"/></font>";
    }

    private static String solid(String rgb) {
        return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF"
                + rgb
                + "\"/><bgColor indexed=\"64\"/></patternFill></fill>";
    }

    private static String thin() {
        var border = new StringBuilder("<border>");
        for (String side : List.of("left", "right", "top", "bottom")) {
            border.append(
                    "<%s style=\"thin\"><color rgb=\"FFBFC5CC\"/></%s>".formatted(side, side));
        }
        return border.append("<diagonal/></border>").toString();
    }

    String xml() {
        var xml = new StringBuilder(WorkbookWriter.HEAD);
        xml.append("<styleSheet xmlns=\"").append(WorkbookWriter.MAIN).append("\">");
        if (!formatElements.isEmpty()) {
            list(xml, "numFmts", formatElements);
        }
        list(xml, "fonts", fonts);
        list(xml, "fills", fills);
        list(xml, "borders", borders);
        list(
                xml,
                "cellStyleXfs",
                List.of("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"));
        list(xml, "cellXfs", forms.stream().map(Styles::element).toList());
        list(xml, "cellStyles", List.of("<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"));
        return xml.append(colors).append("</styleSheet>").toString();
    }

    private static void list(StringBuilder xml, String name, List<String> elements) {
        xml.append('<').append(name).append(" count=\"").append(elements.size()).append("\">");
        elements.forEach(xml::append);
        xml.append("</").append(name).append('>');
    }

    private static String element(Form f) {
        return ("<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"%d\" borderId=\"%d\" xfId=\"0\""
                                .formatted(f.format, f.font, f.fill, f.border)
                        + (f.quoted ? " quotePrefix=\"1\"" : "")
                        + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\""
                        + " applyBorder=\"1\"")
                + (f.inner.isEmpty() ? "/>" : " applyAlignment=\"1\">" + f.inner + "</xf>");
    }
}
