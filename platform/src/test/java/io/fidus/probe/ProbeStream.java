package io.fidus.probe;

import io.fidus.platform.api.Access;
import io.fidus.platform.api.EventFeed;
import io.fidus.platform.api.EventStreams;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.ServerEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A stream of numbers by name, for the tests of what all streams have in common. */
@RestController
public class ProbeStream implements EventFeed<String> {
  private final EventStreams streams;
  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final Set<Consumer<String>> followers = ConcurrentHashMap.newKeySet();

  ProbeStream(EventStreams streams) {
    this.streams = streams;
  }

  /** A number under its name, as an event carries it. */
  public record Named(String name, int number) {}

  /** Follows all numbers. */
  @Access(Permission.ACCOUNTS_READ)
  @GetMapping(path = "/api/probe/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  public void stream(HttpServletResponse response) {
    streams.serve(response, this);
  }

  /** Changes a number and tells every stream. */
  public void set(String name, int number) {
    numbers.put(name, number);
    followers.forEach(follower -> follower.accept(name));
  }

  public int followers() {
    return followers.size();
  }

  @Override
  public Telling follow(Consumer<String> changed) {
    followers.add(changed);
    return () -> followers.remove(changed);
  }

  @Override
  public List<ServerEvent> events(Set<String> changed) {
    return changed.stream()
        .map(name -> new ServerEvent("number", new Named(name, numbers.getOrDefault(name, 0))))
        .toList();
  }
}
