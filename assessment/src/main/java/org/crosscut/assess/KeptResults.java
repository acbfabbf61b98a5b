package org.crosscut.assess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Results of former assessments of a workspace, each under the fingerprint of all that it depends
/// on, so that what no new submission touches need not be computed again. They may be deleted at
/// any time: a result that is not there, or not whole, is computed. They lie beside the assessments
/// and hold nothing that those do not.
public final class KeptResults {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int HASH = 64;
    private static final byte END_OF_LINE = '\n';

    private final Path folder;
    private final String product;
    private final Set<String> used = new HashSet<>();

    /// @param folder of the results
    /// @param product names the program that computes them: another one keeps results of its own
    public KeptResults(Path folder, String product) {
        this.folder = folder;
        this.product = product;
    }

    String product() {
        return product;
    }

    /// @param fingerprint in hexadecimal
    /// @return null if it has to be computed
    @Nullable JsonNode find(String fingerprint) {
        byte[] content = content(fingerprint);
        return content == null ? null : tree(fingerprint, content);
    }

    /// What a control found, its findings unread.
    ///
    /// @return null if it has to be computed
    @Nullable ControlResult findControl(String fingerprint) {
        byte[] content = content(fingerprint);
        if (content == null) {
            return null;
        }
        int end = 0;
        while (content[end] != END_OF_LINE) {
            end++;
        }
        byte[] findings = Arrays.copyOfRange(content, end + 1, content.length);
        return AssessmentStore.control(tree(fingerprint, Arrays.copyOf(content, end)))
                .withFindings(c -> new KeptFindings(c, List.of(findings)));
    }

    private static JsonNode tree(String fingerprint, byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new IllegalStateException("whole, and yet no JSON: " + fingerprint, e);
        }
    }

    private byte @Nullable [] content(String fingerprint) {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(fingerprint));
            if (bytes.length <= HASH) {
                return null;
            }
            byte[] content = Arrays.copyOfRange(bytes, HASH, bytes.length);
            String hash = new String(bytes, 0, HASH, StandardCharsets.US_ASCII);
            if (!hash.equals(Fingerprint.of(content))) {
                return null;
            }
            used.add(fingerprint);
            return content;
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder.resolve(fingerprint), e);
        }
    }

    void keep(String fingerprint, JsonNode result) {
        keep(fingerprint, JSON.writeValueAsBytes(result));
    }

    /// Keeps what a control found, its findings on a line of their own.
    ///
    /// @return the same, with its findings as they are kept
    ControlResult keep(String fingerprint, ControlResult result) {
        byte[] findings = JSON.writeValueAsBytes(AssessmentStore.tree(result.findings()));
        byte[] head =
                JSON.writeValueAsBytes(AssessmentStore.tree(result.withFindings(c -> List.of())));
        byte[] content = Arrays.copyOf(head, head.length + 1 + findings.length);
        content[head.length] = END_OF_LINE;
        System.arraycopy(findings, 0, content, head.length + 1, findings.length);
        keep(fingerprint, content);
        return result.withFindings(c -> new KeptFindings(c, List.of(findings)));
    }

    private void keep(String fingerprint, byte[] content) {
        byte[] hash = Fingerprint.of(content).getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = Arrays.copyOf(hash, hash.length + content.length);
        System.arraycopy(content, 0, bytes, hash.length, content.length);
        Path fresh = folder.resolve(fingerprint + ".new");
        try {
            Files.createDirectories(folder);
            Files.write(fresh, bytes);
            Files.move(
                    fresh,
                    folder.resolve(fingerprint),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + fresh, e);
        }
        used.add(fingerprint);
    }

    /// Removes what was neither found nor kept since the last time: results of what was withdrawn,
    /// replaced or destroyed do not stay.
    void prune() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!used.contains(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tidy " + folder, e);
        }
        used.clear();
    }
}
