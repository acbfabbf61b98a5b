package org.crosscut.lawtext.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a kind of line looks like as a whole. Of every form that is asked for most lines are told
/// by their first character not to have it, without trying the pattern.
public final class LineForm {
    private final Pattern pattern;

    /// Of each ASCII character whether a line of this form may begin with it.
    private final boolean[] mayBegin = new boolean[128];

    @SuppressWarnings(
            "JdkObsolete") // Nothing else tells whether a pattern failed for want of more.
    private LineForm(Pattern pattern) {
        this.pattern = pattern;
        for (char c = 0; c < mayBegin.length; c++) {
            Matcher alone = pattern.matcher(String.valueOf(c));
            // Where it fails without having asked for more, nothing that follows would help.
            mayBegin[c] = alone.matches() || alone.hitEnd();
        }
    }

    static LineForm of(String pattern) {
        return new LineForm(Pattern.compile(pattern));
    }

    public boolean fits(String line) {
        return mayFit(line) && pattern.matcher(line).matches();
    }

    /// The line taken apart into the pattern's groups; null where it has another form.
    public @Nullable Matcher match(String line) {
        if (!mayFit(line)) {
            return null;
        }
        Matcher matcher = pattern.matcher(line);
        return matcher.matches() ? matcher : null;
    }

    private boolean mayFit(String line) {
        return line.isEmpty() || line.charAt(0) >= mayBegin.length || mayBegin[line.charAt(0)];
    }
}
