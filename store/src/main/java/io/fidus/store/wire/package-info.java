/**
 * How records become what an engine stores, shared by the adapters: documents as trees of typed
 * values, series as columns, cursors as opaque text. Nothing outside the store uses it.
 */
@NullMarked
package io.fidus.store.wire;

import org.jspecify.annotations.NullMarked;
