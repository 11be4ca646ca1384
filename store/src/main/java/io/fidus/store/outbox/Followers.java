package io.fidus.store.outbox;

import io.fidus.store.Changes;
import io.fidus.store.wire.Wire;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Everything in the memory of this process that follows events. */
public final class Followers implements AutoCloseable {
  private final Wire wire;
  private final List<Follower> followers = new CopyOnWriteArrayList<>();

  public Followers(Wire wire) {
    this.wire = wire;
  }

  /**
   * Loads, and hands over what is told from the moment of this call on.
   *
   * @param telling returns once everything that is committed from then on will be told
   */
  public void follow(String name, Changes changes, Runnable load, Runnable telling) {
    Follower follower = new Follower(name, changes, load, wire, Follower.MOST_WAITING);
    followers.add(follower);
    try {
      telling.run();
      load.run();
    } catch (RuntimeException | Error e) {
      followers.remove(follower);
      throw e;
    }
    follower.start();
  }

  /** Tells what was committed, in the order of the commits. */
  public void tell(Collection<News> some) {
    for (Follower follower : followers) {
      some.forEach(follower::tell);
    }
  }

  /** Events may have been missed. */
  public void reload() {
    followers.forEach(Follower::reload);
  }

  /** What may be out of date; empty when nothing is. */
  public String trouble() {
    return followers.stream()
        .map(Follower::trouble)
        .filter(trouble -> !trouble.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /** Waits for the handlers that run, and calls no other. */
  @Override
  public void close() {
    followers.forEach(Follower::stop);
    followers.forEach(Follower::close);
  }
}
