package io.fidus.platform.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.metatrader.statement.Platform;
import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.RunningPlatform.Answer;
import io.fidus.platform.identity.Role;
import io.fidus.platform.identity.internal.People;
import io.fidus.platform.trading.TradingAccounts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An account is archived by two people where the house wants it so. */
class ApprovalsApiTest {
  private static final String CLOSED = "{\"reason\":\"Closed by the broker\"}";

  @Test
  void anAccountIsArchivedWhenASecondPersonHasApproved(@TempDir Path data) {
    try (RunningPlatform platform =
        RunningPlatform.start(data, "--fidus.approvals.archiving=true")) {
      Person anna = Person.administrator(platform);
      Person bruno = People.add(platform, "bruno", Role.ADMIN);
      Person operator = People.add(platform, "operator", Role.OPERATOR);
      String account = account(platform, anna);

      Answer proposed = operator.post(account + "/archive", 1, CLOSED);
      assertThat(proposed.status()).as(proposed.text()).isEqualTo(200);
      assertThat(proposed.json().path("archived").asBoolean()).isFalse();
      String path = "/api/approvals/" + proposed.json().path("approval").asString();
      assertThat(archivedAt(anna, account)).isEmpty();
      assertThat(anna.post(account + "/archive", 1, CLOSED).code()).isEqualTo("already-proposed");

      String agreed = "{\"reason\":null}";
      assertThat(operator.post(path + "/approve", 1, agreed).code()).isEqualTo("forbidden");
      assertThat(operator.get("/api/approvals").json().path("items").size()).isEqualTo(1);
      Person viewer = People.add(platform, "viewer", Role.VIEWER);
      assertThat(viewer.get("/api/approvals").json().path("items").size()).isZero();
      assertThat(viewer.get(path).code()).isEqualTo("not-found");
      assertThat(bruno.post(path + "/approve", 9, agreed).code()).isEqualTo("changed-meanwhile");
      Answer approved = bruno.post(path + "/approve", 1, agreed);
      assertThat(approved.json().path("state").asString()).isEqualTo("APPROVED");
      assertThat(archivedAt(anna, account)).isNotEmpty();
      assertThat(bruno.post(path + "/approve", 2, agreed).code()).isEqualTo("approval-over");

      List<String> history =
          anna.get("/api/audit?objectType=approval")
              .json()
              .path("items")
              .valueStream()
              .map(act -> act.path("who").asString() + ' ' + act.path("verb").asString())
              .toList();
      assertThat(history).containsExactly("bruno approved", "operator proposed");
    }
  }

  private static String account(RunningPlatform platform, Person person) {
    String path =
        "/api/accounts/"
            + platform
                .context()
                .getBean(TradingAccounts.class)
                .open(
                    new AccountIdentity("Harbour-Live", 51_007),
                    Platform.MT5,
                    CurrencyUnit.iso("USD"));
    String assignment =
        "{\"role\":\"HOUSE\",\"broker\":null,\"fund\":null,\"manager\":null,\"gateway\":null,\"from\":\"2026-01-01\",\"reason\":\"Ours\"}";
    assertThat(person.put(path + "/assignment", 0, assignment).status()).isEqualTo(200);
    return path;
  }

  private static String archivedAt(Person person, String account) {
    JsonNode at = person.get(account + "/assignment").json().path("archivedAt");
    return at.isNull() ? "" : at.asString();
  }
}
