package org.crosscut.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscut.catalogue.Column;
import org.crosscut.rule.CompiledCatalogue;
import org.crosscut.rule.CompiledRule;

/// Writes a catalogue anew in which every topic, dataset, column, control, indicator, table and
/// reference table has another name. What the machine itself knows stays: the columns that it reads
/// in reference tables, and what a control's SQL has to return.
///
/// A name and its form in SQL are renamed alike, so that a word keeps one new name wherever it
/// stands: `posts` the dataset, `posts` in SQL and `posts` the alias of a count.
final class Renaming {
    /// Columns of reference tables that the machine reads by name.
    static final Set<String> FIXED =
            Set.of("code", "en", "zh", "kind", "workspace", "from_date", "to_date");

    /// What a control returns besides key and evidence.
    static final Set<String> CONTRACT = Set.of("applies", "compliant", "reason", "reason_until");

    private static final String EXPECTED = "expected_";

    private static final Pattern PART_FILE =
            Pattern.compile(
                    "([a-z0-9-]+)(\\.(?:v[0-9]+\\.upgrade|dataset|sample|control|subjects|indicator|table|reference)\\..*|\\.csv)");
    private static final Pattern SQL_TOKEN =
            Pattern.compile(
                    "--[^\n]*|'(?:[^']|'')*'|:[a-z_][a-z0-9_]*|(?<word>[A-Za-z_][A-Za-z0-9_]*)(?<call>\\(?)");
    private static final Pattern RETURNED = Pattern.compile("(?s).*\\bAS\\s+");
    private static final Pattern FIGURE =
            Pattern.compile("\\{\\{([^.\\s}]+)\\.([^\\s}]+)([^}]*)}}");
    private static final Pattern BLOCK =
            Pattern.compile(
                    "(?m)^(\\s*:::\\s*(?:(?<drawn>chart\\s+[a-z]+|table)|findings|known|unknown)\\s+)(?<name>[^.\\s]+)(?:\\.(?<field>\\S+))?(?<options>.*)$");
    private static final Pattern BLOCK_COLUMN =
            Pattern.compile("\\b((?:label|value|series)=)([a-z0-9_]+)");
    private static final Pattern OPTION = Pattern.compile("([a-z0-9_]+)(=)");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*");

    private final Set<String> parts = new TreeSet<>();
    private final Set<String> columns = new TreeSet<>();
    private final boolean keepsFormer;

    /// @param keepsFormer whether what was renamed says `formerly:`
    Renaming(CompiledCatalogue compiled, boolean keepsFormer) {
        this.keepsFormer = keepsFormer;
        var catalogue = compiled.catalogue();
        catalogue.topics().forEach(t -> parts.add(t.name()));
        catalogue.datasets().forEach(d -> parts.add(d.name()));
        catalogue.references().forEach(r -> parts.add(r.name()));
        catalogue.controls().forEach(c -> parts.add(c.name()));
        catalogue.indicators().forEach(i -> parts.add(i.name()));
        catalogue.tables().forEach(t -> parts.add(t.name()));
        Stream.concat(
                        catalogue.datasets().flatMap(d -> d.columns().stream()),
                        catalogue.references().stream().flatMap(r -> r.columns().stream()))
                .map(Column::name)
                .forEach(columns::add);
        for (var rules :
                List.of(
                        compiled.controls(),
                        compiled.subjects(),
                        compiled.indicators(),
                        compiled.tables())) {
            rules.values().stream()
                    .map(CompiledRule::outputs)
                    .forEach(outputs -> outputs.forEach(o -> columns.add(o.name())));
        }
        columns.removeAll(FIXED);
        // A column of a dataset may be called as the contract calls what it returns.
        columns.removeIf(c ->
                CONTRACT.contains(c)
                        && catalogue
                                .datasets()
                                .flatMap(d -> d.columns().stream())
                                .noneMatch(column -> column.name().equals(c)));
        var names = new HashSet<String>();
        Stream.concat(parts.stream().map(Renaming::snake), columns.stream())
                .distinct()
                .forEach(n -> {
                    if (!names.add(fresh(n))) {
                        throw new IllegalStateException("two names become " + fresh(n));
                    }
                });
    }

    boolean keepsFormer() {
        return keepsFormer;
    }

    /// A topic, dataset, control, indicator, table or reference table.
    String part(String name) {
        return parts.contains(name) ? fresh(snake(name)).replace('_', '-') : name;
    }

    /// Such as `topic/control` or `control.parameter`.
    String parts(String names) {
        return Pattern.compile("[a-z0-9-]+").matcher(names).replaceAll(m -> part(m.group()));
    }

