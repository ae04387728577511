package org.minqing.store;

import org.minqing.api.EventName;
import org.minqing.api.StreamEvent;

/** An event of each name, with everything in it. */
public final class EventSamples {

    /** What each of its texts says, free or not. */
    public static final String TEXT = "text 文字";

    private EventSamples() {}

    public static StreamEvent of(EventName name) {
        return new RecordSamples(true).of(name.type());
    }
}
