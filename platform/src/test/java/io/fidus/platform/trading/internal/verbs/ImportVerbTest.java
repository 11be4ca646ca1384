package io.fidus.platform.trading.internal.verbs;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.metatrader.statement.Container;
import io.fidus.metatrader.statement.Layout;
import io.fidus.metatrader.statement.ReadLimits;
import io.fidus.metatrader.statement.sample.Language;
import io.fidus.metatrader.statement.sample.SampleForm;
import io.fidus.metatrader.statement.sample.SampleSpec;
import io.fidus.metatrader.statement.sample.SampleStatements;
import io.fidus.metatrader.statement.sample.StatementWriter;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.api.HttpSettings;
import io.fidus.platform.trading.internal.ReportFile;
import io.fidus.platform.trading.internal.ReportFile.Trade;
import io.fidus.platform.trading.internal.TradingDesk;
import io.fidus.platform.trading.internal.TradingServices;
import io.fidus.platform.trading.internal.accounts.Assigned;
import io.fidus.store.Store;
import io.fidus.store.StoreSettings;
import io.fidus.store.Stores;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.unit.DataSize;

class ImportVerbTest {
  private static final HttpSettings HTTP =
      new HttpSettings(
          1,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          DataSize.ofMegabytes(1),
          DataSize.ofMegabytes(1));

  @TempDir private Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final List<Store> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(Store::close);
  }

  @Test
  void itImportsIntoTheStoreWhenNobodyHoldsIt() throws IOException {
    Path good = report(70_011).write(folder, "good.html");
    Path bad = Files.writeString(folder.resolve("bad.html"), "<html>no report</html>");

    int code = run(folder.resolve("data"), Map.of(), good.toString(), bad.toString());

    assertThat(code).isEqualTo(1);
    assertThat(text())
        .contains("good.html: 1 deals added, 0 known, account 70011@Fixture-Demo, reconciled")
        .contains("bad.html: refused.", "Export the history again");
  }

  @Test
  void itSaysHowToNameTheAccountOfAStatementThatDoesNot() throws IOException {
    SampleSpec nameless = SampleSpec.of(7, 5, Layout.MT4_STATEMENT, Container.HTML);
    Path file =
        Files.write(
            folder.resolve("nameless.htm"),
            StatementWriter.bytes(
                SampleStatements.of(nameless), SampleForm.NATIVE, Language.ENGLISH));

    assertThat(run(folder.resolve("data"), Map.of(), file.toString())).isEqualTo(1);

    assertThat(text()).contains("./fidus import FILE server=NAME login=NUMBER currency=CODE");
  }

  @Test
  void itGoesThroughTheRunningPlatformThatHoldsTheStore() {
    Path data = folder.resolve("data");
    Path file = report(70_012).write(folder, "report.html");
    try (RunningPlatform platform = RunningPlatform.start(data)) {
      Person admin = Person.administrator(platform);
      Map<String, String> environment =
          Map.of(
              "FIDUS_URL",
              platform.uri("").toString(),
              "FIDUS_USER",
              "admin",
              "FIDUS_PASSWORD",
              Person.PASSWORD);

      int code = run(data, environment, file.toString(), "serverZone=UTC+2");

      assertThat(text()).contains("1 deals added", "70012@Fixture-Demo", "reconciled");
      assertThat(code).isZero();
      assertThat(admin.get("/api/accounts?q=70012").json().path("total").asInt()).isEqualTo(1);
      assertThat(admin.get("/api/accounts/1").json().path("serverZone").asString())
          .isEqualTo("UTC+2");
    }
  }

  @Test
  void itSaysWhatItNeedsWhenThePlatformHoldsTheStore() {
    Path data = folder.resolve("data");
    Path file = report(70_013).write(folder, "report.html");
    try (Store held = Stores.open(StoreSettings.embedded(data, InstantSource.system()))) {
      Map<String, String> somebody = Map.of("FIDUS_USER", "admin", "FIDUS_PASSWORD", "x");
      assertThat(run(data, somebody, file.toString())).isEqualTo(1);
      assertThat(text()).contains("No FIDUS answers at", "FIDUS_URL");
      assertThat(held.health().writable()).isTrue();
    }
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThat(run(folder.resolve("data"), Map.of(), "nowhere.html")).isEqualTo(2);
    assertThat(text()).contains("nowhere.html");
    assertThat(run(folder.resolve("data"), Map.of())).isEqualTo(2);
    assertThat(text()).contains("./fidus import FILE...");
  }

  private int run(Path data, Map<String, String> environment, String... arguments) {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    try (GenericApplicationContext context = new GenericApplicationContext()) {
      context.registerBean(
          TradingServices.class, () -> services(data), definition -> definition.setLazyInit(true));
      context.refresh();
      return new ImportVerb(context.getBeanProvider(TradingServices.class), HTTP, environment, out)
          .run(List.of(arguments));
    }
  }

  private TradingServices services(Path data) {
    InstantSource clock = InstantSource.fixed(TradingDesk.NOW);
    Store store = Stores.open(StoreSettings.embedded(data, clock));
    opened.add(store);
    return TradingServices.over(
        store,
        clock,
        ServerZone.NEW_YORK_CLOSE,
        ReadLimits.defaults(),
        Assigned.Lookup.NOTHING,
        (_, _) -> {});
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static ReportFile report(long login) {
    return ReportFile.of(login).deals(Trade.deposit("2025-03-03T10:00:00", 11, "1000.00"));
  }
}
