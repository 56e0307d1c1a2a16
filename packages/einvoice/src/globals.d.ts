// What Node and every browser have, and the language's own library does not declare: all that the engine uses of its host.

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(input?: Uint8Array): string
}

declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>
}

declare function structuredClone<Value>(value: Value): Value
