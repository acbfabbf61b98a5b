package org.crosscut.assess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// When which assessment was made. An assessment itself does not say so, since the same arguments
/// give the same bytes on every day.
public final class AssessmentJournal {
    private static final String FILE = "journal";

    private final Path folder;

    /// @param folder of all assessments of a workspace
    public AssessmentJournal(Path folder) {
        this.folder = folder;
    }

    /// Notes that an assessment was made; one made again counts as made now.
    public void note(String id, Instant when) {
        Path fresh = folder.resolve(FILE + ".new");
        var made = new LinkedHashMap<>(made());
        made.remove(id);
        made.put(id, when);
        var lines = new ArrayList<String>();
        made.forEach((assessment, time) -> lines.add(assessment + " " + time));
        try {
            Files.createDirectories(folder);
            Files.write(fresh, lines, StandardCharsets.UTF_8);
            Files.move(
                    fresh,
                    folder.resolve(FILE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder.resolve(FILE), e);
        }
    }

    /// When each was last made, the latest at the end. Assessments of a time before there was a
    /// journal are not in it.
    public SequencedMap<String, Instant> made() {
        Path file = folder.resolve(FILE);
        var made = new LinkedHashMap<String, Instant>();
        if (Files.exists(file)) {
            List<String> lines;
            try {
                lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
            for (String line : lines) {
                int space = line.indexOf(' ');
                made.put(line.substring(0, space), Instant.parse(line.substring(space + 1)));
            }
        }
        return Collections.unmodifiableSequencedMap(made);
    }
}
