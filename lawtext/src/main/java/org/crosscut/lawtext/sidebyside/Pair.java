package org.crosscut.lawtext.sidebyside;

import java.util.List;
import java.util.Optional;
import org.crosscut.lawtext.Paragraph;
import org.crosscut.lawtext.directive.Directive;

/// A paragraph in both languages; one of them may be missing.
///
/// @param directives in order
public record Pair(
        String path,
        Optional<Paragraph> one,
        Optional<Paragraph> other,
        List<DirectivePair> directives) {
    public Pair {
        directives = List.copyOf(directives);
    }

    /// A directive in both languages; one of them may be missing.
    public record DirectivePair(Optional<Directive> one, Optional<Directive> other) {}
}
