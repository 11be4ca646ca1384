package io.fidus.platform.trading.internal.live;

import io.fidus.platform.trading.internal.storage.StoredLiveState;
import java.util.List;

/**
 * What a node knows of accounts whose sources are connected to it, for the other nodes.
 *
 * @param node the node, for as long as its process lives
 * @param states accounts that have changed since they were told before
 */
record StatesTold(String node, List<StoredLiveState> states) {}
