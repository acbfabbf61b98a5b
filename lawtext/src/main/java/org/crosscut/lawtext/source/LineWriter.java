package org.crosscut.lawtext.source;

import java.util.ArrayList;
import java.util.List;

/// Collects what a marked-up form prints, one line a paragraph, each with an empty line before it.
final class LineWriter {
    private static final String ENDINGS = ",;.:，；。：";

    private final List<SourceLine> lines = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    List<SourceLine> lines() {
        return lines;
    }

    void append(String text) {
        open.append(text);
    }

    boolean isEmpty() {
        return open.toString().isBlank();
    }

    /// Ends the line without beginning a new paragraph.
    ///
    /// @param number of the line or paragraph in the file
    void endLine(int number) {
        end(number, false);
    }

    /// Ends the line where a break is asked for after the end of a sentence or list item; elsewhere
    /// the sentence goes on.
    void breakLine(int number) {
        String text = open.toString().strip();
        if (!text.isEmpty() && ENDINGS.indexOf(text.charAt(text.length() - 1)) < 0) {
            open.append(' ');
        } else {
            end(number, false);
        }
    }

    void endParagraph(int number) {
        end(number, true);
    }

    private void end(int number, boolean isParagraph) {
        String text = Folding.fold(open.toString()).strip();
        open.setLength(0);
        if (!text.isEmpty()) {
            lines.add(SourceLine.of(text, Math.max(1, number)));
        }
        boolean isSpaced = lines.isEmpty() || lines.getLast().text().isEmpty();
        if (isParagraph && !isSpaced) {
            lines.add(SourceLine.of("", Math.max(1, number)));
        }
    }
}
