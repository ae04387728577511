package org.minqing.http.figures;

import org.minqing.api.CaseKind;
import org.minqing.api.Magnitude;
import org.minqing.api.Nature;
import org.minqing.api.query.Scope;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.reading.Parameters;
import org.springframework.stereotype.Component;

/** Reads the scope of a list or figure. */
@Component
public class Scopes {

    private final DirectoryNames names;

    public Scopes(DirectoryNames names) {
        this.names = names;
    }

    public Scope read(Parameters parameters) {
        return new Scope(
                parameters.areas("area", names::areaCode),
                parameters.day("from"),
                parameters.day("to"),
                parameters.any("kind", CaseKind.class),
                parameters.entries("category", names::category),
                parameters.entries("channel", names::channel),
                parameters.entries("unit", unit -> names.unit(unit).or(() -> names.committee(unit))),
                parameters.any("nature", Nature.class),
                parameters.any("magnitude", Magnitude.class));
    }
}
