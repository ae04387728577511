package org.minqing.query;

/** What the directories call their entries. */
public interface Labels {

    enum Vocabulary {
        AREA,
        CATEGORY,
        CHANNEL,
        KIND,
        UNIT,
        STAFF,
        NATURE,
        MAGNITUDE,
        DISPUTE_TYPE,
        MEDIATOR,
        COMMITTEE
    }

    /** The name of the entry; the code itself where the directory does not know it. */
    String of(Vocabulary vocabulary, String code);
}
