package org.crosscut.lawtext.sidebyside;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.crosscut.language.Language;
import org.crosscut.lawtext.Paragraph;
import org.crosscut.lawtext.Resolution;
import org.crosscut.lawtext.directive.Span;
import org.crosscut.lawtext.sidebyside.Difference.Side;

/// Finds terms for which one version keeps to one word and the other has more than one.
final class TermComparer {
    private final Glossary glossary;

    /// Where a word of a term stands first.
    private record Use(String word, String path, Span span) {}

    TermComparer(Glossary glossary) {
        this.glossary = glossary;
    }

    List<Difference> compare(Resolution one, Resolution other) {
        var differences = new ArrayList<Difference>();
        glossary.terms()
                .forEach((name, words) -> {
                    List<Use> left = uses(one, words.getOrDefault(one.language(), List.of()));
                    List<Use> right = uses(other, words.getOrDefault(other.language(), List.of()));
                    long leftWords = left.stream().map(Use::word).distinct().count();
                    long rightWords = right.stream().map(Use::word).distinct().count();
                    if ((leftWords == 1 && rightWords > 1) || (leftWords > 1 && rightWords == 1)) {
                        List<Use> several = leftWords > 1 ? left : right;
                        differences.add(
                                new Difference(
                                        Difference.Kind.TERM,
                                        paths(several),
                                        name,
                                        side(left),
                                        side(right)));
                    }
                });
        return differences;
    }

    private static String paths(List<Use> uses) {
        return uses.stream().map(Use::path).distinct().collect(Collectors.joining(", "));
    }

    private static Optional<Side> side(List<Use> uses) {
        Map<String, List<String>> paths = new LinkedHashMap<>();
        uses.forEach(u -> paths.computeIfAbsent(u.word(), _ -> new ArrayList<>()).add(u.path()));
        String printed =
                paths.entrySet().stream()
                        .map(e -> e.getKey() + " (" + String.join(", ", e.getValue()) + ")")
                        .collect(Collectors.joining("; "));
        return uses.stream().findFirst().map(u -> new Side(printed, u.span()));
    }

    /// Each word once a paragraph, in the order of the text.
    private static List<Use> uses(Resolution resolution, List<String> words) {
        boolean isChinese = resolution.language() == Language.ZH;
        var uses = new ArrayList<Use>();
        for (Paragraph paragraph : resolution.paragraphs()) {
            boolean isText =
                    paragraph.kind() == Paragraph.Kind.OPERATIVE
                            || paragraph.kind() == Paragraph.Kind.PREAMBULAR;
            String text = isChinese ? paragraph.text() : paragraph.text().toLowerCase(Locale.ROOT);
            for (String word : isText ? words : List.<String>of()) {
                int at = text.indexOf(word);
                if (at >= 0) {
                    uses.add(new Use(word, paragraph.path(), new Span(at, at + word.length())));
                }
            }
        }
        return uses;
    }
}
