package org.crosscut.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which part of which assessment a command lists.
final class Selection {
    @Option(names = "--assessment", paramLabel = "ID", description = "default: the latest")
    String assessment = "";

    @Option(names = "--entity", paramLabel = "CODE", description = "default: all")
    String entity = "";

    @Mixin Clearance clearance = new Clearance();

    /// Whether what belongs to this entity is listed.
    boolean isOf(String code) {
        return entity.isEmpty() || entity.equals(code);
    }
}
