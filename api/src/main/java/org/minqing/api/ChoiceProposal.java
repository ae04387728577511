package org.minqing.api;

/**
 * One of the things that residents choose from.
 *
 * @param key names it within its choice
 * @param text what is proposed, as residents read it: public, and about nobody
 * @param petition in which it would be promised
 */
public record ChoiceProposal(String key, String text, CaseId petition) {}
