package io.fidus.platform.trading.internal.live;

/**
 * A node is there, and wants to know about the accounts of the others.
 *
 * @param node the node, for as long as its process lives
 * @param knowsNothing whether everything is to be told, not only what changes
 */
record NodePresent(String node, boolean knowsNothing) {}
