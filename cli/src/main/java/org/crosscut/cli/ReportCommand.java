package org.crosscut.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosscut.archive.Snapshot;
import org.crosscut.assess.Assessment;
import org.crosscut.assess.Reporters;
import org.crosscut.catalogue.Classification;
import org.crosscut.catalogue.ReferenceTable;
import org.crosscut.language.Language;
import org.crosscut.language.LocalizedText;
import org.crosscut.lawtext.ResolutionFolder;
import org.crosscut.report.AssessmentFigures;
import org.crosscut.report.StateInput;
import org.crosscut.report.StateReport;
import org.crosscut.report.html.HtmlRenderer;
import org.crosscut.rule.CompiledCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a report from an assessment.
@Command(name = "report", description = "Writes a report.")
final class ReportCommand implements Callable<Integer> {
    /// The reports that there are.
    enum Name {
        state
    }

    @Mixin Options options = new Options();

    @Parameters(
            paramLabel = "NAME",
            description =
                    "${COMPLETION-CANDIDATES}: every paragraph, what was found, what could not be told")
    Name name = Name.state;

    @Option(names = "--assessment", paramLabel = "ID", description = "default: the latest")
    String assessment = "";

    @Option(
            names = "--resolution",
            paramLabel = "FOLDER",
            description = "default: the only one there is")
    String resolution = "";

    @Mixin Clearance clearance = new Clearance();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "default: in the workspace's folder reports")
    Path out = Path.of("");

    @Override
    public Integer call() {
        CompiledCatalogue compiled = OpenCatalogue.compiled(Home.find().catalogue());
        try (var workspace = OpenWorkspace.open(options.workspace)) {
            Assessment found = workspace.assessment(assessment, compiled);
            Path file =
                    out.toString().isEmpty()
                            ? workspace
                                    .workspace()
                                    .reports()
                                    .resolve(name + "." + options.language.tag() + ".html")
                            : out;
            write(
                    compiled,
                    workspace,
                    found,
                    folder(workspace),
                    options.language,
                    clearance.level,
                    file);
            options.console().say("report.written", file);
        }
        return Exit.DONE;
    }

    private ResolutionFolder folder(OpenWorkspace workspace) {
        return resolution(resolution, workspace);
    }

    /// The resolution's folder, with the texts that the workspace adds.
    ///
    /// @param name empty where there is only one
    static ResolutionFolder resolution(String name, OpenWorkspace workspace) {
        Path all = Home.find().resolutions();
        try (var folders = Files.list(all)) {
            List<String> names =
                    folders.filter(Files::isDirectory)
                            .map(p -> p.getFileName().toString())
                            .sorted()
                            .toList();
            String chosen = name.isEmpty() && names.size() == 1 ? names.getFirst() : name;
            if (!names.contains(chosen)) {
                throw OpenCatalogue.unknown(CliCode.UNKNOWN_FILTER, chosen, names);
            }
            Path added = workspace.workspace().folder().resolve("resolutions").resolve(chosen);
            return Stop.unlessGood(ResolutionFolder.open(all.resolve(chosen), List.of(added)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + all, e);
        }
    }

    static void write(
            CompiledCatalogue compiled,
            OpenWorkspace workspace,
            Assessment assessment,
            ResolutionFolder folder,
            Language language,
            Classification clearance,
            Path file) {
        Snapshot snapshot = workspace.archive().snapshot(assessment.snapshot());
        ReferenceTable entities = compiled.catalogue().reference(ReferenceTable.Purpose.ENTITIES);
        var input =
                new StateInput(
                        assessment.workspace().equals("exercise"),
                        clearance,
                        assessment.asOf(),
                        assessment.snapshot(),
                        assessment.head(),
                        folder.metadata().symbol(),
                        folder.metadata().title(),
                        new ProvisionTexts(folder).all(),
                        new Reporters(compiled.catalogue(), assessment.workspace())
                                .entities().stream()
                                        .map(code ->
                                                new StateInput.Entity(
                                                        code,
                                                        LocalizedText.of(
                                                                entities.label(code, Language.EN),
                                                                entities.label(code, Language.ZH))))
                                        .toList(),
                        compiled.catalogue(),
                        new AssessmentFigures(compiled, assessment, snapshot));
        String html = new HtmlRenderer().render(new StateReport(input, language).document());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, html, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
