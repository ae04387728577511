package org.minqing.directory;

import java.util.Optional;
import java.util.function.Function;
import org.minqing.api.AreaCode;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;
import org.minqing.api.Urgency;
import org.minqing.command.common.Directory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What decisions ask of the directories. A unit or committee whose level is not known cannot be given a case, and so is
 * not known to decisions.
 */
@Component
class StandingDirectory implements Directory {

    private final Function<DirectoryKind, Entries> directories;

    @Autowired
    StandingDirectory(Directories directories) {
        this(directories::of);
    }

    StandingDirectory(Function<DirectoryKind, Entries> directories) {
        this.directories = directories;
    }

    @Override
    public boolean knowsArea(AreaCode area) {
        return directories.apply(DirectoryKind.AREAS).code(area.digits()).isPresent();
    }

    @Override
    public boolean knowsChannel(String code) {
        return directories.apply(DirectoryKind.CHANNELS).code(code).isPresent();
    }

    @Override
    public Optional<Unit> unit(String code) {
        return directories
                .apply(DirectoryKind.UNITS)
                .code(code)
                .flatMap(entry -> level(entry).map(level -> new Unit(code, level)));
    }

    @Override
    public Optional<Category> category(String path) {
        Entries categories = directories.apply(DirectoryKind.CATEGORIES);
        return categories
                .code(path)
                .map(entry -> new Category(
                        path,
                        categories.inherited(entry, "magnitude").map(Magnitude::valueOf),
                        categories.inherited(entry, "urgency").map(Urgency::valueOf)));
    }

    @Override
    public Optional<DisputeType> disputeType(String code) {
        return directories
                .apply(DirectoryKind.DISPUTE_TYPES)
                .code(code)
                .map(entry -> new DisputeType(code, entry.detail("magnitude").map(Magnitude::valueOf)));
    }

    @Override
    public Optional<Committee> committee(String code) {
        return directories
                .apply(DirectoryKind.COMMITTEES)
                .code(code)
                .flatMap(entry -> level(entry).map(level -> new Committee(code, level, entry.parent())));
    }

    @Override
    public Optional<Mediator> mediator(String code) {
        return directories
                .apply(DirectoryKind.MEDIATORS)
                .code(code)
                .map(entry -> new Mediator(code, entry.detail("committee")));
    }

    @Override
    public Optional<Staff> staff(String code) {
        return directories.apply(DirectoryKind.STAFF).code(code).map(entry -> new Staff(code, entry.detail("unit")));
    }

    private static Optional<Level> level(DirectoryEntry entry) {
        return entry.detail("level").map(Level::valueOf);
    }
}
