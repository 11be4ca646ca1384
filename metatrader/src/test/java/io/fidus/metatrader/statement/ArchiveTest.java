package io.fidus.metatrader.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.metatrader.statement.StatementRefusal.Code;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveTest {
  private static final byte[] CONTENT = "one two one two".getBytes(StandardCharsets.UTF_8);
  private static final int DIRECTORY_FLAGS = 8;
  private static final int DIRECTORY_METHOD = 10;
  private static final int DIRECTORY_PACKED = 20;
  private static final int DIRECTORY_OFFSET = 42;

  private static byte[] archive(int method) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      ZipEntry entry = new ZipEntry("XL\\Sheet.xml");
      entry.setMethod(method);
      if (method == ZipEntry.STORED) {
        CRC32 checkSum = new CRC32();
        checkSum.update(CONTENT);
        entry.setCrc(checkSum.getValue());
        entry.setSize(CONTENT.length);
      }
      zip.putNextEntry(entry);
      zip.write(CONTENT);
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  private static int directory(byte[] archive) {
    return ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).getInt(archive.length - 6);
  }

  private static byte[] read(byte[] archive) throws IOException {
    Archive opened = Archive.open(StatementSource.of(archive), ReadLimits.defaults());
    try (InputStream content = opened.content(opened.entries().getFirst())) {
      return content.readAllBytes();
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "8"})
  void aFileIsReadPackedOrNot(int method) throws IOException {
    byte[] archive = archive(method);

    assertThat(read(archive)).isEqualTo(CONTENT);
    assertThat(
            Archive.open(StatementSource.of(archive), ReadLimits.defaults())
                .entries()
                .getFirst()
                .name())
        .isEqualTo("xl/sheet.xml");
  }

  /** Some programs write the sizes behind the content, even where it is not packed. */
  @Test
  void sizesAreTakenFromTheDirectory() throws IOException {
    byte[] archive = archive(ZipEntry.STORED);
    ByteBuffer local = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    local.putShort(6, (short) 8).putInt(14, 0).putInt(18, 0).putInt(22, 0);

    assertThat(read(archive)).isEqualTo(CONTENT);
  }

  @Test
  void itIsReadByteByByteToo() throws IOException {
    Archive opened = Archive.open(StatementSource.of(archive(8)), ReadLimits.defaults());
    try (InputStream content = opened.content(opened.entries().getFirst())) {
      for (byte expected : CONTENT) {
        assertThat(content.read()).isEqualTo(expected);
      }
      assertThat(content.read()).isEqualTo(-1);
      assertThat(content.read()).isEqualTo(-1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    DIRECTORY_FLAGS + ", 1, NOT_A_STATEMENT",
    DIRECTORY_METHOD + ", 99, NOT_A_STATEMENT",
    DIRECTORY_PACKED + ", 3, STATEMENT_CUT",
    "24, 3, STATEMENT_CUT",
    "16, 3, STATEMENT_CUT",
    DIRECTORY_OFFSET + ", 1, STATEMENT_CUT",
    DIRECTORY_OFFSET + ", 127, STATEMENT_CUT",
    "0, 0, STATEMENT_CUT",
    "28, 120, STATEMENT_CUT",
    "30, 120, STATEMENT_CUT",
  })
  void whatTheDirectorySaysWrongIsRefused(int field, byte value, Code expected) throws IOException {
    byte[] archive = archive(8);
    archive[directory(archive) + field] = value;

    assertThatThrownBy(() -> read(archive))
        .isInstanceOfSatisfying(
            StatementRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo(expected));
  }

  @Test
  void aDamagedContentIsRefused() throws IOException {
    for (int method : new int[] {ZipEntry.STORED, ZipEntry.DEFLATED}) {
      byte[] archive = archive(method);
      int content = new String(archive, StandardCharsets.ISO_8859_1).indexOf("Sheet.xml") + 9;
      archive[content + 4] ^= 0x55;
      assertThatThrownBy(() -> read(archive)).isInstanceOf(StatementRefusal.class);
    }
  }

  @Test
  void sizesBeyond32BitsStandInAnExtraField() throws IOException {
    byte[] small = archive(8);
    int directory = directory(small);
    ByteBuffer old = ByteBuffer.wrap(small).order(ByteOrder.LITTLE_ENDIAN);
    int entryLength = small.length - 22 - directory;
    ByteBuffer large = ByteBuffer.allocate(small.length + 32).order(ByteOrder.LITTLE_ENDIAN);
    large.put(small, 0, directory + entryLength);
    large.putShort((short) 7).putShort((short) 0);
    large.putShort((short) 1).putShort((short) 24);
    large.putLong(old.getInt(directory + 24)).putLong(old.getInt(directory + 20)).putLong(0);
    large.put(small, small.length - 22, 22);
    large.putInt(directory + 20, -1).putInt(directory + 24, -1).putInt(directory + 42, -1);
    large.putShort(directory + 30, (short) 32);
    int end = large.capacity() - 22;
    large.putInt(end + 12, entryLength + 32);

    assertThat(read(large.array())).isEqualTo(CONTENT);
  }

  @Test
  void aCommentMayStandBehindTheDirectory() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] archive = archive(8);
    archive[archive.length - 2] = 5;
    out.writeBytes(archive);
    out.writeBytes("hello".getBytes(StandardCharsets.UTF_8));

    assertThat(read(out.toByteArray())).isEqualTo(CONTENT);
  }
}
