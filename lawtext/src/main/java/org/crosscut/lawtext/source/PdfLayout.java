package org.crosscut.lawtext.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscut.lawtext.source.PdfPage.Printed;

/// Makes printed pages the lines of a text: what stands at the head or foot of several pages is
/// left out, indents and wider gaps between lines become blanks and empty lines, footnotes stand
/// below a rule at the end of their page, and every page but the first begins with a form feed.
final class PdfLayout {
    /// The part of the page's height, above and below, in which running heads and feet stand.
    private static final double MARGIN = 0.12;

    /// Letters of a footnote are smaller than this part of the body's.
    private static final double SMALL = 0.93;

    /// A gap between base lines of more than this part of the usual one parts paragraphs.
    private static final double WIDE_GAP = 1.35;

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern RULE = Pattern.compile("^[_—–-]{5,}$");
    private static final Pattern NOTE =
            Pattern.compile("^\\s*(?:\uE0F1?(?<number>[0-9]{1,3})\uE0F2?[/.)]?)\\s*(?<rest>.*)$");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("^(?:[0-9]{1,4}|[0-9]{1,4} ?/ ?[0-9]{1,4}|[-–—] ?[0-9]{1,4} ?[-–—])$");

    private static final String RAISED = String.valueOf(Marks.OPEN);

    private final List<PdfPage> pages;
    private final double bodySize;
    private final double gap;
    private final Set<String> repeated;
    private final List<SourceLine> lines = new ArrayList<>();

    PdfLayout(List<PdfPage> pages) {
        this.pages = pages;
        bodySize = bodySize();
        gap = gap();
        repeated = repeated();
    }

    List<SourceLine> lines() {
        for (PdfPage page : pages) {
            read(page);
        }
        return lines;
    }

    private void read(PdfPage page) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < page.lines().size(); i++) {
            if (!isFurniture(page, page.lines().get(i))) {
                kept.add(i);
            }
        }
        int body = notesFrom(page, kept);
        double left = left(page, kept.subList(0, body));
        boolean isFirst = true;
        boolean inNotes = false;
        double before = 0;
        for (int i : kept.subList(0, body)) {
            Printed line = page.lines().get(i);
            if (isRule(line)) {
                inNotes = true;
            }
            if (!isFirst && (line.y() - before > gap * WIDE_GAP || line.y() < before)) {
                lines.add(new SourceLine("", page.number(), i + 1, 1));
            }
            int indent = (int) Math.round(Math.max(0, line.left() - left) / line.blank());
            String pageBreak = isFirst && !lines.isEmpty() ? "\f" : "";
            lines.add(
                    new SourceLine(
                            pageBreak
                                    + " ".repeat(Math.min(indent, 60))
                                    + (inNotes && line.text().strip().startsWith(RAISED)
                                            ? note(line)
                                            : line.text().strip()),
                            page.number(),
                            i + 1,
                            1));
            isFirst = false;
            before = line.y();
        }
        addNotes(page, kept.subList(body, kept.size()));
    }

    private void addNotes(PdfPage page, List<Integer> kept) {
        boolean isFirst = true;
        for (int i : kept) {
            if (isFirst) {
                lines.add(new SourceLine("__________", page.number(), i + 1, 1));
                isFirst = false;
            }
            String printed = note(page.lines().get(i));
            lines.add(new SourceLine(printed, page.number(), i + 1, 1));
        }
    }

    private static boolean isRule(Printed line) {
        return RULE.matcher(line.text().strip()).matches();
    }

    /// A footnote's number stands before it as digits, not as a mark.
    private static String note(Printed line) {
        String text = line.text().strip();
        Matcher note = NOTE.matcher(text);
        return note.matches() ? note.group("number") + " " + note.group("rest") : text;
    }

    /// Where among the kept lines the footnotes begin, if no printed rule shows it: where at the
    /// page's foot all lines are small and the first of them begins with a number.
    private int notesFrom(PdfPage page, List<Integer> kept) {
        boolean hasRule = kept.stream().anyMatch(i -> isRule(page.lines().get(i)));
        if (hasRule) {
            return kept.size();
        }
        int from = kept.size();
        int first = kept.size();
        for (int k = kept.size() - 1; k > 0; k--) {
            Printed line = page.lines().get(kept.get(k));
            if (line.size() >= bodySize * SMALL) {
                break;
            }
            from = k;
            if (NOTE.matcher(line.text()).matches()) {
                first = k;
            }
        }
        return first < kept.size() && from < kept.size() ? first : kept.size();
    }

    private boolean isFurniture(PdfPage page, Printed line) {
        return isAtEdge(page, line)
                && (repeated.contains(pattern(line))
                        || PAGE_NUMBER.matcher(line.text().strip()).matches());
    }

    private static boolean isAtEdge(PdfPage page, Printed line) {
        return line.y() < page.height() * MARGIN || line.y() > page.height() * (1 - MARGIN);
    }

    /// What stands at the edge of at least two pages, numbers aside.
    private Set<String> repeated() {
        var pagesOf = new HashMap<String, Set<Integer>>();
        for (PdfPage page : pages) {
            for (Printed line : page.lines()) {
                if (isAtEdge(page, line)) {
                    pagesOf.computeIfAbsent(pattern(line), _ -> new HashSet<>()).add(page.number());
                }
            }
        }
        var found = new HashSet<String>();
        pagesOf.forEach((text, on) -> {
            if (on.size() > 1) {
                found.add(text);
            }
        });
        return found;
    }

    private static String pattern(Printed line) {
        return DIGITS.matcher(line.text().strip()).replaceAll("0");
    }

    private double bodySize() {
        Map<Double, Integer> letters = new TreeMap<>();
        for (PdfPage page : pages) {
            for (Printed line : page.lines()) {
                letters.merge(line.size(), line.text().length(), Integer::sum);
            }
        }
        return mostFrequent(letters, 10);
    }

    /// The usual distance of two base lines of the body.
    private double gap() {
        Map<Double, Integer> gaps = new TreeMap<>();
        for (PdfPage page : pages) {
            for (int i = 1; i < page.lines().size(); i++) {
                Printed line = page.lines().get(i);
                double distance = Math.round((line.y() - page.lines().get(i - 1).y()) * 2) / 2.0;
                if (distance > 0 && line.size() >= bodySize * SMALL) {
                    gaps.merge(distance, 1, Integer::sum);
                }
            }
        }
        return mostFrequent(gaps, bodySize * 1.2);
    }

    private static double mostFrequent(Map<Double, Integer> counts, double otherwise) {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }

    /// Where lines of the body begin that are not indented.
    private double left(PdfPage page, List<Integer> kept) {
        Map<Double, Integer> lefts = new TreeMap<>();
        for (int i : kept) {
            Printed line = page.lines().get(i);
            if (line.size() >= bodySize * SMALL) {
                lefts.merge((double) Math.round(line.left()), 1, Integer::sum);
            }
        }
        double most = mostFrequent(lefts, 0);
        int least = Math.max(1, kept.size() / 10);
        return lefts.entrySet().stream()
                .filter(e -> e.getValue() >= least || e.getKey() == most)
                .mapToDouble(Map.Entry::getKey)
                .min()
                .orElse(0);
    }
}
