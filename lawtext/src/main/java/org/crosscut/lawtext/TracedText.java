package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Text as printed, its lines kept apart by `\n`, of which every character knows its place.
final class TracedText {
    private record Piece(int start, int line, int column) {}

    private final StringBuilder chars = new StringBuilder();

    /// The characters as they stand; null when some were appended since.
    private @Nullable String whole;

    private final List<Piece> pieces = new ArrayList<>();

    /// Appends a line from one of its characters on.
    void append(Line line, int from) {
        whole = null;
        if (!pieces.isEmpty()) {
            chars.append('\n');
        }
        pieces.add(new Piece(chars.length(), line.number(), line.column() + from));
        chars.append(line.text(), from, line.text().length());
    }

    boolean isEmpty() {
        return chars.isEmpty();
    }

    String chars() {
        if (whole == null) {
            whole = chars.toString();
        }
        return whole;
    }

    int line(int offset) {
        return piece(offset).line();
    }

    int column(int offset) {
        Piece piece = piece(offset);
        return piece.column() + offset - piece.start();
    }

    LineRange lines() {
        return new LineRange(pieces.getFirst().line(), pieces.getLast().line());
    }

    private Piece piece(int offset) {
        return pieces.reversed().stream()
                .filter(p -> p.start() <= offset)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("before the text: " + offset));
    }
}
