package io.fidus.metatrader.link.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The terminal's sources stay in the part of the language that MQL and C++ share. */
class CommonLanguageTest {
  private static final Pattern INCLUDE = Pattern.compile("#include \"([^\"]+)\"");

  @Test
  void theSourcesUseNothingThatIsDenied() throws IOException {
    List<Path> sources = sources();
    assertThat(sources).hasSizeGreaterThan(8);
    for (Path source : sources) {
      assertThat(CommonLanguage.violations(name(source), Files.readString(source)))
          .as(name(source))
          .isEmpty();
    }
  }

  @Test
  void everythingThatIsIncludedIsThereAndNothingIsLeftOver() throws IOException {
    List<String> included =
        sources().stream()
            .flatMap(source -> INCLUDE.matcher(read(source)).results().map(match -> match.group(1)))
            .distinct()
            .toList();
    assertThat(sources())
        .filteredOn(source -> name(source).endsWith(".mqh"))
        .extracting(CommonLanguageTest::name)
        .containsExactlyInAnyOrderElementsOf(included);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "link->Work();",
        "auto x = 1;",
        "int a = static_cast<int>(b);",
        "unsigned int a;",
        "try { a(); } catch(...) { }",
        "template<typename T> void f(T a) { }",
        "FidusLink *link = new FidusLink;",
        "if(a == NULL) return;",
        "string s = StringFormat(\"%d\", 1);",
        "StringTrimLeft(s);",
        "OrderClose(1, 0.1, 1.1, 3);",
        "#import \"user32.dll\"",
        "datetime t = D'2020.01.01';",
        "color c = C'255,0,0';",
        "uchar bytes[];",
        "void f(uchar &bytes[]) { }",
        "for(int x : list) f(x);",
        "string s = \"a\" + 1;",
        "string s = x + \"a\";",
        "string s = \"a\" \"b\";",
        "Print(\"abc\"[1]);",
        "#if defined(__MQL5__)",
        "#pragma once",
        "int &a = b;",
        "FidusFrame &frame() { return f; }",
        "int Size() const { return 1; }",
        "int a[3] = {1, 2, 3};",
        "FidusLink() : phase(0) { }",
        "bool operator==(FidusLink &other) { return true; }",
        "string s = \"ok\"; // fine \u00e9\nint \u00e9 = 1;",
        "\tint a;"
      })
  void whatIsDeniedIsFound(String code) {
    assertThat(CommonLanguage.violations("Some.mqh", code)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// new in a comment, auto as well",
        "string s = \"new -> auto []\";",
        "int a = x * b;",
        "long Rest(FidusDeal &deal, int digits) { return deal.ticket & 15; }",
        "if(a && b) return a ? 1 : 2;",
        "#ifndef FIDUS_A",
        "all = held[i];"
      })
  void whatIsSharedIsLetThrough(String code) {
    assertThat(CommonLanguage.violations("Some.mqh", code)).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.list(HarnessBuild.folder())) {
      return files.filter(file -> name(file).matches(".*\\.(?:mq4|mq5|mqh)")).sorted().toList();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
