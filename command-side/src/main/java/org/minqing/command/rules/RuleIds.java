package org.minqing.command.rules;

import java.util.Set;

/** The ids of the limits that the three kinds of case ask for. */
public final class RuleIds {

    public static final String PETITION_PASS_ON = "petition.pass-on";
    public static final String PETITION_NOTICE = "petition.notice";
    public static final String PETITION_OBJECTION = "petition.objection";
    public static final String PETITION_HANDLING = "petition.handling";
    public static final String PETITION_HANDLING_EXTENSION_MAX = "petition.handling-extension-max";
    public static final String PETITION_INTERNAL_HANDLING = "petition.internal-handling";
    public static final String PETITION_REVIEW_REQUEST = "petition.review-request";
    public static final String PETITION_REVIEW_ANSWER = "petition.review-answer";
    public static final String PETITION_RE_REVIEW_REQUEST = "petition.re-review-request";
    public static final String PETITION_RE_REVIEW_ANSWER = "petition.re-review-answer";
    public static final String PETITION_SIMPLE_DECISION = "petition.simple-decision";
    public static final String PETITION_SIMPLE_HANDLING = "petition.simple-handling";

    public static final String MEDIATION_HANDLING = "mediation.handling";
    public static final String MEDIATION_CONFIRMATION_REQUEST = "mediation.confirmation-request";

    public static final String HOTLINE_DISPATCH_EMERGENCY = "hotline.dispatch.emergency";
    public static final String HOTLINE_DISPATCH_LIVELIHOOD = "hotline.dispatch.livelihood";
    public static final String HOTLINE_DISPATCH_ORDINARY = "hotline.dispatch.ordinary";
    public static final String HOTLINE_OBJECTION = "hotline.objection";
    public static final String HOTLINE_HANDLING = "hotline.handling";
    public static final String HOTLINE_HANDLING_COMPLEX = "hotline.handling-complex";
    public static final String HOTLINE_REDO = "hotline.redo";
    public static final String HOTLINE_EXTENSION_MAX = "hotline.extension-max";

    public static final String PETITION_RECEIPT = "petition.receipt";
    public static final String HOTLINE_RECEIPT_EMERGENCY = "hotline.receipt.emergency";
    public static final String HOTLINE_RECEIPT_LIVELIHOOD = "hotline.receipt.livelihood";
    public static final String HOTLINE_RECEIPT_ORDINARY = "hotline.receipt.ordinary";

    private static final Set<String> OPTIONAL =
            Set.of(PETITION_RECEIPT, HOTLINE_RECEIPT_EMERGENCY, HOTLINE_RECEIPT_LIVELIHOOD, HOTLINE_RECEIPT_ORDINARY);

    private static final Set<String> REQUIRED = Set.of(
            PETITION_PASS_ON,
            PETITION_NOTICE,
            PETITION_OBJECTION,
            PETITION_HANDLING,
            PETITION_HANDLING_EXTENSION_MAX,
            PETITION_INTERNAL_HANDLING,
            PETITION_REVIEW_REQUEST,
            PETITION_REVIEW_ANSWER,
            PETITION_RE_REVIEW_REQUEST,
            PETITION_RE_REVIEW_ANSWER,
            PETITION_SIMPLE_DECISION,
            PETITION_SIMPLE_HANDLING,
            MEDIATION_HANDLING,
            MEDIATION_CONFIRMATION_REQUEST,
            HOTLINE_DISPATCH_EMERGENCY,
            HOTLINE_DISPATCH_LIVELIHOOD,
            HOTLINE_DISPATCH_ORDINARY,
            HOTLINE_OBJECTION,
            HOTLINE_HANDLING,
            HOTLINE_HANDLING_COMPLEX,
            HOTLINE_REDO,
            HOTLINE_EXTENSION_MAX);

    private RuleIds() {}

    /** A rule set must hold every one of them. */
    public static Set<String> required() {
        return REQUIRED;
    }

    /** Without them nobody has a limit to keep. */
    public static Set<String> optional() {
        return OPTIONAL;
    }
}
