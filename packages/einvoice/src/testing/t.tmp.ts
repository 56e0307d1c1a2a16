import fc from 'fast-check'
import { arbitraryInvoice } from './arbitrary.ts'
import { lossesOf } from '../losses.ts'
import { checkInvoice, check } from '../check/check.ts'
import { writeCii } from '../cii/write.ts'
import { writeUbl } from '../ubl/write.ts'
const c: Record<string, number> = {}
for (const profile of ['extended','extended-ctc-fr'] as const) for (const i of fc.sample(arbitraryInvoice({profile}),{numRuns:200,seed:3})) {
  for (const s of ['CII','UBL'] as const) for (const l of lossesOf(i,s)) { const k='loss '+s+' '+l.term+' '+l.at.replace(/\[\d+\]/g,'[]'); c[k]=(c[k]??0)+1 }
  for (const l of lossesOf(i,'CII','extended')) { const k='loss FX '+l.term+' '+l.at.replace(/\[\d+\]/g,'[]'); c[k]=(c[k]??0)+1 }
  for (const w of [writeCii(i), writeUbl(i)]) if (w.ok) for (const f of check(Buffer.from(w.value)).findings) if (f.severity==='error') {const k='check '+f.rule+' '+f.layer; c[k]=(c[k]??0)+1}
}
console.log(c)
