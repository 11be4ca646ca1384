package io.fidus.platform.trading.internal.live;

import java.time.InstantSource;

/** What every account's cell shares with the others. */
record Surroundings(
    ChangeSignal changes, MarketPulse pulse, IntakeMeter meter, InstantSource clock) {}
