package io.fidus.metatrader.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.metatrader.statement.StatementRefusal.Code;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives made to harm who unpacks them. Each is a good workbook but for one thing. */
class HostileArchiveTest {
  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final int MEBIBYTE = 1 << 20;
  private static final int BOMB_BYTES = 24 * MEBIBYTE;
  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int DIRECTORY_ENTRY = 0x02014b50;

  private static byte[] workbookWith(String name, byte[] content) {
    Map<String, byte[]> parts = new LinkedHashMap<>(Files.unzipped(Files.xlsx()));
    parts.put(name, content);
    return Files.zipped(parts);
  }

  /** The same archive in which one name is written over another of the same length. */
  private static byte[] renamed(byte[] archive, String from, String to) {
    String bytes = new String(archive, StandardCharsets.ISO_8859_1);
    assertThat(bytes).contains(from);
    return bytes.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Where the record of a file starts, of which the name stands at a fixed distance. */
  private static int record(ByteBuffer archive, String name, int signature, int nameAt) {
    byte[] expected = name.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at + nameAt + expected.length <= archive.capacity(); at++) {
      if (archive.getInt(at) == signature) {
        byte[] found = new byte[expected.length];
        archive.get(at + nameAt, found);
        if (Arrays.equals(found, expected)) {
          return at;
        }
      }
    }
    throw new AssertionError("The archive should hold " + name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.xml",
        "xl/worksheets/../../../evil.xml",
        "..\\evil.xml",
        "xl/..",
        "/etc/evil.xml",
        "\\\\host\\evil.xml",
        "C:\\evil.xml"
      })
  void aNameThatLeadsOutOfTheArchiveIsRefused(String name) {
    StatementRefusal refusal = Files.refusal(workbookWith(name, new byte[] {1}));

    assertThat(refusal.code()).isEqualTo(Code.NOT_A_STATEMENT);
    assertThat(refusal).hasMessageContaining("leads out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xl/a..b.xml", "xl/...", ".hidden", "xl/media/"})
  void aNameThatIsOnlyStrangeIsNot(String name) {
    assertThat(Files.read(workbookWith(name, new byte[0]))).isEqualTo(Files.read(Files.xlsx()));
  }

  @Test
  void twoFilesOfOneNameAreRefused() {
    byte[] sheet = "<worksheet/>".getBytes(StandardCharsets.UTF_8);
    byte[] exact =
        renamed(
            workbookWith("xl/worksheets/sheet2.xml", sheet),
            "xl/worksheets/sheet2.xml",
            Files.SHEET);
    byte[] butForLetters = workbookWith("XL\\Worksheets\\Sheet1.xml", sheet);

    for (byte[] twice : new byte[][] {exact, butForLetters}) {
      assertThat(Files.refusal(twice))
          .hasMessageContaining("two files of one name")
          .extracting(StatementRefusal::code)
          .isEqualTo(Code.NOT_A_STATEMENT);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Files.SHEET, STRINGS})
  void anEncryptedArchiveIsRefused(String part) {
    byte[] archive = Files.xlsx();
    ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    archive[record(bytes, part, LOCAL_HEADER, 30) + 6] |= 1;
    archive[record(bytes, part, DIRECTORY_ENTRY, 46) + 8] |= 1;

    assertThat(Files.refusal(archive))
        .hasMessageContaining("encrypted")
        .extracting(StatementRefusal::code)
        .isEqualTo(Code.NOT_A_STATEMENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"statement.xlsx", "inner.zip"})
  void anArchiveInAnArchiveIsNotUnpacked(String name) {
    byte[] nested = Files.zipped(Map.of(name, Files.xlsx()));

    assertThat(Files.refusal(nested))
        .hasMessageContaining("unpack it")
        .extracting(StatementRefusal::code)
        .isEqualTo(Code.NOT_A_STATEMENT);
    assertThat(Files.read(workbookWith("xl/embeddings/" + name, nested)))
        .isEqualTo(Files.read(Files.xlsx()));
  }

  @Test
  void aPageInAnArchiveIsNotUnpacked() {
    assertThat(Files.refusal(Files.zipped(Map.of("Report.html", Files.html()))))
        .hasMessageContaining("unpack it")
        .extracting(StatementRefusal::code)
        .isEqualTo(Code.NOT_A_STATEMENT);
  }

  @Test
  void anArchiveInPlaceOfASheetIsRefused() {
    assertThat(Files.refusal(workbookWith(Files.SHEET, Files.xlsx())).code())
        .isIn(Code.NOT_A_STATEMENT, Code.STATEMENT_CUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {Files.SHEET, STRINGS, "docProps/app.xml"})
  void anArchiveThatSwellsIsABomb(String part) {
    byte[] bomb = workbookWith(part, new byte[BOMB_BYTES]);

    assertThat(bomb).hasSizeLessThan(MEBIBYTE);
    assertThat(Files.refusal(bomb).code()).isEqualTo(Code.ARCHIVE_BOMB);
  }

  @Test
  void aBombThatUnderstatesItsSizeStopsThere() {
    byte[] bomb = workbookWith(Files.SHEET, new byte[BOMB_BYTES]);
    ByteBuffer bytes = ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(record(bytes, Files.SHEET, DIRECTORY_ENTRY, 46) + 24, 1_000);

    assertThat(Files.refusal(bomb))
        .hasMessageContaining("larger than its directory says")
        .extracting(StatementRefusal::code)
        .isEqualTo(Code.STATEMENT_CUT);
  }

  @Test
  void aBombThatOverstatesItsPackedSizeIsStillOne() {
    byte[] bomb = workbookWith(Files.SHEET, new byte[BOMB_BYTES]);
    ByteBuffer bytes = ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(record(bytes, Files.SHEET, DIRECTORY_ENTRY, 46) + 20, BOMB_BYTES);

    assertThat(Files.refusal(bomb).code()).isEqualTo(Code.ARCHIVE_BOMB);
  }

  @Test
  void manySmallBombsAreOneLargeOne() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (int i = 0; i < 8; i++) {
      parts.put("xl/worksheets/sheet" + i + ".xml", new byte[200_000]);
    }
    ReadOptions mebibyte =
        Files.OPTIONS.withLimits(new ReadLimits(MEBIBYTE, MEBIBYTE, 200, 10, 1_000, 1_000));

    assertThat(Files.refusal(Files.zipped(parts), mebibyte).code()).isEqualTo(Code.ARCHIVE_BOMB);
  }

  @Test
  void textsThatTakeMoreMemoryThanBytesAreABomb() {
    String strings = "<sst>" + "<si/>".repeat(6_000) + "</sst>";
    byte[] file = workbookWith(STRINGS, strings.getBytes(StandardCharsets.UTF_8));
    ReadOptions mebibyte =
        Files.OPTIONS.withLimits(new ReadLimits(MEBIBYTE, MEBIBYTE, 200, 10, 1_000, 1_000));

    assertThat(Files.refusal(file, mebibyte))
        .hasMessageContaining("more text")
        .extracting(StatementRefusal::code)
        .isEqualTo(Code.ARCHIVE_BOMB);
  }
}
