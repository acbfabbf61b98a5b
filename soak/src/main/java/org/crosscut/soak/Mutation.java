package org.crosscut.soak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.RowRule;
import org.crosscut.intake.CellCode;
import org.crosscut.intake.FileCode;
import org.crosscut.intake.SheetCode;
import org.crosscut.soak.Paper.Cell;
import org.crosscut.soak.Paper.Damage;
import org.crosscut.soak.Paper.Form;
import org.crosscut.soak.Paper.Heading;
import org.crosscut.soak.Paper.Line;

/// One way to damage a good table. What it did stands in the table afterwards; nothing is done
/// where it does not fit.
interface Mutation {
    Pattern ORDERED = Pattern.compile("([a-z_0-9]+) <= ([a-z_0-9]+)");

    void apply(Paper paper, RandomGenerator random);

    /// Those of single cells come up most.
    static Mutation any(RandomGenerator random) {
        int kind = random.nextInt(20);
        return switch (kind) {
            case 0 -> Mutation::duplicateKey;
            case 1 -> Mutation::tooFewCells;
            case 2 -> Mutation::tooManyCells;
            case 3 -> Mutation::emptyRow;
            case 4 -> Mutation::breakRule;
            case 5 -> Mutation::surroundingSpaces;
            case 6 -> Mutation::unclosedQuote;
            case 7 -> Mutation::hiddenRow;
            case 8 -> Mutation::mergedCells;
            case 9 -> Mutation::unknownHeading;
            case 10 -> Mutation::duplicateHeading;
            case 11 -> Mutation::otherUnit;
            default -> Mutation::wrongCell;
        };
    }

    private static Line line(Paper paper, RandomGenerator random) {
        return paper.lines().get(random.nextInt(paper.lines().size()));
    }

    static void wrongCell(Paper paper, RandomGenerator random) {
        Line line = line(paper, random);
        int position = random.nextInt(paper.headings().size());
        Column column = paper.headings().get(position).column();
        if (column == null || !line.isFree(position) || isBlankWithout(line, position)) {
            return;
        }
        List<WrongCell> choices =
                WrongCell.of(paper.source().catalogue(), column, paper.isBook(), random);
        WrongCell wrong = choices.get(random.nextInt(choices.size()));
        line.cells().set(position, new Cell(wrong.text(), wrong.form()));
        line.damage(new Damage(column.name(), position, wrong.code()));
        if (column.classification().isWithheldInMessages() && wrong.text().length() > 4) {
            paper.secret(wrong.text());
        }
    }

    private static boolean isBlankWithout(Line line, int position) {
        return IntStream.range(0, line.cells().size())
                .noneMatch(i -> i != position && !line.cells().get(i).text().isBlank());
    }

    /// Of two rows with one key the later is told.
    static void duplicateKey(Paper paper, RandomGenerator random) {
        int one = random.nextInt(paper.lines().size());
        int other = random.nextInt(paper.lines().size());
        boolean isFirst =
                paper.lines().stream()
                        .flatMap(l -> l.damages().stream())
                        .noneMatch(d -> d.code() == CellCode.DUPLICATE_KEY);
        Line from = paper.lines().get(Math.min(one, other));
        Line to = paper.lines().get(Math.max(one, other));
        if (one == other
                || !isFirst
                || paper.source().dataset().keys().isEmpty()
                || !from.isUntouched()
                || !to.isUntouched()
                || !paper.header().isUntouched()) {
            return;
        }
        for (int i = 0; i < from.cells().size(); i++) {
            to.cells().set(i, from.cells().get(i));
        }
        to.damage(new Damage("", -1, CellCode.DUPLICATE_KEY));
        from.take();
        to.take();
        paper.header().take();
    }

    static void tooFewCells(Paper paper, RandomGenerator random) {
        Line line = line(paper, random);
        if (!paper.isBook() && line.isUntouched() && line.cells().size() > 2) {
            line.cells().removeLast();
            whole(line, FileCode.TOO_FEW_CELLS);
        }
    }

    static void tooManyCells(Paper paper, RandomGenerator random) {
        Line line = line(paper, random);
        if (paper.isBook()) {
            int beside = paper.headings().size() + random.nextInt(3);
            boolean isTold =
                    paper.lines().stream()
                            .flatMap(l -> l.damages().stream())
                            .anyMatch(d -> d.code() == SheetCode.BESIDE_TABLE);
            if (!isTold && line.cells().size() == paper.headings().size()) {
                while (line.cells().size() < beside) {
                    line.cells().add(Cell.text(""));
                }
                line.cells().add(Cell.text("beside"));
                line.damage(new Damage("", beside, SheetCode.BESIDE_TABLE));
            }
        } else if (line.isUntouched()) {
            line.cells().add(Cell.text("more"));
            whole(line, FileCode.TOO_MANY_CELLS);
        }
    }

    static void emptyRow(Paper paper, RandomGenerator random) {
        Line line = line(paper, random);
        if (!paper.isBook() && line.isUntouched() && line.cells().size() > 1) {
            line.cells().replaceAll(c -> Cell.text(""));
            whole(line, FileCode.EMPTY_ROW);
        }
    }

    /// Only of rules of the form that one column is at most another.
    static void breakRule(Paper paper, RandomGenerator random) {
        Line line = line(paper, random);
        List<RowRule> rules = paper.source().dataset().rules();
        if (rules.isEmpty() || !line.isUntouched() || !paper.header().isUntouched()) {
            return;
        }
        Matcher rule = ORDERED.matcher(rules.get(random.nextInt(rules.size())).holds());
        if (!rule.matches()) {
            return;
        }
        int less = position(paper, rule.group(1));
        int more = position(paper, rule.group(2));
        String day = line.cells().get(more).text();
        if (day.matches("\\d{4}-\\d\\d-\\d\\d")) {
            String later = LocalDate.parse(day).plusDays(1L + random.nextInt(400)).toString();
            line.cells().set(less, Cell.text(later));
            whole(line, CellCode.RULE_NOT_KEPT);
            paper.header().take();
        }
    }

