import { fail, ok, type Result } from '@acquit/einvoice'

export interface Logo {
  readonly content: Uint8Array
  /** What a screen reader says in place of the picture. */
  readonly alternativeText: string
}

/** Why a mark of the seller cannot go on the sheet. */
export type BrandingFault =
  | { readonly kind: 'accent-not-a-colour'; readonly found: string }
  /** Text in this colour would be hard to read on white: WCAG 2.2, 1.4.3 asks a ratio of 4.5. */
  | { readonly kind: 'accent-too-pale'; readonly ratio: number; readonly needed: number }
  | { readonly kind: 'logo-unreadable'; readonly reason: string }
  | { readonly kind: 'logo-too-large'; readonly bytes: number; readonly bytesAtMost: number }
  | { readonly kind: 'logo-without-alternative-text' }

/** Deep ink: 10.9 to 1 on white. */
export const defaultAccent = '#1f3a5f'
const contrastNeeded = 4.5
const logoBytesAtMost = 2_000_000

/** Accepts `#rrggbb` when text in it is legible on white paper. */
export function readAccent(text: string): Result<string, BrandingFault> {
  if (!/^#[0-9a-f]{6}$/i.test(text)) return fail({ kind: 'accent-not-a-colour', found: text })
  const ratio = contrastOnWhite(text)
  if (ratio >= contrastNeeded) return ok(text.toLowerCase())
  // Rounded down, so that 4.49 is never told as 4.5.
  const told = Math.floor(ratio * 100) / 100
  return fail({ kind: 'accent-too-pale', ratio: told, needed: contrastNeeded })
}

/** The contrast ratio of WCAG 2.2 between a colour and white, from 1 to 21. */
export function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

/** The name under which the template finds the logo, its suffix being the format that its first bytes show. */
export function readLogo(logo: Logo): Result<string, BrandingFault> {
  const { content, alternativeText } = logo
  if (alternativeText.trim() === '') return fail({ kind: 'logo-without-alternative-text' })
  if (content.length > logoBytesAtMost) {
    return fail({
      kind: 'logo-too-large',
      bytes: content.length,
      bytesAtMost: logoBytesAtMost,
    })
  }
  const start = Buffer.from(content.subarray(0, 1024))
  if (start.toString('latin1').startsWith('\x89PNG\r\n\x1a\n')) return ok('logo.png')
  if (start[0] === 0xff && start[1] === 0xd8 && start[2] === 0xff) return ok('logo.jpg')
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--(?:(?!-->)[^])*-->\s*)*<svg[\s>]/.test(start.toString('utf8'))) {
    return ok('logo.svg')
  }
  return fail({ kind: 'logo-unreadable', reason: 'neither PNG, JPEG nor SVG' })
}
