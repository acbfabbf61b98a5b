package org.crosscut.report;

import java.util.ArrayList;
import java.util.List;

/// The page that says what the words, marks and notes of the report mean.
final class HowToRead {
    private static final List<Mark> EXPLAINED =
            List.of(
                    Mark.SATISFIED,
                    Mark.JUSTIFIED,
                    Mark.NOT_SATISFIED,
                    Mark.UNDETERMINED,
                    Mark.OUTSIDE);

    private final StateInput input;
    private final Words words;

    HowToRead(StateInput input, Words words) {
        this.input = input;
        this.words = words;
    }

    Page page() {
        var blocks = new ArrayList<Block>();
        if (input.exercise()) {
            blocks.add(
                    new Block.Callout(
                            Block.Callout.Kind.EXERCISE,
                            words.of("read.exercise-title"),
                            List.of(Block.Paragraph.of(words.of("read.exercise")))));
        }
        blocks.add(Block.Paragraph.of(words.of("read.intro", input.provisions().size())));
        blocks.add(
                new Block.Definitions(
                        EXPLAINED.stream()
                                .map(mark ->
                                        new Block.Definition(
                                                List.of(Cells.verdict(words, mark)),
                                                Inline.of(words.of("read." + mark.slug()))))
                                .toList()));
        blocks.add(Block.Paragraph.of(words.of("read.notes")));
        blocks.add(Block.Paragraph.of(words.of("read.numbers")));
        blocks.add(
                new Block.Callout(
                        Block.Callout.Kind.DRAFT,
                        words.of("read.draft-title"),
                        List.of(Block.Paragraph.of(words.of("read.draft")))));
        return new Page(
                "how-to-read", "", "", words.of("read.title"), "", "", Page.Sheet.RUN_ON, blocks);
    }
}
