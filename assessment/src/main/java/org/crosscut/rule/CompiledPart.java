package org.crosscut.rule;

import java.util.List;
import org.crosscut.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/// What came of compiling one control, indicator or table.
///
/// @param rule null if it did not compile
/// @param subjects of a control whose subjects a query builds; null if it did not compile
record CompiledPart(
        @Nullable CompiledRule rule, @Nullable CompiledRule subjects, List<Diagnostic> problems) {
    CompiledPart {
        problems = List.copyOf(problems);
    }
}
