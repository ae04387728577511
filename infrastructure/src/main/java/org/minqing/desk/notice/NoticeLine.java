package org.minqing.desk.notice;

import java.util.Optional;
import org.minqing.notice.Notice;

/**
 * A notice as it is read.
 *
 * @param said one sentence
 * @param subject of its case, without its persons; empty where whoever reads it does not see the case any more
 * @param when it happened
 */
record NoticeLine(Notice notice, String said, Optional<String> subject, String when) {}
