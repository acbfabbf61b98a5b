package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.crosscut.language.Language;

/// A random resolution: what a reader should find in it, and the words as printed, to be laid out.
final class SyntheticResolution {
    /// A text as printed, in pieces between which a line may break, and as it should be read.
    record Words(List<String> pieces, String read, List<String> marks) {}

    record Paragraph(String number, int section, Words words, List<Words> parts) {}

    private static final List<String> HAN =
            List.of("灯塔", "看守人", "灯具", "燃料", "港口", "信号", "浮标", "海岸", "船只", "管理", "检查", "更换");
    private static final List<String> LATIN =
            List.of(
                    "lighthouse",
                    "keepers",
                    "lamps",
                    "fuel",
                    "harbours",
                    "signals",
                    "buoys",
                    "coast",
                    "vessels",
                    "care",
                    "inspection",
                    "light-keeping",
                    "the",
                    "of",
                    "and",
                    "the",
                    "of");
    private static final List<String> CODES =
            List.of("A/12/55", "LT-4", "57/290 B", "ST/LT/2/Add.1", "12", "2.5", "1957", "300");

    final Language language;
    final List<Paragraph> paragraphs = new ArrayList<>();
    final List<Words> preamble = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    private final RandomGenerator random;

    SyntheticResolution(Language language, RandomGenerator random) {
        this.language = language;
        this.random = random;
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            preamble.add(words(isChinese() ? "回顾" : "Recalling", isChinese() ? "，" : ","));
        }
        int count = random.nextInt(2, 30);
        int section = 0;
        for (int n = 1; n <= count; n++) {
            if (random.nextInt(6) == 0) {
                section++;
            }
            boolean isLast = n == count;
            paragraphs.add(paragraph(n, section, isLast));
        }
    }

    boolean isChinese() {
        return language == Language.ZH;
    }

    String title() {
        return isChinese() ? "灯塔管理" : "Care of lighthouses";
    }

    String numeral(int section) {
        return isChinese()
                ? List.of("", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十").get(section)
                : List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
                        .get(section);
    }

    String heading(int section) {
        return isChinese() ? "灯塔和" + HAN.get(section) : "Lamps and " + LATIN.get(section);
    }

    private Paragraph paragraph(int number, int section, boolean isLast) {
        String semicolon = isChinese() ? "；" : ";";
        String stop = isChinese() ? "。" : ".";
        String opening = isChinese() ? "请" : "Requests";
        if (random.nextInt(5) > 0) {
            Words words = words(opening, isLast ? stop : semicolon);
            return new Paragraph(String.valueOf(number), section, words, List.of());
        }
        Words lead = words(opening, isChinese() ? "：" : ":");
        var parts = new ArrayList<Words>();
        int count = random.nextInt(2, 6);
        for (int i = 0; i < count; i++) {
            parts.add(
                    words(isChinese() ? "审查" : "The", isLast && i == count - 1 ? stop : semicolon));
        }
        return new Paragraph(String.valueOf(number), section, lead, parts);
    }

    private Words words(String opening, String ending) {
        var pieces = new ArrayList<String>();
        var read = new StringBuilder();
        var marks = new ArrayList<String>();
        add(pieces, read, opening, false);
        boolean afterCode = false;
        for (int i = random.nextInt(3, 50); i > 0; i--) {
            boolean isCode = !afterCode && random.nextInt(6) == 0;
            List<String> from = isCode ? CODES : isChinese() ? HAN : LATIN;
            add(pieces, read, from.get(random.nextInt(from.size())), isCode);
            if (!isCode && random.nextInt(15) == 0) {
                String comma = isChinese() ? "，" : ",";
                glue(pieces, comma);
                read.append(comma);
            }
            if (!isCode && random.nextInt(25) == 0) {
                mark(pieces, read, marks);
            }
            afterCode = isCode;
        }
        // A sentence does not end on a number, which a mark after the full stop would resemble.
        add(pieces, read, isChinese() ? "情况" : "state", false);
        glue(pieces, ending);
        read.append(ending);
        return new Words(pieces, read.toString(), marks);
    }

    private void add(List<String> pieces, StringBuilder read, String word, boolean isCode) {
        if (isChinese()) {
            pieces.add(isCode ? " " + word + " " : word);
            read.append(word);
        } else {
            pieces.add(word);
            read.append(read.isEmpty() ? "" : " ").append(word);
        }
    }

    private void mark(List<String> pieces, StringBuilder read, List<String> marks) {
        String number = String.valueOf(notes.size() + 1);
        notes.add(isChinese() ? "A/12/" + number + "。" : "See A/12/" + number + ".");
        marks.add(number + "@" + read.length());
        glue(pieces, isChinese() ? number + " " : number);
    }

    private static void glue(List<String> pieces, String what) {
        pieces.set(pieces.size() - 1, pieces.getLast() + what);
    }
}
