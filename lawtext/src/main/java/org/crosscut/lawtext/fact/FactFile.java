package org.crosscut.lawtext.fact;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.crosscut.language.Language;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// One `grammar/<language>/facts.yaml` of the class path. A fault in it is a fault of the build; it
/// is refused with the file and the key.
final class FactFile {
    private static final Set<String> KEYS =
            Set.of("dates", "months", "session", "number", "scales", "words");

    private static final int MONTHS = 12;

    private final String path;
    private final Map<?, ?> tree;

    private FactFile(String path, Map<?, ?> tree) {
        this.path = path;
        this.tree = tree;
    }

    /// @throws IllegalArgumentException if there is none of that language
    static FactPatterns read(Language language) {
        String path = "/grammar/" + language.tag() + "/facts.yaml";
        try (InputStream in = FactFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + path);
            }
            return read(path, new String(in.readAllBytes(), StandardCharsets.UTF_8), language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param path what messages call it
    /// @throws IllegalStateException that names the file and the key, if anything is wrong
    static FactPatterns read(String path, String yaml, Language language) {
        Object tree;
        try {
            tree = new Load(LoadSettings.builder().setLabel(path).build()).loadFromString(yaml);
        } catch (YamlEngineException e) {
            throw new IllegalStateException(path + ": " + e.getMessage(), e);
        }
        if (!(tree instanceof Map<?, ?> map)) {
            throw new IllegalStateException(path + ": no keys");
        }
        return new FactFile(path, map).patterns(language);
    }

    private FactPatterns patterns(Language language) {
        var unknown = new TreeSet<String>();
        tree.keySet().forEach(k -> unknown.add(String.valueOf(k)));
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw fault(unknown.first(), "is not known");
        }
        var dates = new ArrayList<Pattern>();
        List<?> printed = list("dates");
        for (int i = 0; i < printed.size(); i++) {
            dates.add(pattern("dates[" + i + "]", printed.get(i), "year"));
        }
        return new FactPatterns(
                dates,
                months(),
                pattern("session", tree.get("session"), "ordinal"),
                pattern("number", tree.get("number"), "digits"),
                scales(),
                pattern("words", tree.get("words")),
                new RuleBasedNumberFormat(
                        ULocale.forLocale(language.locale()), RuleBasedNumberFormat.SPELLOUT));
    }

    /// All twelve, or none where they are printed in digits.
    private List<String> months() {
        List<String> months = list("months").stream().map(String::valueOf).toList();
        if (!months.isEmpty() && months.size() != MONTHS) {
            throw fault("months", "are " + months.size());
        }
        return months;
    }

    private Map<String, String> scales() {
        if (!(tree.get("scales") instanceof Map<?, ?> map)) {
            throw fault("scales", "has no words");
        }
        var scales = new LinkedHashMap<String, String>();
        map.forEach((word, by) -> {
            try {
                scales.put(String.valueOf(word), new BigDecimal(String.valueOf(by)).toString());
            } catch (NumberFormatException e) {
                throw fault("scales." + word, "is no number", e);
            }
        });
        return scales;
    }

    private List<?> list(String key) {
        if (!(tree.get(key) instanceof List<?> list)) {
            throw fault(key, "is no list");
        }
        return list;
    }

    private Pattern pattern(String key, @Nullable Object printed, String... groups) {
        if (printed == null) {
            throw fault(key, "is missing");
        }
        try {
            Pattern pattern = Pattern.compile(printed.toString());
            for (String group : groups) {
                if (!pattern.namedGroups().containsKey(group)) {
                    throw fault(key, "has no group " + group);
                }
            }
            return pattern;
        } catch (PatternSyntaxException e) {
            throw fault(key, "is no pattern: " + e.getDescription(), e);
        }
    }

    private IllegalStateException fault(String key, String what) {
        return new IllegalStateException(path + ": " + key + " " + what);
    }

    private IllegalStateException fault(String key, String what, Exception cause) {
        return new IllegalStateException(path + ": " + key + " " + what, cause);
    }
}
