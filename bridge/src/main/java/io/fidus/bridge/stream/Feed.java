package io.fidus.bridge.stream;

import io.fidus.bridge.link.LinkEvent;
import io.fidus.bridge.link.Uplink;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.metatrader.feed.FeedEvent;
import io.fidus.metatrader.feed.FeedWriter;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Hands events to the platform's stream, when there is one. */
@Component
class Feed implements Uplink, SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

  private final ObjectWriter writer;
  private final AtomicReference<@Nullable Subscriber> present = new AtomicReference<>();
  private final AtomicLong numbers;
  private volatile boolean running;

  /** Streams are numbered from the time on, so that no answer to an earlier process fits. */
  Feed(JsonMapper mapper, InstantSource clock) {
    writer = mapper.writerFor(FeedEvent.class);
    numbers = new AtomicLong(clock.millis());
  }

  @Override
  public long connection() {
    Subscriber subscriber = present.get();
    return subscriber == null || subscriber.isClosed() ? 0 : subscriber.number();
  }

  @Override
  public void publish(LinkEvent event) {
    Subscriber subscriber = present.get();
    if (subscriber != null && !subscriber.isClosed()) {
      offer(subscriber, wire(event));
    }
  }

  /** Opens a stream and ends the one before. */
  Subscriber open() {
    Subscriber subscriber = new Subscriber(numbers.incrementAndGet());
    Subscriber before = present.getAndSet(subscriber);
    if (before != null) {
      before.close("replaced");
    }
    LOG.info("The platform has opened stream {}", subscriber.number());
    return subscriber;
  }

  void offer(Subscriber subscriber, FeedEvent event) {
    String text = writer.writeValueAsString(event);
    Optional<AccountIdentity> replaced = replaced(event);
    if (replaced.isPresent()) {
      subscriber.replace(new Latest(replaced.get(), event.getClass()), text);
    } else if (!subscriber.offer(text)) {
      LOG.warn("Stream {} is not read fast enough and was closed", subscriber.number());
    }
  }

  /** What only the latest event of a kind tells about an account. */
  private record Latest(AccountIdentity account, Class<?> kind) {}

  /** The account of which an event tells everything that an earlier one of its kind did. */
  private static Optional<AccountIdentity> replaced(FeedEvent event) {
    return switch (event) {
      case FeedEvent.AccountSeen seen -> Optional.of(seen.account());
      case FeedEvent.PositionsSeen seen -> Optional.of(seen.account());
      case FeedEvent.OrdersSeen seen -> Optional.of(seen.account());
      case FeedEvent.TerminalSeen seen -> Optional.of(seen.account());
      case FeedEvent.ClockSeen seen -> Optional.of(seen.account());
      case FeedEvent.Claimed _,
          FeedEvent.DealsSeen _,
          FeedEvent.HistoryVerified _,
          FeedEvent.HistoryDiffers _,
          FeedEvent.Gone _,
          FeedEvent.Heartbeat _ ->
          Optional.empty();
    };
  }

  /** The stream has ended, whoever ended it. */
  void ended(Subscriber subscriber, String reason) {
    subscriber.close(reason);
    present.compareAndSet(subscriber, null);
    LOG.info("Stream {} has ended: {}", subscriber.number(), subscriber.reason());
  }

  @Override
  public void start() {
    running = true;
  }

  /** Ends the stream before the web server waits for it. */
  @Override
  public void stop() {
    running = false;
    Subscriber subscriber = present.get();
    if (subscriber != null) {
      subscriber.close("shutdown");
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private static FeedEvent wire(LinkEvent event) {
    return switch (event) {
      case LinkEvent.Claimed(var claim, var live, var at) -> FeedWriter.claimed(claim, live, at);
      case LinkEvent.Observed(var output, var currency, var zone) ->
          FeedWriter.observed(output, currency, zone);
      case LinkEvent.Gone(var account, var reason, var at) ->
          new FeedEvent.Gone(account, reason, at);
    };
  }
}
