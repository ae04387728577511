package org.minqing.http.reading;

/** How long a text may be, by the name of its field; in characters. */
final class Limits {

    /** Elements of a list. */
    static final int LIST = 500;

    private Limits() {}

    static int of(String field) {
        return switch (field) {
            case "subject",
                    "title",
                    "source",
                    "externalId",
                    "name",
                    "by",
                    "firstContactOwner",
                    "authority",
                    "host",
                    "attendees",
                    "worker",
                    "adviser",
                    "rule",
                    "question",
                    "purpose" -> 200;
            case "phone", "idNumber", "shift", "paperKind", "contentId", "paperId", "promiseId" -> 100;
            case "address" -> 500;
            case "note", "claim" -> 2_000;
            default -> 20_000;
        };
    }

    /** Where people write sentences, and so may write someone's name. */
    static boolean isFreeText(String field) {
        return switch (field) {
            case "subject",
                    "content",
                    "text",
                    "reason",
                    "skipReason",
                    "said",
                    "facts",
                    "opinion",
                    "basis",
                    "guidance",
                    "record",
                    "what",
                    "how",
                    "shares",
                    "proof",
                    "claim",
                    "note",
                    "title",
                    "consents",
                    "diary",
                    "present" -> true;
            default -> false;
        };
    }
}
