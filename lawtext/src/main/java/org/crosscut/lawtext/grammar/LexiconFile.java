package org.crosscut.lawtext.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.crosscut.language.Language;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Reads `lexicon.yaml`, `authorities.yaml` and `deliverables.yaml` of a language. A fault in them
/// is a fault of the build.
final class LexiconFile {
    private final PhraseTable phrases = new PhraseTable();
    private final Map<String, Lexicon.VerbEntry> verbs = new HashMap<>();
    private final Set<Entry> addressing = new HashSet<>();
    private final Map<String, Object> tree = new LinkedHashMap<>();

    private LexiconFile() {}

    static Lexicon read(Language language, boolean isSpaced) {
        var file = new LexiconFile();
        for (String name : List.of("lexicon", "authorities", "deliverables")) {
            file.tree.putAll(yaml("/grammar/" + language.tag() + "/" + name + ".yaml"));
        }
        return file.lexicon(isSpaced);
    }

    static References references(Language language, List<String> numerals) {
        return References.of(yaml("/grammar/" + language.tag() + "/references.yaml"), numerals);
    }

    private static Map<String, Object> yaml(String path) {
        var all = new LinkedHashMap<String, Object>();
        try (InputStream in = LexiconFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no " + path);
            }
            var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            Object tree = new Load(LoadSettings.builder().build()).loadFromReader(reader);
            ((Map<?, ?>) tree).forEach((key, value) -> all.put(key.toString(), value));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Lexicon lexicon(boolean isSpaced) {
        map(tree.get("verbs")).forEach((name, verb) -> addVerb(name, map(verb)));
        Map<String, Object> clauses = map(tree.get("clauses"));
        addNamed(Category.ADVERB, clauses.get("adverb"));
        addNamed(Category.OPENER, clauses.get("opener"));
        addNamed(Category.MODAL, clauses.get("modal"));
        addNamed(Category.DELIVERED, clauses.get("delivered"));
        addNamed(Category.INTRODUCTION, clauses.get("introduction"));
        addNamed(Category.DETERMINER, clauses.get("determiner"));
        addNamed(Category.ARTICLE, clauses.get("article"));
        addNamed(Category.NAME_LINK, clauses.get("name-link"));
        addNamed(Category.LEADING, clauses.get("leading"));
        addNamed(Category.INFINITIVE, clauses.get("infinitive"));
        addNamed(Category.CONTENT, clauses.get("content"));
        addNamed(Category.AGENT, clauses.get("agent"));
        addNamed(Category.NOUN_MARK, clauses.get("noun-mark"));
        addNamed(Category.SUBJECT, clauses.get("subject"));
        addNamed(Category.WINDOW_END, clauses.get("window-end"));
        addNamed(Category.ASIDE, clauses.get("aside"));
        addNamed(Category.TAKING_PART, clauses.get("taking-part"));
        addNamed(Category.DEPENDENT, clauses.get("dependent"));
        addNamed(Category.NO_ONE, clauses.get("no-one"));
        addNamed(Category.ROLE, tree.get("roles"));
        addNamed(Category.QUALIFICATION, tree.get("qualifications"));
        addNamed(Category.CONDITION, tree.get("conditions"));
        addNamed(Category.ALTERNATIVE, tree.get("alternatives"));
        addNamed(Category.REPEAT, tree.get("repeats"));
        addNamed(Category.VEHICLE, tree.get("vehicles"));
        var due = new LinkedHashMap<>(map(tree.get("due")));
        addNamed(Category.INTERVAL, due.remove("interval"));
        addNamed(Category.DUE, due);
        addNamed(Category.LIMIT, tree.get("limits"));
        addNamed(Category.UNIT, tree.get("units"));
        addNamed(Category.NUMBER, tree.get("numbers"));
        addNamed(Category.MULTIPLIER, tree.get("multipliers"));
        addNamed(Category.AUTHORITY, tree.get("authorities"));
        addNamed(Category.SIDES, tree.get("sides"));
        addNamed(Category.KIND, tree.get("kinds"));
        addNamed(Category.OBJECT_KIND, tree.get("object-kinds"));
        addNamed(Category.ACTION_KIND, tree.get("action-kinds"));
        addNamed(Category.OTHERWISE_KIND, tree.get("otherwise-kinds"));
        Map<String, Object> objects = map(tree.get("objects"));
        addNamed(Category.ACTION, objects.get("action"));
        addNamed(Category.ACTION_MARK, objects.get("mark"));
        addNamed(Category.OBJECT_END, objects.get("end"));
        addNamed(Category.OBJECT_JOINT, objects.get("joint"));
        addNamed(Category.BACKGROUND, objects.get("background"));
        addNamed(Category.FOREGROUND, objects.get("foreground"));
        addMonths(list(tree.get("months")));
        addOrdinals(map(tree.get("ordinals")));
        return new Lexicon(
                phrases,
                verbs,
                addressing,
                Set.copyOf(new HashSet<>(list(tree.get("agents")))),
                Set.copyOf(new HashSet<>(list(tree.get("unnamed")))),
                bodies(map(tree.get("bodies"))),
                titles(map(tree.get("titles"))),
                isSpaced);
    }

    private static Map<String, String> titles(Map<String, Object> named) {
        var titles = new HashMap<String, String>();
        named.forEach((name, title) -> titles.put(name, title.toString()));
        return titles;
    }

    private static Map<String, List<String>> bodies(Map<String, Object> named) {
        var bodies = new HashMap<String, List<String>>();
        named.forEach((name, words) -> bodies.put(name, list(words)));
        return bodies;
    }

    private void addVerb(String name, Map<String, Object> verb) {
        boolean isSelf = isSet(verb, "self");
        boolean isWeak = isSet(verb, "weak");
        boolean isOfSomeone = isSet(verb, "of-someone");
        String verbClass = verb.getOrDefault("class", "").toString();
        verbs.put(name, new Lexicon.VerbEntry(name, verbClass, isSelf, isWeak, isOfSomeone));
        for (String phrase : list(verb.get("addressing"))) {
            var entry = new Entry(Category.FINITE, name, phrase);
            addressing.add(entry);
            phrases.add(entry);
        }
        for (Category form : List.of(Category.FINITE, Category.PARTICIPLE, Category.BASE)) {
            list(verb.get(form.name().toLowerCase(Locale.ROOT)))
                    .forEach(p -> phrases.add(new Entry(form, name, p)));
        }
    }

    private static boolean isSet(Map<String, Object> verb, String flag) {
        return Boolean.parseBoolean(verb.getOrDefault(flag, "false").toString());
    }

    private void addNamed(Category category, @Nullable Object names) {
        map(names)
                .forEach((name, all) ->
                        list(all).forEach(p -> phrases.add(new Entry(category, name, p))));
    }

    private void addMonths(List<String> months) {
        for (int m = 0; m < months.size(); m++) {
            phrases.add(new Entry(Category.MONTH, String.valueOf(m + 1), months.get(m)));
        }
    }

    /// The ordinals of sessions, built of their parts: `seventy-seventh` is 77.
    private void addOrdinals(Map<String, Object> ordinals) {
        if (ordinals.isEmpty()) {
            return;
        }
        list(ordinals.get("session"))
                .forEach(s -> phrases.add(new Entry(Category.SESSION, "session", s)));
        List<String> han = list(ordinals.get("han"));
        String before = ordinals.getOrDefault("before", "").toString();
        for (int n = 1; n < 100 && !han.isEmpty(); n++) {
            String tens = n < 20 ? "" : han.get(n / 10 - 1);
            String ten = n < 10 ? "" : han.get(9);
            String one = n % 10 == 0 ? "" : han.get(n % 10 - 1);
            phrases.add(
                    new Entry(
                            Category.ORDINAL,
                            String.valueOf(n),
                            before + "(" + tens + ten + one + "|" + n + ")"));
        }
        List<String> ones = list(ordinals.get("ones"));
        for (int i = 0; i < ones.size(); i++) {
            phrases.add(new Entry(Category.ORDINAL, String.valueOf(i + 1), ones.get(i)));
        }
        int tens = 20;
        for (Map.Entry<String, Object> ten : map(ordinals.get("tens")).entrySet()) {
            phrases.add(
                    new Entry(Category.ORDINAL, String.valueOf(tens), ten.getValue().toString()));
            for (int i = 0; i < 9; i++) {
                phrases.add(
                        new Entry(
                                Category.ORDINAL,
                                String.valueOf(tens + i + 1),
                                ten.getKey() + "-" + ones.get(i)));
            }
            tens += 10;
        }
    }

    private static Map<String, Object> map(@Nullable Object node) {
        var map = new LinkedHashMap<String, Object>();
        if (node instanceof Map<?, ?> found) {
            found.forEach((key, value) -> map.put(key.toString(), value));
        }
        return map;
    }

    private static List<String> list(@Nullable Object node) {
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof List<?> found)) {
            throw new IllegalStateException("no list of phrases: " + node);
        }
        return found.stream().map(Object::toString).toList();
    }
}
