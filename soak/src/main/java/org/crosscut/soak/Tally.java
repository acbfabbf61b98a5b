package org.crosscut.soak;

import java.util.ArrayList;
import java.util.List;

/// Counts the tries of one part and keeps what did not hold; tells its progress as it goes.
final class Tally {
    private static final long PAUSE_NANOS = 5_000_000_000L;
    private static final int SHOWN = 1_000;

    private final String name;
    private final long total;
    private final long start = System.nanoTime();
    private long told = start;
    private long tries;
    private final List<String> failures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /// @param total how many tries there will be; 0 if that is not known
    Tally(String name, long total) {
        this.name = name;
        this.total = total;
    }

    /// One more try.
    void tried() {
        tries++;
        long now = System.nanoTime();
        if (now - told > PAUSE_NANOS) {
            told = now;
            String of = total == 0 ? "" : " of " + total;
            System.err.printf(
                    "  %s: %d%s, %d s%s%n",
                    name,
                    tries,
                    of,
                    seconds(),
                    failures.isEmpty() ? "" : ", " + failures.size() + " failed");
        }
    }

    /// @param what so that the try can be made again
    void failed(String what) {
        String shown = what.length() > SHOWN ? what.substring(0, SHOWN) + " …" : what;
        failures.add(shown);
        System.err.println("  " + name + " FAILED: " + shown);
    }

    /// Fails unless it holds.
    void expect(boolean holds, String what) {
        if (!holds) {
            failed(what);
        }
    }

    /// Something that was measured or counted beside the tries.
    void note(String what) {
        notes.add(what);
    }

    String name() {
        return name;
    }

    long tries() {
        return tries;
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    long seconds() {
        return (System.nanoTime() - start) / 1_000_000_000L;
    }
}
