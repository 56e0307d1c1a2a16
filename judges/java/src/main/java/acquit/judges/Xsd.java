package acquit.judges;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The JDK's Xerces, by the schema it is given. */
final class Xsd implements Judge {
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  @Override
  public Verdict judge(Path file, String rules) throws Exception {
    Validator validator = schemas.computeIfAbsent(rules, Xsd::load).newValidator();
    List<Verdict.Reason> reasons = new ArrayList<>();
    validator.setErrorHandler(collectInto(reasons));
    try {
      validator.validate(new StreamSource(new ByteArrayInputStream(InvoiceXml.of(file))));
    } catch (SAXException notWellFormed) {
      if (reasons.isEmpty()) reasons.add(new Verdict.Reason("", notWellFormed.getMessage()));
    }
    return Verdict.of(reasons);
  }

  private static Schema load(String path) {
    try {
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
      return factory.newSchema(new File(path));
    } catch (SAXException unreadable) {
      throw new IllegalArgumentException(path + ": " + unreadable.getMessage(), unreadable);
    }
  }

  private static ErrorHandler collectInto(List<Verdict.Reason> reasons) {
    return new ErrorHandler() {
      @Override
      public void warning(SAXParseException warning) {}

      @Override
      public void error(SAXParseException error) {
        String text = error.getMessage();
        // Xerces starts its messages with the name of the constraint: "cvc-complex-type.2.4.a: ...".
        int colon = text.indexOf(':');
        reasons.add(new Verdict.Reason(text.substring(0, Math.max(colon, 0)), "line " + error.getLineNumber() + ", " + text));
      }

      @Override
      public void fatalError(SAXParseException error) throws SAXParseException {
        throw error;
      }
    };
  }
}
