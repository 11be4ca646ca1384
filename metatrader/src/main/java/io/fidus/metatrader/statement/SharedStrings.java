package io.fidus.metatrader.statement;

import io.fidus.metatrader.statement.StatementRefusal.Code;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of texts that the cells of a workbook point into. */
final class SharedStrings extends WorkbookPart {
  /** What a text takes in memory beside its characters. */
  private static final int BYTES_OF_A_TEXT = 48;

  /** Of all bytes that may be unpacked, the part that may become texts. */
  private static final int PART_OF_LIMIT = 4;

  private final List<String> texts = new ArrayList<>();
  private boolean inReading;
  private long bytesLeft;

  private SharedStrings(ReadLimits limits) {
    super("sst", limits.textLength());
    bytesLeft = limits.inflatedBytes() / PART_OF_LIMIT;
  }

  static SharedStrings none(ReadLimits limits) {
    return new SharedStrings(limits);
  }

  static SharedStrings read(InputStream part, ReadLimits limits) throws IOException {
    SharedStrings strings = new SharedStrings(limits);
    strings.read(part);
    return strings;
  }

  /** The text at a place in the table; empty when there is none. */
  Optional<String> at(long place) {
    return place < 0 || place >= texts.size()
        ? Optional.empty()
        : Optional.of(texts.get((int) place));
  }

  @Override
  void element(Tag tag) {
    if (tag.is("t")) {
      keepText(!tag.isClosing() && !tag.isEmptyElement() && !inReading);
    } else if (tag.is("si")) {
      item(tag);
    } else if (tag.is("rPh")) {
      inReading = !tag.isClosing() && !tag.isEmptyElement();
    }
  }

  private void item(Tag tag) {
    if (tag.isClosing() || tag.isEmptyElement()) {
      String item = PlainText.of(takeText());
      bytesLeft -= BYTES_OF_A_TEXT + item.length();
      if (bytesLeft < 0) {
        throw new StatementRefusal(
            Code.ARCHIVE_BOMB, "The workbook holds more text than a report would");
      }
      texts.add(item);
    } else {
      takeText();
    }
  }
}
