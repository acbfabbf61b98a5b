package org.crosscut.soak;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Column;
import org.crosscut.intake.Intake;
import org.crosscut.intake.Stated;
import org.crosscut.soak.Paper.Cell;
import org.crosscut.soak.Paper.Form;
import org.crosscut.soak.Paper.Heading;
import org.crosscut.soak.Paper.Line;
import org.jspecify.annotations.Nullable;

/// Good files, each damaged in ways that are known: exactly these must be named, nothing may be
/// kept, and no confidential value be shown.
final class DamagedFiles {
    /// One file of so many is ruined as a whole.
    private static final long EVERY = 5;

    private static final List<Ruin> RUINS = List.of(Ruin.values());

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z_]+[?}]");

    private final List<Source> sources;
    private final Path folder;
    private final Map<Catalogue, Intake> intakes = new HashMap<>();

    DamagedFiles(List<Source> sources, Path folder) {
        this.sources = sources;
        this.folder = folder;
    }

    /// @param seed of the first; each further has the next
    Tally run(int files, long seed) {
        var tally = new Tally("damaged files", files);
        var causes = new TreeSet<String>();
        var ruins = java.util.EnumSet.noneOf(Ruin.class);
        var perSource = new TreeMap<String, Integer>();
        try (var officer = new Officer(folder, seed)) {
            // A good file, so that there is something to be left alone.
            var first = new Random(seed);
            Paper good = paper(first, false);
            Officer.Answer taken = handIn(officer, good, PaperWriter.of(good, "good", first));
            if (!taken.isTaken()) {
                tally.failed("the good file: " + taken.told() + taken.failure());
                return tally;
            }
            Map<String, String> before = Home.contents(folder);
            for (long each = seed; each < seed + files; each++) {
                var random = new Random(each);
                Paper paper;
                PaperWriter file;
                if (each % EVERY == 0) {
                    Ruin ruin = RUINS.get((int) (each / EVERY % RUINS.size()));
                    paper = paper(random, ruin.isBook());
                    file = ruin.file(paper, "r" + each, random);
                    ruins.add(ruin);
                } else {
                    paper = damaged(random);
                    file = PaperWriter.of(paper, "t" + each, random);
                }
                judge(tally, each, paper, file, handIn(officer, paper, file));
                tally.expect(
                        before.equals(Home.contents(folder)),
                        "seed " + each + ": the archive changed");
                file.told().forEach(t -> causes.add(t.substring(t.lastIndexOf(' ') + 1)));
                perSource.merge(
                        paper.source().dataset().name() + (paper.isBook() ? " XLSX" : " CSV"),
                        1,
                        Integer::sum);
                tally.tried();
            }
            tally.expect(officer.archive().verify(null).isEmpty(), "the archive does not verify");
        }
        tally.note(causes.size() + " causes: " + String.join(", ", causes));
        tally.note("files: " + perSource + ", ruined as a whole: " + ruins);
        return tally;
    }

    private Officer.Answer handIn(Officer officer, Paper paper, PaperWriter file) {
        Source source = paper.source();
        Intake intake = intakes.computeIfAbsent(source.catalogue(), c -> new Intake(c, "exercise"));
        return officer.handIn(intake, source.dataset(), file.name(), file.bytes(), Stated.NOTHING);
    }

    private static void judge(
            Tally tally, long seed, Paper paper, PaperWriter file, Officer.Answer answer) {
        String what = "seed " + seed + " (" + paper.source().dataset().name() + "): ";
        if (!answer.failure().isEmpty()) {
            tally.failed(what + answer.failure());
            return;
        }
        List<String> expected = new ArrayList<>(file.told());
        List<String> told = new ArrayList<>(answer.told());
        // A quote that is not closed ends where the next one opens, if there is one: one cause
        // with two names.
        told.replaceAll(t -> t.replace("file/text-after-quote", "file/unclosed-quote"));
        Collections.sort(expected);
        Collections.sort(told);
        if (!expected.equals(told)) {
            var missing = new ArrayList<>(expected);
            told.forEach(missing::remove);
            var wrong = new ArrayList<>(told);
            expected.forEach(wrong::remove);
            tally.failed(what + "not named " + missing + ", named for nothing " + wrong);
        }
        String words = answer.words();
        for (String secret : paper.secrets()) {
            if (isPublic(paper, secret)) {
                continue;
            }
            tally.expect(!words.contains(secret), what + "shows " + secret);
        }
        tally.expect(
                !words.contains("Exception")
                        && !words.contains("\tat ")
                        && !PLACEHOLDER.matcher(words).find(),
                what + "speaks like a machine: " + words);
        tally.expect(!answer.isTaken(), what + "was taken");
    }

    /// Whether another column's cell holds the text rightly.
    private static boolean isPublic(Paper paper, String text) {
        for (int i = 0; i < paper.headings().size(); i++) {
            int position = i;
            Column column = paper.headings().get(i).column();
            if (column != null
                    && !column.classification().isWithheldInMessages()
                    && paper.lines().stream()
                            .filter(l -> position < l.cells().size())
                            .anyMatch(l -> l.cells().get(position).text().contains(text))) {
                return true;
            }
        }
        return false;
    }

    private Paper damaged(Random random) {
        while (true) {
            Paper paper = paper(random, random.nextInt(5) < 2);
            int damages = 1 + random.nextInt(6);
            for (int i = 0; i < damages; i++) {
                Mutation.any(random).apply(paper, random);
            }
            if (paper.isRefusable()) {
                return paper;
            }
        }
    }

    private Paper paper(Random random, boolean isBook) {
        Source source = sources.get(random.nextInt(sources.size()));
        List<Column> columns = new ArrayList<>(source.dataset().columns());
        if (random.nextBoolean()) {
            Collections.shuffle(columns, random);
        }
        List<Heading> headings =
                columns.stream().map(c -> new Heading(heading(c, random), c)).toList();
        var rows = new ArrayList<>(source.rows());
        Collections.shuffle(rows, random);
        List<Line> lines =
                rows.stream()
                        .limit(2 + random.nextInt(28))
                        .map(row -> line(source, columns, row, isBook, random))
                        .toList();
        var paper = new Paper(source, isBook, headings, lines);
        secrets(paper, columns);
        return paper;
    }

    /// Texts of confidential columns; of other types values may stand elsewhere rightly.
    private static void secrets(Paper paper, List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            int position = i;
            Column column = columns.get(i);
            if (column.classification().isWithheldInMessages()
                    && column.type().kind() == org.crosscut.catalogue.ColumnType.Kind.TEXT
                    && column.codes().isEmpty()) {
                paper.lines().stream()
                        .map(l -> l.cells().get(position).text())
                        .filter(t -> t.length() > 4)
                        .forEach(paper::secret);
            }
        }
    }

    private static String heading(Column column, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> column.title().in(org.crosscut.language.Language.EN);
            case 1 -> column.title().in(org.crosscut.language.Language.ZH);
            default -> column.name();
        };
    }

    private static Line line(
            Source source,
            List<Column> columns,
            List<@Nullable Object> row,
            boolean isBook,
            Random random) {
        var cells = new ArrayList<Cell>();
        for (Column column : columns) {
            Object value = row.get(source.dataset().columns().indexOf(column));
            cells.add(cell(column, value, isBook, random));
        }
        return new Line(cells);
    }

    private static Cell cell(Column column, @Nullable Object value, boolean isBook, Random random) {
        if (value == null) {
            return Cell.text("");
        }
        String text = value instanceof Boolean truth ? (truth ? "yes" : "no") : value.toString();
        if (!isBook || random.nextInt(3) == 0) {
            return Cell.text(text);
        }
        return switch (column.type().kind()) {
            case INTEGER, DECIMAL -> new Cell(text, Form.NUMBER);
            case DATE -> new Cell(text, Form.DAY);
            case TEXT, BOOLEAN, FLOAT -> Cell.text(text);
        };
    }
}
