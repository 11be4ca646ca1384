package io.fidus.metatrader.statement;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.fidus.metatrader.statement.StatementRefusal.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The XML parts of a workbook. A document type, and with it every entity that someone may define,
 * is refused; nothing outside the part is ever looked up.
 */
final class Xml {
  private static final XMLInputFactory FACTORY = factory();

  private Xml() {}

  /** Sees the events of a document. */
  interface Events {
    void start(XMLStreamReader xml) throws XMLStreamException;

    void text(XMLStreamReader xml);

    void end(String element);
  }

  static void read(InputStream part, Events events) throws IOException {
    try {
      XMLStreamReader xml =
          FACTORY.createXMLStreamReader(
              new MarkupGuard(TextEncoding.decode(part, StandardCharsets.UTF_8)));
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> events.start(xml);
          case XMLStreamConstants.END_ELEMENT -> events.end(xml.getLocalName());
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              events.text(xml);
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new StatementRefusal(
                  Code.NOT_A_STATEMENT, "The workbook defines entities, which no report does");
          default -> {
            // Comments, processing instructions and the prolog say nothing about the account.
          }
        }
      }
      xml.close();
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  private static StatementRefusal malformed(XMLStreamException cause) throws IOException {
    Throwable nested = cause.getNestedException();
    if (nested instanceof IOException failure && !(nested instanceof CharacterCodingException)) {
      throw failure;
    }
    return new StatementRefusal(
        Code.STATEMENT_CUT,
        "A part of the workbook is not whole XML: " + cause.getMessage(),
        cause);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }
}
