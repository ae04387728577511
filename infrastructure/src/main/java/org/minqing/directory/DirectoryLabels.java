package org.minqing.directory;

import org.minqing.query.Labels;
import org.springframework.stereotype.Component;

/** Names for the codes that figures are grouped by. */
@Component
class DirectoryLabels implements Labels {

    private final Directories directories;

    DirectoryLabels(Directories directories) {
        this.directories = directories;
    }

    @Override
    public String of(Vocabulary vocabulary, String code) {
        return switch (vocabulary) {
            case AREA -> name(DirectoryKind.AREAS, code);
            case CATEGORY -> name(DirectoryKind.CATEGORIES, code);
            case CHANNEL -> name(DirectoryKind.CHANNELS, code);
            case UNIT -> name(DirectoryKind.UNITS, code);
            case STAFF -> name(DirectoryKind.STAFF, code);
            case DISPUTE_TYPE -> name(DirectoryKind.DISPUTE_TYPES, code);
            case MEDIATOR -> name(DirectoryKind.MEDIATORS, code);
            case COMMITTEE -> name(DirectoryKind.COMMITTEES, code);
            case KIND, NATURE, MAGNITUDE -> code;
        };
    }

    private String name(DirectoryKind directory, String code) {
        return directories.entry(directory, code).map(DirectoryEntry::name).orElse(code);
    }
}
