/**
 * The way to the platform: a stream of server-sent events that it opens, and its answers. At most
 * one platform is connected; a newer stream ends the older one.
 */
@NullMarked
package io.fidus.bridge.stream;

import org.jspecify.annotations.NullMarked;
