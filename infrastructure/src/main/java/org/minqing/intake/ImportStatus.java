package org.minqing.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How an import stands.
 *
 * @param encoding in which the file was found to be written
 * @param total rows of the file; absent until it was opened
 * @param supplemented of the duplicates, those that knew more than was known
 * @param errors why rows were refused, the first thousand
 * @param unmatched words kept verbatim because nobody foresaw them
 * @param failure why it failed
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ImportStatus(
        UUID id,
        String file,
        String mapping,
        boolean dryRun,
        ImportState state,
        Optional<String> encoding,
        Optional<Long> total,
        long read,
        long imported,
        long duplicates,
        long supplemented,
        long rejected,
        List<RowError> errors,
        List<Unmatched> unmatched,
        long ratePerSecond,
        Optional<String> failure) {}
