import type { FileVerdict } from './work/judge-files.ts'

/** The line that scripts read; its shape is a contract. What is not known is `null`. */
export function jsonLine(verdict: FileVerdict): string {
  return JSON.stringify({
    file: verdict.file,
    syntax: verdict.syntax ?? null,
    kind: verdict.kind ?? null,
    profile: verdict.profile ?? null,
    verdict: verdict.verdict,
    layers: verdict.layers.map(({ name, state, version, why }) => ({
      name,
      state,
      version,
      ...(why === undefined ? {} : { why }),
    })),
    findings: verdict.findings.map(({ layer, rule, severity, terms, where, message }) => ({
      layer,
      rule,
      severity,
      terms,
      where,
      message,
    })),
  })
}
