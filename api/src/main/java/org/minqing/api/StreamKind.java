package org.minqing.api;

/** What a stream of events is about: a case, or an occasion that is none. */
public sealed interface StreamKind permits CaseKind, OccasionKind {

    /** The word that starts every stored event name and rejection code of this kind: {@code home-visit.logged}. */
    String word();

    /** The enum constant's own name. */
    String name();
}
