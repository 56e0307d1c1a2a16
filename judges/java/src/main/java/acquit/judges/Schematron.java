package acquit.judges;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/** An official Schematron, compiled to XSLT by its publisher, run by Saxon. */
final class Schematron implements Judge {
  private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";
  private static final Set<String> NOT_FATAL = Set.of("warning", "warn", "information", "info");

  private final Stylesheets stylesheets;

  Schematron(Stylesheets stylesheets) {
    this.stylesheets = stylesheets;
  }

  @Override
  public Verdict judge(Path file, String rules) throws Exception {
    XdmNode report = stylesheets.runFile(rules, new StreamSource(new ByteArrayInputStream(InvoiceXml.of(file))));
    // A stylesheet that recognised nothing has not accepted anything.
    if (report.select(Steps.descendant(SVRL, "fired-rule")).findAny().isEmpty()) {
      return Verdict.notRun(new IllegalStateException("no rule applied to this file"));
    }
    List<Verdict.Reason> reasons = new ArrayList<>();
    for (String kind : List.of("failed-assert", "successful-report")) {
      report.select(Steps.descendant(SVRL, kind)).filter(Schematron::isFatal).forEach((found) -> reasons.add(reason(found)));
    }
    return Verdict.of(reasons);
  }

  private static boolean isFatal(XdmNode found) {
    return !NOT_FATAL.contains(attribute(found, "flag")) && !NOT_FATAL.contains(attribute(found, "role"));
  }

  private static Verdict.Reason reason(XdmNode found) {
    String text = found.getStringValue().strip().replaceAll("\\s+", " ");
    return new Verdict.Reason(attribute(found, "id"), text + " at " + attribute(found, "location"));
  }

  private static String attribute(XdmNode node, String name) {
    String value = node.getAttributeValue(new QName(name));
    return value == null ? "" : value;
  }
}
