package io.fidus.metatrader.statement.sample;

import io.fidus.metatrader.statement.Container;
import io.fidus.metatrader.statement.Statement;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a statement as the terminal would that its layout names. */
public final class StatementWriter {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

  private StatementWriter() {}

  /** The whole file in memory, for small books. */
  public static byte[] bytes(Statement statement, SampleForm form, Language language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(statement, form, language, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Writes the file as a stream, which stays open. MetaTrader 4 speaks English only. */
  public static void write(
      Statement statement, SampleForm form, Language language, OutputStream out)
      throws IOException {
    if (SampleStatements.isMt4(statement.layout())) {
      Writer page = writer(out, form == SampleForm.NATIVE ? WESTERN : StandardCharsets.UTF_8);
      new Mt4Drawing(statement, page).draw();
    } else if (statement.container() == Container.HTML) {
      Writer page = writer(out, charset(form));
      mark(page, form);
      new Mt5Drawing(statement, language, new HtmlCanvas(page, statement.layout())).draw(true);
    } else {
      workbook(statement, form, language, out);
    }
  }

  private static void workbook(
      Statement statement, SampleForm form, Language language, OutputStream out)
      throws IOException {
    Map<String, Integer> texts = SheetCanvas.noTexts();
    ZipOutputStream zip = new ZipOutputStream(out);
    if (form == SampleForm.NATIVE) {
      sheet(statement, form, language, texts, Writer.nullWriter());
      strings(zip, texts);
    }
    zip.putNextEntry(new ZipEntry(SHEET));
    Writer part = writer(zip, charset(form));
    mark(part, form);
    sheet(statement, form, language, texts, part);
    zip.closeEntry();
    zip.putNextEntry(new ZipEntry(RELATIONS));
    zip.write("<Relationships/>".getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.finish();
  }

  private static void sheet(
      Statement statement,
      SampleForm form,
      Language language,
      Map<String, Integer> texts,
      Writer part)
      throws IOException {
    SheetCanvas canvas = new SheetCanvas(part, form, texts);
    new Mt5Drawing(statement, language, canvas).draw(form == SampleForm.NATIVE);
  }

  private static void strings(ZipOutputStream zip, Map<String, Integer> texts) throws IOException {
    zip.putNextEntry(new ZipEntry(STRINGS));
    Writer part = writer(zip, StandardCharsets.UTF_16LE);
    mark(part, SampleForm.NATIVE);
    part.write("<?xml version=\"1.0\"?>\n<sst>\n");
    for (String text : texts.keySet()) {
      part.write("<si><t xml:space=\"preserve\">" + HtmlCanvas.escaped(text) + "</t></si>\n");
    }
    part.write("</sst>\n");
    part.flush();
    zip.closeEntry();
  }

  private static Charset charset(SampleForm form) {
    return form == SampleForm.NATIVE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
  }

  private static void mark(Writer page, SampleForm form) throws IOException {
    if (form == SampleForm.NATIVE) {
      page.write(BYTE_ORDER_MARK);
    }
  }

  private static Writer writer(OutputStream out, Charset charset) {
    return new BufferedWriter(new OutputStreamWriter(out, charset), 1 << 16);
  }
}
