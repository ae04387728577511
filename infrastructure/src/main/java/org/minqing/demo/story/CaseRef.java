package org.minqing.demo.story;

import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;

/** A case of the matter being told. */
record CaseRef(CaseKind kind, CaseId id) {}
