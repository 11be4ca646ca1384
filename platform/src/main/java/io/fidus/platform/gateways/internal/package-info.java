/** What gateways of every kind have in common. */
@NullMarked
package io.fidus.platform.gateways.internal;

import org.jspecify.annotations.NullMarked;
