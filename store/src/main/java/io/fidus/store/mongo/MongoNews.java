package io.fidus.store.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.ChangeStreamIterable;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import io.fidus.store.StoreUnavailable;
import io.fidus.store.outbox.Followers;
import io.fidus.store.outbox.News;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the followers of this process what every process commits. Events are rows that nobody reads
 * again: a change stream hands them over in the order of the commits, from the log that the members
 * replicate by. After an interruption the stream goes on where it was; when the log does not reach
 * back that far, it begins anew and everything is loaded anew.
 *
 * <p>A stream has begun when a row of its own arrives by it: what was committed before that row can
 * be read by then, and what is committed later will be told.
 */
final class MongoNews implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MongoNews.class);
  private static final String HELLO = "hello";
  private static final long AWAIT_SECONDS = 5;
  private static final long BEGIN_SECONDS = 30;
  private static final long PAUSE_MILLIS = 500;

  private final MongoStore store;
  private final Followers followers;
  private final MongoCollection<BsonDocument> news;
  private final CountDownLatch begun = new CountDownLatch(1);
  private @Nullable Thread thread;
  private @Nullable BsonDocument token;
  private String hello = "";
  private volatile String failure = "";
  private volatile boolean stopping;

  MongoNews(MongoStore store, MongoDatabase database, Followers followers) {
    this.store = store;
    this.followers = followers;
    news = database.getCollection(MongoSchema.NEWS, BsonDocument.class);
  }

  void publish(MongoTransaction transaction, String type, String body) {
    transaction.run(session -> news.insertOne(session, row(type, body)));
  }

  /** Returns once what is committed from now on will be told. */
  void begin() {
    synchronized (this) {
      if (thread == null) {
        thread = Thread.ofVirtual().name("store-news").start(this::serve);
      }
    }
    try {
      if (!begun.await(BEGIN_SECONDS, TimeUnit.SECONDS)) {
        throw new StoreUnavailable(
            "MongoDB does not tell what changes: " + (failure.isEmpty() ? "no answer" : failure));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("Interrupted before MongoDB told what changes", e);
    }
  }

  /** Why followers may be out of date; empty when they are not. */
  String trouble() {
    return failure.isEmpty() ? "" : "changes of other nodes are not heard: " + failure;
  }

  @Override
  public synchronized void close() {
    stopping = true;
    if (thread != null) {
      thread.interrupt();
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void serve() {
    while (!stopping) {
      try {
        listen();
      } catch (MongoException e) {
        if (!stopping) {
          interrupted(e);
        }
      } catch (RuntimeException e) {
        LOG.error("The changes of other nodes cannot be heard", e);
        failure = e.getClass().getSimpleName();
        token = null;
        pause();
      }
    }
  }

  private void listen() {
    ChangeStreamIterable<BsonDocument> stream =
        news.watch(List.of(Aggregates.match(Filters.eq("operationType", "insert"))))
            .maxAwaitTime(AWAIT_SECONDS, TimeUnit.SECONDS);
    BsonDocument after = token;
    try (MongoChangeStreamCursor<ChangeStreamDocument<BsonDocument>> cursor =
        (after == null ? stream : stream.resumeAfter(after)).cursor()) {
      if (after == null) {
        hello = UUID.randomUUID().toString();
        news.insertOne(row(HELLO, hello));
      }
      while (!stopping) {
        ChangeStreamDocument<BsonDocument> change = cursor.tryNext();
        if (change != null && change.getFullDocument() != null) {
          tell(change.getFullDocument());
        }
        token = cursor.getResumeToken();
        failure = "";
        if (cursor.getServerCursor() == null) {
          LOG.warn("The stream of changes has ended; it begins anew");
          token = null;
          return;
        }
      }
    }
  }

  private void tell(BsonDocument row) {
    String type = row.getString("type").getValue();
    String body = row.getString("body").getValue();
    if (!type.equals(HELLO)) {
      followers.tell(List.of(new News(type, body)));
    } else if (body.equals(hello)) {
      if (begun.getCount() > 0) {
        begun.countDown();
      } else {
        LOG.info("What follows changes is loaded anew, since some may have been missed");
        followers.reload();
      }
    }
  }

  /** A command that is refused is refused again: the place in the log is gone. */
  private void interrupted(MongoException e) {
    failure = e.getClass().getSimpleName() + " " + e.getCode();
    LOG.warn("The stream of changes is interrupted and goes on: {}", e.getMessage());
    if (e instanceof MongoCommandException) {
      token = null;
    }
    pause();
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }

  private BsonDocument row(String type, String body) {
    return new BsonDocument("type", new BsonString(type))
        .append("at", new BsonDateTime(store.now()))
        .append("body", new BsonString(body));
  }
}
