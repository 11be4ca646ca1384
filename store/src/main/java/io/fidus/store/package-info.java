/**
 * The storage port: versioned documents, append-only series, exactly-once commands, an outbox and
 * leases.
 *
 * <p>Nothing above this package can tell which engine keeps the data. Every adapter passes the same
 * contract kit.
 */
@NullMarked
package io.fidus.store;

import org.jspecify.annotations.NullMarked;
