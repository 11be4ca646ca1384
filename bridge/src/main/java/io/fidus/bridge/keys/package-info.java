/**
 * Who may ask the bridge: keys that are issued, listed and revoked, kept as hashes, each with a
 * scope and a limit of requests.
 */
@NullMarked
package io.fidus.bridge.keys;

import org.jspecify.annotations.NullMarked;
