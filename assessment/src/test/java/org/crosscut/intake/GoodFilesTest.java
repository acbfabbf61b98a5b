package org.crosscut.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Conventions;
import org.crosscut.diagnostic.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoodFilesTest {
    private static final List<Object> EXPECTED =
            List.of("OAK", LocalDate.of(2024, 6, 30), "lamp", "G-1", new BigDecimal("12.5"), 3L);

    private static final String PLAIN =
            """
            outpost,state_date,item,grade,amount,pieces,last_check,sealed,note,cost
            OAK,2024-06-30,lamp,G-1,12.5,3,,yes,caf\u00e9,7.50
            """;

    private static final String SEMICOLONS =
            """
            \ufeffoutpost;state_date;item;grade;amount;pieces;last_check;sealed;note;cost\r
            OAK;2024-06-30;lamp;G-1;12.50;3;;yes;cafe\u0301;7.5\r
            """;

    private static final String TABS =
            """
            cost\tnote\tsealed\tlast_check\tpieces\tamount\tgrade\titem\tstate_date\toutpost
            7.5\tcaf\u00e9\tTRUE\t\t3\t12.5\tFirst grade\tlamp\t2024-06-30\tOak post
            """;

    private static final String TITLES =
            """

            "列 outpost","列 state_date","The item",GRADE,Amount,pieces,"Last check",sealed,note,cost,,

            "橡树哨所",2024-06-30,"lamp",一级,"012.5",3,,是,caf\u00e9,7.5,,


            """;

    static List<String> dresses() {
        return List.of(PLAIN, PLAIN.strip(), SEMICOLONS, TABS, TITLES, PLAIN.replace('\n', '\r'));
    }

    @ParameterizedTest
    @MethodSource("dresses")
    void theSameContentInAnyLegalDress(String text) {
        Rows rows = read(Outposts.stores().name(), text, Map.of());

        assertThat(rows.rows()).hasSize(1);
        List<?> values = rows.rows().getFirst().values();
        assertThat(values.subList(0, 6)).isEqualTo(EXPECTED);
        assertThat(values.get(6)).isNull();
        assertThat(values.subList(7, 10))
                .isEqualTo(List.of(true, "caf\u00e9", new BigDecimal("7.50")));
        assertThat(rows.covers()).containsExactly(new Cover("OAK", "2024-06-30"));
    }

    @Test
    void whatIsGivenStandsForAMissingColumn() {
        Rows rows =
                read(
                        "hours",
                        "job,hours\nwatch,12\n",
                        Map.of(Column.Role.ENTITY, "Elm Post", Column.Role.PERIOD, "2023/24"));

        assertThat(rows.rows().getFirst().values()).containsExactly("ELM", "2023/24", "watch", 12L);
        assertThat(rows.covers()).containsExactly(new Cover("ELM", "2023/24"));
    }

    @Test
    void aFileWithoutRowsSaysNone() {
        Rows rows =
                read(
                        "hours",
                        "job,hours\n",
                        Map.of(Column.Role.ENTITY, "ELM", Column.Role.PERIOD, "2023/24"));

        assertThat(rows.rows()).isEmpty();
        assertThat(rows.covers()).containsExactly(new Cover("ELM", "2023/24"));
    }

    @Test
    void oneFileMayHoldManyEntitiesAndPeriods() {
        Rows rows =
                read(
                        "hours",
                        "season,outpost,job,hours\n2023/24,OAK,a,1\n2022/23,OAK,a,1\n2023/24,ELM,a,1\n",
                        Map.of());

        assertThat(rows.covers())
                .containsExactly(
                        new Cover("ELM", "2023/24"),
                        new Cover("OAK", "2022/23"),
                        new Cover("OAK", "2023/24"));
    }

    @Test
    void rowsKnowTheirPhysicalLine() {
        Rows rows =
                read(
                        "hours",
                        "season,outpost,job,hours\n\n2023/24,OAK,\"a\nb\",1\n2023/24,OAK,c,1\n",
                        Map.of());

        assertThat(rows.rows()).extracting(Row::line).containsExactly(3L, 5L);
    }

    private static final String HEAD =
            "outpost,state_date,item,grade,amount,pieces,last_check,sealed,note,cost\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void encodingsOfUnicodeAreRecognized(String encoding) {
        String text = HEAD + "OAK,2024-06-30,lamp,G-1,12.5,3,,yes,café 橡树,7.50\n";

        assertThat(values(text.getBytes(Charset.forName(encoding)), Stated.NOTHING).get(8))
                .isEqualTo("café 橡树");
    }

    @Test
    void windows1252AndGb18030AreRecognizedWhereTheBytesTell() {
        String latin = HEAD + "OAK,2024-06-30,lamp,G-1,12.5,3,,yes,Côte d’Ivoire,7.50\n";
        String chinese = TITLES.replace("caf\u00e9", "橡树哨所的灯");

        assertThat(values(latin.getBytes(Charset.forName("windows-1252")), Stated.NOTHING).get(8))
                .isEqualTo("Côte d’Ivoire");
        assertThat(values(chinese.getBytes(Charset.forName("GB18030")), Stated.NOTHING).get(8))
                .isEqualTo("橡树哨所的灯");
    }

    @Test
    void whatTheBytesDoNotTellIsStated() {
        String text = HEAD + "OAK,2024-06-30,lamp,G-1,12.5,3,,yes,на стене,7.50\n";

        assertThat(
                        values(
                                        text.getBytes(Charset.forName("windows-1251")),
                                        Stated.NOTHING.withEncoding("Windows-1251"))
                                .get(8))
                .isEqualTo("на стене");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=|\r\noutpost|volume|weight\r\nOAK|A|1234.5\r\n",
                "outpost|volume|weight\nOAK|A|1234.5",
                "Books\n\n2024,,\noutpost,volume,weight (kg)\nOAK,A,1234.5\n",
                "The outpost / 列 outpost;The volume / 列 volume;The weight (kg) / 列 weight（kg）\nOAK – Oak post / 橡树哨所;A;1.234,50\n",
                "outpost\tvolume\tweight\nOAK: 橡树哨所\tA\t1 234,5\n",
                "outpost;volume;weight\nOAK;A;1'234.5\n",
                "outpost;volume;weight\nOAK;A;1\u202f234,500\n",
            })
    void dressesOfOfficesAreTaken(String text) {
        assertThat(read("books", text, Map.of()).rows().getFirst().values())
                .containsExactly("OAK", "A", new BigDecimal("1234.500"));
    }

    @Test
    void conventionsDecideWhatCanBeReadInTwoWays() {
        var dmy =
                Stated.NOTHING.withConventions(
                        new Conventions(
                                Conventions.DecimalSign.COMMA,
                                Conventions.DateOrder.DMY,
                                List.of("–", "n/a")));
        var mdy =
                Stated.NOTHING.withConventions(
                        new Conventions(
                                Conventions.DecimalSign.POINT,
                                Conventions.DateOrder.MDY,
                                List.of("…")));
        String row = HEAD + "OAK,05/06/2024,lamp,G-1,%s,%s,%s,yes,note,7\n";

        assertThat(
                        values(
                                        row.formatted("\"1.234,5\"", "1.234", "n/a")
                                                .getBytes(StandardCharsets.UTF_8),
                                        dmy)
                                .subList(1, 7))
                .containsExactly(
                        LocalDate.of(2024, 6, 5),
                        "lamp",
                        "G-1",
                        new BigDecimal("1234.5"),
                        1234L,
                        null);
        assertThat(
                        values(
                                        row.formatted("…", "\"1,234\"", "2024-06-01")
                                                .getBytes(StandardCharsets.UTF_8),
                                        mdy)
                                .subList(1, 7))
                .containsExactly(
                        LocalDate.of(2024, 5, 6),
                        "lamp",
                        "G-1",
                        null,
                        1234L,
                        LocalDate.of(2024, 6, 1));
    }

    private static List<Object> values(byte[] bytes, Stated stated) {
        var rows = new ArrayList<List<Object>>();
        var catalogue = Outposts.catalogue();
        var read =
                new Intake(catalogue, "exercise")
                        .read(
                                catalogue.dataset("stores"),
                                "t.csv",
                                Content.of(bytes),
                                stated,
                                (line, values) -> rows.add(Arrays.asList(values)));
        assertThat(read).as(read.problems().toString()).isInstanceOf(Checked.Good.class);
        return rows.getFirst();
    }

    private static Rows read(String dataset, String text, Map<Column.Role, String> given) {
        var catalogue = Outposts.catalogue();
        var read =
                new Intake(catalogue, "exercise")
                        .read(
                                catalogue.dataset(dataset),
                                "t.csv",
                                text.getBytes(StandardCharsets.UTF_8),
                                given);
        return switch (read) {
            case Checked.Good<Rows>(Rows rows, _) -> rows;
            case Checked.Bad<Rows>(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
