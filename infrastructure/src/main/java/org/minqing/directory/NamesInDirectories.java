package org.minqing.directory;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds entries as people name them. */
@Component
class NamesInDirectories implements DirectoryNames {

    private final Directories directories;

    NamesInDirectories(Directories directories) {
        this.directories = directories;
    }

    @Override
    public Optional<String> areaCode(String codeOrName) {
        return code(DirectoryKind.AREAS, codeOrName);
    }

    @Override
    public Optional<String> unit(String codeOrName) {
        return code(DirectoryKind.UNITS, codeOrName);
    }

    @Override
    public Optional<String> category(String codeOrName) {
        return code(DirectoryKind.CATEGORIES, codeOrName);
    }

    @Override
    public Optional<String> channel(String codeOrName) {
        return code(DirectoryKind.CHANNELS, codeOrName);
    }

    @Override
    public Optional<String> disputeType(String codeOrName) {
        return code(DirectoryKind.DISPUTE_TYPES, codeOrName);
    }

    @Override
    public Optional<String> committee(String codeOrName) {
        return code(DirectoryKind.COMMITTEES, codeOrName);
    }

    @Override
    public Optional<String> mediator(String codeOrName) {
        return code(DirectoryKind.MEDIATORS, codeOrName);
    }

    @Override
    public Optional<String> staff(String codeOrName) {
        return code(DirectoryKind.STAFF, codeOrName);
    }

    private Optional<String> code(DirectoryKind kind, String given) {
        return directories.of(kind).meant(given).map(DirectoryEntry::code);
    }
}
