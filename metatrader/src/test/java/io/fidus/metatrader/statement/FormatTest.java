package io.fidus.metatrader.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.OrderState;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.statement.Completeness.Complete;
import io.fidus.metatrader.statement.StatementRefusal.Code;
import io.fidus.metatrader.statement.sample.Language;
import io.fidus.metatrader.statement.sample.SampleForm;
import io.fidus.metatrader.statement.sample.SampleSpec;
import io.fidus.metatrader.statement.sample.SampleStatements;
import io.fidus.metatrader.statement.sample.StatementWriter;
import io.fidus.metatrader.vocabulary.MarginMode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.groups.Tuple;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What files look like that other programs have touched, and what hostile ones try. */
class FormatTest {

  /** A page in UTF-8 in which the comment of the deposit is replaced. */
  private static byte[] withComment(String comment) {
    return Files.edited(Files.html(), page -> page.replace(">Deposit<", ">" + comment + "<"));
  }

  private static String commentOfDeposit(byte[] file) {
    Statement statement = Files.read(file);
    Files.assertAgreesWithItself(statement);
    return statement.deals().getFirst().comment();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<script>alert(1)</script>|<script>alert(1)</script>",
        "<SCRIPT src=x>|<SCRIPT src=x>",
        "&lt;script&gt;|<script>",
        "<b>bold</b>|bold",
        "<i>a</i><br>b|a b",
        "a < b <3|a < b <3",
        "a <!-- hidden -->b|a b",
        "a <!>b|a b",
        "x<<y>|x<<y>",
        "<![CDATA[c]]>|c",
        "<![x]>a|a",
        "<?php?>a|a",
        "<o:p>a</o:p>|a",
        "a&nbsp;&amp;&#65;&#x42;|a &AB",
        "=SUM(A1:A9)|=SUM(A1:A9)",
      })
  void markupInACommentIsNothingButText(String written, String expected) {
    assertThat(commentOfDeposit(withComment(written))).isEqualTo(expected);
  }

  @Test
  void aLongCommentIsCut() {
    assertThat(commentOfDeposit(withComment("x".repeat(5_000)))).isEqualTo("x".repeat(255));
  }

  @Test
  void aCellThatACommentSmugglesInIsNoticed() {
    assertThat(Files.refusal(withComment("x</td></tr><tr><td>1</td><td>2</td>")).code())
        .isEqualTo(Code.UNREADABLE_ROW);
  }

  @Test
  void tagsMayBeWrittenInAnyWay() {
    byte[] shouted =
        Files.edited(
            Files.html(),
            page ->
                page.replace("<td", "<TD")
                    .replace("</td>", "</TD>")
                    .replace("<tr", "<Tr")
                    .replace("class=\"hidden\"", "CLASS='other' class=hidden")
                    .replace("</html>", "</HTML>"));
    assertThat(Files.read(shouted)).isEqualTo(Files.read(Files.html()));
  }

  @Test
  void endTagsMayBeLeftOut() {
    byte[] open =
        Files.edited(Files.html(), page -> page.replace("</td>", "").replace("</tr>", ""));
    assertThat(Files.read(open)).isEqualTo(Files.read(Files.html()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aPageIsReadInEveryUnicode(String name) {
    String page = new String(Files.html(), StandardCharsets.UTF_8);
    byte[] marked = ("\ufeff" + page).getBytes(Charset.forName(name));

    assertThat(Files.read(marked)).isEqualTo(Files.read(Files.html()));
  }

  @Test
  void aPageInUtf16MayLackItsMark() {
    String page = new String(Files.html(), StandardCharsets.UTF_8);
    assertThat(Files.read(page.getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(Files.read(Files.html()));
  }

  @Test
  void aPageThatIsNoUnicodeIsWestern() {
    String page = new String(withComment("Dep\u00f3sito \u20ac"), StandardCharsets.UTF_8);
    byte[] western = page.getBytes(Charset.forName("windows-1252"));

    assertThat(commentOfDeposit(western)).isEqualTo("Dep\u00f3sito \u20ac");
  }

  @Test
  void aPageThatClaimsUtf8ButIsNotStillReads() {
    byte[] mark = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    byte[] page = withComment("Dep").clone();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(mark);
    out.writeBytes(page);
    byte[] broken = out.toByteArray();
    int at = new String(broken, StandardCharsets.ISO_8859_1).indexOf(">Dep<") + 1;
    broken[at] = (byte) 0x81;

    assertThat(commentOfDeposit(broken)).isEqualTo("\ufffdep");
  }

  @Test
  void theHoldersNameIsNotRead() {
    for (byte[] file : List.of(Files.html(), Files.xlsx(), Files.mt4())) {
      assertThat(Files.read(file).toString()).doesNotContain("Nobody");
    }
  }

  @Test
  void aWorkbookOfAnotherProgramReadsTheSame() throws IOException {
    Statement written = SampleStatements.of(SampleSpec.of(5, 24, Layout.MT5_2022, Container.XLSX));
    byte[] page = StatementWriter.bytes(written, SampleForm.RESAVED, Language.ENGLISH);
    byte[] copied = copiedByASpreadsheetProgram(page);

    Statement read = Files.read(copied);

    assertThat(read.balanceColumn()).isEqualTo(written.balanceColumn());
    assertThat(read.deals())
        .extracting(Deal::ticket, Deal::net, Deal::comment)
        .isEqualTo(
            written.deals().stream()
                .map(deal -> Tuple.tuple(deal.ticket(), deal.net(), deal.comment()))
                .toList());
  }

  /** Reads the cells by themselves and writes them with a library, numbers as binary ones. */
  private static byte[] copiedByASpreadsheetProgram(byte[] xlsx) throws IOException {
    String sheet = new String(Files.unzipped(xlsx).get(Files.SHEET), StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Sheets", "1.0")) {
      Worksheet copy = workbook.newWorksheet("Copy");
      Matcher cell = Pattern.compile("r=\"([A-Z])(\\d+)\"[^>]*><v>([^<]*)</v>").matcher(sheet);
      while (cell.find()) {
        int column = cell.group(1).charAt(0) - 'A';
        int row = Integer.parseInt(cell.group(2)) - 1;
        String text = Parser.unescapeEntities(cell.group(3), false);
        if (text.matches(" ?-? ?[\\d ]+\\.\\d\\d") && column >= 8) {
          copy.value(row, column, Double.parseDouble(text.replace(" ", "")) + 1E-13);
        } else {
          copy.value(row, column, text);
        }
      }
    }
    return out.toByteArray();
  }

  @Test
  void partsOfAWorkbookMayBeNamespacedAndNotInOrder() {
    Map<String, byte[]> parts = new TreeMap<>(Files.unzipped(Files.xlsx()));
    String sheet = new String(parts.get(Files.SHEET), StandardCharsets.UTF_16LE);
    String prefixed =
        sheet
            .replaceAll("<(/?)(worksheet|sheetData|row|c|v|f)(?=[ >])", "<$1x:$2")
            .replace("\ufeff", "");
    parts.remove(Files.SHEET);
    parts.put("XL\\worksheets\\Sheet2.xml", prefixed.getBytes(StandardCharsets.UTF_8));
    parts.put("xl/worksheets/_rels/sheet1.xml.rels", new byte[] {1});

    assertThat(Files.read(Files.zipped(parts))).isEqualTo(Files.read(Files.xlsx()));
  }

  @Test
  void richTextInlineTextAndReadingsAreText() {
    String strings =
        "<sst><si><r><rPr><b/></rPr><t>Dep</t></r><r><t>osit</t></r><rPh><t>デポ</t></rPh></si>"
            + "<si/></sst>";
    Map<String, byte[]> parts = new TreeMap<>(Files.unzipped(Files.xlsx()));
    String old = new String(parts.get("xl/sharedStrings.xml"), StandardCharsets.UTF_16LE);
    int place =
        Arrays.asList(old.replaceAll("(?s)^.*?<si>", "<si>").split("<si>", -1))
            .indexOf("<t xml:space=\"preserve\">Deposit</t></si>\n");
    assertThat(place).isPositive();
    parts.put(
        "xl/sharedStrings.xml",
        old.replace(
                "<si><t xml:space=\"preserve\">Deposit</t></si>",
                strings.replaceAll("</?sst>", "").replace("<si/>", ""))
            .getBytes(StandardCharsets.UTF_16LE));

    assertThat(commentOfDeposit(Files.zipped(parts))).isEqualTo("Deposit");
  }

  @Test
  void anExchangeAccountMayHoldAssetsBesideItsPositions() {
    byte[] exchange =
        Files.edited(
            Files.html(),
            page ->
                page.replace("demo,&nbsp;hedge", "demo,&nbsp;exchange")
                    .replaceFirst("(Patrimonio:</td><td nowrap><b>)[^<]*", "$1123 456.78"));
    Statement statement = Files.read(exchange);
    assertThat(statement.marginMode()).isEqualTo(MarginMode.EXCHANGE);
    assertThat(statement.figures().equity().asOptional())
        .contains(new Money(12_345_678, CurrencyUnit.iso("USD")));
  }

  @Test
  void anAccountOnWhichNothingHappenedIsAStatementToo() {
    byte[] fresh =
        Files.edited(
            StatementWriter.bytes(
                SampleStatements.of(SampleSpec.of(2, 1, Layout.MT5_2022, Container.HTML)),
                SampleForm.RESAVED,
                Language.SPANISH),
            page -> {
              int row = page.lastIndexOf("<tr", page.indexOf(">Deposit<"));
              int end = page.indexOf("Órdenes activas", row);
              return page.substring(0, row)
                  + page.substring(page.lastIndexOf("<tr", end))
                      .replaceAll("100 000\\.00|99 000\\.00", "0.00");
            });
    Statement statement = Files.read(fresh);
    assertThat(statement.deals()).isEmpty();
    assertThat(statement.completeness()).isEqualTo(new Complete());
  }

  @Test
  void mt4MayLeaveItsLeverageAndDateOpen() {
    byte[] bare =
        Files.edited(
            Files.mt4(),
            page ->
                page.replace("Leverage: 1:100", "Leverage: <!--LEVERAGE-->")
                    .replaceFirst("\\d{4} January \\d+, \\d\\d:\\d\\d", "ayer"));
    Statement statement = Files.read(bare);
    assertThat(statement.leverage()).isEqualTo(OptionalInt.empty());
    assertThat(statement.reportedAt()).isEmpty();
  }

  @Test
  void mt4KeepsWhatItDoesNotKnow() {
    byte[] unknown = Files.edited(Files.mt4(), page -> page.replace(">balance<", ">gift<"));
    Statement statement = Files.read(unknown);
    assertThat(statement.deals())
        .filteredOn(deal -> !deal.type().isTrade())
        .first()
        .satisfies(
            deal -> {
              assertThat(deal.type()).isEqualTo(DealType.UNCLASSIFIED);
              assertThat(deal.comment()).startsWith("gift: ");
            });
  }

  @Test
  void mt4TellsCancelledFromExpiredOrders() {
    Statement statement =
        Files.read(
            StatementWriter.bytes(
                SampleStatements.of(SampleSpec.of(1, 300, Layout.MT4_DETAILED, Container.HTML)),
                SampleForm.NATIVE,
                Language.ENGLISH));
    assertThat(statement.orders())
        .extracting(order -> order.state())
        .contains(OrderState.CANCELED, OrderState.EXPIRED, OrderState.PLACED);
  }
}
