package io.fidus.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.fidus.platform.api.ProblemKind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code that an error can have: unique, and listed for whoever writes a client. */
class ProblemCatalogTest {
  private static final List<ProblemKind> KINDS =
      new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages("io.fidus.platform")
              .stream()
              .filter(type -> type.isAssignableTo(ProblemKind.class) && type.isEnum())
              .map(JavaClass::reflect)
              .flatMap(ProblemCatalogTest::constants)
              .sorted(Comparator.comparing(ProblemKind::code))
              .toList();

  private static Stream<ProblemKind> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(ProblemKind.class::cast);
  }

  @Test
  void everyCodeIsUsedOnce() {
    assertThat(KINDS.stream().map(ProblemKind::code)).doesNotHaveDuplicates();
  }

  @Test
  void everyKindSaysWhatIsWrongAndWhatToDo() {
    for (ProblemKind kind : KINDS) {
      assertThat(kind.status()).as(kind.code()).isBetween(400, 599);
      assertThat(kind.title()).as(kind.code()).isNotBlank().doesNotEndWith(".");
      assertThat(kind.action()).as(kind.code()).endsWith(".");
    }
  }

  @Test
  void theListOfCodesIsUpToDate() {
    StringBuilder rows = new StringBuilder();
    for (ProblemKind kind : KINDS) {
      rows.append(
          "| `%s` | %d | %s | %s |%n"
              .formatted(kind.code(), kind.status(), kind.title(), kind.action()));
    }
    GeneratedFile.keep(
        "docs/reference/problems.md",
        """
        # Problems

        Generated from the code by `ProblemCatalogTest`. Every error is a problem document of RFC 9457
        (`application/problem+json`). Its `code` is stable: act upon it, and translate by it. `detail`
        says what was wrong this time, `action` what to do, `errors` which fields are meant, and
        `incident` names the occurrence in the server's log.

        | code | status | what is wrong | what to do |
        |---|---|---|---|
        %s"""
            .formatted(rows));
  }
}
