package io.fidus.metatrader.link.session;

import java.time.Duration;

/**
 * What a bridge asks of its terminals, and how patient it is.
 *
 * @param accountInterval how often a terminal reports its account
 * @param heartbeatInterval how often a terminal says that it is there
 * @param silence how long a connection may be silent before it is given up; it is also the age up
 *     to which what was pushed counts as live
 * @param helloPatience how long a new connection may take until its hello
 * @param resyncPatience how long the deals may lag behind what the account reports before they are
 *     asked for again
 * @param resyncPause the shortest time between two requests to send again; it doubles with each one
 *     that did not help
 * @param longestResyncPause the longest time between two such requests
 * @param batch the most deals in one message
 * @param window the most messages with deals that may be unacknowledged
 * @param mostRefused after how many refused lines a connection is given up
 */
public record LinkSettings(
    Duration accountInterval,
    Duration heartbeatInterval,
    Duration silence,
    Duration helloPatience,
    Duration resyncPatience,
    Duration resyncPause,
    Duration longestResyncPause,
    int batch,
    int window,
    int mostRefused) {

  /** The intervals of the protocol's first version: account 1 s, heartbeat 2 s, silence 5 s. */
  public static LinkSettings standard() {
    return new LinkSettings(
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(2),
        Duration.ofMinutes(10),
        200,
        8,
        20);
  }

  public LinkSettings {
    if (silence.compareTo(heartbeatInterval) <= 0) {
      throw new IllegalArgumentException(
          "A silence of " + silence + " would end connections between heartbeats");
    }
    if (batch < 1 || window < 1 || mostRefused < 1) {
      throw new IllegalArgumentException("Batch, window and refusals are at least 1");
    }
  }
}
