/**
 * The handing over of stored events to their listeners, the same for both engines: at least once,
 * in order for each key, also after a restart. Nothing outside the store uses it.
 */
@NullMarked
package io.fidus.store.outbox;

import org.jspecify.annotations.NullMarked;
