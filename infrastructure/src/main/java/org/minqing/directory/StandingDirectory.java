package org.minqing.directory;

import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;
import org.minqing.api.Urgency;
import org.minqing.command.common.Directory;
import org.springframework.stereotype.Component;

/**
 * What decisions ask of the directories. A unit or committee whose level is not known cannot be given a case, and so is
 * not known to decisions.
 */
@Component
class StandingDirectory implements Directory {

    private final Directories directories;

    StandingDirectory(Directories directories) {
        this.directories = directories;
    }

    @Override
    public boolean knowsArea(AreaCode area) {
        return directories.of(DirectoryKind.AREAS).code(area.digits()).isPresent();
    }

    @Override
    public boolean knowsChannel(String code) {
        return directories.of(DirectoryKind.CHANNELS).code(code).isPresent();
    }

    @Override
    public Optional<Unit> unit(String code) {
        return directories
                .entry(DirectoryKind.UNITS, code)
                .flatMap(entry -> level(entry).map(level -> new Unit(code, level)));
    }

    @Override
    public Optional<Category> category(String path) {
        Entries categories = directories.of(DirectoryKind.CATEGORIES);
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
                .entry(DirectoryKind.DISPUTE_TYPES, code)
                .map(entry -> new DisputeType(code, entry.detail("magnitude").map(Magnitude::valueOf)));
    }

    @Override
    public Optional<Committee> committee(String code) {
        return directories
                .entry(DirectoryKind.COMMITTEES, code)
                .flatMap(entry -> level(entry).map(level -> new Committee(code, level, entry.parent())));
    }

    @Override
    public Optional<Mediator> mediator(String code) {
        return directories
                .entry(DirectoryKind.MEDIATORS, code)
                .map(entry -> new Mediator(code, entry.detail("committee")));
    }

    @Override
    public Optional<Staff> staff(String code) {
        return directories.entry(DirectoryKind.STAFF, code).map(entry -> new Staff(code, entry.detail("unit")));
    }

    private static Optional<Level> level(DirectoryEntry entry) {
        return entry.detail("level").map(Level::valueOf);
    }
}
