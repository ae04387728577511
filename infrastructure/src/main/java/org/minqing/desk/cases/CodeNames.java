package org.minqing.desk.cases;

import java.util.Optional;
import org.minqing.query.Labels;
import org.minqing.query.Labels.Vocabulary;
import org.minqing.security.account.Account;
import org.minqing.security.account.Accounts;
import org.springframework.stereotype.Component;

/** What the codes in a case stand for. */
@Component
public class CodeNames {

    private final Labels labels;
    private final Accounts accounts;

    CodeNames(Labels labels, Accounts accounts) {
        this.labels = labels;
        this.accounts = accounts;
    }

    /**
     * @param field of the case, or of an event in it
     * @return empty where such a field holds no codes, and where nobody knows this one
     */
    public Optional<String> find(String field, String code) {
        return switch (field) {
            case "area", "areaCode" -> label(Vocabulary.AREA, code);
            case "unit", "leadUnit", "coUnits", "proposedUnit", "byUnit" ->
                label(Vocabulary.UNIT, code).or(() -> label(Vocabulary.COMMITTEE, code));
            case "category" -> label(Vocabulary.CATEGORY, code);
            case "channel" -> label(Vocabulary.CHANNEL, code);
            case "mediator", "signatory" -> label(Vocabulary.MEDIATOR, code);
            case "committee" -> label(Vocabulary.COMMITTEE, code);
            case "disputeType" -> label(Vocabulary.DISPUTE_TYPE, code);
            case "firstContactOwner", "staff", "from", "to" -> person(code);
            default -> Optional.empty();
        };
    }

    /** Whoever works on cases is named by a code of the staff directory, or by their account. */
    public Optional<String> person(String code) {
        return label(Vocabulary.STAFF, code)
                .or(() -> accounts.find(code).map(Account::displayName).filter(name -> !name.equals(code)));
    }

    private Optional<String> label(Vocabulary vocabulary, String code) {
        return Optional.of(labels.of(vocabulary, code)).filter(name -> !name.equals(code));
    }
}
