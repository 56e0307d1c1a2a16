import type { Bilingual } from '@acquit/einvoice'

/** The command was called in a way it does not understand: a sentence without its full stop. */
export class UsageFault extends Error {
  readonly sentence: Bilingual
  constructor(fr: string, en: string) {
    super(en)
    this.sentence = { fr, en }
  }
}
