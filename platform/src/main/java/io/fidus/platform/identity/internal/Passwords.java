package io.fidus.platform.identity.internal;

import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Refusal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with argon2id. Each hash costs a processor a good part of a second and 19 MB, on
 * purpose; so they run on threads of their own, half as many as processors, and a limited number
 * wait.
 */
@Component
class Passwords implements DisposableBean {
  /** OWASP's recommendation: 19 MiB, two passes, one lane. */
  private static final int MEMORY_KIBIBYTES = 19_456;

  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int MOST_WAITING = 50;
  private static final Duration SHORTLY = Duration.ofSeconds(2);

  /**
   * A hash that no password has; it makes a name that does not exist cost as much as one that does.
   */
  private static final String NOBODY =
      "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
          + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

  private final PasswordEncoder encoder =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIBIBYTES, PASSES);
  private final ThreadPoolExecutor threads;

  Passwords() {
    int count = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    this.threads =
        new ThreadPoolExecutor(
            count,
            count,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("passwords-", 0).daemon().factory());
    threads.allowCoreThreadTimeOut(true);
  }

  String hash(String password) {
    return run(() -> String.valueOf(encoder.encode(password)));
  }

  /**
   * Whether the password is the one that was hashed.
   *
   * @param hash the hash; without one the answer is no, after the same time
   */
  boolean matches(String password, Optional<String> hash) {
    return run(() -> encoder.matches(password, hash.orElse(NOBODY))) && hash.isPresent();
  }

  private <T> T run(Callable<T> work) {
    try {
      return threads.submit(work).get();
    } catch (RejectedExecutionException e) {
      throw new Refusal(CommonProblem.NOT_READY, "Too many people are signing in.", SHORTLY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(CommonProblem.NOT_READY, "The server is stopping.", SHORTLY);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A password could not be hashed", e.getCause());
    }
  }

  @Override
  public void destroy() {
    threads.shutdown();
  }
}
