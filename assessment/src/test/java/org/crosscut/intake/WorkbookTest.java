package org.crosscut.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosscut.intake.Book.data;
import static org.crosscut.intake.Book.number;
import static org.crosscut.intake.Book.row;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Wording;
import org.crosscut.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WorkbookTest {
    private static final String[] NAMES = {
        "outpost",
        "state_date",
        "item",
        "grade",
        "amount",
        "pieces",
        "last_check",
        "sealed",
        "note",
        "cost"
    };
    private static final String HEADER = row(1, NAMES);
    private static final String F_DAY = "<c t=\"str\"><f>TEXT(A1,1)</f><v>2024-06-30</v></c>";

    private static String good(int number) {
        return good(number, "lamp");
    }

    private static String good(int number, String item) {
        return row(
                number,
                "OAK",
                number(1, "45473"),
                item,
                "G-1",
                "12.5",
                number(0, "3"),
                "",
                "yes",
                "caf\u00e9",
                number(0, "7.5"));
    }

    private static String with(int column, String cell) {
        String[] cells = {
            "OAK", "2024-06-30", "lamp", "G-1", "12.5", "3", "", "yes", "caf\u00e9", "7.5"
        };
        cells[column] = cell;
        return row(2, cells);
    }

    private static Book book(String... rows) {
        return new Book().sheet("Stores", data(rows));
    }

    static Stream<Book> dresses() {
        String[] titles = NAMES.clone();
        titles[0] = "列 outpost";
        titles[2] = "The item";
        return Stream.of(
                book(HEADER, good(2)),
                book(row(1, titles), good(2)),
                book(row(1, "Stores of all outposts"), row(3, NAMES), good(4)),
                book(HEADER, good(2), row(3, "", ""), row(900)),
                book(HEADER, with(1, number(2, "45473"))),
                book(HEADER, with(1, number(1, "45473.0"))),
                book(HEADER, with(1, F_DAY)),
                book(HEADER, with(1, "<c t=\"d\"><v>2024-06-30T00:00:00</v></c>")),
                new Book().from1904().sheet("S", data(HEADER, with(1, number(1, "44011")))),
                book(HEADER, with(4, number(5, "12.500000000000002"))),
                book(HEADER, with(4, number(0, "1.25E1"))),
                book(HEADER, with(5, number(4, "3"))),
                book(HEADER, with(5, "<c><f>1+2</f><v>3</v></c>")),
                book(HEADER, with(7, "<c t=\"b\"><v>1</v></c>")),
                book(HEADER, with(6, "<c t=\"str\"><f>A1</f><v></v></c>")),
                book(HEADER, with(2, "<c t=\"s\"><v>1</v></c>"))
                        .part(
                                "xl/sharedStrings.xml",
                                "<sst><si><t>x</t></si><si><r><t>la</t></r><r><t>mp</t></r>"
                                        + "<rPh><t>no</t></rPh></si></sst>"),
                book(HEADER, with(2, "<c t=\"inlineStr\"><is><t>la<!-- x -->mp</t></is></c>")),
                book(HEADER, with(2, "<c t=\"inlineStr\"><is><t><![CDATA[lamp]]></t></is></c>")),
                new Book()
                        .sheet("Read me", data(row(1, "Hello")))
                        .sheet("S", data(HEADER, good(2))),
                new Book()
                        .hidden("Lists", data(row(1, "G-1"), row(2, "G-2")))
                        .sheet("S", data(HEADER, good(2))),
                new Book()
                        .sheet(
                                "S",
                                data(row(1, "Stores"), row(2, NAMES), good(3))
                                        + "<mergeCells><mergeCell ref=\"A1:J1\"/></mergeCells>"),
                new Book()
                        .sheet(
                                "S",
                                "<cols><col min=\"20\" max=\"99\" hidden=\"1\"/></cols>"
                                        + data(HEADER, good(2))),
                book(HEADER.replace(" r=\"1\"", ""), good(2).replace(" r=\"2\"", "")));
    }

    @ParameterizedTest
    @MethodSource("dresses")
    void theSameContentInAnyLegalDress(Book book) {
        Checked<Rows> read = read(book.bytes(), Stated.NOTHING);

        assertThat(read.problems()).isEmpty();
        List<@Nullable Object> expected =
                Arrays.asList(
                        "OAK",
                        LocalDate.of(2024, 6, 30),
                        "lamp",
                        "G-1",
                        new BigDecimal("12.5"),
                        3L,
                        null,
                        true,
                        "caf\u00e9",
                        new BigDecimal("7.50"));
        assertThat(((Checked.Good<Rows>) read).value().rows())
                .extracting(Row::values)
                .containsExactly(expected);
    }

    private static Arguments bad(String problem, Book book) {
        return Arguments.of(problem, book);
    }

    static Stream<Arguments> flaws() {
        String merged = "<mergeCells><mergeCell ref=\"%s\"/></mergeCells>";
        return Stream.of(
                bad(
                        "sheet/error-value t.xlsx[Stores]!F2",
                        book(HEADER, with(5, "<c t=\"e\"><v>#REF!</v></c>"))),
                bad(
                        "sheet/no-cached-value t.xlsx[Stores]!F2",
                        book(HEADER, with(5, "<c><f>1+2</f></c>"))),
                bad(
                        "sheet/digits-lost t.xlsx[Stores]!C2",
                        book(HEADER, with(2, number(0, "1.2345678901234568E17")))),
                bad(
                        "sheet/merged-cell t.xlsx[Stores]!D2",
                        new Book()
                                .sheet(
                                        "Stores",
                                        data(HEADER, good(2)) + merged.formatted("D2:D9"))),
                bad(
                        "sheet/merged-header t.xlsx[Stores]!1:1",
                        new Book()
                                .sheet(
                                        "Stores",
                                        data(HEADER, good(2)) + merged.formatted("A1:B1"))),
                bad(
                        "sheet/beside-table t.xlsx[Stores]!L2",
                        book(HEADER, good(2).replace("</row>", "<c r=\"L2\"><v>1</v></c></row>"))),
                bad(
                        "sheet/hidden-rows t.xlsx[Stores]!2:3",
                        book(
                                HEADER,
                                good(2).replace("<row", "<row hidden=\"1\""),
                                good(3, "axe").replace("<row", "<row hidden=\"1\""))),
                bad(
                        "sheet/hidden-columns t.xlsx[Stores]!B:C",
                        new Book()
                                .sheet(
                                        "Stores",
                                        "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>"
                                                + data(HEADER, good(2)))),
                bad(
                        "sheet/hidden-sheet t.xlsx[Old]!1:1",
                        book(HEADER, good(2)).hidden("Old", data(HEADER, good(2)))),
                bad(
                        "sheet/no-sheet-fits t.xlsx",
                        new Book().sheet("A", data(row(1, "x"))).sheet("B", data(row(1, "y")))),
                bad(
                        "sheet/damaged t.xlsx",
                        book(HEADER, good(2))
                                .part(
                                        "xl/sharedStrings.xml",
                                        "<!DOCTYPE a [<!ENTITY b \"c\">]><sst/>")),
                bad("sheet/damaged t.xlsx", book(HEADER, good(2), good(2))),
                bad("sheet/damaged t.xlsx", book(HEADER, with(2, "<c t=\"s\"><v>7</v></c>"))),
                bad(
                        "sheet/too-large t.xlsx",
                        book(HEADER, good(2)).part("xl/media/x.xml", "0".repeat(5_000_000))),
                bad("cell/not-a-date t.xlsx[Stores]!B2", book(HEADER, with(1, number(0, "45473")))),
                bad(
                        "cell/not-a-date t.xlsx[Stores]!B2",
                        book(HEADER, with(1, number(1, "45473.5")))),
                bad(
                        "cell/not-a-number t.xlsx[Stores]!E2",
                        book(HEADER, with(4, number(3, "0.125")))),
                bad("cell/missing t.xlsx[Stores]!D2", book(HEADER, with(3, ""))),
                bad("cell/out-of-range t.xlsx[Stores]!J2", book(HEADER, with(9, number(0, "-1")))),
                bad("cell/not-in-code-list t.xlsx[Stores]!D2", book(HEADER, with(3, "G-9"))),
                bad("cell/duplicate-key t.xlsx[Stores]!3:3", book(HEADER, good(2), good(3))),
                bad(
                        "cell/duplicate-key t.xlsx[B]!2:2",
                        new Book()
                                .sheet("A", data(HEADER, good(2)))
                                .sheet("B", data(HEADER, good(2)))),
                bad(
                        "cell/not-an-integer t.xlsx[Stores]!F2",
                        book(HEADER, with(5, number(1, "2000")))),
                bad(
                        "file/unknown-column t.xlsx[Stores]!K1",
                        book(HEADER.replace("</row>", Book.text("colour") + "</row>"), good(2))),
                bad(
                        "file/duplicate-column t.xlsx[Stores]!K1",
                        book(HEADER.replace("</row>", Book.text("The item") + "</row>"), good(2))));
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void isAnsweredWithExactlyItsCodeAndCell(String problem, Book book) {
        Checked<Rows> read = read(book.bytes(), Stated.NOTHING);

        assertThat(read.problems())
                .extracting(d -> d.code().id() + " " + d.place().shown())
                .containsExactly(problem);
        for (Language language : List.of(Language.EN, Language.ZH)) {
            assertThat(new Wording(language).shown(read.problems().getFirst()))
                    .doesNotContain("{", "}", "\uffff");
        }
    }

    @Test
    void severalSheetsThatFitAreAllTaken() {
        var book =
                new Book()
                        .sheet("A", data(HEADER, good(2)))
                        .sheet("B", data(row(2, NAMES), good(3, "axe")));

        Rows rows = ((Checked.Good<Rows>) read(book.bytes(), Stated.NOTHING)).value();

        assertThat(rows.rows())
                .extracting(r -> RowNumber.part(r.line()) + ":" + RowNumber.line(r.line()))
                .containsExactly("0:2", "1:3");
    }

    @Test
    void aStatedSheetIsTakenAlone() {
        byte[] book =
                new Book()
                        .sheet("A", data(HEADER, good(2)))
                        .hidden("B", data(HEADER, good(2, "axe")))
                        .bytes();

        Rows rows = ((Checked.Good<Rows>) read(book, Stated.NOTHING.withSheet("b"))).value();
        assertThat(rows.rows()).extracting(r -> r.values().get(2)).containsExactly("axe");
        assertThat(read(book, Stated.NOTHING.withSheet("C")).problems())
                .extracting(d -> d.code().id())
                .containsExactly("sheet/no-such-sheet");
    }

    @Test
    void oldOrLockedWorkbooksAreToldApart() {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        assertThat(read(ole, Stated.NOTHING).problems())
                .extracting(d -> d.code().id())
                .containsExactly("sheet/old-or-locked");
    }

    @Test
    void everyCodeHasItsPage() {
        assertThat(
                        Stream.of(SheetCode.values())
                                .map(c -> Path.of("../docs/errors", c.id() + ".md")))
                .allMatch(Files::exists);
    }

    private static Checked<Rows> read(byte[] bytes, Stated stated) {
        return new Intake(Outposts.catalogue(), "exercise")
                .read(Outposts.stores(), "t.xlsx", bytes, stated);
    }
}
