package org.crosscut.lawtext.grammar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// How texts of one language refer to other texts. What a pattern names is in its groups `number`,
/// `symbol`, `list`, `here` and `name`.
///
/// @param numberFirst whether a paragraph's number stands before the text that it is of
/// @param bodies whose resolutions are numbered so, by the first words of the symbol
/// @param joint what stands between a number and the text that it is of
/// @param ibid opens a footnote that means the document of the one before
/// @param numerals of sections, in their order, from the first to the thirtieth
/// @param present says that the text itself is meant
public record References(
        boolean numberFirst,
        Guarded resolution,
        Pattern resolutionWord,
        Pattern decisionWord,
        Map<String, Pattern> bodies,
        Guarded document,
        Guarded paragraphs,
        Guarded sections,
        Guarded articles,
        Guarded rules,
        Guarded regulations,
        Guarded treaty,
        Pattern joint,
        Pattern present,
        Pattern ibid,
        List<String> numerals) {
    public References {
        bodies = new LinkedHashMap<>(bodies);
        numerals = List.copyOf(numerals);
    }

    static References of(Map<String, Object> tree, List<String> numerals) {
        var bodies = new LinkedHashMap<String, Pattern>();
        if (tree.get("bodies") instanceof Map<?, ?> named) {
            named.forEach((prefix, words) ->
                    bodies.put(prefix.toString(), Pattern.compile(words.toString())));
        }
        return new References(
                pattern(tree, "order").matcher("number-first").matches(),
                guarded(tree, "resolution"),
                pattern(tree, "resolution-word"),
                pattern(tree, "decision-word"),
                bodies,
                guarded(tree, "document"),
                guarded(tree, "paragraphs"),
                guarded(tree, "sections"),
                guarded(tree, "articles"),
                guarded(tree, "rules"),
                guarded(tree, "regulations"),
                guarded(tree, "treaty"),
                pattern(tree, "joint"),
                pattern(tree, "present"),
                pattern(tree, "ibid"),
                numerals);
    }

    private static Guarded guarded(Map<String, Object> tree, String name) {
        if (tree.get(name) instanceof Map<?, ?> guarded
                && guarded.get("words") instanceof List<?> words) {
            return new Guarded(
                    Pattern.compile(String.valueOf(guarded.get("is"))),
                    words.stream().map(Object::toString).toList(),
                    guarded.get("reach") instanceof Integer reach ? reach : Integer.MAX_VALUE);
        }
        throw new IllegalStateException("references.yaml: no words of " + name);
    }

    private static Pattern pattern(Map<String, Object> tree, String name) {
        Object text = tree.get(name);
        if (text == null) {
            throw new IllegalStateException("references.yaml: no " + name);
        }
        return Pattern.compile(text.toString());
    }
}
