package org.minqing.benchmark.row;

import java.util.List;
import org.minqing.benchmark.Figure;
import org.minqing.benchmark.Results;
import org.minqing.benchmark.site.Site;

/** Measures something about the application on a database full of cases. */
public sealed interface Measurement
        permits CaseListPages,
                CommandsOverHttp,
                DashboardQueries,
                OneClient,
                OpenBoards,
                Rebuilding,
                RegisterImport,
                Visibility {

    Row row();

    /** @param raw takes everything that the table has no room for */
    List<Figure> measure(Site site, Results raw);
}
