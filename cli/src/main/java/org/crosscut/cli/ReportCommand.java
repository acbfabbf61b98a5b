package org.crosscut.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosscut.assess.Assessment;
import org.crosscut.assess.Reporters;
import org.crosscut.lawtext.ResolutionFolder;
import org.crosscut.report.ReportDocument;
import org.crosscut.report.docx.DocxRenderer;
import org.crosscut.report.html.HtmlRenderer;
import org.crosscut.rule.CompiledCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a report from an assessment.
@Command(name = "report", description = "Writes a report.")
final class ReportCommand implements Callable<Integer> {
    @Mixin ReportOptions options = new ReportOptions();

    @Parameters(
            paramLabel = "NAME",
            converter = ReportName.Converter.class,
            completionCandidates = ReportName.Candidates.class,
            description = {
                "state: every paragraph, what was found, what could not be told",
                "follow-up: one entity's table of decisions and action taken"
            })
    ReportName name = ReportName.STATE;

    @Option(names = "--entity", paramLabel = "CODE", description = "whose; for follow-up only")
    String entity = "";

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
            String file =
                    name.word()
                            + (entity.isEmpty() ? "" : "-" + entity)
                            + "."
                            + options.language.tag()
                            + "."
                            + options.format;
            Path target =
                    out.toString().isEmpty() ? workspace.workspace().reports().resolve(file) : out;
            write(target, bytes(document(compiled, workspace, found), options.format));
            options.console().say("report.written", target);
        }
        return Exit.DONE;
    }

    private ReportDocument document(
            CompiledCatalogue compiled, OpenWorkspace workspace, Assessment found) {
        var maker =
                new ReportMaker(
                        compiled, workspace, resolution(resolution, workspace), clearance.level);
        return switch (name) {
            case STATE -> maker.state(found, options.language);
            case FOLLOW_UP -> maker.followUp(found, entity(compiled, found), options.language);
        };
    }

    /// @throws Stop if no entity of the workspace has that code
    private String entity(CompiledCatalogue compiled, Assessment found) {
        List<String> codes = new Reporters(compiled.catalogue(), found.workspace()).entities();
        if (!codes.contains(entity)) {
            throw OpenCatalogue.unknown(CliCode.UNKNOWN_FILTER, entity, codes);
        }
        return entity;
    }

    static byte[] bytes(ReportDocument document, ReportOptions.Format format) {
        return switch (format) {
            case html -> new HtmlRenderer().render(document).getBytes(StandardCharsets.UTF_8);
            case docx -> new DocxRenderer().render(document);
        };
    }

    static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /// The resolution's folder, with the texts that the workspace adds.
    ///
    /// @param name empty where there is only one
    static ResolutionFolder resolution(String name, OpenWorkspace workspace) {
        Path chosen = resolutionFolder(name);
        Path added =
                workspace.workspace().folder().resolve("resolutions").resolve(chosen.getFileName());
        return Stop.unlessGood(ResolutionFolder.open(chosen, List.of(added)));
    }

    /// @param name empty for the only one there is
    static Path resolutionFolder(String name) {
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
            return all.resolve(chosen);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + all, e);
        }
    }
}
