/** How the rows of a stream were prepared before compression (ISO 32000-1 §7.4.4.4). */
export interface Prediction {
  /** 1: none, 2: TIFF, 10 and above: PNG, each row saying which. */
  readonly predictor: number
  readonly colours: number
  readonly bitsPerComponent: number
  readonly columns: number
}

/** Undoes the prediction. Parameters that describe no possible row leave the data as they are. */
export function unpredicted(data: Uint8Array, prediction: Prediction): Uint8Array {
  const { predictor, colours, bitsPerComponent, columns } = prediction
  const pixelBytes = Math.max(1, (colours * bitsPerComponent) >> 3)
  const rowBytes = Math.ceil((colours * bitsPerComponent * columns) / 8)
  if (predictor < 2 || !(rowBytes > 0) || rowBytes > data.length) return data
  if (predictor >= 10) return unpredictedPng(data, rowBytes, pixelBytes)
  return bitsPerComponent === 8 ? unpredictedTiff(data, rowBytes, pixelBytes) : data
}

function unpredictedTiff(data: Uint8Array, rowBytes: number, pixelBytes: number): Uint8Array {
  const out = data.slice()
  for (let at = 0; at < out.length; at += 1) {
    if (at % rowBytes < pixelBytes) continue
    out[at] = (out[at] ?? 0) + (out[at - pixelBytes] ?? 0)
  }
  return out
}

function unpredictedPng(data: Uint8Array, rowBytes: number, pixelBytes: number): Uint8Array {
  const rows = Math.ceil(data.length / (rowBytes + 1))
  const out = new Uint8Array(Math.max(0, data.length - rows))
  for (let row = 0; row < rows; row += 1) {
    const type = data[row * (rowBytes + 1)]
    const from = row * (rowBytes + 1) + 1
    const start = row * rowBytes
    const end = Math.min(start + rowBytes, out.length)
    for (let at = start; at < end; at += 1) {
      const left = at - start < pixelBytes ? 0 : (out[at - pixelBytes] ?? 0)
      const above = row === 0 ? 0 : (out[at - rowBytes] ?? 0)
      const aboveLeft =
        row === 0 || at - start < pixelBytes ? 0 : (out[at - rowBytes - pixelBytes] ?? 0)
      out[at] = (data[from + at - start] ?? 0) + predicted(type, left, above, aboveLeft)
    }
  }
  return out
}

/** The PNG filters by number: none, sub, up, average, Paeth (RFC 2083 §6). */
function predicted(
  type: number | undefined,
  left: number,
  above: number,
  aboveLeft: number,
): number {
  if (type === 1) return left
  if (type === 2) return above
  if (type === 3) return (left + above) >> 1
  if (type !== 4) return 0
  const estimate = left + above - aboveLeft
  const toLeft = Math.abs(estimate - left)
  const toAbove = Math.abs(estimate - above)
  const toAboveLeft = Math.abs(estimate - aboveLeft)
  if (toLeft <= toAbove && toLeft <= toAboveLeft) return left
  return toAbove <= toAboveLeft ? above : aboveLeft
}
