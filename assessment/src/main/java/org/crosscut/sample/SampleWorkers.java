package org.crosscut.sample;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Dataset;

/// Several generators that work beside whoever takes their files. Which of them makes a file makes
/// no difference to it.
public final class SampleWorkers implements AutoCloseable {
    private final BlockingQueue<SampleGenerator> idle;
    private final ExecutorService threads;

    /// @param workers at least one
    public SampleWorkers(Catalogue catalogue, int workers) {
        idle = new ArrayBlockingQueue<>(workers);
        threads = Executors.newFixedThreadPool(workers);
        for (int i = 0; i < workers; i++) {
            idle.add(new SampleGenerator(catalogue, 1));
        }
    }

    /// The files that some entities would send of a dataset, in their order.
    public Future<List<SampleFile>> generate(
            Dataset dataset, List<Sending> sendings, long rows, long seed) {
        return threads.submit(() -> {
            SampleGenerator generator = idle.take();
            try {
                return sendings.stream()
                        .map(s -> generator.generate(dataset, s.entity(), s.period(), rows, seed))
                        .toList();
            } finally {
                idle.add(generator);
            }
        });
    }

    /// Drops what nobody has taken.
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
        idle.forEach(SampleGenerator::close);
    }
}
