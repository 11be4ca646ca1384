package io.fidus.store;

import java.time.Instant;

/**
 * One version of a document.
 *
 * @param document its content
 * @param version counts from 1 and only grows, also across a removal
 * @param since when it became current
 */
public record Versioned<T>(T document, long version, Instant since) {}
