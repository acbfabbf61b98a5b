package org.crosscut.lawtext.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.crosscut.lawtext.grammar.PhraseTable.Hit;
import org.junit.jupiter.api.Test;

class PhraseTableTest {
    private final PhraseTable table = new PhraseTable();

    @Test
    void ofACategoryTheLongestThatBeginsAtATokenCounts() {
        add(Category.KIND, "report", "report");
        add(Category.KIND, "report-on", "report on");
        add(Category.ACTION, "report", "report");

        Hits hits = find("Report on it");

        assertThat(hits.all(Category.KIND)).extracting(Hit::name).containsExactly("report-on");
        assertThat(hits.all(Category.ACTION)).extracting(Hit::to).containsExactly(1);
    }

    @Test
    void aStarStandsForAnyWordOrForTheRestOfOne() {
        add(Category.KIND, "any", "to * it");
        add(Category.KIND, "beginning", "proposal*");

        assertThat(find("to unheard-of it").starts(Category.KIND, 0)).isTrue();
        assertThat(find("the Proposals").starts(Category.KIND, 1)).isTrue();
        assertThat(find("a propos").all(Category.KIND)).isEmpty();
    }

    @Test
    void aPhraseEndsBeforeATokenAndLiesInAStretch() {
        add(Category.KIND, "long", "a b c");
        add(Category.KIND, "short", "b c");

        Hits hits = find("a b c b c");

        assertThat(hits.endingAt(Category.KIND, 3))
                .hasValueSatisfying(h -> assertThat(h.name()).isEqualTo("long"));
        assertThat(hits.endingAt(Category.KIND, 4)).isEmpty();
        assertThat(hits.in(Category.KIND, 0, 5)).extracting(Hit::from).containsExactly(0, 3);
        assertThat(hits.in(Category.KIND, 0, 2)).isEmpty();
        assertThat(hits.all(Category.KIND)).extracting(Hit::from).containsExactly(0, 1, 3);
        assertThat(hits.startingAt(Category.KIND, 9)).isEmpty();
    }

    @Test
    void manyWordsKeepTheirPlaces() {
        for (int i = 0; i < 3000; i++) {
            add(Category.KIND, "k" + i, "word" + i + " and " + (i % 7) + " more");
        }

        for (int i = 0; i < 3000; i++) {
            assertThat(find("Word" + i + " and " + (i % 7) + " more").all(Category.KIND))
                    .extracting(Hit::name)
                    .containsExactly("k" + i);
        }
        assertThat(find("word3001 and 1 more").all(Category.KIND)).isEmpty();
    }

    @Test
    void tokensOfAnotherTableAreRefused() {
        assertThatThrownBy(() -> table.find(Tokens.of("report")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyCategoryHasABitOfItsOwn() {
        assertThat(Category.values())
                .hasSizeLessThanOrEqualTo(Long.SIZE)
                .extracting(Category::bit)
                .doesNotHaveDuplicates();
    }

    private void add(Category category, String name, String phrase) {
        table.add(new Entry(category, name, phrase));
    }

    private Hits find(String text) {
        return table.find(table.tokens(text));
    }
}
