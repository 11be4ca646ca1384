package io.fidus.platform.trading.internal.verbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.statistics.StatisticKey;
import io.fidus.metatrader.statement.Container;
import io.fidus.metatrader.statement.Layout;
import io.fidus.metatrader.statement.Statement;
import io.fidus.metatrader.statement.sample.Language;
import io.fidus.metatrader.statement.sample.SampleForm;
import io.fidus.metatrader.statement.sample.SampleSpec;
import io.fidus.metatrader.statement.sample.SampleStatements;
import io.fidus.metatrader.statement.sample.StatementWriter;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.platform.trading.internal.TradingDesk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class VerifyStatementsTest {
  private static final List<SampleSpec> SPECS =
      List.of(
          SampleSpec.of(1, 40, Layout.MT5_2022, Container.XLSX),
          SampleSpec.of(2, 30, Layout.MT5_2022, Container.HTML).in(CurrencyUnit.iso("JPY")),
          SampleSpec.of(3, 30, Layout.MT5_2021, Container.XLSX).with(MarginMode.NETTING),
          SampleSpec.of(4, 20, Layout.MT5_2016, Container.HTML),
          SampleSpec.of(5, 25, Layout.MT5_2022, Container.HTML).fromMidLife(),
          SampleSpec.of(6, 30, Layout.MT4_DETAILED, Container.HTML),
          SampleSpec.of(7, 20, Layout.MT4_STATEMENT, Container.HTML));

  @TempDir private Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void inventedStatementsOfEveryLayoutAgreeWithWhatTheyPrint() throws IOException {
    Map<String, Map<String, Object>> golden = new LinkedHashMap<>();
    for (SampleSpec spec : SPECS) {
      Statement statement = write(spec, spec.seed() + extension(spec));
      golden.put(spec.seed() + extension(spec), entry(statement));
    }
    writeGolden(golden);

    assertThat(verify(folder)).as(text()).isZero();

    assertThat(text()).contains("7 files", "all agree", "incomplete").doesNotContain("refused");
  }

  @Test
  void aValueThatDiffersIsNamedAndFails() throws IOException {
    Statement statement = write(SPECS.getFirst(), "a.xlsx");
    Map<String, Object> entry = entry(statement);
    entry.put("deals", statement.deals().size() + 1);
    writeGolden(Map.of("a.xlsx", entry));

    assertThat(verify(folder)).isEqualTo(1);

    assertThat(text()).contains("deals: expected 41, is 40", "1 differ");
  }

  @Test
  void aFileThatIsRefusedFails() throws IOException {
    Files.writeString(folder.resolve("cut.html"), "<html><table><tr><td>half");
    writeGolden(Map.of());

    assertThat(verify(folder)).isEqualTo(1);
    assertThat(text()).contains("cut.html", "refused");
  }

  @Test
  void aFolderWithoutItsListIsNotVerified() {
    assertThat(verify(folder)).isEqualTo(2);
    assertThat(text()).contains("golden.json");
  }

  @Test
  void realStatementsAgreeWithWhatTheyPrint() {
    String samples = System.getenv().getOrDefault("FIDUS_SAMPLES", "");
    assumeTrue(
        !samples.isBlank(),
        "Set FIDUS_SAMPLES to a folder of real statements with a golden.json to run this");

    assertThat(verify(Path.of(samples))).as(text()).isZero();

    assertThat(text())
        .contains("50.61 USD missing", "files of one account in any order", "all agree");
  }

  private int verify(Path samples) {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new VerifyStatements(InstantSource.fixed(TradingDesk.NOW), out)
        .run(List.of(samples.toString()));
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private Statement write(SampleSpec spec, String name) throws IOException {
    Statement statement = SampleStatements.of(spec);
    Files.write(
        folder.resolve(name),
        StatementWriter.bytes(statement, SampleForm.NATIVE, Language.ENGLISH));
    return statement;
  }

  private static String extension(SampleSpec spec) {
    return spec.container() == Container.XLSX ? ".xlsx" : ".html";
  }

  /** An account of its own for each file, since the invented ones share a login. */
  private static Map<String, Object> entry(Statement statement) {
    Map<String, BigDecimal> statistics = new LinkedHashMap<>();
    for (StatisticKey key : StatisticKey.values()) {
      var figure = statement.printedStatistics().get(key);
      if (figure != null) {
        statistics.put(key.key(), figure.value());
      }
    }
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("deals", statement.deals().size());
    entry.put("printed", statistics);
    return entry;
  }

  private void writeGolden(Map<String, Map<String, Object>> golden) throws IOException {
    Files.writeString(
        folder.resolve("golden.json"), JsonMapper.builder().build().writeValueAsString(golden));
  }
}
