package acquit.judges;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import org.mustangproject.validator.ZUGFeRDValidator;

/** Mustang's validator, on a PDF or an XML file. Saxon only reads the report that it writes. */
final class Mustang implements Judge {
  private static final String ERRORS = "//messages/(error | exception | fatal)";
  /** What Mustang writes when it failed itself (22), or when none of its rules applied (26): it has judged nothing. */
  private static final String SILENCES = "//messages/(error | exception)[@type = ('22', '26')]";
  private static final String INVALID_SUMMARIES = "//summary[@status != 'valid']/..";

  private final Processor saxon;

  Mustang(Processor saxon) {
    this.saxon = saxon;
  }

  @Override
  public Verdict judge(Path file, String rules) throws Exception {
    ZUGFeRDValidator validator = new ZUGFeRDValidator();
    validator.disableNotices();
    XdmNode report = saxon.newDocumentBuilder().build(new StreamSource(new StringReader(validator.validate(file.toString()))));
    if (select("/validation/summary", report).isEmpty()) throw new IllegalStateException("Mustang's report has no summary");

    XdmValue silences = select(SILENCES, report);
    if (!silences.isEmpty()) throw new IllegalStateException(textOf(silences.itemAt(0)));

    List<Verdict.Reason> reasons = new ArrayList<>();
    for (XdmItem error : select(ERRORS, report)) {
      String type = ((XdmNode) error).getAttributeValue(new QName("type"));
      reasons.add(new Verdict.Reason(type == null ? "" : type, textOf(error)));
    }
    // The PDF part may be invalid without a message: then only its own summary tells.
    if (reasons.isEmpty()) {
      for (XdmItem part : select(INVALID_SUMMARIES, report)) {
        reasons.add(new Verdict.Reason(((XdmNode) part).getNodeName().getLocalName(), part.getStringValue().strip()));
      }
    }
    return Verdict.of(reasons);
  }

  private static String textOf(XdmItem message) {
    return message.getStringValue().replaceFirst("(?s)<stacktrace>.*", "").strip();
  }

  private XdmValue select(String path, XdmNode report) throws SaxonApiException {
    return saxon.newXPathCompiler().evaluate(path, report);
  }
}
