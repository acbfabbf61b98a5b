package org.crosscut.report.chart;

import java.util.List;

/// How a series is drawn. Neighbours differ in lightness, lines in dash and marker too, so that a
/// grey print still tells them apart.
///
/// @param onTop the colour of text upon the fill
record Shade(String fill, String onTop, String dash, Shape shape) {
    /// The marker of a line's points.
    enum Shape {
        DISC,
        SQUARE,
        RING
    }

    private static final List<Shade> ALL =
            List.of(
                    new Shade("#1d4e6b", "#ffffff", "", Shape.DISC),
                    new Shade("#9dbccc", Svg.INK, "6 4", Shape.SQUARE),
                    new Shade("#a8662f", "#ffffff", "2 3", Shape.RING),
                    new Shade("#dccbb0", Svg.INK, "9 3 2 3", Shape.DISC),
                    new Shade("#56646c", "#ffffff", "4 2", Shape.SQUARE),
                    new Shade("#c9d0d4", Svg.INK, "1 3", Shape.RING));

    /// The shade of the series at that place; after the sixth they repeat.
    static Shade of(int index) {
        return ALL.get(index % ALL.size());
    }
}
