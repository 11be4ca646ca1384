/**
 * HTTP bridges in the manner of FIDUS: ours, and the three older generations with the same
 * addresses and other JSON. Which one answers is found out, or pinned; what fits none is refused.
 */
@NullMarked
package io.fidus.platform.gateways.internal.http;

import org.jspecify.annotations.NullMarked;
