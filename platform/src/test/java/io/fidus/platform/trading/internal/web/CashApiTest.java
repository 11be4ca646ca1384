package io.fidus.platform.trading.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.RunningPlatform.Answer;
import io.fidus.platform.trading.FlowClassified;
import io.fidus.platform.trading.internal.ReportFile;
import io.fidus.platform.trading.internal.ReportFile.Trade;
import io.fidus.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a person says a movement of cash was, and the figures that follow it. */
class CashApiTest {
  private static final Trade DEPOSIT = Trade.deposit("2025-03-03T10:00:00", 11, "1000.00");
  private static final Trade OPEN = Trade.open("2025-03-03T11:00:00", 12, "buy");
  private static final Trade WITHDRAWAL =
      Trade.cash("2025-03-05T12:00:00", 14, "balance", "-100.00", "to 80099");

  @TempDir private static Path folder;
  private static RunningPlatform platform;
  private static Person admin;

  @BeforeAll
  static void start() {
    platform = RunningPlatform.start(folder.resolve("data"));
    admin = Person.administrator(platform);
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @Test
  void everyFigureOfFlowsFollowsADecisionAndNothingElseMoves() {
    String account = imported(80_101);
    JsonNode before = get(account + "/statistics");

    Answer decided = classify(account, "14", 1, "PROFIT_WITHDRAWAL", "Moved to the separation.");

    assertThat(decided.status()).as(decided.text()).isEqualTo(200);
    assertThat(decided.json().path("flowClass").asString()).isEqualTo("PROFIT_WITHDRAWAL");
    assertThat(decided.json().path("suggested").asString()).isEqualTo("EXTERNAL_WITHDRAWAL");
    assertThat(decided.json().path("decided").path("by").asString()).isEqualTo("admin");
    assertThat(decided.json().path("version").asLong()).isEqualTo(2);
    JsonNode flows = get(account + "/flows");
    assertThat(values(flows.path("items"), "flowClass"))
        .containsExactly("EXTERNAL_DEPOSIT", "PROFIT_WITHDRAWAL");
    assertThat(flows.path("items").path(1).path("total").path("value").asString())
        .isEqualTo("-100.00");
    assertThat(flows.path("total").path("value").asString()).isEqualTo("900.00");
    assertThat(values(flows.path("deals").path("items"), "flowClass"))
        .containsExactly("PROFIT_WITHDRAWAL", "EXTERNAL_DEPOSIT");
    for (String points : List.of("10", "1000")) {
      assertThat(values(get(account + "/curve?points=" + points).path("flows"), "flowClass"))
          .containsExactly("EXTERNAL_DEPOSIT", "PROFIT_WITHDRAWAL");
    }
    assertThat(values(get(account + "/deals?type=BALANCE").path("items"), "flowClass"))
        .containsExactly("PROFIT_WITHDRAWAL", "EXTERNAL_DEPOSIT");
    assertThat(admin.get(account + "/deals/export?format=csv").text())
        .contains("PROFIT_WITHDRAWAL")
        .doesNotContain("EXTERNAL_WITHDRAWAL");
    assertThat(get(account + "/statistics")).isEqualTo(before);
    assertThat(get(account + "/reconciliation").path("status").asString()).isEqualTo("RECONCILED");
  }

  @Test
  void everyDecisionIsKeptWithItsReason() {
    String account = imported(80_102);
    classify(account, "14", 1, "TRANSFER", "To the hub.");
    classify(account, "14", 2, "EXTERNAL_WITHDRAWAL", "It went to the client after all.");

    JsonNode history = get(account + "/cash/14/history");

    assertThat(values(history, "flowClass")).containsExactly("TRANSFER", "EXTERNAL_WITHDRAWAL");
    assertThat(values(history, "before")).containsExactly("EXTERNAL_WITHDRAWAL", "TRANSFER");
    assertThat(values(history, "reason"))
        .containsExactly("To the hub.", "It went to the client after all.");
    assertThat(get(account + "/cash/11/history")).isEmpty();
  }

  @Test
  void whoDecidesOnAnOldVersionIsToldAndNothingChanges() {
    String account = imported(80_103);
    classify(account, "14", 1, "TRANSFER", "To the hub.");

    Answer late = classify(account, "14", 1, "FEE", "A charge.");

    assertThat(late.code()).isEqualTo("changed-meanwhile");
    assertThat(get(account + "/cash").path("items").path(0).path("flowClass").asString())
        .isEqualTo("TRANSFER");
    assertThat(get(account + "/cash/14/history")).hasSize(1);
  }

  @Test
  void moneyThatWentOutIsNoDepositAndATradeIsNoCash() {
    String account = imported(80_104);

    assertThat(classify(account, "14", 1, "EXTERNAL_DEPOSIT", "No.").code())
        .isEqualTo("invalid-fields");
    assertThat(classify(account, "14", 1, "CREDIT", "No.").code()).isEqualTo("invalid-fields");
    assertThat(classify(account, "12", 1, "FEE", "No.").code()).isEqualTo("not-found");
    assertThat(classify(account, "999", 1, "FEE", "No.").code()).isEqualTo("not-found");
    assertThat(classify(account, "14", 1, "FEE", " ").code()).isEqualTo("invalid-fields");
    assertThat(values(get(account + "/cash").path("items").path(0).path("possible")))
        .contains("EXTERNAL_WITHDRAWAL", "PROFIT_WITHDRAWAL", "TRANSFER")
        .doesNotContain("EXTERNAL_DEPOSIT", "PROFIT_RETURN", "CREDIT");
  }

  @Test
  void othersAreToldOfADecision() throws InterruptedException {
    String account = imported(80_105);
    LinkedBlockingQueue<FlowClassified> told = new LinkedBlockingQueue<>();
    platform
        .context()
        .getBean(Store.class)
        .subscribe("test.flows", FlowClassified.class, told::add);

    classify(account, "14", 1, "TRANSFER", "To the hub.");

    FlowClassified event = told.poll(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
    assertThat(event).isNotNull();
    assertThat(event.ticket()).isEqualTo(14);
    assertThat(event.flowClass()).hasToString("TRANSFER");
    assertThat(event.before()).hasToString("EXTERNAL_WITHDRAWAL");
    assertThat(event.by()).isEqualTo("admin");
  }

  private static Answer classify(
      String account, String ticket, long version, String flowClass, String reason) {
    return admin.put(
        account + "/cash/" + ticket + "/class",
        version,
        "{\"flowClass\":\"%s\",\"reason\":\"%s\"}".formatted(flowClass, reason));
  }

  private static String imported(long login) {
    ReportFile report = ReportFile.of(login).deals(DEPOSIT, OPEN, WITHDRAWAL);
    Answer answer = Uploads.upload(admin, login + ".html", report);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return "/api/accounts/" + answer.json().path("accountId").asString();
  }

  private static JsonNode get(String path) {
    Answer answer = admin.get(path);
    assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> values(JsonNode items, String... path) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(
            item -> {
              JsonNode node = item;
              for (String name : path) {
                node = node.path(name);
              }
              return node.asString("");
            })
        .toList();
  }
}
