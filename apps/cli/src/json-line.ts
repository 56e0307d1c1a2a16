import type { FileVerdict } from './check.ts'

/** The line that scripts read; its shape is a contract. */
export function jsonLine({ file, checked }: FileVerdict): string {
  const { syntax, kind, profile, verdict, layers, findings } = checked
  return JSON.stringify({
    file,
    syntax: syntax ?? null,
    kind: kind ?? null,
    profile: profile ?? null,
    verdict,
    layers: layers.map(({ name, state, version, why }) => ({
      name,
      state,
      version,
      ...(why === undefined ? {} : { why }),
    })),
    findings: findings.map(({ layer, rule, severity, terms, where, message }) => ({
      layer,
      rule,
      severity,
      terms,
      where,
      message,
    })),
  })
}
