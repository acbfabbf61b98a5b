package org.crosscut.bench.reading;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// A paragraph as a label, or our reading in the same form, describes it.
///
/// @param type such as `heading`, `title`, `operative`, `preambular`; empty where a label does not
///   tell which of the two a paragraph is
/// @param number without point and brackets
/// @param level 0 where there is none
/// @param text number and words
/// @param isAnnexed whether it stands after meeting and date
record LabelledRow(
        String type,
        String number,
        int level,
        String text,
        boolean isAnnexed,
        List<LabelledDirective> directives) {

    LabelledRow {
        directives = List.copyOf(directives);
    }

    /// Labels tell the level by the number's form, and have none below that of numerals.
    private static final int DEEPEST = 3;

    /// The level of labels whose number has a form that they do not know: a bullet, "34/114".
    private static final int FORM_UNKNOWN = 5;

    /// This label, with what it does not tell as we read it.
    LabelledRow completedBy(LabelledRow found) {
        boolean isUntyped = type.isEmpty() && found.isParagraph();
        boolean isUnleveled =
                (level == FORM_UNKNOWN || found.level > DEEPEST) && found.isParagraph();
        return isUntyped || isUnleveled
                ? new LabelledRow(
                        isUntyped ? found.type : type,
                        number,
                        isUnleveled ? found.level : level,
                        text,
                        isAnnexed,
                        directives)
                : this;
    }

    /// What is compared of its place in the structure.
    String structure() {
        return type + " " + number + " " + level;
    }

    /// Whether this label counts an annex among the back matter, as some labels do and some do not,
    /// where we read its paragraphs.
    boolean isAnnexAsBackMatter(LabelledRow found) {
        return type.equals("backmatter") && found.isAnnexed;
    }

    static LabelledRow nothing(LabelledRow like) {
        return new LabelledRow("", "", 0, like.text, false, List.of());
    }

    boolean isParagraph() {
        return type.equals("operative") || type.equals("preambular");
    }

    /// The text by which two readings of one paragraph are found to be the same: letters and digits
    /// only.
    String key() {
        var key = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString().toLowerCase(Locale.ROOT);
    }

    static String bare(String number) {
        return number.replaceAll("[^\\p{L}\\p{N}/]", "");
    }
}
