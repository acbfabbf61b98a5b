package org.crosscut.lawtext.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The footnotes of a word processor's document by their identifiers.
final class DocxNotes implements XmlEvents {
    private final RunText words = new RunText();
    private final Map<String, List<SourceLine>> notes = new HashMap<>();
    private String open = "";

    @Override
    public void start(String name, Attributes attributes) {
        if (words.start(name, attributes)) {
            return;
        }
        if (name.equals("footnote")) {
            open = attributes.get("id");
        }
    }

    @Override
    public void end(String name) {
        words.end(name);
        if (name.equals("p") && !words.isLeftOut()) {
            String text = Folding.fold(words.take().replace('\n', ' ')).strip();
            if (!text.isEmpty() && !open.isEmpty()) {
                List<SourceLine> lines = notes.computeIfAbsent(open, _ -> new ArrayList<>());
                lines.add(SourceLine.of(text, 1));
            }
        }
        if (name.equals("footnote")) {
            open = "";
        }
    }

    @Override
    public void text(String text) {
        words.text(text);
    }

    Map<String, List<SourceLine>> notes() {
        return notes;
    }
}
