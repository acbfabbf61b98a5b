package org.crosscut.diagnostic;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscut.language.Language;

/// The texts of problems: `diagnostics/<stage>.<language>.properties` on the class path, with the
/// keys `<slug>.wrong`, `<slug>.expected` and `<slug>.remedy`. A `{name}` in a text is the fact of
/// that name; `{name?text}` is the text, with `{}` for the fact, if the fact is not empty.
public final class Wording {
    private static final Pattern FACT = Pattern.compile("\\{([a-z_]+)(?:\\?((?:[^{}]|\\{})*))?}");

    private final Language language;
    private final Map<String, Properties> stages = new ConcurrentHashMap<>();

    public Wording(Language language) {
        this.language = language;
    }

    /// What is wrong, in one sentence.
    public String wrong(Diagnostic d) {
        return text(d, "wrong");
    }

    /// What was expected.
    public String expected(Diagnostic d) {
        return text(d, "expected");
    }

    /// How to mend it.
    public String remedy(Diagnostic d) {
        return text(d, "remedy");
    }

    /// The three lines that a terminal shows.
    public String shown(Diagnostic d) {
        return "%s  %s %s  %s%n    %s  %s%n    %s  %s"
                .formatted(
                        d.place().shown(),
                        word(d.isError() ? "error" : "warning"),
                        d.code().id(),
                        wrong(d),
                        word("expected"),
                        expected(d),
                        word("remedy"),
                        remedy(d));
    }

    private String word(String key) {
        return stage("words").getProperty(key, key);
    }

    private String text(Diagnostic d, String part) {
        String id = d.code().id();
        String key = id.substring(id.indexOf('/') + 1) + "." + part;
        String template = stage(d.code().stage()).getProperty(key);
        if (template == null) {
            throw new IllegalStateException("no text " + key + " in " + language.tag());
        }
        return FACT.matcher(template)
                .replaceAll(m -> {
                    String fact = d.facts().getOrDefault(m.group(1), "");
                    String shown =
                            m.group(2) == null
                                    ? fact
                                    : fact.isEmpty() ? "" : m.group(2).replace("{}", fact);
                    return Matcher.quoteReplacement(shown);
                });
    }

    private Properties stage(String stage) {
        return stages.computeIfAbsent(
                stage,
                s -> {
                    String path = "/diagnostics/" + s + "." + language.tag() + ".properties";
                    var texts = new Properties();
                    try (var in = Wording.class.getResourceAsStream(path)) {
                        if (in == null) {
                            throw new IllegalStateException("missing " + path);
                        }
                        texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return texts;
                });
    }
}
