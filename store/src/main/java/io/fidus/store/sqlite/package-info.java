/**
 * The embedded engine: one SQLite file that one process owns.
 *
 * <p>One platform thread writes and commits what waits together; four platform threads read. A
 * virtual thread never enters the native library, because it would hold its carrier there.
 */
@NullMarked
package io.fidus.store.sqlite;

import org.jspecify.annotations.NullMarked;
