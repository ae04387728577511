package org.minqing.store;

import java.util.UUID;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.minqing.text.CaseTexts;

/** A payload whose texts are opened when somebody looks into it, and not before. */
record OpenedPayload(CaseTexts.Opening opening, UUID caseId, UUID eventId, SerializedObject<byte[]> stored)
        implements SerializedObject<byte[]> {

    @Override
    public Class<byte[]> getContentType() {
        return byte[].class;
    }

    @Override
    public SerializedType getType() {
        return stored.getType();
    }

    @Override
    public byte[] getData() {
        return opening.open(caseId, eventId, stored.getData());
    }
}
