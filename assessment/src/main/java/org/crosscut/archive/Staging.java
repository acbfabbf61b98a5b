package org.crosscut.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import org.crosscut.catalogue.Dataset;
import org.crosscut.intake.Content;
import org.crosscut.intake.Delivery;
import org.crosscut.intake.RowSink;

/// A file on its way into the archive: its bytes are copied already, so that what the sender does
/// to it meanwhile is of no matter; its rows come while it is read. Nothing of it stays unless it
/// is accepted.
public final class Staging implements AutoCloseable {
    private final Archive archive;
    private final DurableFiles files;
    private final Path folder;
    private final Dataset dataset;
    private final String fileName;
    private final Path original;
    private final String originalHash;
    private final String salt;
    private final RowsWriter rows;
    private boolean isDone;

    private Staging(
            Archive archive,
            DurableFiles files,
            Path folder,
            Dataset dataset,
            String fileName,
            Path original,
            String originalHash,
            String salt,
            RowsWriter rows) {
        this.archive = archive;
        this.files = files;
        this.folder = folder;
        this.dataset = dataset;
        this.fileName = fileName;
        this.original = original;
        this.originalHash = originalHash;
        this.salt = salt;
        this.rows = rows;
    }

    static Staging open(
            Archive archive,
            DurableFiles files,
            Path folder,
            Dataset dataset,
            String fileName,
            Content content,
            String salt,
            ParquetFiles parquet)
            throws IOException, SQLException {
        String name =
                fileName.substring(
                        Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        Path original =
                folder.resolve(ArchiveLayout.ORIGINAL).resolve(ArchiveLayout.safeName(name));
        files.createFolder(folder.resolve(ArchiveLayout.ORIGINAL));
        MessageDigest digest = Sha256.digest();
        try (InputStream in = content.open();
                OutputStream out = new DigestOutputStream(files.create(original), digest)) {
            in.transferTo(out);
        }
        return new Staging(
                archive,
                files,
                folder,
                dataset,
                name,
                original,
                HexFormat.of().formatHex(digest.digest()),
                salt,
                parquet.writer(
                        dataset,
                        salt,
                        () -> {
                            Path file = folder.resolve(ArchiveLayout.ROWS);
                            files.changing("create", file);
                            return file;
                        },
                        archive.folder()));
    }

    /// The file as received.
    public Content content() {
        return Content.of(original);
    }

    /// Where the file's checked rows go, each after the one before it.
    public RowSink rows() {
        return rows;
    }

    /// Stores the file for good; when this returns, it is on disk and has its receipt.
    ///
    /// @param delivery what was read from [#content] into [#rows]
    /// @param sender as they named themselves, not empty
    public Receipt accept(Delivery delivery, String sender) {
        if (sender.isBlank()) {
            throw new IllegalArgumentException("a submission needs its sender");
        }
        if (isDone || delivery.rows() != rows.rows() || !delivery.dataset().equals(dataset)) {
            throw new IllegalStateException("not what was read into this staging: " + delivery);
        }
        isDone = true;
        try {
            byte[] schema = SchemaJson.bytes(dataset);
            files.write(folder.resolve(ArchiveLayout.SCHEMA), schema);
            String contentHash = rows.finish();
            String rowsHash = Sha256.of(folder.resolve(ArchiveLayout.ROWS));
            files.syncTree(folder);
            return archive.accept(
                    folder,
                    (next, previous, now) ->
                            new Receipt(
                                    next,
                                    Receipt.Kind.ACCEPTED,
                                    dataset.name(),
                                    dataset.version(),
                                    fileName,
                                    originalHash,
                                    Sha256.of(schema),
                                    rowsHash,
                                    contentHash,
                                    salt,
                                    sender,
                                    now,
                                    delivery.rows(),
                                    delivery.covers(),
                                    0,
                                    "",
                                    previous,
                                    ""));
        } catch (IOException e) {
            throw ArchiveFailure.of(archive.folder(), e);
        } catch (SQLException e) {
            throw ArchiveFailure.of(archive.folder(), e);
        }
    }

    /// Forgets the file unless it was accepted.
    @Override
    public void close() {
        try {
            rows.close();
            files.deleteTree(folder);
        } catch (IOException e) {
            throw ArchiveFailure.of(archive.folder(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("the database in memory did not close", e);
        }
    }
}
