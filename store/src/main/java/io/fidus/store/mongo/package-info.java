/**
 * The engine for production: a MongoDB replica set, which several processes may use at a time.
 *
 * <p>Writes are acknowledged by a majority of the members and by their journals. Every change runs
 * in a transaction that sees a snapshot; every reading outside one sees a snapshot too.
 */
@NullMarked
package io.fidus.store.mongo;

import org.jspecify.annotations.NullMarked;
