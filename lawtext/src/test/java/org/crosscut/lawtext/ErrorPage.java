package org.crosscut.lawtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Wording;
import org.crosscut.language.Language;

/// The manual's page of a code. Its example is printed by the code itself; `-Dapprove=true` writes
/// it anew.
final class ErrorPage {
    private static final Path PAGES = Path.of("..", "docs", "errors");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```\n.*?```\n");

    private static final String SHOWN = "resolutions/A_RES_12_34/";

    private ErrorPage() {}

    /// @param folder in which the test worked, and in place of which the page shows another; may be
    ///   empty
    static void check(Diagnostic diagnostic, String folder) throws IOException {
        Path page = PAGES.resolve(diagnostic.code().id() + ".md");
        assertThat(page).as("page of " + diagnostic.code().id()).exists();
        String shown =
                new Wording(Language.EN)
                        .shown(diagnostic)
                        .replace(System.lineSeparator(), "\n")
                        .replace(folder + "/", folder.isEmpty() ? "/" : SHOWN);
        String text = Files.readString(page);
        String expected =
                EXAMPLE.matcher(text)
                        .replaceFirst(Matcher.quoteReplacement("```\n" + shown + "\n```\n"));
        if (Boolean.getBoolean("approve")) {
            assertThat(System.getenv("CI")).as("approving in CI").isNotEqualTo("true");
            Files.writeString(page, expected);
        } else {
            assertThat(text).isEqualTo(expected);
        }
        assertThat(text).startsWith("# " + diagnostic.code().id() + "\n");
        assertThat(new Wording(Language.ZH).shown(diagnostic)).doesNotContain("{");
        assertThat(shown).doesNotContain("{");
    }
}
