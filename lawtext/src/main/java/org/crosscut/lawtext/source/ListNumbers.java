package org.crosscut.lawtext.source;

/// How lists count.
final class ListNumbers {
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {
        "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
    };
    private static final String CHINESE = "零一二三四五六七八九";

    private ListNumbers() {}

    /// a, b, … z, aa, bb, …: as word processors count.
    static String letters(int number, char first) {
        if (number < 1) {
            return String.valueOf(number);
        }
        char letter = (char) (first + (number - 1) % 26);
        return String.valueOf(letter).repeat((number - 1) / 26 + 1);
    }

    /// Upper case; digits where Roman numerals do not reach.
    static String roman(int number) {
        if (number < 1 || number > 3999) {
            return String.valueOf(number);
        }
        var roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                roman.append(SIGNS[i]);
                rest -= VALUES[i];
            }
        }
        return roman.toString();
    }

    /// 一, 十二, 九十九; digits from a hundred on.
    static String chinese(int number) {
        if (number < 1 || number > 99) {
            return String.valueOf(number);
        }
        int tens = number / 10;
        int ones = number % 10;
        String before = tens == 0 ? "" : (tens == 1 ? "" : digit(tens)) + "十";
        return before + (ones == 0 ? "" : digit(ones));
    }

    private static String digit(int value) {
        return CHINESE.substring(value, value + 1);
    }
}
