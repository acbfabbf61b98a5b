package org.crosscut.assess;

import java.util.List;
import org.crosscut.diagnostic.Diagnostic;

/// Submissions of a snapshot were accepted under a schema that nothing says how to read; so as not
/// to be misread, nothing is. [#problems] says which.
public final class UnreadableSubmissions extends RuntimeException {
    private final transient List<Diagnostic> problems;

    UnreadableSubmissions(List<Diagnostic> problems) {
        super(problems.size() + " submissions of a former schema");
        this.problems = List.copyOf(problems);
    }

    public List<Diagnostic> problems() {
        return problems;
    }
}
