package org.crosscut.diagnostic;

/// Where a problem is. Lines and columns count from 1; 0 means the file as a whole.
public sealed interface Place {
    String file();

    /// The place as every message prints it.
    String shown();

    /// A place in a text file: `rule.sql:4:3`.
    record Text(String file, int line, int column) implements Place {
        @Override
        public String shown() {
            return line == 0 ? file : file + ":" + line + ":" + column;
        }
    }

    /// A line on a page of a paged file: `report.pdf[page 3]:12`.
    record Page(String file, int page, int line) implements Place {
        @Override
        public String shown() {
            return file + "[page " + page + "]:" + line;
        }
    }

    /// A cell of a text table: `posts.csv:118:grade`; the column is empty for a whole row.
    record Row(String file, long line, String column) implements Place {
        @Override
        public String shown() {
            return file + ":" + line + (column.isEmpty() ? "" : ":" + column);
        }
    }

    /// A cell of a workbook: `posts.xlsx[Posts]!C7`.
    record Cell(String file, String sheet, String cell) implements Place {
        @Override
        public String shown() {
            return file + "[" + sheet + "]!" + cell;
        }

        /// The row's number, from 1; 0 if a whole column is meant. Of a range, the first.
        public long row() {
            long row = 0;
            for (int i = 0; i < firstLength(); i++) {
                char c = cell.charAt(i);
                row = c >= '0' && c <= '9' ? row * 10 + (c - '0') : row;
            }
            return row;
        }

        /// The column's number, from 1: 3 for `C7`; 0 if a whole row is meant. Of a range, the
        /// first.
        public int columnNumber() {
            int column = 0;
            for (int i = 0; i < firstLength(); i++) {
                char c = cell.charAt(i);
                column = c >= 'A' && c <= 'Z' ? column * 26 + (c - 'A' + 1) : column;
            }
            return column;
        }

        private int firstLength() {
            int colon = cell.indexOf(':');
            return colon < 0 ? cell.length() : colon;
        }
    }

    static Place file(String file) {
        return new Text(file, 0, 0);
    }
}
