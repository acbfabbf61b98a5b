package org.crosscut.lawtext.source;

import java.text.Normalizer;

/// One form for what is the same sign: normal form C, full-width digits and letters as narrow ones,
/// the radicals that copying from a PDF leaves as the characters that they look like, raised digits
/// as marks. Brackets and punctuation stay as printed.
final class Folding {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Folding() {}

    static String fold(String line) {
        if (hasNothingToFold(line)) {
            return line;
        }
        String normal = Normalizer.normalize(line, Normalizer.Form.NFC);
        boolean isFolded = normal.chars().noneMatch(Folding::isToFold);
        return isFolded ? normal : folded(normal);
    }

    /// Whether the line has neither combining signs nor raised digits, so that nothing is to fold.
    private static boolean hasNothingToFold(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean isPlain = c < '\u00b2' || (c > '\u00b9' && c < '\u0300') || isSign(c);
            if (!isPlain) {
                return false;
            }
        }
        return true;
    }

    /// Dashes and quotation marks, which have one form.
    private static boolean isSign(char c) {
        return c >= '\u2010' && c <= '\u201f';
    }

    private static boolean isToFold(int c) {
        return (c >= '\uff10' && c <= '\uff5a')
                || (c >= '\u2f00' && c <= '\u2fdf')
                || RAISED.indexOf(c) >= 0;
    }

    private static String folded(String line) {
        var folded = new StringBuilder(line.length());
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (RAISED.indexOf(c) >= 0) {
                int end = i;
                var digits = new StringBuilder();
                while (end < line.length() && RAISED.indexOf(line.charAt(end)) >= 0) {
                    digits.append((char) ('0' + RAISED.indexOf(line.charAt(end++))));
                }
                boolean isPower = isUnit(line, i) && end - i == 1;
                folded.append(isPower ? line.substring(i, end) : Marks.of(digits.toString()));
                i = end;
                continue;
            }
            folded.append(narrow(c));
            i++;
        }
        return folded.toString();
    }

    private static char narrow(char c) {
        boolean isAlphanumeric =
                (c >= '\uff10' && c <= '\uff19')
                        || (c >= '\uff21' && c <= '\uff3a')
                        || (c >= '\uff41' && c <= '\uff5a');
        if (isAlphanumeric) {
            return (char) (c - '\uff10' + '0');
        }
        if (c >= '\u2f00' && c <= '\u2fdf') {
            String same = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            return same.length() == 1 ? same.charAt(0) : c;
        }
        return c;
    }

    /// Whether a raised digit at that place is a power of a metre: "m²", "km²".
    private static boolean isUnit(String line, int i) {
        if (i == 0 || line.charAt(i - 1) != 'm') {
            return false;
        }
        int before = i - 2;
        if (before >= 0 && "kcdm".indexOf(line.charAt(before)) >= 0) {
            before--;
        }
        return before < 0 || !Character.isLetter(line.charAt(before));
    }
}
