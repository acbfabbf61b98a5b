package org.crosscut.marked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.intake.Content;
import org.crosscut.intake.Intake;
import org.crosscut.intake.Outposts;
import org.crosscut.intake.OwnSheets;
import org.crosscut.intake.Rows;
import org.crosscut.intake.Stated;
import org.crosscut.language.Language;
import org.crosscut.workbook.Style;
import org.crosscut.workbook.WorkbookWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedCopyTest {
    private static final String HEADER =
            "outpost,state_date,item,grade,amount,pieces,last_check,sealed,note,cost\n";
    private static final String GOOD = "OAK,2024-06-30,lamp,G-1,1.0,1,,yes,,7\n";
    private static final String BAD =
            HEADER
                    + GOOD
                    + "OAK,2024-06-30,rope,G-9,1.0,1,,yes,,7\n"
                    + "OAK,2024-13-30,wire,G-1,x,1,,yes,=1+1,-5000000\n"
                    + "OAK,2024-06-30,wick,G-1,1.0\n";

    @TempDir Path folder = Path.of("");
    private final Intake intake = new Intake(Outposts.catalogue(), "exercise");

    @Test
    void aTextTableBecomesAWorkbookOfTexts() throws IOException {
        List<Diagnostic> problems = problems("bad.csv", BAD.getBytes(StandardCharsets.UTF_8));

        Path copy = mark("bad.csv", BAD.getBytes(StandardCharsets.UTF_8), problems, Language.EN);

        assertThat(problems).hasSizeGreaterThan(3);
        String sheet = part(copy, "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("<c r=\"D3\"", "<t xml:space=\"preserve\">=1+1</t>");
        assertThat(sheet).doesNotContain("<f>", "<v>");
        assertThat(part(copy, "xl/comments1.xml"))
                .contains("ref=\"D3\"", "ref=\"B4\"", "ref=\"E4\"", "ref=\"A5\"")
                .doesNotContain("5000000");
        String list = part(copy, "xl/worksheets/sheet2.xml");
        assertThat(list).contains("location=\"'bad'!D3\"").doesNotContain("5000000");
        assertThat(part(copy, "xl/workbook.xml").indexOf(OwnSheets.PROBLEMS))
                .isLessThan(part(copy, "xl/workbook.xml").indexOf("\"bad\""));
    }

    @Test
    void theCopyHandedInUnmendedHasTheSameProblemsAtTheSameCells() throws IOException {
        byte[] bytes = BAD.replace(",=1+1,", ",fine,").getBytes(StandardCharsets.UTF_8);
        List<Diagnostic> problems = problems("bad.csv", bytes);

        Path copy = mark("bad.csv", bytes, problems, Language.ZH);
        List<Diagnostic> again = problems("again.xlsx", Files.readAllBytes(copy));
        Path second = mark("again.xlsx", Files.readAllBytes(copy), again, Language.ZH);
        List<Diagnostic> third = problems("third.xlsx", Files.readAllBytes(second));

        assertThat(cells(again))
                .contains(
                        "cell/not-in-code-list D3", "cell/no-such-day B4", "cell/not-a-number E4");
        assertThat(cells(third)).isEqualTo(cells(again));
        assertThat(part(second, "xl/workbook.xml"))
                .containsOnlyOnce("<sheet name=\"" + OwnSheets.PROBLEMS);
    }

    @Test
    void aMendedCopyIsTaken() throws IOException {
        byte[] bytes = (HEADER + GOOD.replace("G-1", "G-9")).getBytes(StandardCharsets.UTF_8);
        Path copy = mark("bad.csv", bytes, problems("bad.csv", bytes), Language.EN);

        Path mended = folder.resolve("mended.xlsx");
        Files.write(mended, replaced(copy, "G-9", "G-1"));

        assertThat(read("mended.xlsx", Files.readAllBytes(mended)).problems()).isEmpty();
    }

    @Test
    void formulasOfTheOriginalStayBehind() throws IOException {
        Path original = folder.resolve("o.xlsx");
        try (var out = Files.newOutputStream(original);
                var book = new WorkbookWriter(out)) {
            var sheet = book.sheet("Stores");
            sheet.row(1);
            String[] names = HEADER.strip().split(",", -1);
            for (int i = 0; i < names.length; i++) {
                sheet.text(i, Style.PLAIN, names[i]);
            }
            sheet.row(2);
            String[] cells = GOOD.replace("G-1", "FORMULA").strip().split(",", -1);
            for (int i = 0; i < cells.length; i++) {
                sheet.text(i, Style.PLAIN, cells[i]);
            }
        }
        byte[] bytes =
                replaced(
                        original,
                        " t=\"inlineStr\"><is><t xml:space=\"preserve\">FORMULA</t></is>",
                        " t=\"str\"><f>WEBSERVICE(\"x\")</f><v>G-9</v>");

        Path copy = mark("o.xlsx", bytes, problems("o.xlsx", bytes), Language.EN);

        assertThat(part(copy, "xl/worksheets/sheet1.xml"))
                .contains("G-9")
                .doesNotContain("WEBSERVICE", "<f>");
        assertThat(cells(problems("copy.xlsx", Files.readAllBytes(copy))))
                .containsExactly("cell/not-in-code-list D2");
    }

    @Test
    void whatCannotBeReadIsListedOnly() throws IOException {
        byte[] bytes = {'P', 'K', 3, 4, 5, 6, 7};
        Path copy = mark("broken.xlsx", bytes, problems("broken.xlsx", bytes), Language.EN);

        assertThat(part(copy, "xl/workbook.xml")).contains(OwnSheets.PROBLEMS);
    }

    @Test
    void aZipOfFilesIsListedOnly() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var files = new ZipOutputStream(zip)) {
            files.putNextEntry(new ZipEntry("a.csv"));
            files.write(BAD.getBytes(StandardCharsets.UTF_8));
            files.closeEntry();
        }
        byte[] bytes = zip.toByteArray();

        Path copy = mark("z.zip", bytes, problems("z.zip", bytes), Language.EN);

        assertThat(part(copy, "xl/worksheets/sheet1.xml")).contains("z.zip/a.csv:3:grade");
    }

    @Test
    void aSheetThatNobodyReadMayBeBroken() throws IOException {
        Path original = folder.resolve("two.xlsx");
        try (var out = Files.newOutputStream(original);
                var book = new WorkbookWriter(out)) {
            book.sheet("Notes").row(1);
            var sheet = book.sheet("Stores");
            sheet.row(1);
            String[] names = HEADER.strip().split(",", -1);
            for (int i = 0; i < names.length; i++) {
                sheet.text(i, Style.PLAIN, names[i]);
            }
            sheet.row(2);
            sheet.text(0, Style.PLAIN, "PINE");
        }
        byte[] bytes = replaced(original, "</row>", "</row>" + row(40) + "<row r=\"50\"><c s=\"x");

        List<Diagnostic> problems = problems("two.xlsx", bytes);
        Path copy = mark("two.xlsx", bytes, problems, Language.EN);

        assertThat(problems).isNotEmpty();
        assertThat(part(copy, "xl/workbook.xml")).contains(OwnSheets.PROBLEMS);
    }

    private static String row(int number) {
        return "<row r=\"" + number + "\"/>";
    }

    @Test
    void anUntouchedCopyIsKnownAgain() throws IOException {
        byte[] bytes = BAD.getBytes(StandardCharsets.UTF_8);
        Path copy = mark("bad.csv", bytes, problems("bad.csv", bytes), Language.EN);

        assertThat(MarkedCopy.isOurs(copy)).isTrue();
        Path changed = folder.resolve("changed.xlsx");
        Files.write(changed, replaced(copy, "lamp", "lamps"));
        assertThat(MarkedCopy.isOurs(changed)).isFalse();
    }

    private static List<String> cells(List<Diagnostic> problems) {
        return problems.stream()
                .map(d -> d.code().id() + " " + (d.place() instanceof Place.Cell c ? c.cell() : ""))
                .toList();
    }

    private List<Diagnostic> problems(String name, byte[] bytes) {
        return read(name, bytes).problems();
    }

    private Checked<Rows> read(String name, byte[] bytes) {
        return intake.read(Outposts.stores(), name, bytes, Stated.NOTHING);
    }

    private Path mark(String name, byte[] bytes, List<Diagnostic> problems, Language language) {
        Path copy = folder.resolve(name + "-marked.xlsx");
        new MarkedCopy(intake, language)
                .write(copy, Outposts.stores(), name, Content.of(bytes), Stated.NOTHING, problems);
        return copy;
    }

    private static String part(Path file, String name) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// The workbook as another program saves it, with a text of its first sheet changed.
    private static byte[] replaced(Path file, String from, String to) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipFile(file.toFile());
                var saved = new ZipOutputStream(out)) {
            for (var entry : Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                saved.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(bytes, StandardCharsets.UTF_8);
                boolean isFirst = entry.getName().equals("xl/worksheets/sheet1.xml");
                saved.write(
                        isFirst ? text.replace(from, to).getBytes(StandardCharsets.UTF_8) : bytes);
                saved.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
