package acquit.judges;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;

/** The XML of an invoice: the file itself, or what PDFBox finds embedded in the PDF. */
final class InvoiceXml {
  private static final List<String> NAMES =
      List.of("factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml", "ZUGFeRD-invoice.xml");

  static byte[] of(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    boolean isPdf = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1).contains("%PDF-");
    return isPdf ? embeddedIn(bytes) : bytes;
  }

  private static byte[] embeddedIn(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
      Map<String, PDComplexFileSpecification> files = new TreeMap<>();
      if (names != null && names.getEmbeddedFiles() != null) collect(names.getEmbeddedFiles(), files);
      for (String name : NAMES) {
        PDComplexFileSpecification found = files.get(name);
        if (found != null && found.getEmbeddedFile() != null) return found.getEmbeddedFile().toByteArray();
      }
      throw new IOException("no invoice is embedded, only " + files.keySet());
    }
  }

  private static void collect(PDNameTreeNode<PDComplexFileSpecification> node, Map<String, PDComplexFileSpecification> into)
      throws IOException {
    if (node.getNames() != null) {
      for (PDComplexFileSpecification file : node.getNames().values()) into.putIfAbsent(file.getFilename(), file);
    }
    if (node.getKids() != null) {
      for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) collect(kid, into);
    }
  }

  private InvoiceXml() {}
}
