package org.crosscut.bench;

import java.lang.management.ManagementFactory;

/// What a ratio depends on besides the program.
final class Machine {
    private Machine() {}

    /// The load is how many threads wanted a processor in the last minute; negative where the
    /// system does not say. Ratios are worth most where it is near 0.
    static void print() {
        System.out.printf(
                "%d cores, JDK %s, load before %.1f%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
