package org.crosscut.soak;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Conventions;
import org.crosscut.catalogue.Conventions.DateOrder;
import org.crosscut.catalogue.Conventions.DecimalSign;
import org.crosscut.intake.Stated;
import org.crosscut.language.Language;
import org.jspecify.annotations.Nullable;

/// How one good file is written: every choice is legal, and what could be read in two ways is
/// stated beside it.
///
/// @param encoding as Java names it; of text tables only
/// @param isMarked whether a byte order mark stands first
/// @param group between thousands; may be empty
/// @param days a pattern of dates
/// @param mark what stands in empty cells that are not of a text; may be empty
/// @param titles how many lines stand above the header
record Dress(
        String encoding,
        boolean isMarked,
        char separator,
        String lineEnd,
        boolean quotesAll,
        boolean isComma,
        String group,
        DateOrder order,
        String days,
        String mark,
        int titles) {
    static Dress random(RandomGenerator random) {
        boolean comma = random.nextBoolean();
        DateOrder order = PaperWriter.pick(random, DateOrder.DMY, DateOrder.MDY, DateOrder.YMD);
        String days =
                switch (order) {
                    case DMY -> PaperWriter.pick(random, "dd/MM/yyyy", "d.M.yyyy", "d-MM-yyyy");
                    case MDY -> PaperWriter.pick(random, "MM/dd/yyyy", "M/d/yyyy");
                    case YMD, UNSTATED ->
                            PaperWriter.pick(random, "yyyy-MM-dd", "yyyy/M/d", "yyyy年M月d日");
                };
        String encoding =
                PaperWriter.pick(
                        random, "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "windows-1252");
        return new Dress(
                encoding,
                encoding.startsWith("UTF-16") || (encoding.equals("UTF-8") && random.nextBoolean()),
                PaperWriter.pick(random, ',', ';', '\t', '|'),
                PaperWriter.pick(random, "\n", "\r\n", "\r"),
                random.nextInt(4) == 0,
                comma,
                PaperWriter.pick(random, "", " ", "\u00a0", "\u2009", "'", comma ? "." : ","),
                order,
                days,
                PaperWriter.pick(random, "", "–", "n/a", "…"),
                random.nextInt(4));
    }

    /// The same for a text that its encoding cannot hold.
    Dress inUnicode() {
        return new Dress(
                "UTF-8", false, separator, lineEnd, quotesAll, isComma, group, order, days, mark,
                titles);
    }

    /// What the sender of a text table says; encodings of Unicode are recognized.
    Stated stated() {
        Stated stated = inWorkbook();
        return encoding.startsWith("UTF") ? stated : stated.withEncoding(encoding);
    }

    /// What the sender of a workbook says: its texts are dressed in the same way.
    Stated inWorkbook() {
        return Stated.NOTHING.withConventions(
                new Conventions(
                        isComma ? DecimalSign.COMMA : DecimalSign.POINT,
                        order,
                        mark.isEmpty() ? List.of() : List.of(mark)));
    }

    String heading(Column column, RandomGenerator random) {
        String english = column.title().in(Language.EN);
        String chinese = column.title().in(Language.ZH);
        return switch (random.nextInt(7)) {
            case 0 -> english;
            case 1 -> chinese;
            case 2 -> english + " / " + chinese;
            case 3 -> column.name().toUpperCase(Locale.ROOT);
            case 4 -> column.unit().isEmpty() ? english : english + " (" + column.unit() + ")";
            case 5 -> column.aliases().isEmpty() ? column.name() : column.aliases().getFirst();
            default -> column.name();
        };
    }

    String text(
            Catalogue catalogue, Column column, @Nullable Object value, RandomGenerator random) {
        boolean isText = column.codes().isEmpty() && value instanceof String;
        return switch (value) {
            case null -> isMarkable(column) ? mark : "";
            case Boolean truth ->
                    truth
                            ? PaperWriter.pick(random, "yes", "是", "TRUE", "true")
                            : PaperWriter.pick(random, "no", "否", "FALSE", "false");
            case LocalDate day -> day.format(DateTimeFormatter.ofPattern(days, Locale.ROOT));
            case BigDecimal number -> number(number, random);
            case Long number -> number(BigDecimal.valueOf(number), random);
            default ->
                    isText ? value.toString() : code(catalogue, column, value.toString(), random);
        };
    }

    /// A text may say the mark and mean it.
    private static boolean isMarkable(Column column) {
        return column.type().kind() != org.crosscut.catalogue.ColumnType.Kind.TEXT;
    }

    private String number(BigDecimal value, RandomGenerator random) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String decimals = point < 0 ? "" : (isComma ? "," : ".") + plain.substring(point + 1);
        String grouped = whole.replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+$)", group) + decimals;
        if (value.signum() >= 0) {
            return grouped;
        }
        return switch (random.nextInt(4)) {
            case 0 -> "(" + grouped + ")";
            case 1 -> grouped + "-";
            case 2 -> "−" + grouped;
            default -> "-" + grouped;
        };
    }

    /// The code, its label in a language, or both; only a label that no other code has.
    private static String code(
            Catalogue catalogue, Column column, String code, RandomGenerator random) {
        if (column.codes().isEmpty()) {
            return code;
        }
        List<Map<String, @Nullable Object>> rows =
                catalogue.references().stream()
                        .filter(t -> t.name().equals(column.codes()))
                        .findFirst()
                        .orElseThrow()
                        .rows();
        String language = PaperWriter.pick(random, "en", "zh");
        Object label =
                rows.stream()
                        .filter(r -> code.equals(r.get("code")))
                        .findFirst()
                        .orElseThrow()
                        .get(language);
        if (label == null || !isOwn(rows, code, label)) {
            return code;
        }
        return switch (random.nextInt(4)) {
            case 0 -> label.toString();
            case 1 -> code + " – " + label;
            case 2 -> code + ": " + label;
            default -> code;
        };
    }

    /// Whether no other code is called so.
    private static boolean isOwn(
            List<Map<String, @Nullable Object>> rows, String code, Object label) {
        return rows.stream()
                .filter(r -> !code.equals(r.get("code")))
                .noneMatch(r ->
                        label.equals(r.get("code"))
                                || label.equals(r.get("en"))
                                || label.equals(r.get("zh")));
    }
}
