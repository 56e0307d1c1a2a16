/** What scripts read: all valid, some invalid, some unreadable or wrong usage. */
export const exitCode = { valid: 0, invalid: 1, unusable: 2 } as const
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/** What a shell says of a program whose reader went away (128 + SIGPIPE): never 0, since not all was judged or written. */
export const readerGone = 141
