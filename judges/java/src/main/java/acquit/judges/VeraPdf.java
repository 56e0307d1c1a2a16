package acquit.judges;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** veraPDF, for one standard. */
final class VeraPdf implements Judge {
  private static final int FAILURES_KEPT_PER_RULE = 1;

  private final PDFAFlavour standard;
  private final boolean mustBeClaimed;

  /** @param mustBeClaimed whether the file's own metadata must name this very standard. */
  VeraPdf(PDFAFlavour standard, boolean mustBeClaimed) {
    this.standard = standard;
    this.mustBeClaimed = mustBeClaimed;
  }

  @Override
  public Verdict judge(Path file, String rules) throws Exception {
    // veraPDF keeps its state by thread: every thread has to be introduced.
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser claimed = Foundries.defaultInstance().createParser(file.toFile())) {
      if (mustBeClaimed && !claimed.getFlavours().contains(standard)) {
        return Verdict.refused("claim", "the file claims " + claimed.getFlavours() + ", not " + standard);
      }
    }
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file.toFile(), standard);
        PDFAValidator validator =
            Foundries.defaultInstance()
                .createValidator(standard, FAILURES_KEPT_PER_RULE, false, true, false)) {
      return verdict(validator.validate(parser));
    }
  }

  private static Verdict verdict(ValidationResult result) {
    if (result.isCompliant()) return Verdict.of(List.of());
    Map<String, Verdict.Reason> byRule = new LinkedHashMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() == TestAssertion.Status.PASSED) continue;
      String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
      byRule.putIfAbsent(rule, new Verdict.Reason(rule, assertion.getMessage() + " at " + assertion.getLocation().getContext()));
    }
    if (byRule.isEmpty()) return Verdict.refused("", "not compliant, without a failed assertion");
    return Verdict.of(byRule.values().stream().collect(Collectors.toList()));
  }
}
