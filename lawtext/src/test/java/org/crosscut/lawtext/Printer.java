package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lays a synthetic resolution out as sources do, with page breaks in any place.
final class Printer {
    enum Style {
        /// An empty line after every line, first lines indented, pages with footnotes and links.
        PAGES,
        /// Every paragraph on one line, footnotes at the end.
        ONE_LINE,
        /// Empty lines between paragraphs, lines broken, footnotes at the foot of each page.
        SPACED
    }

    private static final String RULE = "__________________";
    private static final Pattern MARK = Pattern.compile("(?<=[^0-9 ./A-Z-])[0-9]{1,3}(?= |$)");

    private final SyntheticResolution resolution;
    private final Style style;
    private final RandomGenerator random;
    private final List<String> lines = new ArrayList<>();
    private final List<Integer> due = new ArrayList<>();
    private int noted;
    private boolean opensPage;

    Printer(SyntheticResolution resolution, Style style, RandomGenerator random) {
        this.resolution = resolution;
        this.style = style;
        this.random = random;
    }

    String print() {
        print(List.of("12/34. " + resolution.title()));
        print(List.of(resolution.isChinese() ? "大会，" : "The General Assembly,"));
        resolution.preamble.forEach(words -> print(words.pieces()));
        int section = 0;
        for (SyntheticResolution.Paragraph paragraph : resolution.paragraphs) {
            if (paragraph.section() != section) {
                section = paragraph.section();
                heading(section);
            }
            print(numbered(paragraph.number() + ".", paragraph.words()));
            for (int i = 0; i < paragraph.parts().size(); i++) {
                print(numbered("(" + (char) ('a' + i) + ")", paragraph.parts().get(i)));
            }
        }
        if (noted < resolution.notes.size()) {
            foot(resolution.notes.size());
        }
        return String.join("\n", lines) + "\n";
    }

    private void heading(int section) {
        if (style == Style.ONE_LINE) {
            print(List.of(resolution.numeral(section) + " " + resolution.heading(section)));
        } else {
            print(List.of(resolution.numeral(section)));
            print(List.of(resolution.heading(section)));
        }
    }

    private static List<String> numbered(String number, SyntheticResolution.Words words) {
        var pieces = new ArrayList<>(words.pieces());
        pieces.set(0, number + " " + pieces.getFirst());
        return pieces;
    }

    private void print(List<String> pieces) {
        String between = resolution.isChinese() ? "" : " ";
        var broken = new ArrayList<String>();
        var line = new StringBuilder();
        for (String piece : pieces) {
            if (style != Style.ONE_LINE && line.length() > 20 && random.nextInt(4) == 0) {
                broken.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : between).append(piece);
        }
        broken.add(line.toString());
        for (int i = 0; i < broken.size(); i++) {
            put(broken.get(i), i == 0);
        }
        if (style == Style.SPACED) {
            lines.add("");
        }
    }

    private void put(String text, boolean isFirst) {
        String indent = style == Style.PAGES && isFirst ? " " : "";
        lines.add((style == Style.PAGES && opensPage ? " " : "") + indent + text.strip());
        opensPage = false;
        Matcher marks = MARK.matcher(text);
        while (marks.find()) {
            int number = Integer.parseInt(marks.group());
            if (number == noted + due.size() + 1) {
                due.add(number);
            }
        }
        if (style != Style.ONE_LINE && random.nextInt(8) == 0) {
            foot(noted + due.size());
        } else if (style == Style.PAGES) {
            lines.add("");
        }
    }

    private void foot(int last) {
        if (last > noted) {
            lines.add(RULE);
        }
        for (int n = noted + 1; n <= last; n++) {
            if (style == Style.PAGES) {
                lines.add("");
            }
            lines.add(" " + n + " " + resolution.notes.get(n - 1));
        }
        if (random.nextInt(4) == 0) {
            lines.add("https://example.org/A/12/55");
        }
        noted = last;
        due.clear();
        opensPage = true;
    }
}
