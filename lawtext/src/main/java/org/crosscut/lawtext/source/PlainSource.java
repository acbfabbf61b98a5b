package org.crosscut.lawtext.source;

import java.util.ArrayList;
import java.util.List;
import org.crosscut.lawtext.source.Source.Form;

/// Plain text: every line as it stands.
final class PlainSource {
    private PlainSource() {}

    static Source read(String file, Decoded decoded) {
        return new Source(
                file, Form.PLAIN, lines(decoded.text()), List.of(), List.of(), decoded.problems());
    }

    static List<SourceLine> lines(String text) {
        var lines = new ArrayList<SourceLine>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isLineEnd(text.charAt(i))) {
                lines.add(SourceLine.of(Folding.fold(text.substring(start, i)), lines.size() + 1));
                boolean isPair = text.startsWith("\r\n", i);
                i += isPair ? 1 : 0;
                start = i + 1;
            }
        }
        lines.add(SourceLine.of(Folding.fold(text.substring(start)), lines.size() + 1));
        return lines;
    }

    /// As [Decoded#LINE_END], which takes too long for every character of every text.
    private static boolean isLineEnd(char c) {
        return switch (c) {
            case '\n', '\r', '\u000b', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }
}
