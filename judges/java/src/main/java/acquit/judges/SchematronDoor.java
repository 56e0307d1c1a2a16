package acquit.judges;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.HashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.XdmNode;

/**
 * The "Saxon server" that the Python library factur-x leans on for its Schematrons: a form with the parts {@code xml} and
 * {@code xsl} comes in by POST, the transformed document goes out. It listens on the loopback only.
 */
final class SchematronDoor implements AutoCloseable {
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern PART_NAME = Pattern.compile("\\bname=\"([^\"]+)\"");

  private final Stylesheets stylesheets;
  private final HttpServer server;
  private final ExecutorService pool = Executors.newCachedThreadPool();

  static SchematronDoor open(Stylesheets stylesheets) throws IOException {
    SchematronDoor door = new SchematronDoor(stylesheets);
    door.server.start();
    return door;
  }

  private SchematronDoor(Stylesheets stylesheets) throws IOException {
    this.stylesheets = stylesheets;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(pool);
    server.createContext("/transform", this::transform);
  }

  String address() {
    return "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort() + "/transform";
  }

  private void transform(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        Map<String, String> parts = partsOf(exchange);
        XdmNode report = stylesheets.runText(parts.get("xsl"), new StreamSource(new StringReader(parts.get("xml"))));
        StringWriter written = new StringWriter();
        stylesheets.saxon.newSerializer(written).serializeNode(report);
        reply(exchange, 200, written.toString());
      } catch (Exception failure) {
        reply(exchange, 500, failure.toString());
      }
    }
  }

  private static void reply(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static Map<String, String> partsOf(HttpExchange exchange) throws IOException {
    Matcher boundary = BOUNDARY.matcher(exchange.getRequestHeaders().getFirst("Content-Type"));
    if (!boundary.find()) throw new IOException("not a multipart form");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> parts = new HashMap<>();
    for (String part : body.split("(^|\r\n)--" + Pattern.quote(boundary.group(1)))) {
      int blankLine = part.indexOf("\r\n\r\n");
      Matcher name = PART_NAME.matcher(part);
      if (blankLine > 0 && name.find()) parts.put(name.group(1), part.substring(blankLine + 4));
    }
    return parts;
  }

  @Override
  public void close() {
    server.stop(0);
    pool.shutdown();
  }
}
