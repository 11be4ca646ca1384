package io.fidus.bridge.link;

import io.fidus.bridge.settings.LinkServerSettings;
import io.fidus.metatrader.link.security.IntakeRequest;
import io.fidus.metatrader.link.security.ReplayGuard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The connections of terminals without sockets: each request carries lines, its answer ours. */
@Component
public class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  /** How long a farewell waits to be fetched. */
  private static final Duration FAREWELL = Duration.ofMinutes(1);

  private final Sessions sessions;
  private final ReplayGuard guard;
  private final InstantSource clock;
  private final Map<String, Carried> connections = new ConcurrentHashMap<>();

  Intake(Sessions sessions, LinkKeys keys, LinkServerSettings settings, InstantSource clock) {
    this.sessions = sessions;
    this.clock = clock;
    guard = new ReplayGuard(keys.ring(), settings.replayWindow());
  }

  /** The answer's lines; empty when the request is not let in. */
  public Optional<byte[]> answer(IntakeRequest request, byte[] body) {
    ReplayGuard.Verdict verdict = guard.judge(request, clock.instant());
    if (verdict != ReplayGuard.Verdict.ACCEPTED) {
      LOG.info("A request to the intake was refused: {}", verdict);
      return Optional.empty();
    }
    Carried carried =
        connections.compute(
            request.instance(),
            (_, present) ->
                present != null && present.number == request.connection()
                    ? present
                    : opened(request.connection(), present));
    carried.connection.tick();
    carried.connection.received(ByteBuffer.wrap(body));
    return Optional.of(carried.mail.take());
  }

  /** Terminals that do not ask any more are given up. */
  @Scheduled(fixedDelay = 1_000)
  void tick() {
    connections
        .values()
        .removeIf(
            carried -> {
              carried.connection.tick();
              return carried.connection.isClosed()
                  && (carried.mail.isEmpty() || isForgotten(carried.connection));
            });
  }

  private boolean isForgotten(TerminalConnection connection) {
    return connection.lastHeard().plus(FAREWELL).isBefore(clock.instant());
  }

  private Carried opened(long number, @Nullable Carried before) {
    if (before != null) {
      before.connection.ended();
    }
    Mail mail = new Mail();
    TerminalConnection connection = sessions.connection(mail);
    connection.open();
    return new Carried(number, connection, mail);
  }

  private record Carried(long number, TerminalConnection connection, Mail mail) {}

  /** Lines that wait for the next request, a few at the most. */
  private static final class Mail implements Transport {
    private static final int MOST_BYTES = 65_536;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();

    @Override
    public synchronized void write(byte[] bytes) throws IOException {
      if (waiting.size() + bytes.length > MOST_BYTES) {
        throw new IOException("the terminal does not fetch its lines");
      }
      waiting.write(bytes);
    }

    @Override
    public void close() {
      // What waits, a farewell perhaps, is fetched by the next request.
    }

    synchronized byte[] take() {
      byte[] lines = waiting.toByteArray();
      waiting.reset();
      return lines;
    }

    synchronized boolean isEmpty() {
      return waiting.size() == 0;
    }
  }
}
