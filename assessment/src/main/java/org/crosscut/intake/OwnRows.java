package org.crosscut.intake;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The rows of a file that points to rows of its own: which there are is known behind the last.
///
/// Most rows are pointed to by none, so they are not looked up one by one as they come: of each
/// only a [KeyedHash] is written down, one behind the other, and from time to time all of them are
/// gone through for those that wait for one.
final class OwnRows {
    private static final int CHUNK = 1 << 13;
    private static final int FEW_WAITING = 1 << 16;

    /// Takes what points to no row of the file.
    interface Lost {
        void tell(List<Object> wanted, long line);
    }

    private record Pending(long line, List<Object> wanted) {}

    private final KeyedHash hash = new KeyedHash(new SecureRandom());
    private final int mostCandidates;
    private final Set<List<Object>> candidates = new LinkedHashSet<>();

    /// Of each row the two halves of its hash.
    private final List<long[]> rows = new ArrayList<>();

    private long noted;
    private List<Pending> waiting = new ArrayList<>();
    private int mostWaiting = FEW_WAITING;

    /// @param mostCandidates see [#candidates]
    OwnRows(int mostCandidates) {
        this.mostCandidates = mostCandidates;
    }

    /// @param here what a row has in the columns that are pointed to
    void note(List<Object> here) {
        hash(here);
        int at = (int) (noted % (CHUNK / 2)) * 2;
        if (at == 0) {
            rows.add(new long[CHUNK]);
        }
        long[] chunk = rows.getLast();
        chunk[at] = hash.low();
        chunk[at + 1] = hash.high();
        noted++;
        if (candidates.size() <= mostCandidates) {
            candidates.add(here);
        }
    }

    void await(List<Object> wanted, long line) {
        waiting.add(new Pending(line, wanted));
        if (waiting.size() >= mostWaiting) {
            waiting = new ArrayList<>(lost());
            mostWaiting = Math.max(FEW_WAITING, waiting.size() * 2);
        }
    }

    /// To be called behind the last row.
    void lost(Lost told) {
        for (Pending each : lost()) {
            told.tell(each.wanted(), each.line());
        }
    }

    /// Different values of the first rows, one more than were asked for where there are more.
    Stream<List<Object>> candidates() {
        return candidates.stream();
    }

    /// Those that wait for a row that has not come yet.
    private List<Pending> lost() {
        var wanted = new HashMarks(waiting.size());
        for (Pending each : waiting) {
            hash(each.wanted());
            wanted.add(hash.low(), hash.high());
        }
        long left = noted;
        for (long[] chunk : rows) {
            int end = (int) Math.min(left, CHUNK / 2) * 2;
            for (int at = 0; at < end; at += 2) {
                wanted.mark(chunk[at], chunk[at + 1]);
            }
            left -= CHUNK / 2;
        }
        return waiting.stream()
                .filter(each -> {
                    hash(each.wanted());
                    return !wanted.isMarked(hash.low(), hash.high());
                })
                .toList();
    }

    private void hash(List<Object> values) {
        hash.begin();
        values.forEach(hash::add);
        hash.end();
    }
}
