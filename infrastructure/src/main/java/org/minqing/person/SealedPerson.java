package org.minqing.person;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;

/**
 * A person as the database has them: sealed, and found by keyed digests. Bytes are written as PostgreSQL reads them,
 * {@code \x} and hexadecimal digits.
 *
 * @param keyId absent, as everything behind it, where nothing is known of the person
 */
public record SealedPerson(
        PersonId personId,
        PersonalData.Kind kind,
        Optional<String> keyId,
        Optional<String> sealed,
        Optional<String> phoneDigest,
        Optional<String> nameDigest,
        Optional<String> idNumberDigest) {

    /** In the order of {@link #values}. */
    public static final String COLUMNS = "person_id, kind, key_id, sealed, phone_digest, name_digest, id_number_digest";

    /** Empty ones are null, for a statement. */
    public @Nullable Object[] values() {
        return new @Nullable Object[] {
            personId,
            kind,
            keyId.orElse(null),
            sealed.orElse(null),
            phoneDigest.orElse(null),
            nameDigest.orElse(null),
            idNumberDigest.orElse(null)
        };
    }
}
