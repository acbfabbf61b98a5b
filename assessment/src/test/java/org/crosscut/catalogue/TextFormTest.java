package org.crosscut.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "[ab]+-\\d{2,3}",
                "(a|ab)(c|bc)?",
                "(?:a*b?){0,2}",
                "[^a-c]*",
                "a.b|1+",
                "(a+)+b",
                "\\.\\[-\\]{2}",
                "[a\\-]{3,}"
            })
    void takesWhatTheSamePatternOfJavaTakes(String pattern) {
        TextForm form = form(pattern);
        var random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            String text =
                    random.ints(random.nextInt(7), 0, 9)
                            .mapToObj(c -> "abcd12-.[".substring(c, c + 1))
                            .reduce("", String::concat);
            assertThat(form.matches(text))
                    .as(pattern + " on " + text)
                    .isEqualTo(Pattern.matches(pattern, text));
        }
    }

    @Test
    void noCellIsSlow() {
        assertThat(form("(a+)+b").matches("a".repeat(1_000_000))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", "a)", "[a", "[]", "^a", "a$", "(?=a)", "a{3,2}", "\\w", "*", "a**"})
    void refusesWhatIsNoPatternHere(String pattern) {
        assertThat(TextForm.of(pattern, "")).isInstanceOf(TextForm.Answer.Refused.class);
    }

    @Test
    void refusesWhatGrowsTooLarge() {
        assertThat(TextForm.of("((a{1000}){1000}){1000}", "a"))
                .isEqualTo(new TextForm.Answer.Refused(0));
        assertThat(TextForm.of("(a|b)*a(a|b){20}", "a")).isEqualTo(new TextForm.Answer.Refused(0));
    }

    private static TextForm form(String pattern) {
        return switch (TextForm.of(pattern, "")) {
            case TextForm.Answer.Form(TextForm form) -> form;
            case TextForm.Answer.Refused(int at) -> throw new AssertionError(pattern + at);
        };
    }
}
