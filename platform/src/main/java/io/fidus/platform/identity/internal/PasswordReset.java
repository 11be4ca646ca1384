package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Actor;
import io.fidus.platform.audit.Act;
import io.fidus.store.Documents;
import io.fidus.store.Store;
import io.fidus.store.StoreException;
import io.fidus.store.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Requests for a new password. Who asks learns nothing, not even from the time of the answer,
 * whether there is such a person: the request is looked into later, on a thread of its own. The
 * administrators see it beside the person and issue a link.
 */
@Component
class PasswordReset implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(PasswordReset.class);
  private static final int MOST_WAITING = 200;

  private final Store store;
  private final Documents<ResetRequest> documents;
  private final Users users;
  private final Acts acts;
  private final SignInThrottle throttle;
  private final InstantSource clock;
  private final ThreadPoolExecutor later =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().name("password-reset").daemon().factory(),
          (_, _) -> LOG.warn("Too many requests for a new password at once, one is dropped"));

  PasswordReset(Store store, Users users, Acts acts, SignInThrottle throttle, InstantSource clock) {
    this.store = store;
    this.documents = store.documents(ResetRequest.TYPE);
    this.users = users;
    this.acts = acts;
    this.throttle = throttle;
    this.clock = clock;
    later.allowCoreThreadTimeOut(true);
  }

  /** Takes a request in; who asks too often has to wait, whoever they ask for. */
  void request(String username, Actor visitor) {
    throttle.attemptReset(visitor.address().orElse(""));
    String name = User.canonical(username);
    later.execute(() -> look(name, visitor));
  }

  /** When somebody last asked for a new password for a person, since it was last changed. */
  Optional<Instant> requestedAt(String userId) {
    return documents.get(userId).map(request -> request.document().at());
  }

  /** Forgets what was asked for, in the open transaction. */
  void settle(String userId) {
    documents.get(userId).ifPresent(documents::remove);
  }

  private void look(String username, Actor visitor) {
    try {
      Optional<User> user =
          users
              .byName(username)
              .map(Versioned::document)
              .filter(found -> found.status() == UserStatus.ACTIVE);
      user.ifPresent(found -> note(found, visitor));
    } catch (StoreException e) {
      LOG.warn("A request for a new password could not be kept", e);
    }
  }

  private void note(User user, Actor visitor) {
    ResetRequest request =
        new ResetRequest(user.id(), clock.instant(), visitor.address().orElse(""));
    store.execute(
        () -> {
          documents
              .get(user.id())
              .ifPresentOrElse(
                  before -> documents.replace(before, request), () -> documents.insert(request));
          acts.record(visitor, Act.of("reset-requested", Acts.USER, user.id()));
        });
  }

  @Override
  public void destroy() {
    later.shutdown();
  }
}
