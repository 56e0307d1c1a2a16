/** How addresses are compared: one account an address, however its letters are cased. */
export const emailKeyOf = (email: string): string => email.trim().normalize('NFKC').toLowerCase()
