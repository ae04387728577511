package org.minqing.api;

/**
 * A document of a case (scan, photo, record).
 *
 * @param paperId unique within the case
 * @param paperKind what the dossier checklist calls it: {@code APPLICATION}, {@code ACCEPTANCE_FORM},
 *     {@code RIGHTS_NOTICE}, {@code IDENTITY_PROOF}, {@code MEDIATION_RECORD}, {@code AGREEMENT},
 *     {@code ORAL_AGREEMENT_RECORD}, {@code TERMINATION_NOTICE}, {@code REPLY}, {@code OTHER}, …
 * @param contentId where the bytes are kept: their SHA-256 in hexadecimal
 */
public record Paper(
        String paperId, String paperKind, @FreeText String title, String contentId) {}
