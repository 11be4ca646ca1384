/**
 * The terminals' side of the bridge: the link's sockets, the HTTP intake of terminals without them,
 * and what is known of each account since the start.
 */
@NullMarked
package io.fidus.bridge.link;

import org.jspecify.annotations.NullMarked;
