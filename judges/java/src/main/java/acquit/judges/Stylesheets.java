package acquit.judges;

import java.io.File;
import java.io.StringReader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;

/** Saxon, with every stylesheet compiled once. */
final class Stylesheets {
  final Processor saxon = new Processor(false);
  private final Map<String, XsltExecutable> compiled = new ConcurrentHashMap<>();

  /** Runs the stylesheet of that path over the document, and returns what it writes (an SVRL report). */
  XdmNode runFile(String path, Source document) throws SaxonApiException {
    return run(compiled.computeIfAbsent(path, (key) -> compile(new StreamSource(new File(key)))), document);
  }

  /** The same for a stylesheet that comes as text, whose relative references start from the root of the disk. */
  XdmNode runText(String stylesheet, Source document) throws SaxonApiException {
    return run(
        compiled.computeIfAbsent(stylesheet, (text) -> compile(new StreamSource(new StringReader(text), "file:///"))),
        document);
  }

  private XsltExecutable compile(Source stylesheet) {
    try {
      return saxon.newXsltCompiler().compile(stylesheet);
    } catch (SaxonApiException unusable) {
      throw new IllegalArgumentException("the stylesheet does not compile: " + unusable.getMessage(), unusable);
    }
  }

  private XdmNode run(XsltExecutable stylesheet, Source document) throws SaxonApiException {
    Xslt30Transformer transformer = stylesheet.load30();
    // What fails is thrown, and answered; it need not be printed too.
    transformer.setMessageHandler((ignored) -> {});
    transformer.setErrorReporter((ignored) -> {});
    XdmNode input = saxon.newDocumentBuilder().build(document);
    XdmDestination report = new XdmDestination();
    transformer.setGlobalContextItem(input);
    transformer.applyTemplates(input, report);
    return report.getXdmNode();
  }
}
