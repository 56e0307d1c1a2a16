export const exclamation = 33
export const slash = 47
export const lessThan = 60
export const equals = 61
export const greaterThan = 62
export const question = 63

export const isBlank = (code: number): boolean =>
  code === 32 || code === 10 || code === 9 || code === 13

/** The characters that XML 1.0 forbids, besides unpaired surrogates. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
export const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
