package io.fidus.store;

import java.time.Duration;

/**
 * The state of the storage engine.
 *
 * @param engine its name and version
 * @param writable whether it could be written to when it was last tried
 * @param lastCommit how long the last commit took
 * @param queued bodies of transactions that wait
 * @param detail what is wrong, or notable, without data, hosts or credentials; empty when nothing
 *     is
 */
public record StoreHealth(
    String engine, boolean writable, Duration lastCommit, int queued, String detail) {}
