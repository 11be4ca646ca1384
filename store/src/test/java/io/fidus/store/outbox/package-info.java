/** What both engines share in handing events over. */
@NullMarked
package io.fidus.store.outbox;

import org.jspecify.annotations.NullMarked;
