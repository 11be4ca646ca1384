package io.fidus.metatrader.link.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.metatrader.link.message.LinkMessage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The wire format, line by line: a change here breaks every terminal that is installed. */
class FrameCodecTest {
  private static final String ACCOUNT =
      new String(FrameCodec.encode(new Frame(7, SampleMessages.account())), StandardCharsets.UTF_8)
          .strip();

  private static final Pattern NAME = Pattern.compile("\"\\w+\":");

  static Stream<Map.Entry<String, LinkMessage>> samples() {
    return SampleMessages.byLine().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyMessageIsWrittenAsThisVeryLine(Map.Entry<String, LinkMessage> sample) {
    assertThat(
            new String(FrameCodec.encode(new Frame(7, sample.getValue())), StandardCharsets.UTF_8))
        .isEqualTo(sample.getKey() + "\n");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyLineReadsBackAsItsMessage(Map.Entry<String, LinkMessage> sample) {
    assertThat(FrameCodec.decode(sample.getKey()))
        .isEqualTo(new Decoded.Message(new Frame(7, sample.getValue())));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyMissingFieldIsRefused(Map.Entry<String, LinkMessage> sample) {
    assertThat(NAME.matcher(sample.getKey()).results())
        .hasSizeGreaterThan(3)
        .allSatisfy(
            name -> {
              String renamed =
                  new StringBuilder(sample.getKey())
                      .replace(name.start(), name.end(), "\"x\":")
                      .toString();
              assertThat(FrameCodec.decode(renamed))
                  .as(renamed)
                  .isInstanceOf(Decoded.Refused.class);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "10000.00"  | 10000.00     | NOT_EXACT
          "10000.00"  | 1e4          | NOT_EXACT
          "10000.00"  | "1e4"        | NOT_EXACT
          "10000.00"  | NaN          | NOT_JSON
          "10000.00"  | "NaN"        | NOT_EXACT
          "10000.00"  | "Infinity"   | NOT_EXACT
          "10000.00"  | "1.123456789"| NOT_EXACT
          "10000.00"  | "1234567890123456.00" | NOT_EXACT
          "10000.00"  | "+1.00"      | NOT_EXACT
          "10000.00"  | "01.00"      | NOT_EXACT
          "10000.00"  | ".50"        | NOT_EXACT
          "10000.00"  | "1."         | NOT_EXACT
          "10000.00"  | "-0.00"      | NOT_EXACT
          "10000.00"  | "-"          | NOT_EXACT
          "10000.00"  | ""           | NOT_EXACT
          "10000.00"  | "1 000.00"   | NOT_EXACT
          "10000.00"  | "1,00"       | NOT_EXACT
          "10000.00"  | "١.00"       | NOT_EXACT
          "10000.00"  | null         | WRONG_KIND
          "10000.00"  | {}           | WRONG_KIND
          "10000.00"  | 10000        | WRONG_KIND
          70001       | "70001"      | WRONG_KIND
          70001       | 0            | OUT_OF_RANGE
          70001       | -1           | OUT_OF_RANGE
          70001       | -0           | NOT_EXACT
          70001       | 9223372036854775808 | OUT_OF_RANGE
          70001       | 07           | NOT_JSON
          true        | "true"       | WRONG_KIND
          true        | 1            | WRONG_KIND
          "v":1       | "v":2        | WRONG_VERSION
          "account"   | "acount"     | UNKNOWN_TYPE
          "account"   | "welcome"    | MISSING_FIELD
          "seq":7     | "seq":0      | OUT_OF_RANGE
          "at":99     | "at":99,"at":99 | DUPLICATE_FIELD
          "at":99     | "at":99,"extra":1 | UNKNOWN_FIELD
          """)
  void aFieldThatIsNotExactlyRightRefusesTheLine(
      String text, String instead, RefusalReason reason) {
    assertThat(ACCOUNT).contains(text);
    assertThat(FrameCodec.decode(ACCOUNT.replaceFirst(Pattern.quote(text), instead)))
        .isInstanceOfSatisfying(
            Decoded.Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[]",
        "7",
        "null",
        "{",
        "{\"v\":1",
        "{\"v\":1,}",
        "{'v':1}",
        "{\"v\":1}{\"v\":1}",
        "{\"v\":1} x",
        "\u0000",
        "{\"a\":[[1]]}",
        "{\"a\":[1]}",
        "{\"v\":1/*comment*/}"
      })
  void whatIsNotOneObjectIsRefused(String line) {
    assertThat(FrameCodec.decode(line)).isInstanceOf(Decoded.Refused.class);
  }

  @Test
  void halfOfACharacterIsRefused() {
    String half =
        "{\"v\":1,\"type\":\"bye\",\"seq\":1,\"reason\":\"silent\",\"detail\":\"\\ud83d\"}";
    assertThat(FrameCodec.decode(half))
        .isInstanceOfSatisfying(
            Decoded.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.NOT_UTF8));
    assertThat(FrameCodec.decode(half.replace("\\ud83d", "\\ud83d\\ude00")))
        .isInstanceOf(Decoded.Message.class);
  }

  @Test
  void aDealWithoutATicketOrWithAnUnknownEntryIsRefusedAndAnUnknownTypeIsKept() {
    String line =
        new String(FrameCodec.encode(new Frame(7, SampleMessages.deals())), StandardCharsets.UTF_8);
    assertThat(FrameCodec.decode(line.replace("\"ticket\":812", "\"ticket\":0")))
        .isInstanceOf(Decoded.Refused.class);
    assertThat(FrameCodec.decode(line.replace("\"entry\":0", "\"entry\":4")))
        .isInstanceOf(Decoded.Refused.class);
    assertThat(FrameCodec.decode(line.replace("\"type\":0", "\"type\":77")))
        .isInstanceOf(Decoded.Message.class);
  }

  @Test
  void aRefusalNeverQuotesTheLine() {
    Decoded decoded = FrameCodec.decode("{\"v\":1,\"type\":\"s3cret-word\",\"seq\":1}");
    assertThat(decoded.toString()).doesNotContain("s3cret");
  }
}
