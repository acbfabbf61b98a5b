package org.crosscut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crosscut.language.Language;
import org.junit.jupiter.api.Test;

class NoteBookTest {
    private final RadioChecks figures = new RadioChecks(3);
    private final NoteBook notes = new NoteBook("p3", new Words(Language.EN));

    @Test
    void figuresOfOneSourceShareANote() {
        NoteRef first = notes.cite(figures.source(RadioTopic.CHECKED_LATELY));
        NoteRef other = notes.cite(figures.source(RadioTopic.ANSWER_RATE));
        NoteRef again = notes.cite(figures.source(RadioTopic.CHECKED_LATELY));

        assertThat(first.number()).isEqualTo(1);
        assertThat(other.number()).isEqualTo(2);
        assertThat(again.note()).isEqualTo(first.note());
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(notes.notes()).extracting(Note::occurrences).containsExactly(2, 1);
    }

    @Test
    void aNoteSaysRuleParametersDataAndCommand() {
        notes.cite(figures.source(RadioTopic.CHECKED_LATELY));

        assertThat(Inline.plain(notes.notes().getFirst().text()))
                .isEqualTo(
                        "Every occupied outpost answered a recent radio check. An occupied outpost"
                                + " answered a radio check within the last days that the parameter"
                                + " sets (“regularly”). longest silence: 3 days since 1\u00a0July"
                                + "\u00a02022 (A/RES/0/0, para. 3). Data: Radio checks (submissions"
                                + " 1–3, 5). More: crosscut explain radio-checks/checked-lately");
    }

    @Test
    void submissionsAreListedInRanges() {
        assertThat(NoteBook.ranges(List.of(1L, 2L, 4L, 7L, 8L, 9L))).isEqualTo("1, 2, 4, 7–9");
    }
}