    private static int position(Paper paper, String column) {
        return IntStream.range(0, paper.headings().size())
                .filter(i -> isOf(paper.headings().get(i), column))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOf(Heading heading, String column) {
        Column of = heading.column();
        return of != null && of.name().equals(column);
    }

    static void surroundingSpaces(Paper paper, RandomGenerator random) {
        Line line = line(paper, random);
        int position = random.nextInt(paper.headings().size());
        Column column = paper.headings().get(position).column();
        if (column == null || !line.isFree(position)) {
            return;
        }
        Cell cell = line.cells().get(position);
        if (!cell.text().isBlank() && cell.form() == Form.TEXT) {
            line.cells().set(position, Cell.text(cell.text() + "\u00a0"));
            line.damage(new Damage(column.name(), position, CellCode.SURROUNDING_SPACES));
        }
    }

    /// Reading goes on with the next line, so the row must not have several.
    static void unclosedQuote(Paper paper, RandomGenerator random) {
        Line line = line(paper, random);
        boolean isOneLine = line.cells().stream().noneMatch(c -> c.text().contains("\n"));
        if (!paper.isBook() && isOneLine && line.isUntouched()) {
            int last = line.cells().size() - 1;
            line.cells().set(last, new Cell("never closed", Form.UNCACHED));
            whole(line, FileCode.UNCLOSED_QUOTE);
        }
    }

    static void hiddenRow(Paper paper, RandomGenerator random) {
        int at = random.nextInt(paper.lines().size());
        boolean isAlone =
                (at == 0 || !paper.lines().get(at - 1).isHidden())
                        && (at + 1 == paper.lines().size()
                                || !paper.lines().get(at + 1).isHidden());
        Line line = paper.lines().get(at);
        if (paper.isBook() && isAlone && !line.isHidden()) {
            line.hide();
            line.damage(new Damage("", -1, SheetCode.HIDDEN_ROWS));
        }
    }

    static void mergedCells(Paper paper, RandomGenerator random) {
        Line line = line(paper, random);
        int position = random.nextInt(paper.headings().size() - 1);
        Column left = paper.headings().get(position).column();
        Column right = paper.headings().get(position + 1).column();
        if (paper.isBook()
                && line.mergedFrom() < 0
                && left != null
                && right != null
                && line.isFree(position)
                && line.isFree(position + 1)) {
            line.merge(position);
            line.damage(new Damage(left.name(), position, SheetCode.MERGED_CELL));
            line.damage(new Damage(right.name(), position + 1, SheetCode.MERGED_CELL));
        }
    }

    private static void whole(Line line, org.crosscut.diagnostic.Code code) {
        line.damage(new Damage("", -1, code));
        line.take();
    }

    static void unknownHeading(Paper paper, RandomGenerator random) {
        int position = random.nextInt(paper.headings().size());
        Column column = paper.headings().get(position).column();
        var nothingElse = new ArrayList<>(paper.lines());
        nothingElse.removeIf(l -> l.isFree(position));
        if (column == null
                || !paper.header().isUntouched()
                || !nothingElse.isEmpty()
                || paper.headings().size() < 4) {
            return;
        }
        String odd = "qqqqqqqq" + random.nextInt(100_000, 999_999) + "qqqqqqqq";
        paper.rename(position, odd);
        paper.header().damage(new Damage(odd, position, FileCode.UNKNOWN_COLUMN));
        boolean needed = column.required() || column.key() || column.empty() != null;
        FileCode code = needed ? FileCode.MISSING_COLUMN : FileCode.ABSENT_COLUMN;
        paper.header().damage(new Damage(column.name(), -1, code));
        paper.header().take();
        paper.lines().forEach(l -> l.take(position));
    }

    static void duplicateHeading(Paper paper, RandomGenerator random) {
        int position = random.nextInt(paper.headings().size());
        Heading heading = paper.headings().get(position);
        Column column = heading.column();
        boolean isWhole =
                paper.lines().stream()
                        .allMatch(l ->
                                l.isFree(position) && l.cells().size() == paper.headings().size());
        if (column == null || !paper.header().isUntouched() || !isWhole) {
            return;
        }
        int second = paper.headings().size();
        paper.headings().add(new Heading(heading.text(), null));
        paper.header().cells().add(Cell.text(heading.text()));
        paper.lines()
                .forEach(l -> {
                    l.cells().add(l.cells().get(position));
                    l.take(position);
                    l.take(second);
                });
        paper.header().damage(new Damage(column.name(), second, FileCode.DUPLICATE_COLUMN));
        paper.header().take();
    }

    static void otherUnit(Paper paper, RandomGenerator random) {
        int position = random.nextInt(paper.headings().size());
        Column column = paper.headings().get(position).column();
        if (column == null || column.unit().isEmpty() || !paper.header().isUntouched()) {
            return;
        }
        paper.source().dataset().columns().stream()
                .map(Column::unit)
                .filter(u -> !u.isEmpty() && !u.equals(column.unit()))
                .findFirst()
                .ifPresent(other -> {
                    paper.rename(position, column.name() + " (" + other + ")");
                    paper.header().damage(new Damage(column.name(), position, FileCode.OTHER_UNIT));
                    paper.header().take();
                });
    }
}
