package io.fidus.store.outbox;

/**
 * An event that a listener has not yet handled.
 *
 * @param place where it stands among the deliveries of its listener, for reading on after it
 * @param key the key within which events are in order
 * @param type the class of the event
 * @param body the event as text
 */
public record Delivery(Place place, String key, String type, String body) {

  /**
   * A place in the order of reading. Only the engine that made it knows what it means; within one
   * key a later event has a later place.
   */
  public record Place(String key, long number) {
    public static final Place START = new Place("", Long.MIN_VALUE);
  }
}
