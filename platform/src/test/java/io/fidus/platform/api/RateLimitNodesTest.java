package io.fidus.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.identity.Role;
import io.fidus.platform.identity.internal.People;
import io.fidus.store.kit.SharedReplicaSet;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes over one store answer a caller together as often as one node would. */
class RateLimitNodesTest {
  private static final int OK = 200;
  private static final int NOT_SIGNED_IN = 401;

  @Test
  void togetherTheyKeepToTheLimits(@TempDir Path first, @TempDir Path second) {
    String url =
        SharedReplicaSet.get().url("limits_" + UUID.randomUUID().toString().replace("-", ""));
    try (RunningPlatform one = node(first, url);
        RunningPlatform two = node(second, url)) {
      Person admin = Person.administrator(one);
      Person client = People.add(one, "client", Role.CLIENT);
      List<RunningPlatform> nodes = List.of(one, two);

      assertThat(answered(330, OK, i -> at(nodes, i, admin).get("/api/auth/me").status()))
          .as("of the staff")
          .isBetween(290L, 300L);
      assertThat(answered(180, OK, i -> at(nodes, i, client).get("/api/auth/me").status()))
          .as("of a client")
          .isBetween(140L, 150L);
      assertThat(
              answered(
                  130,
                  NOT_SIGNED_IN,
                  i ->
                      nodes
                          .get(i % 2)
                          .send(
                              nodes
                                  .get(i % 2)
                                  .request("/api/auth/me")
                                  .header("X-Forwarded-For", "203.0.113." + i)
                                  .GET())
                          .status()))
          .as("of an address, whatever it makes up")
          .isBetween(80L, 100L);
    }
  }

  private static RunningPlatform node(Path data, String url) {
    return RunningPlatform.start(
        data,
        "--fidus.store.mongo-url=" + url,
        "--fidus.token.secret=a secret of the tests that is long enough for a token",
        "--fidus.limits.staff=300",
        "--fidus.limits.client=150",
        "--fidus.limits.guest=100");
  }

  private static Person at(List<RunningPlatform> nodes, int request, Person person) {
    return new Person(nodes.get(request % nodes.size()), person.token(), person.cookie());
  }

  /** How many of so many requests are answered, with several on their way at once. */
  private static long answered(int requests, int status, IntUnaryOperator request) {
    return IntStream.range(0, requests)
        .parallel()
        .map(request)
        .filter(answer -> answer == status)
        .count();
  }
}
