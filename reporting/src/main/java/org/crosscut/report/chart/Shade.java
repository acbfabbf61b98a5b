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
                    new Shade("#c9d0d4", Svg.INK, "1 3", Shape.RING),
                    new Shade("#6b2f45", "#ffffff", "8 2", Shape.DISC),
                    new Shade("#a9bf8f", Svg.INK, "3 3", Shape.SQUARE),
                    new Shade("#3d6b5a", "#ffffff", "5 2 1 2", Shape.RING),
                    new Shade("#e6c7cf", Svg.INK, "2 2", Shape.DISC));

    /// The shade of the series at that place; after the tenth they repeat.
    static Shade of(int index) {
        return ALL.get(index % ALL.size());
    }
}
