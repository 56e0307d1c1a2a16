/** How far a long work is, on the last line of a terminal; nothing where the standard error is no terminal. */
export class Progress {
  private readonly total: number
  private readonly isShown: boolean
  private done = 0

  constructor(total: number) {
    this.total = total
    this.isShown = process.stderr.isTTY && total > 1
    this.show()
  }

  advance(): void {
    this.done += 1
    this.show()
  }

  /** Takes the line away, before something else is written. */
  hide(): void {
    if (this.isShown) process.stderr.write('\r\u001b[K')
  }

  private show(): void {
    if (this.isShown) process.stderr.write(`\r\u001b[K${this.done}/${this.total}`)
  }
}
