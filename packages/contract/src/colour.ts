/** WCAG 2.2, success criterion 1.4.3: the ratio of contrast below which text is hard to read. */
const contrastAtLeast = 4.5

/** Whether text in this colour (`#rrggbb`) can be read on white paper: what an accent colour must allow. */
export function isLegibleOnWhite(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return 1.05 / (luminance + 0.05) >= contrastAtLeast
}
