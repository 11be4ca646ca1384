package io.fidus.metatrader.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.metatrader.statement.Completeness.Complete;
import io.fidus.metatrader.statement.NamedAccount;
import io.fidus.metatrader.statement.ReadOptions;
import io.fidus.metatrader.statement.Statement;
import io.fidus.metatrader.statement.StatementReader;
import io.fidus.metatrader.statement.StatementRefusal;
import io.fidus.metatrader.statement.StatementSource;
import io.fidus.metatrader.time.ServerZone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Real statements, which are not part of the repository, against their printed values. */
class SamplesTest {
  private static final CurrencyUnit USD = CurrencyUnit.iso("USD");
  private static final Optional<Path> FOLDER =
      Optional.ofNullable(System.getenv("FIDUS_SAMPLES"))
          .filter(name -> !name.isBlank())
          .map(Path::of);

  private static Path folder() {
    assumeTrue(
        FOLDER.isPresent(),
        "Set FIDUS_SAMPLES to a folder of real statements with a golden.json to run this");
    return FOLDER.orElseThrow();
  }

  @TestFactory
  Stream<DynamicTest> everyLineOfTheGoldenFileComesOut() throws IOException {
    Path folder = folder();
    Map<String, Map<String, Object>> golden =
        JsonMapper.builder()
            .build()
            .readValue(Files.readString(folder.resolve("golden.json")), new TypeReference<>() {});
    assertThat(golden).isNotEmpty();
    return golden.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () ->
                        verify(folder.resolve(entry.getKey()), GoldenEntry.of(entry.getValue()))));
  }

  private static void verify(Path file, GoldenEntry golden) throws IOException {
    Statement statement = read(file, Optional.of(golden));

    assertThat(golden.printed()).isNotEmpty();
    assertThat(StatementVerifier.verify(statement, golden)).allMatch(Check::agrees);
    assertThat(StatementVerifier.verify(statement)).allMatch(Check::agrees);
  }

  @Test
  void everyStatementIsReadAndAgreesWithItself() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      List<Path> statements =
          files.filter(file -> file.toString().matches(".*\\.(html?|xlsx)")).toList();
      assertThat(statements).isNotEmpty();
      for (Path file : statements) {
        Statement statement = read(file, Optional.empty());
        assertThat(StatementVerifier.verify(statement))
            .as(file.getFileName().toString())
            .allMatch(Check::agrees);
      }
    }
  }

  @Test
  void snapshotsOfOneAccountShareTheirDeals() throws IOException {
    Map<Long, Deal> byTicket = new HashMap<>();
    Statement page = read(folder().resolve("mt5-fr-snapshot-1-utf16.html"), Optional.empty());
    Statement later = read(folder().resolve("mt5-fr-snapshot-2.xlsx"), Optional.empty());

    page.deals().forEach(deal -> byTicket.put(deal.ticket(), deal));

    assertThat(later.deals().stream().filter(deal -> byTicket.containsKey(deal.ticket())).toList())
        .isEqualTo(page.deals());
    assertThat(page.completeness()).isEqualTo(new Complete());
    assertThat(later.completeness()).isEqualTo(new Complete());
  }

  private static Statement read(Path file, Optional<GoldenEntry> golden) throws IOException {
    StatementSource source = StatementSource.of(Files.readAllBytes(file));
    ReadOptions options = ReadOptions.of(ServerZone.NEW_YORK_CLOSE);
    try {
      return StatementReader.read(source, options);
    } catch (StatementRefusal refusal) {
      assertThat(refusal.code()).isEqualTo(StatementRefusal.Code.ACCOUNT_NEEDED);
      NamedAccount named =
          golden
              .map(entry -> entry.namedAccount("Sample-Server", USD))
              .orElse(
                  new NamedAccount(
                      Optional.of("Sample-Server"), OptionalLong.empty(), Optional.empty()));
      return readNamed(source, options, named);
    }
  }

  /** MetaTrader 4 names login and currency, a pasted workbook nothing. */
  private static Statement readNamed(
      StatementSource source, ReadOptions options, NamedAccount named) throws IOException {
    try {
      return StatementReader.read(source, options.withNamed(named));
    } catch (StatementRefusal refusal) {
      assertThat(refusal.code()).isEqualTo(StatementRefusal.Code.ACCOUNT_NEEDED);
      return StatementReader.read(
          source,
          options.withNamed(
              new NamedAccount(named.server(), OptionalLong.of(1), Optional.of(USD))));
    }
  }
}
