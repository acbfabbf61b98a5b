package org.crosscut.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.jspecify.annotations.Nullable;

/// The tables in a ZIP, one after the other. Names of entries are shown and compared, and never
/// lead to a file.
final class ZippedFiles {
    static final int MOST_FILES = 1_000;
    static final int MOST_RATIO = 200;
    private static final int FREE = 1 << 20;
    private static final long MOST_BYTES = 1L << 30;
    private static final int MOST_OF_ONE = 400 << 20;
    private static final Set<String> TABLES = Set.of("csv", "tsv", "tab", "txt", "xlsx", "xlsm");
    private static final Set<String> LEFT_BEHIND = Set.of(".ds_store", "thumbs.db", "desktop.ini");
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])([. ].*)?");

    private final String file;
    private final Consumer<Diagnostic> problems;
    private final Set<String> names = new HashSet<>();
    private long total;

    ZippedFiles(String file, Consumer<Diagnostic> problems) {
        this.file = file;
        this.problems = problems;
    }

    /// Whether a ZIP is one of files, and no workbook or other document that is packed so.
    static boolean isOfFiles(byte[] bytes) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int seen = 0;
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                String name = e.getName();
                if (name.equals("[Content_Types].xml")
                        || name.equals("mimetype")
                        || name.equals("content.xml")
                        || name.startsWith("xl/")
                        || name.startsWith("word/")) {
                    return false;
                }
                seen++;
                if (seen > MOST_FILES) {
                    return true;
                }
            }
            return seen > 0;
        } catch (ZipException e) {
            // Only a ZIP of files can have locked entries; what is wrong is told when it is read.
            return String.valueOf(e.getMessage()).contains("encrypted");
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /// Gives each table's name and bytes; tells of the rest.
    ///
    /// @return whether any table was given
    boolean each(byte[] bytes, BiConsumer<String, byte[]> tables) {
        boolean any = false;
        int seen = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                seen++;
                if (seen > MOST_FILES) {
                    tell(ZipCode.TOO_MANY_FILES, "", "limit", String.valueOf(MOST_FILES));
                    return any;
                }
                byte[] content = content(zip);
                zip.closeEntry();
                if (content == null || isBomb(e, content.length)) {
                    tell(ZipCode.TOO_LARGE, e.getName());
                    return any;
                }
                if (isToBeRead(e)) {
                    any |= give(e.getName(), content, tables);
                }
            }
        } catch (ZipException e) {
            boolean isLocked = String.valueOf(e.getMessage()).contains("encrypted");
            tell(isLocked ? ZipCode.ENCRYPTED : ZipCode.DAMAGED, "");
            return any;
        } catch (IOException | IllegalArgumentException e) {
            tell(ZipCode.DAMAGED, "");
            return any;
        }
        if (names.isEmpty()) {
            tell(ZipCode.NO_FILES, "");
        }
        return any;
    }

    private static boolean isBomb(ZipEntry entry, int size) {
        long packed = entry.getCompressedSize();
        return size > FREE && packed > 0 && size / packed > MOST_RATIO;
    }

    /// The whole entry, or null if it is too large.
    private byte @Nullable [] content(InputStream in) throws IOException {
        var content = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            total += n;
            content.write(buffer, 0, n);
            if (total > MOST_BYTES || content.size() > MOST_OF_ONE) {
                return null;
            }
        }
        return content.toByteArray();
    }

    /// Tells of an entry that is none of the tables.
    private boolean isToBeRead(ZipEntry entry) {
        String name = entry.getName();
        if (isUnsafe(name)) {
            tell(ZipCode.UNSAFE_NAME, name);
            return false;
        }
        if (entry.isDirectory()) {
            return false;
        }
        String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (name.startsWith("__MACOSX/") || last.startsWith("._") || LEFT_BEHIND.contains(last)) {
            tell(ZipCode.IGNORED_FILE, name);
            return false;
        }
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (!names.add(folded)) {
            tell(ZipCode.SAME_NAME, name);
            return false;
        }
        return true;
    }

    private boolean give(String name, byte[] content, BiConsumer<String, byte[]> tables) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (Workbook.isZip(content) && isOfFiles(content)) {
            tell(ZipCode.NESTED, name);
            return false;
        }
        if (!TABLES.contains(ending) && !Workbook.isOldOrLocked(content)) {
            tell(ZipCode.OTHER_FILE, name);
            return false;
        }
        tables.accept(CellText.shown(name), content);
        return true;
    }

    /// Whether unpacking it could write outside its folder, or to a device.
    private static boolean isUnsafe(String name) {
        boolean leads =
                name.isEmpty()
                        || name.startsWith("/")
                        || name.indexOf('\\') >= 0
                        || name.indexOf(':') >= 0
                        || name.chars().anyMatch(Character::isISOControl);
        return leads
                || Arrays.stream(name.split("/", -1))
                        .map(p -> p.toLowerCase(Locale.ROOT))
                        .anyMatch(p -> p.equals("..") || DEVICE.matcher(p).matches());
    }

    private void tell(ZipCode code, String entry, String... facts) {
        Place place = Place.file(entry.isEmpty() ? file : file + "/" + CellText.shown(entry));
        String[] all = Arrays.copyOf(facts, facts.length + 2);
        all[facts.length] = "entry";
        all[facts.length + 1] = CellText.shown(entry);
        problems.accept(Diagnostic.of(code, place, all));
    }
}
