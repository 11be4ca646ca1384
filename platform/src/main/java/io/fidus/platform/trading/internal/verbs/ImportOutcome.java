package io.fidus.platform.trading.internal.verbs;

/**
 * What became of one file.
 *
 * @param taken whether it was imported, or held nothing new
 * @param line what the operator reads
 */
record ImportOutcome(boolean taken, String line) {}
