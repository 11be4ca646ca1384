package io.fidus.platform.trading.internal.live;

import io.fidus.platform.trading.internal.storage.StoredDeal;
import java.util.List;

/**
 * Deals that wait to be made durable.
 *
 * @param after the ticket before the first of them, 0 when they begin the history anew
 * @param committed is told when they are durable
 */
record DealBatch(
    LiveAccount account, String gateway, long after, List<StoredDeal> rows, Runnable committed) {}
