package org.crosscut.lawtext;

/// The value of a number in digits or ideographs: `327`, 三二七, 三百二十七.
final class PrintedNumber {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String UNITS = "十百千";

    private PrintedNumber() {}

    /// What is neither counts as nought.
    static int of(String printed) {
        int sum = 0;
        int last = 0;
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            int unit = UNITS.indexOf(c);
            if (unit >= 0) {
                sum += Math.max(1, last) * (int) Math.pow(10, unit + 1.0);
                last = 0;
            } else {
                last = last * 10 + digit(c);
            }
        }
        return sum + last;
    }

    private static int digit(char c) {
        return c >= '0' && c <= '9' ? c - '0' : Math.max(0, DIGITS.indexOf(c));
    }
}
