/**
 * The feed: what a bridge pushes to the platform, and what the platform answers. Records alone;
 * each of the two programs writes and reads them as JSON, an event with the name of its kind in
 * {@code type} ({@link io.fidus.metatrader.feed.FeedEvent#TYPES}).
 *
 * <p>Deals, positions and orders have the rows of the link, so that one reading of MetaTrader's
 * codes serves both.
 */
@NullMarked
package io.fidus.metatrader.feed;

import org.jspecify.annotations.NullMarked;
