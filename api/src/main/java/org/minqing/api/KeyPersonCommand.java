package org.minqing.api;

/** What can be asked of the stream of one key person (重点人员). */
public sealed interface KeyPersonCommand extends OccasionCommand {

    /** Somebody is to be visited more often, see {@link KeyPersonEvent.Named}. */
    record Name(AreaCode area, PersonId person, String reason) implements KeyPersonCommand {}

    /** That is needed no more. */
    record Release(String reason) implements KeyPersonCommand {}
}
