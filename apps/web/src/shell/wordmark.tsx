/** The A whose crossbar is a tick: a bill that has been paid. */
export function Wordmark() {
  return (
    <span className="wordmark">
      <img src="/acquit.svg" alt="" width={26} height={26} />
      <span>Acquit</span>
    </span>
  )
}
