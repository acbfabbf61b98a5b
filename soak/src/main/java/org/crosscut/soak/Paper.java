package org.crosscut.soak;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.crosscut.catalogue.Column;
import org.crosscut.diagnostic.Code;
import org.jspecify.annotations.Nullable;

/// A table on its way to a file, with what has been damaged in it.
final class Paper {
    /// How a cell is written where a file has more than texts.
    enum Form {
        TEXT,
        NUMBER,
        /// A number that is shown as a day.
        DAY,
        /// A formula with the value that it had.
        CACHED,
        /// A formula without it.
        UNCACHED,
        /// What a formula gives that failed.
        ERROR
    }

    record Cell(String text, Form form) {
        static Cell text(String text) {
            return new Cell(text, Form.TEXT);
        }
    }

    /// @param column null if the heading is that of none
    record Heading(String text, @Nullable Column column) {}

    /// What an answer has to name.
    ///
    /// @param column as the answer names it; empty for a whole row
    /// @param position of the cell in the row; -1 for a whole row
    record Damage(String column, int position, Code code) {}

    /// A row with its damages.
    static final class Line {
        private final List<Cell> cells;
        private final List<Damage> damages = new ArrayList<>();
        private final Set<Integer> taken = new HashSet<>();
        private boolean isTaken;
        private boolean isHidden;
        private int mergedFrom = -1;

        Line(List<Cell> cells) {
            this.cells = new ArrayList<>(cells);
        }

        List<Cell> cells() {
            return cells;
        }

        List<Damage> damages() {
            return damages;
        }

        /// Whether nothing has been done to the cell.
        boolean isFree(int position) {
            return !isTaken && !taken.contains(position) && position < cells.size();
        }

        boolean isUntouched() {
            return !isTaken && taken.isEmpty();
        }

        /// Nothing more may be done to the line.
        void take() {
            isTaken = true;
        }

        void take(int position) {
            taken.add(position);
        }

        void damage(Damage damage) {
            damages.add(damage);
            if (damage.position() >= 0) {
                take(damage.position());
            }
        }

        boolean isHidden() {
            return isHidden;
        }

        void hide() {
            isHidden = true;
        }

        int mergedFrom() {
            return mergedFrom;
        }

        /// Merges the cell and the one right of it.
        void merge(int position) {
            mergedFrom = position;
        }
    }

    private final Source source;
    private final boolean isBook;
    private final List<Heading> headings;
    private final List<Line> lines;
    private final Line header;
    private final Set<String> secrets = new TreeSet<>();

    /// @param isBook whether it becomes a workbook, else text
    Paper(Source source, boolean isBook, List<Heading> headings, List<Line> lines) {
        this.source = source;
        this.isBook = isBook;
        this.headings = new ArrayList<>(headings);
        this.lines = new ArrayList<>(lines);
        this.header = new Line(headings.stream().map(h -> Cell.text(h.text())).toList());
    }

    Source source() {
        return source;
    }

    boolean isBook() {
        return isBook;
    }

    List<Heading> headings() {
        return headings;
    }

    Line header() {
        return header;
    }

    List<Line> lines() {
        return lines;
    }

    /// Another heading for the column at that position.
    void rename(int position, String text) {
        headings.set(position, new Heading(text, headings.get(position).column()));
        header.cells().set(position, Cell.text(text));
    }

    /// A text that no answer may hold.
    void secret(String text) {
        secrets.add(text);
    }

    Set<String> secrets() {
        return secrets;
    }

    boolean isDamaged() {
        return !header.damages().isEmpty() || lines.stream().anyMatch(l -> !l.damages().isEmpty());
    }

    /// Whether anything was done for which a file is refused.
    boolean isRefusable() {
        return errors(header) || lines.stream().anyMatch(Paper::errors);
    }

    private static boolean errors(Line line) {
        return line.damages().stream()
                .anyMatch(d -> d.code().severity() == org.crosscut.diagnostic.Severity.ERROR);
    }
}
