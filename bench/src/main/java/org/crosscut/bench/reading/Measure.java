package org.crosscut.bench.reading;

/// What is compared.
enum Measure {
    /// Type, official number and level of every line.
    STRUCTURE("structure, all lines"),
    /// The same of preambular and operative paragraphs alone.
    PARAGRAPHS("structure, paragraphs"),
    VERBS("verbs"),
    CLASSES("classes"),
    /// With one name for each body.
    ADDRESSEES("addressees"),
    /// With the names that the labels use.
    ADDRESSEE_NAMES("addressees, by name"),
    KINDS("deliverable kinds");

    final String title;

    Measure(String title) {
        this.title = title;
    }
}
