package org.crosscut.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.crosscut.lawtext.ResolutionReader;
import org.crosscut.lawtext.akn.AkomaNtoso;
import org.crosscut.lawtext.grammar.Grammars;
import org.xml.sax.SAXException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Whether the Akoma Ntoso written of documents is valid.
@Command(
        name = "akn",
        description =
                "Reads every text, Markdown, HTML, DOCX and PDF file below the folders, writes it as"
                        + " Akoma Ntoso and validates that. Exit status 1 if one is not valid.")
final class AknBench implements Callable<Integer> {
    private static final List<String> FORMS =
            List.of(".txt", ".md", ".html", ".htm", ".docx", ".pdf");

    @Option(
            names = "--schema",
            paramLabel = "XSD",
            required = true,
            description = "akomantoso30.xsd, beside which xml.xsd lies")
    Path schema = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "where the XML is written, if wanted")
    Path out = Path.of("");

    @Parameters(paramLabel = "DIR", arity = "1..*")
    List<Path> folders = List.of();

    @Override
    public Integer call() throws IOException, SAXException {
        Schema official =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(schema.toFile());
        var reader = new ResolutionReader(Grammars.load());
        int valid = 0;
        int invalid = 0;
        for (Path file : files()) {
            String xml = AkomaNtoso.write(reader.salvage(file));
            if (!out.toString().isEmpty()) {
                Files.createDirectories(out);
                Files.writeString(out.resolve(file.getFileName() + ".akn.xml"), xml);
            }
            try {
                official.newValidator().validate(new StreamSource(new StringReader(xml)));
                valid++;
            } catch (SAXException e) {
                invalid++;
                System.out.println(file + ": " + e.getMessage());
            }
        }
        System.out.printf("%,d valid, %,d not%n", valid, invalid);
        return invalid == 0 && valid > 0 ? 0 : 1;
    }

    private List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        for (Path folder : folders) {
            try (Stream<Path> below = Files.walk(folder)) {
                below.filter(Files::isRegularFile)
                        .filter(f -> FORMS.stream().anyMatch(f.toString()::endsWith))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }
}
