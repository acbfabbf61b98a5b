package org.crosscut.report.chart;

/// An SVG drawing being written. All places are whole numbers, so that the same chart gives the
/// same bytes everywhere.
final class Svg {
    static final String INK = "#22292e";
    static final String MUTED = "#5b666d";
    static final String RULE = "#d5dade";

    // Letters reach a little beyond their places.
    private static final int EDGE = 4;

    private final StringBuilder out = new StringBuilder();

    /// Where a text is anchored.
    enum Anchor {
        START,
        MIDDLE,
        END;

        private String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    Svg(int width, int height, String id, String title, String description, String fontFamily) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"")
                .append(" width=\"" + (width + 2 * EDGE) + "\"")
                .append(" height=\"" + (height + 2 * EDGE) + "\"")
                .append(" viewBox=\"-" + EDGE + " -" + EDGE + " " + (width + 2 * EDGE))
                .append(" " + (height + 2 * EDGE) + "\"")
                .append(" aria-labelledby=\"" + id + "-t " + id + "-d\"")
                .append(" font-family=\"" + escaped(fontFamily) + "\" font-size=\"13\">\n")
                .append("<title id=\"" + id + "-t\">" + escaped(title) + "</title>\n")
                .append("<desc id=\"" + id + "-d\">" + escaped(description) + "</desc>\n");
    }

    void rect(int x, int y, int width, int height, String fill) {
        out.append("<rect x=\"" + x + "\" y=\"" + y + "\" width=\"" + width + "\"")
                .append(" height=\"" + height + "\" fill=\"" + fill + "\"/>\n");
    }

    void line(int x1, int y1, int x2, int y2, String stroke) {
        out.append("<line x1=\"" + x1 + "\" y1=\"" + y1 + "\" x2=\"" + x2 + "\" y2=\"" + y2 + "\"")
                .append(" stroke=\"" + stroke + "\"/>\n");
    }

    void text(int x, int y, Anchor anchor, String fill, String text) {
        out.append("<text x=\"" + x + "\" y=\"" + y + "\"");
        if (anchor != Anchor.START) {
            out.append(" text-anchor=\"" + anchor.word() + "\"");
        }
        out.append(" fill=\"" + fill + "\">" + escaped(text) + "</text>\n");
    }

    /// @param points pairs of whole numbers as SVG writes them
    void polyline(String points, Shade shade) {
        out.append("<polyline points=\"" + points + "\" fill=\"none\" stroke=\"" + shade.fill())
                .append("\" stroke-width=\"2\"");
        if (!shade.dash().isEmpty()) {
            out.append(" stroke-dasharray=\"" + shade.dash() + "\"");
        }
        out.append("/>\n");
    }

    void marker(int x, int y, Shade shade) {
        switch (shade.shape()) {
            case DISC ->
                    out.append("<circle cx=\"" + x + "\" cy=\"" + y + "\" r=\"4\" fill=\"")
                            .append(shade.fill() + "\"/>\n");
            case SQUARE -> rect(x - 4, y - 4, 8, 8, shade.fill());
            case RING ->
                    out.append("<circle cx=\"" + x + "\" cy=\"" + y + "\" r=\"4\" fill=\"#fff\"")
                            .append(" stroke=\"" + shade.fill() + "\" stroke-width=\"2\"/>\n");
        }
    }

    String done() {
        return out.append("</svg>\n").toString();
    }

    /// About how wide a text is, rather too wide than too narrow: no font is at hand, so an
    /// ideograph counts as one em, a capital as three quarters and any other letter as a little
    /// more than a half.
    static int width(String text) {
        int tenths = text.codePoints().map(Svg::tenths).sum();
        return (tenths + 9) / 10;
    }

    private static int tenths(int letter) {
        if (letter >= 0x2E80) {
            return 130;
        }
        if (letter == 0x2009) {
            return 30;
        }
        if ("MWmw@%".indexOf(letter) >= 0) {
            return 122;
        }
        return Character.isUpperCase(letter) ? 97 : 75;
    }

    /// The text, cut with an ellipsis if it is wider.
    static String fitted(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end) + "…") > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + "…";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
