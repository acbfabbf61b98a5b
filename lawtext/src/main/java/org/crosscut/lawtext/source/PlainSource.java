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
        for (String line : Decoded.LINE_END.split(text, -1)) {
            lines.add(SourceLine.of(Folding.fold(line), lines.size() + 1));
        }
        return lines;
    }
}
