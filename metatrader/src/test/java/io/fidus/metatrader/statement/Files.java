package io.fidus.metatrader.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.statement.Completeness.Complete;
import io.fidus.metatrader.statement.Completeness.StartsMidLife;
import io.fidus.metatrader.statement.sample.Language;
import io.fidus.metatrader.statement.sample.SampleForm;
import io.fidus.metatrader.statement.sample.SampleSpec;
import io.fidus.metatrader.statement.sample.SampleStatements;
import io.fidus.metatrader.statement.sample.StatementWriter;
import io.fidus.metatrader.time.ServerZone;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files to read, whole ones and broken ones. */
final class Files {
  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final ReadOptions OPTIONS =
      ReadOptions.of(ServerZone.NEW_YORK_CLOSE)
          .withNamed(
              new NamedAccount(
                  Optional.of(SampleStatements.SERVER),
                  OptionalLong.of(20_001),
                  Optional.of(CurrencyUnit.iso("USD"))));

  private Files() {}

  static byte[] of(Layout layout, Container container, SampleForm form) {
    return StatementWriter.bytes(
        SampleStatements.of(SampleSpec.of(5, 24, layout, container)), form, Language.SPANISH);
  }

  static byte[] html() {
    return of(Layout.MT5_2022, Container.HTML, SampleForm.RESAVED);
  }

  static byte[] mt4() {
    return of(Layout.MT4_DETAILED, Container.HTML, SampleForm.RESAVED);
  }

  static byte[] xlsx() {
    return of(Layout.MT5_2022, Container.XLSX, SampleForm.NATIVE);
  }

  static Statement read(byte[] file) {
    return read(file, OPTIONS);
  }

  static Statement read(byte[] file, ReadOptions options) {
    try {
      return StatementReader.read(StatementSource.of(file), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The refusal of a file, which must be refused. */
  static StatementRefusal refusal(byte[] file) {
    return refusal(file, OPTIONS);
  }

  static StatementRefusal refusal(byte[] file, ReadOptions options) {
    StatementRefusal refusal =
        catchThrowableOfType(StatementRefusal.class, () -> read(file, options));
    assertThat(refusal).as("the file should have been refused").isNotNull();
    assertThat(refusal).hasMessageMatching("(?s).{10,400}");
    return refusal;
  }

  static byte[] edited(byte[] html, UnaryOperator<String> edit) {
    String page = new String(html, StandardCharsets.UTF_8);
    String changed = edit.apply(page);
    assertThat(changed).as("the edit should change something").isNotEqualTo(page);
    return changed.getBytes(StandardCharsets.UTF_8);
  }

  /** A workbook whose sheet, which is in UTF-16, is edited. */
  static byte[] sheetEdited(byte[] xlsx, UnaryOperator<String> edit) {
    Map<String, byte[]> parts = unzipped(xlsx);
    String sheet = new String(parts.get(SHEET), StandardCharsets.UTF_16LE);
    String changed = edit.apply(sheet);
    assertThat(changed).as("the edit should change something").isNotEqualTo(sheet);
    parts.put(SHEET, changed.getBytes(StandardCharsets.UTF_16LE));
    return zipped(parts);
  }

  static Map<String, byte[]> unzipped(byte[] xlsx) {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  static byte[] zipped(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** What must hold of every statement that is not refused, whatever was done to its file. */
  static void assertAgreesWithItself(Statement statement) {
    Money held =
        statement
            .figures()
            .balance()
            .asOptional()
            .orElseThrow()
            .plus(statement.figures().credit().asOptional().orElseThrow());
    Money running =
        switch (statement.completeness()) {
          case Complete() -> Money.zero(statement.currency());
          case StartsMidLife(Money missing) -> missing;
        };
    boolean hasColumn = !statement.balanceColumn().isEmpty();
    for (int i = 0; i < statement.deals().size(); i++) {
      running = running.plus(statement.deals().get(i).net());
      if (hasColumn) {
        assertThat(statement.balanceColumn().get(i)).isEqualTo(running);
      }
    }
    assertThat(running).isEqualTo(held);
  }
}
