package org.minqing.command.hotline;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.PetitionCommand.Respondent;
import org.minqing.api.PetitionDetails;

/**
 * The request is to go on as another case, which does not stand yet: until it does, or refuses, nothing else may end this
 * one.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface ConversionAsked {

    CaseId successor();

    CaseKind kind();

    record ToPetition(CaseId successor, PetitionDetails details) implements ConversionAsked {
        @Override
        public CaseKind kind() {
            return CaseKind.PETITION;
        }
    }

    record ToMediation(
            CaseId successor,
            String disputeType,
            List<Respondent> respondents,
            Optional<String> claim,
            Optional<String> committee)
            implements ConversionAsked {
        @Override
        public CaseKind kind() {
            return CaseKind.MEDIATION;
        }
    }
}
