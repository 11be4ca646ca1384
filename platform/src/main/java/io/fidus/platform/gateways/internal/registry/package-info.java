/** Which gateways there are, and running them. */
@NullMarked
package io.fidus.platform.gateways.internal.registry;

import org.jspecify.annotations.NullMarked;
