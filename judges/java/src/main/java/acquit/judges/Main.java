package acquit.judges;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.LogManager;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * Judges files for the TypeScript side: one JSON request a line on standard input, one JSON reply a line on standard output,
 * in the order in which they finish. The first line out says where the Schematron door listens.
 */
public final class Main {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintStream replies = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
  private final Map<String, Judge> judges;

  private Main(Stylesheets stylesheets) {
    judges = Map.of(
        "pdf-a", new VeraPdf(PDFAFlavour.PDFA_3_A, true),
        "pdf-ua", new VeraPdf(PDFAFlavour.PDFUA_1, false),
        "mustang", new Mustang(stylesheets.saxon),
        "xsd", new Xsd(),
        "schematron", new Schematron(stylesheets));
  }

  public static void main(String[] arguments) throws IOException {
    // Nothing but replies may reach standard output, whatever a library prints.
    System.setOut(System.err);
    LogManager.getLogManager().getLogger("").setLevel(Level.OFF);

    Stylesheets stylesheets = new Stylesheets();
    Main main = new Main(stylesheets);
    SchematronDoor door = SchematronDoor.open(stylesheets);
    main.write(JSON.createObjectNode().put("door", door.address()));
    main.serve();
    door.close();
  }

  private void serve() throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try (BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line; (line = requests.readLine()) != null; ) {
        JsonNode request = JSON.readTree(line);
        pool.submit(() -> write(answer(request)));
      }
    }
    pool.shutdown();
  }

  private ObjectNode answer(JsonNode request) {
    Verdict verdict;
    try {
      Judge judge = judges.get(request.get("judge").asText());
      verdict = judge.judge(Path.of(request.get("file").asText()), request.path("rules").asText());
    } catch (Throwable failure) { // a judge that lacks a class or overflows has not judged either
      verdict = Verdict.notRun(failure);
    }
    ObjectNode reply = JSON.valueToTree(verdict);
    return reply.put("id", request.get("id").asLong());
  }

  private synchronized void write(ObjectNode reply) {
    replies.println(reply);
    replies.flush();
  }
}
