@NullMarked
package io.fidus.store.wire;

import org.jspecify.annotations.NullMarked;
