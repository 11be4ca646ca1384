/** Passwords and keys of other systems, sealed before they are stored. */
@NullMarked
package io.fidus.platform.gateways.internal.sealing;

import org.jspecify.annotations.NullMarked;
