package io.fidus.metatrader.statement;

import java.io.IOException;
import java.io.Reader;

/**
 * Cuts markup into tags and the text between them, in one pass and in constant memory.
 *
 * <p>Reports are machine-made and nest nothing, and nothing of them needs a tree (see the decision
 * record on the own markup scanner). It knows no entities but those of a single character, so that
 * there is nothing a document could define, include or expand; a document type inside a workbook is
 * refused.
 */
final class MarkupScanner {
  private static final int BUFFER_CHARACTERS = 1 << 15;
  private static final String CHARACTER_DATA = "[CDATA[";

  /** Takes what the scanner finds. */
  interface Handler {
    /** A piece of text between two tags; a long text comes in several. */
    void text(char[] source, int offset, int length);

    /** A tag; it is valid during the call only. */
    void tag(Tag tag) throws IOException;

    /** A document type. */
    void documentType();
  }

  private final Reader in;
  private final Handler handler;
  private final char[] buffer = new char[BUFFER_CHARACTERS];
  private final Tag tag = new Tag();
  private int at;
  private int end;

  MarkupScanner(Reader in, Handler handler) {
    this.in = in;
    this.handler = handler;
  }

  void scan() throws IOException {
    while (filled()) {
      int from = at;
      int next = from;
      while (next < end && buffer[next] != '<') {
        next++;
      }
      if (next > from) {
        handler.text(buffer, from, next - from);
      }
      at = next;
      if (next < end) {
        at++;
        markup();
      }
    }
  }

  /** Passes over everything up to and with the end tag of an element, which is not markup. */
  void passOver(String element) throws IOException {
    String endTag = "</" + element;
    int matched = 0;
    while (matched < endTag.length() && filled()) {
      char next = Character.toLowerCase(buffer[at++]);
      if (next == endTag.charAt(matched)) {
        matched++;
      } else {
        matched = next == '<' ? 1 : 0;
      }
    }
    skipBehind('>');
  }

  /** What follows a {@code <}: a tag, a declaration, or text in which someone wrote the sign. */
  private void markup() throws IOException {
    int next = peek();
    if (next == '!') {
      at++;
      declaration();
    } else if (next == '?') {
      skipBehind('>');
    } else if (next == '/' || Tag.isLetter((char) next)) {
      tag();
    } else {
      handler.text(new char[] {'<'}, 0, 1);
    }
  }

  /** Everything up to the {@code >}, of which one inside a quoted value does not count. */
  private void tag() throws IOException {
    tag.clear();
    char quote = 0;
    char before = ' ';
    while (filled()) {
      int next = at;
      while (next < end) {
        char here = buffer[next];
        if (quote != 0) {
          quote = here == quote ? 0 : quote;
        } else if (here == '>') {
          break;
        } else if (before == '=' && (here == '"' || here == '\'')) {
          quote = here;
        }
        before = here;
        next++;
      }
      tag.append(buffer, at, next - at);
      at = next;
      if (next < end) {
        at++;
        tag.start();
        handler.tag(tag);
        return;
      }
    }
  }

  /** A comment, character data, a document type. */
  private void declaration() throws IOException {
    int next = peek();
    if (next == '-') {
      at++;
      comment();
    } else if (next == '[') {
      characterData();
    } else {
      handler.documentType();
      skipBehind('>');
    }
  }

  private void comment() throws IOException {
    if (peek() != '-') {
      skipBehind('>');
      return;
    }
    at++;
    int dashes = 0;
    while (filled()) {
      char next = buffer[at++];
      if (next == '>' && dashes >= 2) {
        return;
      }
      dashes = next == '-' ? dashes + 1 : 0;
    }
  }

  private void characterData() throws IOException {
    for (int i = 0; i < CHARACTER_DATA.length(); i++) {
      if (peek() != CHARACTER_DATA.charAt(i)) {
        skipBehind('>');
        return;
      }
      at++;
    }
    int brackets = 0;
    while (filled()) {
      char next = buffer[at++];
      if (next == '>' && brackets >= 2) {
        return;
      }
      if (next == ']') {
        brackets++;
      } else {
        literal(']', brackets);
        brackets = 0;
        literal(next, 1);
      }
    }
  }

  private void literal(char character, int times) {
    for (int i = 0; i < times; i++) {
      handler.text(new char[] {character}, 0, 1);
    }
  }

  private void skipBehind(char last) throws IOException {
    while (filled()) {
      if (buffer[at++] == last) {
        return;
      }
    }
  }

  private int peek() throws IOException {
    return filled() ? buffer[at] : -1;
  }

  private boolean filled() throws IOException {
    if (at == end) {
      end = Math.max(in.read(buffer, 0, buffer.length), 0);
      at = 0;
    }
    return at < end;
  }
}
