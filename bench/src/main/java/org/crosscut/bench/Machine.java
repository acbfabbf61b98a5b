package org.crosscut.bench;

/// What a ratio depends on besides the program.
final class Machine {
    private Machine() {}

    static void print() {
        System.out.printf(
                "%d cores, JDK %s%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version().feature());
    }
}
