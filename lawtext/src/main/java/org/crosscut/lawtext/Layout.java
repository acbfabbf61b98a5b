package org.crosscut.lawtext;

import java.util.List;
import org.crosscut.lawtext.grammar.Grammar;

/// What the layout of a source tells about where paragraphs begin.
enum Layout {
    /// Every paragraph is one line.
    ONE_LINE,
    /// A paragraph's first line is indented, its others are not.
    INDENTED,
    /// An empty line stands between paragraphs, and none within.
    SPACED,
    /// Nothing to go by.
    PLAIN;

    /// Whether a line opens a paragraph.
    enum Opens {
        YES,
        NO,
        UNKNOWN
    }

    private static final int IN_TEN = 8;

    static Layout of(PageText pages, Grammar grammar) {
        if (pages.eachLineEnds()) {
            return ONE_LINE;
        }
        List<Line> inPages = pages.lines().stream().filter(l -> !l.opensPage()).toList();
        var numbered = inPages.stream().filter(l -> isNumbered(l, grammar)).toList();
        var others = inPages.stream().filter(l -> !isNumbered(l, grammar)).toList();
        long indented = numbered.stream().filter(l -> l.indent() > 0).count();
        long outer = others.stream().filter(l -> l.indent() == 0).count();
        if (indented > 0 && isMost(indented, numbered) && outer * 2 >= others.size()) {
            return INDENTED;
        }
        long after = numbered.stream().filter(Line::afterBlank).count();
        long within = others.stream().filter(l -> !l.afterBlank()).count();
        return after > 0 && isMost(after, numbered) && within > 0 ? SPACED : PLAIN;
    }

    Opens opens(Line line) {
        return switch (this) {
            case ONE_LINE -> Opens.YES;
            // The page break itself left one blank.
            case INDENTED ->
                    line.opensPage() && line.indent() == 1
                            ? Opens.UNKNOWN
                            : line.indent() > 0 ? Opens.YES : Opens.NO;
            case SPACED ->
                    line.opensPage() ? Opens.UNKNOWN : line.afterBlank() ? Opens.YES : Opens.NO;
            case PLAIN -> Opens.UNKNOWN;
        };
    }

    private static boolean isMost(long some, List<Line> all) {
        return some * 10 >= (long) all.size() * IN_TEN;
    }

    private static boolean isNumbered(Line line, Grammar grammar) {
        return grammar.marks().number().fits(line.text());
    }
}
