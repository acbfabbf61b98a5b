package org.crosscut.lawtext.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crosscut.lawtext.Resolution;

/// Since when, at least, the requests of the last of several resolutions have stood. A request may
/// skip a resolution; each step goes to the latest earlier form, so that slow change is followed.
///
/// @param resolutions from the earliest to the last
/// @param histories one for each request of the last, in its order
public record Chain(List<Resolution> resolutions, List<History> histories) {

    /// @param forms from the earliest to the one in the last resolution
    public record History(List<Form> forms) {
        public History {
            forms = List.copyOf(forms);
        }

        public Request request() {
            return forms.getLast().request();
        }

        public Form since() {
            return forms.getFirst();
        }

        /// How often it was asked again after the first time.
        public int repetitions() {
            return forms.size() - 1;
        }
    }

    /// A request in one of the resolutions.
    ///
    /// @param change from the form before; empty for the first
    public record Form(Resolution resolution, Request request, Optional<Change> change) {}

    public Chain {
        resolutions = List.copyOf(resolutions);
        histories = List.copyOf(histories);
    }

    /// @param resolutions at least one, from the earliest to the last, in one language
    public static Chain of(List<Resolution> resolutions, ChangeFinder finder) {
        int last = resolutions.size() - 1;
        var histories = new ArrayList<List<List<Form>>>();
        for (int later = 0; later <= last; later++) {
            Resolution resolution = resolutions.get(later);
            var changes = new ArrayList<Changes>();
            for (int earlier = 0; earlier < later; earlier++) {
                changes.add(finder.compare(resolutions.get(earlier), resolution));
            }
            var forms = new ArrayList<List<Form>>();
            for (Request request : Request.of(resolution)) {
                forms.add(history(resolution, request, changes, histories));
            }
            histories.add(forms);
        }
        return new Chain(resolutions, histories.get(last).stream().map(History::new).toList());
    }

    private static List<Form> history(
            Resolution resolution,
            Request request,
            List<Changes> changes,
            List<List<List<Form>>> histories) {
        for (int earlier = changes.size() - 1; earlier >= 0; earlier--) {
            Optional<Change> change =
                    changes.get(earlier).all().stream()
                            .filter(c -> c.after().equals(Optional.of(request)))
                            .findFirst();
            Optional<Request> before = change.flatMap(Change::before);
            if (before.isPresent()) {
                List<Form> forms =
                        histories.get(earlier).stream()
                                .filter(f -> f.getLast().request().equals(before.get()))
                                .findFirst()
                                .orElseThrow();
                var all = new ArrayList<>(forms);
                all.add(new Form(resolution, request, change));
                return all;
            }
        }
        return List.of(new Form(resolution, request, Optional.empty()));
    }
}
