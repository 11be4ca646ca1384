package io.fidus.metatrader.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.metatrader.statement.StatementRefusal.Code;
import io.fidus.metatrader.statement.sample.SampleForm;
import io.fidus.metatrader.time.ServerZone;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not, or not quite, a statement. */
class RefusalTest {
  private static final int MEBIBYTE = 1 << 20;

  @Test
  void everyCodeIsStableAndSaysWhatToDo() {
    assertThat(Code.values())
        .extracting(Code::code)
        .containsExactly(
            "not-a-statement",
            "statement-cut",
            "file-too-large",
            "archive-bomb",
            "account-needed",
            "account-mismatch",
            "unreadable-number",
            "unreadable-time",
            "unreadable-row",
            "inconsistent");
    assertThat(Code.values()).extracting(Code::action).allMatch(action -> action.endsWith("."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "%PDF-1.7",
        "\u00d0\u00cf\u0011\u00e0",
        "\u001f\u008b\b",
        "account,balance\n1,2",
        "{}",
        "GIF89a",
        "PK",
        "PK\5\6",
        "<",
        "<html></html>",
        "<?xml version='1.0'?><a/>",
        "<svg><script>alert(1)</script></svg>",
      })
  void anotherKindOfFileIsNoStatement(String content) {
    byte[] file = content.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Files.refusal(file).code()).isEqualTo(Code.NOT_A_STATEMENT);
  }

  @Test
  void aPageWithAnotherTableIsNoStatement() {
    byte[] page =
        "<html><body><table><tr><td>1</td><td>2</td></tr></table></body></html>"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(Files.refusal(page).code()).isEqualTo(Code.NOT_A_STATEMENT);
  }

  @Test
  void aFileOfNoiseIsNoStatement() {
    byte[] noise = new byte[1 << 16];
    new SplittableRandom(7).nextBytes(noise);
    for (String start : new String[] {"", "<", "<html>", "\u00ff\u00fe<\0", "PK\3\4"}) {
      byte[] mark = start.getBytes(StandardCharsets.ISO_8859_1);
      System.arraycopy(mark, 0, noise, 0, mark.length);
      assertThat(Files.refusal(noise).code())
          .isEqualTo(start.startsWith("PK") ? Code.STATEMENT_CUT : Code.NOT_A_STATEMENT);
    }
  }

  @Test
  void aScriptInPlaceOfAFigureIsRefused() {
    String script = "<script>document.write(1)</script>";
    byte[] page =
        Files.edited(Files.html(), html -> html.replaceFirst("(?<=>)100 000\\.00(?=<)", script));
    byte[] sheet =
        Files.sheetEdited(
            Files.xlsx(),
            xml ->
                xml.replaceFirst(
                    "(<c r=\"L\\d+\"[^>]*)><v>100000\\.00</v>",
                    "$1 t=\"str\"><f>SUM(A1)</f><v>&lt;script&gt;1&lt;/script&gt;</v>"));

    assertThat(Files.refusal(page))
        .hasMessageContaining("<script>")
        .extracting(StatementRefusal::code)
        .isEqualTo(Code.UNREADABLE_NUMBER);
    assertThat(Files.refusal(sheet).code()).isEqualTo(Code.UNREADABLE_NUMBER);
  }

  @Test
  void aCellThatEndsWithoutABeginningIsRefused() {
    byte[] stray =
        Files.sheetEdited(
            Files.xlsx(), sheet -> sheet.replaceFirst("(<row[^>]*>)", "$1<v>1</v></c>"));
    assertThat(Files.refusal(stray).code()).isEqualTo(Code.NOT_A_STATEMENT);
  }

  @Test
  void anArchiveWithoutASheetIsNoStatement() {
    assertThat(Files.refusal(Files.zipped(Map.of("word/document.xml", new byte[] {1}))).code())
        .isEqualTo(Code.NOT_A_STATEMENT);
    byte[] empty = "<worksheet><sheetData/></worksheet>".getBytes(StandardCharsets.UTF_8);
    assertThat(Files.refusal(Files.zipped(Map.of(Files.SHEET, empty))).code())
        .isEqualTo(Code.NOT_A_STATEMENT);
  }

  static Stream<byte[]> everyFormat() {
    return Stream.of(
        Files.html(),
        Files.of(Layout.MT5_2016, Container.HTML, SampleForm.NATIVE),
        Files.mt4(),
        Files.of(Layout.MT4_STATEMENT, Container.HTML, SampleForm.NATIVE),
        Files.xlsx(),
        Files.of(Layout.MT5_2021, Container.XLSX, SampleForm.RESAVED));
  }

