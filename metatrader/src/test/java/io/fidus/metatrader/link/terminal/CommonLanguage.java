package io.fidus.metatrader.link.terminal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the terminal's sources must not use, so that MQL4, MQL5 and C++ all mean the same by it. */
final class CommonLanguage {
  private static final Pattern TEXT_OR_COMMENT =
      Pattern.compile("\"(?:\\\\.|[^\"\\\\\n])*\"|//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Map<String, Pattern> DENIED = denied();

  private CommonLanguage() {}

  /** Each use of something denied, as "line: reason". */
  static List<String> violations(String fileName, String source) {
    String code = withoutTextsAndComments(source);
    return DENIED.entrySet().stream()
        .filter(rule -> !(fileName.equals("Compat.mqh") && rule.getKey().equals("empty brackets")))
        .flatMap(
            rule ->
                rule.getValue()
                    .matcher(code)
                    .results()
                    .map(match -> lineOf(code, match) + ": " + rule.getKey()))
        .toList();
  }

  private static long lineOf(String code, MatchResult match) {
    return code.substring(0, match.start()).chars().filter(c -> c == '\n').count() + 1;
  }

  /** Texts become {@code ""} and comments vanish; lines keep their numbers. */
  private static String withoutTextsAndComments(String source) {
    return TEXT_OR_COMMENT
        .matcher(source)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    match.group().startsWith("\"")
                        ? "\"\""
                        : "\n".repeat((int) match.group().chars().filter(c -> c == '\n').count())));
  }

  private static Map<String, Pattern> denied() {
    Map<String, String> rules = new LinkedHashMap<>();
    rules.put("an arrow: MQL writes a point", "->");
    rules.put("a word of C++ that MQL lacks", words("auto nullptr constexpr decltype noexcept"));
    rules.put("a cast of C++", words("static_cast reinterpret_cast const_cast dynamic_cast"));
    rules.put("a type of C++", words("unsigned signed size_t wchar_t int64_t uint8_t std"));
    rules.put("exceptions", words("try catch throw"));
    rules.put("templates and namespaces", words("template typename namespace using typedef"));
    rules.put("pointers", words("new delete NULL GetPointer CheckPointer"));
    rules.put("a pointer's declaration", "\\bFidus\\w+\\s*\\*");
    rules.put("formats, which C++ cannot check", words("StringFormat PrintFormat printf"));
    rules.put(
        "a function that MQL4 and MQL5 differ in",
        words("StringTrimLeft StringTrimRight StringReplace StringSplit StringConcatenate"));
    rules.put(
        "a function that trades: the programs only read",
        words("OrderSend OrderSendAsync OrderClose OrderCloseBy OrderModify OrderDelete CTrade"));
    rules.put("date and colour literals", "\\b[DC]'");
    rules.put("empty brackets", "\\[\\s*\\]");
    rules.put("a lambda", "\\[[&=]");
    rules.put("a loop over a range", "for\\s*\\([^;()]*:[^;()]*\\)");
    rules.put("a text that is added", "\"\"\\s*\\+|\\+\\s*\"\"");
    rules.put("texts side by side", "\"\"\\s*\"\"");
    rules.put("a text that is indexed", "\"\"\\s*\\[");
    rules.put("an expression of the preprocessor", "#\\s*(?:if|elif)\\b");
    rules.put(
        "a directive that one of them lacks",
        "#\\s*(?:pragma|error|warning|undef|import|resource)\\b|##");
    rules.put(
        "a reference as a local or a result", "\\w\\s*&\\s*\\w+\\s*(?:=[^=]|\\([^)]*\\)\\s*\\{)");
    rules.put("a constant method", "\\)\\s*const\\b");
    rules.put("a list of initial values", "=\\s*\\{|(?m)^[^?\n]*\\)\\s*:\\s*\\w+\\s*[({]");
    rules.put("an operator of one's own", words("operator friend goto extern"));
    rules.put("a character beyond ASCII, which MetaEditor may misread", "[^\\x00-\\x7f]");
    rules.put("a tab", "\t");
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    rules.forEach((reason, pattern) -> patterns.put(reason, Pattern.compile(pattern)));
    return patterns;
  }

  private static String words(String words) {
    return "\\b(?:" + words.replace(' ', '|') + ")\\b";
  }
}
