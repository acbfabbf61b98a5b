package org.crosscut.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Dataset;
import org.jspecify.annotations.Nullable;

/// Several generators that work beside whoever takes their files. Which of them makes a file makes
/// no difference to it.
public final class SampleWorkers implements AutoCloseable {
    private final Catalogue catalogue;
    private final @Nullable SampleStore store;
    private final ConcurrentLinkedQueue<SampleGenerator> idle = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads;

    /// @param workers at least one
    /// @param store where files lie that were made before; null to make all
    public SampleWorkers(Catalogue catalogue, int workers, @Nullable SampleStore store) {
        this.catalogue = catalogue;
        this.store = store;
        this.threads = Executors.newFixedThreadPool(workers);
    }

    /// The files that some entities would send of a dataset, in their order.
    public Future<List<SampleFile>> generate(
            Dataset dataset, List<Sending> sendings, long rows, long seed) {
        return threads.submit(() -> {
            var files = new ArrayList<SampleFile>();
            for (Sending sending : sendings) {
                SampleFile known = store == null ? null : store.find(dataset, sending, rows, seed);
                SampleFile file = known == null ? made(dataset, sending, rows, seed) : known;
                if (known == null && store != null) {
                    store.keep(dataset, sending, rows, seed, file);
                }
                files.add(file);
            }
            return files;
        });
    }

    // A generator takes a moment to start, and with all files known none is needed.
    private SampleFile made(Dataset dataset, Sending sending, long rows, long seed) {
        SampleGenerator free = idle.poll();
        SampleGenerator generator = free == null ? new SampleGenerator(catalogue, 1) : free;
        try {
            return generator.generate(dataset, sending.entity(), sending.period(), rows, seed);
        } finally {
            idle.add(generator);
        }
    }

    /// Drops what nobody has taken.
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
        idle.forEach(SampleGenerator::close);
    }
}
