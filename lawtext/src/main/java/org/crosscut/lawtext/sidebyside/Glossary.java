package org.crosscut.lawtext.sidebyside;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosscut.language.Language;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Which verbs translate each other, and the words of terms by language: `translations.yaml` and
/// `terms.yaml` of the grammar.
///
/// @param terms by name, their words by language
record Glossary(List<Set<String>> verbs, Map<String, Map<Language, List<String>>> terms) {
    static Glossary load() {
        List<?> groups =
                (List<?>) yaml("/grammar/translations.yaml").getOrDefault("groups", List.of());
        List<Set<String>> verbs =
                groups.stream()
                        .map(g ->
                                ((List<?>) g)
                                        .stream().map(Object::toString).collect(Collectors.toSet()))
                        .toList();
        var terms = new LinkedHashMap<String, Map<Language, List<String>>>();
        Map<?, ?> byName = (Map<?, ?>) yaml("/grammar/terms.yaml").getOrDefault("terms", Map.of());
        byName.forEach((name, languages) -> {
            var words = new HashMap<Language, List<String>>();
            ((Map<?, ?>) languages)
                    .forEach((tag, list) ->
                            words.put(
                                    Language.ofTag(tag.toString()),
                                    ((List<?>) list).stream().map(Object::toString).toList()));
            terms.put(name.toString(), words);
        });
        return new Glossary(verbs, terms);
    }

    private static Map<String, Object> yaml(String path) {
        try (InputStream in = Glossary.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no " + path);
            }
            var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            Object tree = new Load(LoadSettings.builder().build()).loadFromReader(reader);
            var map = new LinkedHashMap<String, Object>();
            ((Map<?, ?>) tree).forEach((k, v) -> map.put(k.toString(), v));
            return map;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean areTranslations(String verb, String other) {
        return verb.equals(other)
                || verbs.stream().anyMatch(g -> g.contains(verb) && g.contains(other));
    }
}
