package io.fidus.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stream of server-sent events that a person follows, as a browser would. */
public final class EventReader implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final CompletableFuture<Void> end;

  private EventReader(Person person, String path) {
    HttpResponse<Stream<String>> response;
    try {
      response = client.send(person.request(path).GET().build(), BodyHandlers.ofLines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    if (response.statusCode() != 200) {
      throw new IllegalStateException(String.join("\n", response.body().toList()));
    }
    this.end = new CompletableFuture<>();
    Thread.startVirtualThread(() -> read(response.body()));
  }

  /** An event as it came. */
  public record Event(String name, JsonNode data, long receivedNanos) {}

  /** Opens the stream at a path and waits until the platform has answered. */
  public static EventReader open(Person person, String path) {
    return new EventReader(person, path);
  }

  private void read(Stream<String> lines) {
    String[] name = {""};
    try {
      lines.forEach(
          line -> {
            if (line.startsWith("event: ")) {
              name[0] = line.substring("event: ".length());
            } else if (line.startsWith("data: ")) {
              JsonNode data = JsonMapper.shared().readTree(line.substring("data: ".length()));
              events.add(new Event(name[0], data, System.nanoTime()));
            }
          });
      end.complete(null);
    } catch (UncheckedIOException cut) {
      end.complete(null);
    }
  }

  /** The next event of this name; events of other names before it are passed over. */
  public Optional<Event> next(String name, Duration longest) {
    long until = System.nanoTime() + longest.toNanos();
    try {
      while (true) {
        Event event = events.poll(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        if (event == null || event.name().equals(name)) {
          return Optional.ofNullable(event);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Done when the platform has ended the stream. */
  public CompletableFuture<Void> end() {
    return end;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
