package jp.hersys.routes;

import java.util.List;
import java.util.Optional;
import jp.hersys.calendar.Jst;
import jp.hersys.database.Register;
import jp.hersys.imports.Import;
import jp.hersys.imports.ImportKind;
import jp.hersys.imports.ImportState;
import jp.hersys.jurisdictions.Areas;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.profiles.FileSource;
import jp.hersys.profiles.ListReader;
import jp.hersys.profiles.Profile;
import jp.hersys.profiles.Profiles;
import jp.hersys.profiles.ReadOutcome.RefusedWhole;
import jp.hersys.profiles.ReadOutcome.Whole;
import jp.hersys.profiles.Recognition;
import jp.hersys.profiles.Recognition.Recognised;
import jp.hersys.profiles.Recognition.Unrecognised;
import jp.hersys.register.Actor;
import jp.hersys.register.WorkClaim;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works through the queue of imports: reads a file into staging, then applies it. Lists of one publisher go one after
/// the other, in the order in which they arrived; whoever claims a publisher works for it, on whatever node.
public final class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final Actor JOB = new Actor.Job("imports", LocalGovernmentCode.NATION);

    private final Register register;
    private final Profiles profiles;
    private final Areas areas;

    /// @param profiles how files are read
    /// @param areas    by which residences are recognised
    public ImportWorker(Register register, Profiles profiles, Areas areas) {
        this.register = register;
        this.profiles = profiles;
        this.areas = areas;
    }

    /// Works until nothing waits that nobody else works at. A list that cannot be worked at stops those behind it of
    /// the same publisher, whom they would overtake, and nobody else's.
    ///
    /// @throws RuntimeException the first fault, after everybody had their turn
    public void work() {
        @Nullable RuntimeException first = null;
        for (var publisher : waiting()) {
            try {
                workFor(publisher);
            } catch (RuntimeException fault) {
                LOG.error(
                        "The next list of publisher {} could not be worked at ({}); it is tried again, others go on.",
                        publisher,
                        fault.getClass().getSimpleName());
                if (first == null) {
                    first = fault;
                } else {
                    first.addSuppressed(fault);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /// Works at the lists of one publisher, unless somebody else does.
    public void workFor(LocalGovernmentCode publisher) {
        try (var claim =
                WorkClaim.tryHold(register.dataSource(), "imports:" + publisher).orElse(null)) {
            if (claim != null) {
                workThrough(publisher);
            }
        }
    }

    private List<LocalGovernmentCode> waiting() {
        return register.access().look(JOB, () -> register.importQueue().publishersWaiting());
    }

    private void workThrough(LocalGovernmentCode publisher) {
        for (var next = next(publisher); next.isPresent(); next = next(publisher)) {
            var list = next.get();
            if (list.state() == ImportState.RECEIVED) {
                read(list);
            } else {
                register.listIntake().apply(list.id(), JOB);
            }
            var now = register.importFiles().find(list.id(), JOB).orElseThrow();
            LOG.info("Import {} is {}: {}", now.id(), now.state(), now.counts());
        }
    }

    private Optional<Import> next(LocalGovernmentCode publisher) {
        return register.access().look(JOB, () -> register.importQueue().nextOf(publisher));
    }

    private void read(Import list) {
        FileSource source = () -> register.importFiles().open(list, JOB);
        switch (Recognition.of(source, profiles, list.profile())) {
            case Unrecognised(var finding) -> register.staging().refuse(list, finding, JOB);
            case Recognised(var profile) -> read(list, source, profile);
        }
    }

    private void read(Import list, FileSource source, Profile profile) {
        recognised(list, profile, profile.fullList());
        try (var batches = new StagingBatches(register.staging(), list.id(), JOB)) {
            var outcome = ListReader.read(
                    source, profile, list.publisherCode(), Jst.today(register.clock()), areas, batches::add);
            switch (outcome) {
                case Whole(var encoding, var rows, var skipped, var repair, var unread) -> {
                    batches.flush();
                    if (repair) {
                        // Rows that were refused and come back: those that are not among them are not withdrawn.
                        recognised(list, profile, false);
                    }
                    register.staging().finish(list.id(), encoding, repair, JOB);
                }
                case RefusedWhole(var finding) -> {
                    batches.abandon();
                    register.staging().refuse(list, finding, JOB);
                }
            }
        }
    }

    private void recognised(Import list, Profile profile, boolean fullList) {
        var kind = switch (profile.kind()) {
            case CASES -> ImportKind.CASES;
            case TOTALS -> ImportKind.TOTALS;
        };
        register.access().write(JOB, () -> {
            register.importQueue().recognised(list.id(), profile.name(), kind, fullList);
            return list;
        });
    }
}
