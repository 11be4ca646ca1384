/** Changing the keys that secrets are sealed with. */
@NullMarked
package io.fidus.platform.sealing.internal;

import org.jspecify.annotations.NullMarked;