    /// A column, or a dataset or reference table as rules call it.
    ///
    /// A generator's column that tells an outcome is named after its control.
    String word(String name) {
        String control = name.startsWith(EXPECTED) ? name.substring(EXPECTED.length()) : "";
        if (!columns.contains(name) && parts.contains(control.replace('_', '-'))) {
            return EXPECTED + fresh(control);
        }
        boolean isTable = parts.contains(name.replace('_', '-'));
        return columns.contains(name) || (isTable && !FIXED.contains(name)) ? fresh(name) : name;
    }

    String column(String name) {
        return columns.contains(name) ? fresh(name) : name;
    }

    private static String snake(String name) {
        return name.replace('-', '_');
    }

    // Another order of names, too, so that nothing can hang on it.
    private static String fresh(String name) {
        return "r_" + Integer.toHexString(new StringBuilder(name).reverse().toString().hashCode());
    }

    /// Writes the whole catalogue under its new names; its JSON Schemas stay.
    void write(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = from.relativize(file);
                String folder = relative.getName(0).toString();
                boolean isSchema = folder.equals("schema");
                Path target = to.resolve(folder.equals("reference") ? folder : part(folder));
                for (int i = 1; i < relative.getNameCount() - 1; i++) {
                    target = target.resolve(relative.getName(i).toString());
                }
                String name = file.getFileName().toString();
                Files.createDirectories(target);
                Files.writeString(
                        target.resolve(isSchema ? name : fileName(name)),
                        isSchema ? Files.readString(file) : text(relative, Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + to, e);
        }
    }

    private String fileName(String name) {
        Matcher part = PART_FILE.matcher(name);
        return part.matches() ? part(part.group(1)) + part.group(2) : name;
    }

    private String text(Path file, String text) {
        String name = file.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return switch (extension) {
            case "yaml" -> new YamlRenaming(this, file).renamed(text);
            case "sql" -> sql(text, name.endsWith(".control.sql"));
            case "md" -> markdown(text);
            case "csv" -> csv(text);
            default -> throw new IllegalStateException("no topic holds " + file);
        };
    }

    /// The rows stay; only the first line names columns.
    String csv(String text) {
        int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        return WORD.matcher(text.substring(0, end)).replaceAll(m -> column(m.group()))
                + text.substring(end);
    }

    /// Renames tables and columns; comments, parameters, functions and texts stay. One kind of text
    /// is a name: a generator of acceptances has to compute the identity of the finding that it
    /// accepts, which is made of the name of the control. With `formerly:` the identity stays that
    /// of the first name, and so does the text. A condition in a schema.
    String sql(String condition) {
        return sql(condition, false);
    }

    private String sql(String text, boolean isControl) {
        Matcher token = SQL_TOKEN.matcher(text);
        return token.replaceAll(m -> Matcher.quoteReplacement(sqlToken(m, text, isControl)));
    }

    private String sqlToken(MatchResult token, String text, boolean isControl) {
        String all = token.group();
        String word = token.group("word");
        if (word == null) {
            boolean isName = !keepsFormer && all.matches("'[a-z0-9-]+/[a-z0-9-]+'");
            return isName ? parts(all) : all;
        }
        boolean isReturned =
                isControl
                        && CONTRACT.contains(word)
                        && RETURNED.matcher(text.substring(0, token.start())).matches();
        boolean isCall = !token.group("call").isEmpty();
        return isCall || isReturned ? all : word(word);
    }

    private String markdown(String text) {
        String figures =
                FIGURE.matcher(text)
                        .replaceAll(m ->
                                "{{%s.%s%s}}"
                                        .formatted(
                                                parts(m.group(1)),
                                                field(m.group(2)),
                                                keys(m.group(3))));
        return BLOCK.matcher(figures).replaceAll(m -> Matcher.quoteReplacement(block(m)));
    }

    // A chart's options say which columns are drawn; those of other blocks choose a row by columns.
    private String block(MatchResult block) {
        String field = block.group("field");
        String options = block.group("options");
        return block.group(1)
                + parts(block.group("name"))
                + (field == null ? "" : "." + field(field))
                + (block.group("drawn") == null
                        ? keys(options)
                        : BLOCK_COLUMN
                                .matcher(options)
                                .replaceAll(o -> o.group(1) + column(o.group(2))));
    }

    private String field(String field) {
        for (String prefix : List.of("first.", "columns.")) {
            if (field.startsWith(prefix)) {
                return prefix + column(field.substring(prefix.length()));
            }
        }
        return field;
    }

    private String keys(String options) {
        return OPTION.matcher(options).replaceAll(m -> column(m.group(1)) + m.group(2));
    }

    /// Every name that is changed.
    Set<String> names() {
        return Stream.concat(parts.stream(), columns.stream()).collect(Collectors.toSet());
    }
}
