/** What scripts read: all valid, some invalid, some unreadable or wrong usage. */
export const exitCode = { valid: 0, invalid: 1, unusable: 2 } as const
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
