/** The contract of the storage port: every engine passes every case. */
@NullMarked
package io.fidus.store.kit;

import org.jspecify.annotations.NullMarked;
