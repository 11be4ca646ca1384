package io.fidus.platform.audit.internal;

import io.fidus.program.Rounds;
import io.fidus.store.Store;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Chains what was recorded, each second, on the node that has the lease. The lease only keeps the
 * nodes from working for nothing: two that chain at once cannot both commit.
 */
@Component
@ConditionalOnWebApplication
class Sealer implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
  private static final Duration ROUND = Duration.ofSeconds(1);
  private static final Duration LEASE = Duration.ofSeconds(10);
  private static final int BATCH = 200;

  private final AuditLog log;
  private final HeadFile file;
  private final Store store;
  private final String holder = UUID.randomUUID().toString();
  private final Rounds rounds =
      new Rounds("audit-sealer", ROUND, this::round, "The audit log cannot be chained", LOG);

  Sealer(AuditLog log, HeadFile file, Store store) {
    this.log = log;
    this.file = file;
    this.store = store;
  }

  @Override
  public void start() {
    rounds.start();
  }

  /** What was recorded last is chained before the store is closed. */
  @Override
  public void stop() {
    rounds.stop();
    rounds.once();
  }

  @Override
  public boolean isRunning() {
    return rounds.isRunning();
  }

  private void round() {
    if (log.waiting() == 0 || store.lease("audit.sealer", holder, LEASE).isEmpty()) {
      return;
    }
    AuditLog.Sealed sealed = log.seal(BATCH);
    while (sealed.acts() > 0) {
      file.advance(sealed.head());
      sealed = log.seal(BATCH);
    }
  }
}
