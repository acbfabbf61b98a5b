package org.crosscut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.ReferenceTable;
import org.crosscut.rule.CompiledCatalogue;
import org.junit.jupiter.api.Test;

/// Breadth is data: the Java code names nothing that a topic or reference table brings, and no
/// resolution.
///
/// A name of one word may be an English one as well, so it counts only where it is the whole of a
/// text; a name with a hyphen or underscore counts anywhere inside one. Comments may give examples,
/// but none of a resolution in the project's folder.
class NoNamesInCodeTest {
    private static final Pattern TEXT =
            Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$|\\s//\\s.*$");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(?:[-_/][a-z0-9]+)*");

    /// Names that are words of the machine or of a page as well: a purpose of datasets, a class of
    /// the style sheet, the part of a resolution's metadata that lists its languages, and a kind of
    /// deliverable that any resolution may ask for.
    private static final Set<String> ENGLISH =
            Set.of("acceptances", "languages", "numbers", "recommendations");

    @Test
    void noSourceNamesWhatTheCatalogueHolds() throws IOException {
        assertThat(found(names())).isEmpty();
    }

    @Test
    void noSourceNamesAResolutionOfTheProject() throws IOException {
        var symbols = new ArrayList<String>();
        try (Stream<Path> folders = Files.list(Root.folder().resolve("resolutions"))) {
            folders.filter(Files::isDirectory)
                    .map(f -> f.getFileName().toString())
                    .forEach(name -> {
                        symbols.add(name);
                        symbols.add(name.replace('_', '/'));
                    });
        }
        assertThat(symbols).isNotEmpty();
        for (Path source : sources()) {
            assertThat(Files.readString(source)).as(source.toString()).doesNotContain(symbols);
        }
    }

    @Test
    void aNameWouldBeFound() {
        Set<String> names = Set.of("long-list", "offices", "post_number");
        assertThat(named("get(\"offices\")", names)).containsExactly("offices");
        assertThat(named("say(\"no long-list here\")", names)).containsExactly("long-list");
        assertThat(named("\"\"\"\nSELECT post_number\n\"\"\"", names))
                .containsExactly("post_number");
        assertThat(named("say(\"what offices send\") // \"offices\"", names)).isEmpty();
    }

    private static Set<String> names() {
        assertThat(Root.folder()).isDirectory();
        CompiledCatalogue compiled = OpenCatalogue.compiled(Home.find().catalogue());
        Catalogue catalogue = compiled.catalogue();
        var names = new TreeSet<String>();
        catalogue.topics().forEach(t -> names.add(t.name()));
        catalogue.datasets().forEach(d -> names.add(d.name()));
        catalogue.controls().forEach(c -> names.add(c.name()));
        catalogue.indicators().forEach(i -> names.add(i.name()));
        catalogue.tables().forEach(t -> names.add(t.name()));
        catalogue.references().forEach(r -> names.add(r.name()));
        // Codes and columns of several words; one word says nothing.
        catalogue.references().stream()
                .flatMap(r -> r.rows().stream())
                .map(row -> String.valueOf(row.get("code")))
                .filter(code -> code.matches("[a-z0-9]+(-[a-z0-9]+)+"))
                .forEach(names::add);
        catalogue
                .datasets()
                .flatMap(d -> d.columns().stream())
                .map(c -> c.name())
                .filter(c -> c.contains("_"))
                .forEach(names::add);
        // The table of a purpose may be called as the purpose is.
        for (var purpose : ReferenceTable.Purpose.values()) {
            names.remove(purpose.name().toLowerCase(java.util.Locale.ROOT));
        }
        names.removeAll(ENGLISH);
        names.removeAll(Renaming.FIXED);
        names.removeAll(Renaming.CONTRACT);
        return names;
    }

    private static List<String> found(Set<String> names) throws IOException {
        var found = new ArrayList<String>();
        for (Path source : sources()) {
            named(Files.readString(source), names)
                    .forEach(name -> found.add(Root.folder().relativize(source) + ": " + name));
        }
        return found;
    }

    private static List<String> named(String source, Set<String> names) {
        var found = new ArrayList<String>();
        var text = TEXT.matcher(COMMENT.matcher(source).replaceAll(""));
        while (text.find()) {
            String inside = text.group().replaceAll("^\"+|\"+$", "");
            NAME.matcher(inside)
                    .results()
                    .map(m -> m.group())
                    .filter(names::contains)
                    .filter(name -> name.matches(".*[-_].*") || name.equals(inside))
                    .forEach(found::add);
        }
        return found;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Root.folder())) {
            return files.filter(f -> f.toString().contains("/src/main/java/"))
                    .filter(f -> f.toString().endsWith(".java"))
                    .toList();
        }
    }
}
