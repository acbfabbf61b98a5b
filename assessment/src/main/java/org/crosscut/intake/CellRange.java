package org.crosscut.intake;

/// A rectangle of cells; rows count from 1, columns from 0, both ends included.
record CellRange(long top, int left, long bottom, int right) {
    /// The range that `B2:C7` or `B2` writes.
    ///
    /// @throws IllegalArgumentException if it writes none
    static CellRange of(String text) {
        int colon = text.indexOf(':');
        String from = colon < 0 ? text : text.substring(0, colon);
        String to = colon < 0 ? text : text.substring(colon + 1);
        return new CellRange(row(from), column(from), row(to), column(to));
    }

    /// The row of an address such as `B7`.
    static long row(String address) {
        int i = letters(address);
        return Long.parseLong(address, i, address.length(), 10);
    }

    /// The column of an address, from 0.
    static int column(String address) {
        int column = 0;
        int letters = letters(address);
        if (letters == 0 || letters > 3) {
            throw new NumberFormatException("not an address: " + address);
        }
        for (int i = 0; i < letters; i++) {
            column = column * 26 + address.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    /// As a sheet shows the column: `A`, `AA`.
    static String letters(int column) {
        var letters = new StringBuilder();
        for (int c = column + 1; c > 0; c = (c - 1) / 26) {
            letters.insert(0, (char) ('A' + (c - 1) % 26));
        }
        return letters.toString();
    }

    boolean hasRow(long row) {
        return row >= top && row <= bottom;
    }

    boolean hasColumn(int column) {
        return column >= left && column <= right;
    }

    private static int letters(String address) {
        int i = 0;
        while (i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z') {
            i++;
        }
        return i;
    }
}
