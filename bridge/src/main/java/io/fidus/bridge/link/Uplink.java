package io.fidus.bridge.link;

/** The way to the platform. */
public interface Uplink {

  /**
   * Names the platform's present connection; 0 when there is none. A new connection has a higher
   * number.
   */
  long connection();

  /** Hands over an event; what cannot be delivered ends the platform's connection. */
  void publish(LinkEvent event);
}
