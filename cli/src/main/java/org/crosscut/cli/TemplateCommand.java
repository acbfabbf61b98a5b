package org.crosscut.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosscut.archive.Workspace;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.diagnostic.Checked;
import org.crosscut.language.Language;
import org.crosscut.template.Template;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes an empty table to fill in: a workbook with explanations and drop-downs, or the header of
/// a text table, which a spreadsheet opens as UTF-8.
@Command(
        name = "template",
        description = "Writes an empty table of a dataset, to be filled in and handed in.")
final class TemplateCommand implements Callable<Integer> {
    /// What can be filled in.
    enum Form {
        csv,
        xlsx
    }

    /// The languages of titles and explanations.
    enum Languages {
        en,
        zh,
        both;

        List<Language> all() {
            return switch (this) {
                case en -> List.of(Language.EN);
                case zh -> List.of(Language.ZH);
                case both -> List.of(Language.EN, Language.ZH);
            };
        }
    }

    @Parameters(paramLabel = "DATASET", description = "its name, as `catalogue list` shows it")
    String dataset = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    Form format = Form.csv;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGES",
            description =
                    "of a workbook's titles and explanations: ${COMPLETION-CANDIDATES}"
                            + " (default: ${DEFAULT-VALUE})")
    Languages languages = Languages.both;

    @Option(
            names = "--example",
            description =
                    "let the example stand in the table, too; hand it in and it is refused "
                            + "where entities are real")
    boolean withExample;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "where to write it (default: a text table is printed, a workbook written "
                            + "to DATASET.xlsx)")
    @Nullable Path out;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            defaultValue = "${env:CROSSCUT_WORKSPACE:-workspace}",
            description = "whose kind of entities is offered (default: ${DEFAULT-VALUE})")
    Path workspace = Path.of("workspace");

    @Mixin LanguageOption spoken = new LanguageOption();

    @Override
    public Integer call() {
        Console console = spoken.console();
        Catalogue catalogue = OpenCatalogue.datasets(Home.find().catalogue());
        var template =
                new Template(
                        catalogue,
                        OpenCatalogue.dataset(catalogue, dataset),
                        kind(workspace),
                        languages.all());
        Path file = out;
        if (format == Form.csv) {
            byte[] table = template.csv(withExample);
            if (file == null) {
                console.print(new String(table, StandardCharsets.UTF_8));
                return Exit.DONE;
            }
            write(file, table);
        } else {
            file = file == null ? Path.of(dataset + ".xlsx") : file;
            var table = new ByteArrayOutputStream();
            template.workbook(table, withExample);
            write(file, table.toByteArray());
        }
        console.say("template.written", file, dataset);
        return Exit.DONE;
    }

    /// Without a workspace the entities of both kinds are offered.
    private static String kind(Path folder) {
        return switch (Workspace.open(folder)) {
            case Checked.Good<Workspace>(Workspace opened, _) -> opened.kind().word();
            case Checked.Bad<Workspace> _ -> "";
        };
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
