package io.fidus.bridge.stream;

import io.fidus.bridge.http.Refusal;
import io.fidus.bridge.link.AccountDesk;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.metatrader.feed.FeedAnswer;
import io.fidus.metatrader.feed.FeedBatch;
import io.fidus.metatrader.feed.FeedEvent;
import io.fidus.metatrader.link.session.HistoryTotals;
import io.fidus.metatrader.time.ServerZone;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The platform's stream and its answers. Writing blocks the request's own virtual thread. */
@RestController
class StreamRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(StreamRoutes.class);
  private static final Duration BATCH = Duration.ofMillis(50);
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);

  /**
   * What became of an answer.
   *
   * @param granted how many holdings found a terminal that waited or went on
   * @param committed how many commits were awaited; one that comes twice is not
   */
  record Answered(int granted, int committed) {}

  private final Feed feed;
  private final AccountDesk desk;
  private final InstantSource clock;

  StreamRoutes(Feed feed, AccountDesk desk, InstantSource clock) {
    this.feed = feed;
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping("/api/mt5/stream")
  void stream(HttpServletResponse response) throws IOException {
    response.setContentType("text/event-stream;charset=UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    Subscriber subscriber = feed.open();
    String reason = "shutdown";
    try {
      heartbeat(subscriber);
      write(subscriber, response.getOutputStream());
    } catch (IOException e) {
      LOG.debug("Stream {} broke", subscriber.number(), e);
      reason = "the connection broke";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      feed.ended(subscriber, reason);
    }
  }

  @PostMapping("/api/mt5/stream/ack")
  Answered answer(@RequestBody FeedAnswer answer) {
    if (answer.v() != FeedBatch.VERSION) {
      throw new Refusal(
          Refusal.Kind.NOT_READABLE, "The feed has version " + FeedBatch.VERSION + ".");
    }
    if (answer.stream() != feed.connection()) {
      throw new Refusal(
          Refusal.Kind.STREAM_NOT_CURRENT, "Stream " + answer.stream() + " is not open.");
    }
    List<Held> held = answer.holdings().stream().map(StreamRoutes::held).toList();
    int granted = 0;
    for (Held one : held) {
      granted += desk.platformHolds(one.from().account(), one.totals(), one.zone()) ? 1 : 0;
    }
    int committed = 0;
    for (FeedAnswer.Commit commit : answer.commits()) {
      committed += desk.committed(commit.account(), commit.ticket()) ? 1 : 0;
    }
    return new Answered(granted, committed);
  }

  private record Held(FeedAnswer.Holding from, HistoryTotals totals, Optional<ServerZone> zone) {}

  private static Held held(FeedAnswer.Holding holding) {
    try {
      return new Held(holding, holding.totals().totals(), holding.zone().map(ServerZone::parse));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new Refusal(
          Refusal.Kind.NOT_READABLE,
          "The holding of " + holding.account() + " has a sum or a zone that does not fit.");
    }
  }

  private void write(Subscriber subscriber, OutputStream out)
      throws IOException, InterruptedException {
    Instant beat = clock.instant();
    long seq = 0;
    Iterator<AccountIdentity> strangers = desk.known().iterator();
    while (!subscriber.isClosed()) {
      if (!clock.instant().isBefore(beat.plus(HEARTBEAT))) {
        beat = clock.instant();
        heartbeat(subscriber);
      }
      while (strangers.hasNext() && subscriber.hasRoom()) {
        desk.introduce(strangers.next());
      }
      List<String> events = subscriber.take();
      if (!events.isEmpty()) {
        seq++;
        out.write(batch(subscriber.number(), seq, events).getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
      if (subscriber.hasRoom()) {
        Thread.sleep(BATCH);
      }
    }
    out.write(
        ("event: end\ndata: " + subscriber.reason() + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private void heartbeat(Subscriber subscriber) {
    feed.offer(subscriber, new FeedEvent.Heartbeat(clock.instant(), desk.terminals()));
  }

  /** A {@link FeedBatch}, whose events are JSON already. */
  private static String batch(long stream, long seq, List<String> events) {
    return "id: %d\nevent: batch\ndata: {\"v\":%d,\"stream\":%d,\"seq\":%d,\"events\":[%s]}\n\n"
        .formatted(seq, FeedBatch.VERSION, stream, seq, String.join(",", events));
  }
}
