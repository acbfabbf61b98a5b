package org.crosscut.lawtext.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.crosscut.language.Language;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// One `grammar/<language>/reading.yaml` of the class path. A fault in it is a fault of the build.
final class GrammarFile {
    private final String path;
    private final Map<?, ?> tree;

    private GrammarFile(String path, Map<?, ?> tree) {
        this.path = path;
        this.tree = tree;
    }

    /// Null where there is no grammar of that language.
    static @Nullable Grammar read(Language language) {
        String path = "/grammar/" + language.tag() + "/reading.yaml";
        try (InputStream in = GrammarFile.class.getResourceAsStream(path)) {
            if (in == null) {
                return null;
            }
            var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            Object tree = new Load(LoadSettings.builder().build()).loadFromReader(reader);
            return new GrammarFile(path, (Map<?, ?>) tree).grammar(language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Grammar grammar(Language language) {
        var front =
                new Grammar.Front(
                        map("front", "bodies"),
                        form("front", "body"),
                        form("front", "title"),
                        form("front", "aside"));
        var openings =
                new Grammar.Openings(list("openings", "preamble"), list("openings", "operative"));
        return new Grammar(
                language,
                Character.UnicodeScript.forName(text("script")),
                new HashSet<>(list("common")),
                front,
                new Grammar.Marks(
                        form("marks", "number"),
                        form("marks", "part"),
                        form("marks", "section"),
                        form("marks", "titled_section"),
                        list("marks", "numerals")),
                new Grammar.Structure(
                        form("structure", "part"),
                        list("structure", "part_numerals"),
                        form("structure", "bullet"),
                        form("structure", "numeral_alone"),
                        form("structure", "numeral_titled"),
                        form("structure", "article"),
                        form("structure", "annex"),
                        form("structure", "closing"),
                        form("structure", "furniture"),
                        form("structure", "note"),
                        form("structure", "entry"),
                        text("structure", "sentence_endings"),
                        text("structure", "leads_on")),
                new Grammar.Adopted(
                        pattern("adoption", "meeting"),
                        pattern("adoption", "date"),
                        pattern("adoption", "adopted"),
                        pattern("adoption", "item"),
                        pattern("adoption", "report")),
                new Grammar.Endings(
                        text("endings", "paragraph"),
                        text("endings", "preamble"),
                        text("endings", "text"),
                        text("endings", "lead")),
                openings,
                Grammar.RunOn.of(front, openings),
                new Grammar.Pages(
                        form("pages", "rule"),
                        form("pages", "link"),
                        list("pages", "furniture").stream().map(LineForm::of).toList()),
                new Grammar.Notes(
                        form("notes", "text"),
                        text("notes", "before"),
                        text("notes", "closing"),
                        pattern("notes", "not_after"),
                        text("notes", "after"),
                        pattern("notes", "counts"),
                        pattern("notes", "takes_number")),
                new Grammar.Spacing(
                        text("spacing", "wide"), new HashSet<>(list("spacing", "suspended"))),
                map("words"),
                LexiconFile.read(language, list("common").size() > 0),
                LexiconFile.references(language, list("marks", "numerals")));
    }

    private LineForm form(String... keys) {
        return LineForm.of(text(keys));
    }

    private Pattern pattern(String... keys) {
        return Pattern.compile(text(keys));
    }

    private String text(String... keys) {
        return at(keys).toString();
    }

    private List<String> list(String... keys) {
        return ((List<?>) at(keys)).stream().map(Object::toString).toList();
    }

    private Map<String, String> map(String... keys) {
        var map = new LinkedHashMap<String, String>();
        ((Map<?, ?>) at(keys)).forEach((k, v) -> map.put(k.toString(), v.toString()));
        return map;
    }

    private Object at(String... keys) {
        Object node = tree;
        for (String key : keys) {
            Object next = node instanceof Map<?, ?> m ? m.get(key) : null;
            if (next == null) {
                throw new IllegalStateException(path + ": no " + String.join(".", keys));
            }
            node = next;
        }
        return node;
    }
}
