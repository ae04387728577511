package org.minqing.directory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The key of a category: the names from the top, joined by slashes. */
public final class CategoryPath {

    private CategoryPath() {}

    /** Joins names; a slash inside a name becomes a full-width one, so that it does not part the name. */
    public static String of(List<String> names) {
        return names.stream().map(name -> name.strip().replace('/', '／')).collect(Collectors.joining("/"));
    }

    static Optional<String> parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(path.substring(0, slash));
    }

    static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** 1 for a top category. */
    static int depth(String path) {
        return (int) path.chars().filter(c -> c == '/').count() + 1;
    }
}
