package acquit.judges;

import java.nio.file.Path;

/** One independent tool. It is asked from several threads at once. */
interface Judge {
  /** @param rules the schema or stylesheet to judge by, empty for a judge that brings its own. */
  Verdict judge(Path file, String rules) throws Exception;
}