  @ParameterizedTest
  @MethodSource("everyFormat")
  void aFileCutAnywhereIsRefusedOrWhole(byte[] file) {
    Statement whole = Files.read(file);
    int step = Math.max(1, file.length / 400);
    for (int length = file.length - 1; length >= 0; length -= step) {
      byte[] cut = Arrays.copyOf(file, length);
      try {
        assertThat(Files.read(cut)).isEqualTo(whole);
      } catch (StatementRefusal refusal) {
        assertThat(refusal.code())
            .isIn(Code.STATEMENT_CUT, Code.NOT_A_STATEMENT, Code.UNREADABLE_ROW);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"</html>", "</table>"})
  void aPageWithoutItsEndIsCut(String end) {
    byte[] cut = Files.edited(Files.html(), page -> page.substring(0, page.lastIndexOf(end)));
    assertThat(Files.refusal(cut).code()).isEqualTo(Code.STATEMENT_CUT);
  }

  @Test
  void aFileThatIsTooLargeIsRefusedUnread() {
    StatementSource huge =
        new StatementSource() {
          @Override
          public long size() {
            return 2_048L * MEBIBYTE;
          }

          @Override
          public InputStream open() {
            throw new AssertionError("The file should not be opened");
          }
        };
    assertThatThrownBy(() -> StatementReader.read(huge, Files.OPTIONS))
        .isInstanceOfSatisfying(
            StatementRefusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(Code.FILE_TOO_LARGE));
  }

  @Test
  void aFileThatIsLargerThanItSaysIsRefusedWhileItIsRead() {
    byte[] file = Files.html();
    StatementSource lying =
        new StatementSource() {
          @Override
          public long size() {
            return 10;
          }

          @Override
          public InputStream open() throws IOException {
            return StatementSource.of(file).open();
          }
        };
    ReadOptions small = Files.OPTIONS.withLimits(limits(1_000, MEBIBYTE, 200, 10, 1_000, 1_000));
    assertThatThrownBy(() -> StatementReader.read(lying, small))
        .isInstanceOfSatisfying(
            StatementRefusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(Code.FILE_TOO_LARGE));
  }

  private static ReadLimits limits(
      long bytes, long inflated, int ratio, int entries, int rows, int text) {
    return new ReadLimits(bytes, inflated, ratio, entries, rows, text);
  }

  @Test
  void aSourceThatFailsIsNoRefusal() {
    StatementSource broken =
        new StatementSource() {
          @Override
          public long size() {
            return 10;
          }

          @Override
          public InputStream open() throws IOException {
            throw new IOException("disk");
          }
        };
    assertThatThrownBy(() -> StatementReader.read(broken, Files.OPTIONS))
        .isInstanceOf(IOException.class)
        .hasMessage("disk");
  }

  @Test
  void anArchiveHasLimitsOfSizeAndNumber() {
    byte[] file = Files.xlsx();
    ReadOptions little = Files.OPTIONS.withLimits(limits(MEBIBYTE, 2_000, 200, 10, 1_000, 1_000));
    ReadOptions few = Files.OPTIONS.withLimits(limits(MEBIBYTE, MEBIBYTE, 200, 1, 1_000, 1_000));

    assertThat(Files.refusal(file, little).code()).isEqualTo(Code.ARCHIVE_BOMB);
    assertThat(Files.refusal(file, few).code()).isEqualTo(Code.ARCHIVE_BOMB);
  }

  @Test
  void rowsAndTextsHaveLimits() {
    ReadOptions fewRows = Files.OPTIONS.withLimits(limits(MEBIBYTE, MEBIBYTE, 200, 10, 20, 32_767));
    ReadOptions shortTexts =
        Files.OPTIONS.withLimits(limits(MEBIBYTE, MEBIBYTE, 200, 10, 1_000, 10));
    for (byte[] file : new byte[][] {Files.html(), Files.xlsx()}) {
      assertThat(Files.refusal(file, fewRows).code()).isEqualTo(Code.FILE_TOO_LARGE);
      assertThat(Files.refusal(file, shortTexts).code())
          .isIn(Code.NOT_A_STATEMENT, Code.UNREADABLE_ROW);
    }
  }

  @Test
  void aTagThatNeverEndsIsRefused() {
    byte[] file =
        ("<html><td title=\"" + "x".repeat(5_000) + "\">").getBytes(StandardCharsets.UTF_8);
    assertThat(Files.refusal(file).code()).isEqualTo(Code.NOT_A_STATEMENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {Files.SHEET, "xl/sharedStrings.xml"})
  void aDocumentTypeInsideAWorkbookIsRefused(String part) {
    Map<String, byte[]> parts = new TreeMap<>(Files.unzipped(Files.xlsx()));
    String evil =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<worksheet><sheetData><row><c><v>&x;</v></c></row></sheetData></worksheet>";
    parts.put(part, evil.getBytes(StandardCharsets.UTF_8));

    assertThat(Files.refusal(Files.zipped(parts)).code()).isEqualTo(Code.NOT_A_STATEMENT);
  }

  @Test
  void aTextThatTheWorkbookDoesNotHoldIsRefused() {
    byte[] pointing =
        Files.sheetEdited(
            Files.xlsx(), sheet -> sheet.replaceFirst("t=\"s\"><v>\\d+", "t=\"s\"><v>99999"));
    assertThat(Files.refusal(pointing).code()).isEqualTo(Code.STATEMENT_CUT);
  }

  @Test
  void aWorkbookInNoUnicodeIsRefused() {
    byte[] latin =
        "<worksheet><row><c t=\"str\"><v>\u00e9</v></c></row></worksheet>"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Files.refusal(Files.zipped(Map.of(Files.SHEET, latin))).code())
        .isEqualTo(Code.NOT_A_STATEMENT);
  }

  @Test
  void mt4NeverNamesItsServer() {
    assertThat(Files.refusal(Files.mt4(), ReadOptions.of(ServerZone.NEW_YORK_CLOSE)))
        .hasMessageContaining("server")
        .extracting(StatementRefusal::code)
        .isEqualTo(Code.ACCOUNT_NEEDED);
  }
}
