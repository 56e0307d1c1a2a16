package acquit.judges;

import java.util.List;

/** What a judge says of a file: {@code accepted}, {@code refused}, or {@code not-run} when it could not judge. */
record Verdict(String verdict, List<Reason> reasons) {
  /** @param rule the tool's own name for the rule, empty when it has none. */
  record Reason(String rule, String text) {}

  /** A file is accepted when nothing speaks against it. */
  static Verdict of(List<Reason> reasons) {
    return new Verdict(reasons.isEmpty() ? "accepted" : "refused", reasons);
  }

  static Verdict refused(String rule, String text) {
    return of(List.of(new Reason(rule, text)));
  }

  static Verdict notRun(Throwable failure) {
    return new Verdict("not-run", List.of(new Reason("", failure.toString())));
  }
}
