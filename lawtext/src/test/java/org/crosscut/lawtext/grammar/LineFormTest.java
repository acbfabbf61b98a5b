package org.crosscut.lawtext.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineFormTest {
    private static final List<String> LINES =
            List.of(
                    "",
                    "1",
                    "1. Requests",
                    "12",
                    "(a) Parts",
                    "a. Part",
                    "Annex",
                    "ANNEX II",
                    "II. Title",
                    "二、标题",
                    "附件",
                    " indented",
                    "\tindented",
                    "_____",
                    "1/12",
                    "17-00001 (E)",
                    "[on the report of",
                    "“(b)",
                    "-",
                    "see A/12/3)",
                    "$5)",
                    "étude");

    /// The first character may only spare a pattern, never change what it says.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(?<number>[0-9]{1,3})\\.(?![0-9])\\s*(?<rest>.*)$",
                "^[“\"]?(?:\\((?=[^()]{1,6}\\))|(?=[a-z]\\.\\s))(?<letter>[a-z])[).]\\s*(?<rest>.*)$",
                "^(?:Annex|ANNEX|附件)(?: [IVX]{1,5})?$",
                "^.*(?:\\]|\\([A-Z]/[0-9/]+\\))$",
                "\\s*\\S+.*",
                "(?<![0-9])[0-9]{1,2}/[0-9]{1,2}$",
                "[_—–─-]{5,}",
                "(?i)ANNEX.*",
                "\\b[0-9]+.*",
                ".?",
                ""
            })
    void saysWhatItsPatternSays(String pattern) {
        var form = LineForm.of(pattern);

        for (String line : LINES) {
            boolean fits = Pattern.compile(pattern).matcher(line).matches();
            assertThat(form.fits(line)).as(line).isEqualTo(fits);
            assertThat(form.match(line) != null).as(line).isEqualTo(fits);
        }
    }
}
