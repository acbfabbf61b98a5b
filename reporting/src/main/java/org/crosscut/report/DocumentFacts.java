package org.crosscut.report;

import java.util.List;

/// As of which day, from which snapshot and with which catalogue a report was made.
final class DocumentFacts {
    private final StateInput input;
    private final Words words;
    private final Layout layout;

    DocumentFacts(StateInput input, Words words) {
        this.input = input;
        this.words = words;
        this.layout = new Layout(words);
    }

    List<Block.Definition> all() {
        return List.of(
                fact("state.as-of", Inline.of(layout.date(input.asOf()))),
                fact(
                        "state.workspace",
                        Inline.of(words.of(input.exercise() ? "state.exercise" : "state.real"))),
                fact(
                        "state.classification",
                        Inline.of(words.of("class." + input.clearance().word()))),
                fact(
                        "state.snapshot",
                        Inline.of(
                                words.counted(
                                        "state.submissions",
                                        input.snapshot(),
                                        layout.count(input.snapshot())))),
                fact("state.head", List.of(new Inline.Code(input.archiveHead()))),
                fact("state.catalogue", List.of(new Inline.Code(input.catalogue().hash()))));
    }

    private Block.Definition fact(String key, List<Inline> value) {
        return new Block.Definition(Inline.of(words.of(key)), value);
    }
}
