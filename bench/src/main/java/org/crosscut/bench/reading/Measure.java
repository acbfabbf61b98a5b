package org.crosscut.bench.reading;

/// What is compared.
enum Measure {
    /// Type, official number and level of every line.
    STRUCTURE("structure, all lines"),
    /// The same of preambular and operative paragraphs alone.
    PARAGRAPHS("structure, paragraphs"),
    VERBS("verbs"),
    CLASSES("classes"),
    ADDRESSEES("addressees"),
    KINDS("deliverable kinds");

    final String title;

    Measure(String title) {
        this.title = title;
    }
}
