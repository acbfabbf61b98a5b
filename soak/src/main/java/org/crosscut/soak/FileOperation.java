package org.crosscut.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One system call on one path, the how manieth of its thread.
///
/// @param path from the archive's folder on
/// @param number from 1
record FileOperation(String call, String path, int number) {
    static final String CALLS =
            "openat,write,pwrite64,writev,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir,ftruncate,link,close,fcntl";
    private static final Pattern CALL = Pattern.compile("^(\\d+) +([a-z0-9]+)\\(.*");

    boolean isChange() {
        return !call.equals("close") && !call.equals("fcntl") && !call.equals("openat");
    }

    @Override
    public String toString() {
        return call + " " + path + (number > 1 ? " (" + number + ")" : "");
    }

    /// Every operation in the folder that a trace tells of, in order.
    static List<FileOperation> of(Path trace, Path folder) {
        Pattern path =
                Pattern.compile("[<\"](" + Pattern.quote(folder.toString()) + "[^>\"]*)[>\"]");
        Map<String, Integer> counted = new HashMap<>();
        Map<String, FileOperation> all = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(trace)) {
                Matcher call = CALL.matcher(line);
                Matcher found = path.matcher(line);
                if (!call.matches() || !found.find() || line.contains("F_GETFL")) {
                    continue;
                }
                // The first is what the call is about: of a move, what is moved.
                String name = folder.relativize(Path.of(found.group(1))).toString();
                String each = call.group(1) + call.group(2) + name;
                int number = counted.merge(each, 1, Integer::sum);
                var operation = new FileOperation(call.group(2), name, number);
                all.putIfAbsent(operation.toString(), operation);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(all.values());
    }
}
