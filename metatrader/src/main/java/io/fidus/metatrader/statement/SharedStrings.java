package io.fidus.metatrader.statement;

import io.fidus.metatrader.statement.StatementRefusal.Code;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** The table of texts that the cells of a workbook point into. */
final class SharedStrings implements Xml.Events {
  private static final long MOST_CHARACTERS = 64L << 20;

  private final List<String> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final int longestText;
  private boolean inText;
  private boolean inReading;
  private long characters;

  private SharedStrings(int longestText) {
    this.longestText = longestText;
  }

  static SharedStrings none() {
    return new SharedStrings(0);
  }

  static SharedStrings read(InputStream part, ReadLimits limits) throws IOException {
    SharedStrings strings = new SharedStrings(limits.textLength());
    Xml.read(part, strings);
    return strings;
  }

  /** The text at a place in the table; empty when there is none. */
  Optional<String> at(long place) {
    return place < 0 || place >= texts.size()
        ? Optional.empty()
        : Optional.of(texts.get((int) place));
  }

  @Override
  public void start(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "si" -> text.setLength(0);
      case "t" -> inText = true;
      case "rPh" -> inReading = true;
      default -> {
        // Fonts and colours of a run of text.
      }
    }
  }

  @Override
  public void text(XMLStreamReader xml) {
    if (inText && !inReading) {
      text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      characters += xml.getTextLength();
      if (text.length() > longestText || characters > MOST_CHARACTERS) {
        throw new StatementRefusal(
            Code.ARCHIVE_BOMB, "The workbook holds more text than a report would");
      }
    }
  }

  @Override
  public void end(String element) {
    switch (element) {
      case "si" -> texts.add(SheetRows.plain(text));
      case "t" -> inText = false;
      case "rPh" -> inReading = false;
      default -> {
        // Fonts and colours of a run of text.
      }
    }
  }
}
