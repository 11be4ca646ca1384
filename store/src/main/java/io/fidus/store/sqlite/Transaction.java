package io.fidus.store.sqlite;

import io.fidus.store.outbox.News;
import io.fidus.store.wire.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** An open transaction of the writer. */
final class Transaction {
  private final Session session;
  private final Guard guard = new Guard();
  private final List<News> news = new ArrayList<>();

  Transaction(Session session) {
    this.session = session;
  }

  <R> R run(Function<Session, R> operation) {
    return guard.run(() -> operation.apply(session));
  }

  /** Is told to followers when the transaction is committed. */
  void add(News one) {
    news.add(one);
  }

  List<News> news() {
    return news;
  }

  /** Throws what the body has caught and passed over. */
  void check() {
    guard.check();
  }
}
