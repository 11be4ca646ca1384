package io.fidus.platform.api.internal;

import io.fidus.platform.api.Caller;
import io.fidus.platform.api.CallerAuthentication;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.EventFeed;
import io.fidus.platform.api.EventStreams;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.api.ServerEvent;
import io.fidus.platform.api.SessionWatch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The streams that are open. Each is served by the thread of its request, which is a virtual one.
 * When the program stops they end first, so that the server need not wait for them.
 */
@Component
@ConditionalOnWebApplication
class StreamHub implements EventStreams, SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(StreamHub.class);

  /** A window follows two feeds, and one that was closed counts until the next heartbeat. */
  static final int MOST_PER_USER = 40;

  static final int MOST = 4_000;
  private static final Duration WAIT = Duration.ofSeconds(5);

  private final CurrentCaller current;
  private final SessionWatch sessions;
  private final JsonMapper json;
  private final InstantSource clock;
  private final Set<OpenStream<?>> open = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> byUser = new ConcurrentHashMap<>();
  private final Counter sent;
  private final Counter reloads;
  private volatile boolean running;

  StreamHub(
      CurrentCaller current,
      SessionWatch sessions,
      JsonMapper json,
      InstantSource clock,
      MeterRegistry meters) {
    this.current = current;
    this.sessions = sessions;
    this.json = json;
    this.clock = clock;
    Gauge.builder("fidus.streams.open", open, Set::size)
        .description("Live streams to browsers")
        .register(meters);
    this.sent =
        Counter.builder("fidus.streams.events")
            .description("Events that were sent on live streams")
            .register(meters);
    this.reloads =
        Counter.builder("fidus.streams.reloads")
            .description("Times that more had changed than a stream holds")
            .register(meters);
  }

  private record Heartbeat(Instant at) {}

  @Override
  public <K> void serve(HttpServletResponse response, EventFeed<K> feed) {
    CallerAuthentication proof =
        current
            .proof()
            .orElseThrow(
                () -> new Refusal(CommonProblem.NOT_SIGNED_IN, "A stream needs a caller."));
    String user = proof.caller().userId();
    admit(user);
    try {
      serve(response, feed, () -> allowed(proof));
    } catch (IOException gone) {
      LOG.debug("The caller has hung up, which is how most streams end", gone);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      byUser.computeIfPresent(user, (_, streams) -> streams == 1 ? null : streams - 1);
    }
  }

  private <K> void serve(HttpServletResponse response, EventFeed<K> feed, BooleanSupplier allowed)
      throws IOException, InterruptedException {
    response.setContentType("text/event-stream");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no"); // A reverse proxy passes each event on at once.
    OpenStream<K> stream =
        new OpenStream<>(feed, new EventWriter(response.getOutputStream()), allowed);
    open.add(stream);
    try (EventFeed.Telling _ = feed.follow(stream::changed)) {
      if (running) {
        stream.run();
      }
    } finally {
      open.remove(stream);
    }
  }

  private void admit(String user) {
    int streams = byUser.merge(user, 1, Integer::sum);
    if (streams > MOST_PER_USER || open.size() >= MOST) {
      byUser.computeIfPresent(user, (_, counted) -> counted == 1 ? null : counted - 1);
      throw new Refusal(
          CommonProblem.TOO_MANY_STREAMS,
          streams > MOST_PER_USER
              ? "You have %d live streams open, the most there may be.".formatted(MOST_PER_USER)
              : "All callers together have as many live streams open as there may be.",
          WAIT);
    }
  }

  private boolean allowed(CallerAuthentication proof) {
    Caller before = proof.caller();
    return clock.instant().isBefore(proof.until())
        && sessions.caller(before.sessionId()).filter(before::hasRightsOf).isPresent();
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    open.forEach(OpenStream::end);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Writes events in the form of server-sent events. */
  private final class EventWriter implements OpenStream.Output {
    private final OutputStream output;

    private EventWriter(OutputStream output) {
      this.output = output;
    }

    @Override
    public void send(List<ServerEvent> events) throws IOException {
      for (ServerEvent event : events) {
        write(event);
      }
      output.flush();
      sent.increment(events.size());
    }

    @Override
    public void heartbeat() throws IOException {
      write(new ServerEvent("heartbeat", new Heartbeat(clock.instant())));
      output.flush();
    }

    @Override
    public void reload() throws IOException {
      write(new ServerEvent("reload", new Heartbeat(clock.instant())));
      output.flush();
      reloads.increment();
    }

    /** JSON has no line breaks of its own, so that one line holds it. */
    private void write(ServerEvent event) throws IOException {
      output.write(("event: " + event.name() + "\ndata: ").getBytes(StandardCharsets.UTF_8));
      output.write(json.writeValueAsBytes(event.data()));
      output.write("\n\n".getBytes(StandardCharsets.UTF_8));
    }
  }
}
