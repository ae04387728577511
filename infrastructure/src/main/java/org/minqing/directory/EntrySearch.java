package org.minqing.directory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds entries while somebody types: by a piece of the name, the beginning of the code, or the initials of the pinyin. */
@Component
public class EntrySearch {

    /** A path of names is no longer than that, also where a directory goes round in a circle. */
    private static final int DEEPEST = 8;

    private final Directories directories;

    /** By name: many entries bear the same, and directories change seldom. */
    private final LoadingCache<String, PinyinInitials> initials =
            Caffeine.newBuilder().maximumSize(100_000).build(PinyinInitials::of);

    public EntrySearch(Directories directories) {
        this.directories = directories;
    }

    /**
     * @param value by which commands name it, readable: a path of names, or a name that only one bears
     * @param entry what else its directory holds
     */
    public record Found(String value, DirectoryEntry entry) {}

    /** Those that bear the name exactly come first, then the shorter ones: they are meant more often. */
    public List<Found> find(DirectoryKind kind, String typed, int most) {
        String word = typed.strip().toLowerCase(Locale.ROOT);
        return directories.of(kind).all().stream()
                .filter(entry -> word.isEmpty() || bears(entry, word))
                .map(entry -> new Found(value(kind, entry), entry))
                .sorted((one, other) -> Integer.compare(rank(one, word), rank(other, word)))
                .limit(most)
                .toList();
    }

    private boolean bears(DirectoryEntry entry, String word) {
        return entry.name().toLowerCase(Locale.ROOT).contains(word)
                || entry.code().toLowerCase(Locale.ROOT).startsWith(word)
                || initials.get(entry.name()).contain(word);
    }

    private static int rank(Found found, String word) {
        return found.entry().name().equalsIgnoreCase(word) ? 0 : found.value().length();
    }

    private String value(DirectoryKind kind, DirectoryEntry entry) {
        return switch (kind) {
            case AREAS -> path(kind, entry);
            case CATEGORIES, SNIPPETS -> entry.code();
            case CHANNELS, DISPUTE_TYPES, UNITS, STAFF, COMMITTEES, MEDIATORS ->
                directories.of(kind).meant(entry.name()).filter(entry::equals).isPresent()
                        ? entry.name()
                        : entry.code();
        };
    }

    private String path(DirectoryKind kind, DirectoryEntry entry) {
        Deque<String> names = new ArrayDeque<>();
        Optional<DirectoryEntry> one = Optional.of(entry);
        for (int depth = 0; depth < DEEPEST && one.isPresent(); depth++) {
            names.addFirst(one.get().name());
            one = one.get().parent().flatMap(code -> directories.entry(kind, code));
        }
        return String.join("/", names);
    }
}
