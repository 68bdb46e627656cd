package jp.hersys.profiles;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.hersys.intake.Finding;
import jp.hersys.profiles.workbooks.Workbook;
import jp.hersys.profiles.workbooks.WorkbookRefusal;
import jp.hersys.writing.Spelling;
import org.jspecify.annotations.Nullable;

/// How far each profile knows the columns of one file.
final class Candidates {

    private static final int MOST_NAMES = 12;
    private static final int LONGEST_NAME = 20;

    private final List<Candidate> candidates = new ArrayList<>();
    private @Nullable WholeRefusal withoutRows;

    private Candidates() {}

    /// A profile and what it found in the header that it knows best.
    ///
    /// @param names as they stand in that header
    private record Candidate(Profile profile, Columns columns, List<String> names) {

        boolean isComplete() {
            return columns.missing().isEmpty();
        }

        int known() {
            return columns.known();
        }
    }

    /// @throws WholeRefusal when none or several fit, or when the file is none that any profile could read
    static Profile best(FileSource source, List<Profile> profiles) throws IOException, WholeRefusal {
        var candidates = new Candidates();
        if (Packed.isArchive(source)) {
            candidates.lookAtWorkbook(source, profiles);
        } else {
            var head = TextHead.of(source);
            for (var profile : profiles) {
                candidates.lookAtText(head, profile);
            }
        }
        var fitting = candidates.fitting();
        if (fitting.size() == 1) {
            return fitting.getFirst().profile();
        }
        if (fitting.isEmpty() && !Packed.isArchive(source)) {
            // What is no text at all says so in its own sentence.
            FirstLook.at(source, profiles.getFirst());
        }
        if (candidates.candidates.isEmpty() && candidates.withoutRows != null) {
            throw candidates.withoutRows;
        }
        throw new WholeRefusal(fitting.isEmpty() ? candidates.none(profiles) : several(fitting));
    }

    static String names(List<Profile> profiles) {
        return profiles.stream().map(Profile::name).collect(Collectors.joining(", "));
    }

    private List<Candidate> fitting() {
        int most = candidates.stream()
                .filter(Candidate::isComplete)
                .mapToInt(Candidate::known)
                .max()
                .orElse(0);
        return candidates.stream()
                .filter(candidate -> candidate.isComplete() && candidate.known() == most)
                .toList();
    }

    private static Finding several(List<Candidate> fitting) {
        var first = fitting.getFirst();
        return Finding.refuse(
                "file.profile-ambiguous",
                "",
                shown(first.names()),
                names(fitting.stream().map(Candidate::profile).toList()));
    }

    private Finding none(List<Profile> profiles) {
        @Nullable Candidate nearest = null;
        for (var candidate : candidates) {
            if (nearest == null || candidate.known() > nearest.known()) {
                nearest = candidate;
            }
        }
        if (nearest == null) {
            return Finding.refuse("file.empty", "", null);
        }
        return nearest.known() == 0
                ? Finding.refuse("file.profile-none", "", shown(nearest.names()), names(profiles))
                : Finding.refuse(
                        "file.profile-nearest",
                        "",
                        shown(nearest.columns().order().stream()
                                .map(nearest.columns()::name)
                                .toList()),
                        nearest.profile().name(),
                        String.join("、", nearest.columns().missing()),
                        names(profiles));
    }

    /// What stood there, short enough for a sentence; nothing of a row that looks like data: it may speak of persons.
    private static String shown(List<String> names) {
        if (names.stream().anyMatch(name -> name.chars().anyMatch(Character::isDigit))) {
            return "…";
        }
        var some = names.stream()
                .filter(name -> !Spelling.isBlank(name))
                .limit(MOST_NAMES)
                .map(name -> Spelling.visible(Spelling.fold(name)))
                .map(name -> name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name)
                .collect(Collectors.joining("、"));
        return names.size() > MOST_NAMES || some.isEmpty() ? some + "…" : some;
    }

    private void lookAtWorkbook(FileSource source, List<Profile> profiles) throws IOException, WholeRefusal {
        try (var workbook = Workbook.open(source.open())) {
            var heads = SheetChoice.heads(workbook);
            for (var profile : profiles) {
                @Nullable SheetHeader nearest = null;
                for (var head : heads) {
                    var header = SheetHeader.nearest(head.rows(), profile);
                    nearest = header != null && (nearest == null || header.rank() > nearest.rank()) ? header : nearest;
                }
                if (nearest != null) {
                    candidates.add(new Candidate(profile, nearest.columns(), nearest.paths()));
                }
            }
        } catch (WorkbookRefusal refusal) {
            throw new WholeRefusal(refusal.finding());
        }
    }

    private void lookAtText(String head, Profile profile) {
        var start = head.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            lookAtJson(head, profile);
        } else {
            lookAtCsv(head, profile);
        }
    }

    private void lookAtCsv(String head, Profile profile) {
        @Nullable CsvHeader nearest = null;
        try (var lines = new CsvLines(new StringReader(head))) {
            for (int i = 0; i < CsvHeader.SEARCHED; i++) {
                var line = lines.next();
                if (line == null) {
                    break;
                }
                var header = CsvHeader.of(line, profile);
                if (nearest == null
                        || header.columns().order().size()
                                > nearest.columns().order().size()) {
                    nearest = header;
                }
                if (header.columns().missing().isEmpty()) {
                    nearest = header;
                    break;
                }
            }
        } catch (WholeRefusal | IOException cutOff) {
            // The head ends anywhere; what is wrong with the file is said when it is read.
        }
        if (nearest != null) {
            candidates.add(
                    new Candidate(profile, nearest.columns(), nearest.line().cells()));
        }
    }

    private void lookAtJson(String head, Profile profile) {
        var columns = new Columns(profile);
        var names = new ArrayList<String>();
        try (var objects = new JsonObjects(new StringReader(head), profile.rows())) {
            for (int i = 0; i < CsvHeader.SEARCHED; i++) {
                var object = objects.next();
                if (object == null) {
                    break;
                }
                for (var name : object.values().keySet()) {
                    var slot = columns.slotOf(name);
                    if (slot != null) {
                        columns.found(slot, name);
                    } else {
                        columns.notFound(name);
                    }
                    if (!names.contains(name)) {
                        names.add(name);
                    }
                }
            }
        } catch (WholeRefusal cutOff) {
            if (names.isEmpty()) {
                withoutRows = cutOff;
                return;
            }
        }
        candidates.add(new Candidate(profile, columns, names));
    }
}
