package io.fidus.store.outbox;

/**
 * An event that was committed, for whoever follows its type.
 *
 * @param type the class of the event
 * @param body the event as text
 */
public record News(String type, String body) {}
