import type { Bilingual } from '../bilingual.ts'

/** Places told for one rule: a hostile invoice breaks it at a million, and a thousand are more than anyone mends by hand. */
const placesAtMost = 1000

/** The findings on the first places where a rule is broken; the last of them says how many more there are. */
export function firstPlaces<Place, Finding extends { readonly message: Bilingual }>(
  places: readonly Place[],
  findingAt: (place: Place) => Finding,
): readonly Finding[] {
  const findings = places.slice(0, placesAtMost).map(findingAt)
  const untold = places.length - placesAtMost
  const last = findings.at(-1)
  if (untold <= 0 || last === undefined) return findings
  const { fr, en } = last.message
  const message = {
    fr: `${fr} Il en est de même à ${untold} autres endroits.`,
    en: `${en} The same holds at ${untold} more places.`,
  }
  return [...findings.slice(0, -1), { ...last, message }]
}

/** The same for breaches of several rules, told rule after rule. */
export const firstPlacesByRule = <Place, Finding extends { readonly message: Bilingual }>(
  places: readonly Place[],
  ruleOf: (place: Place) => unknown,
  findingAt: (place: Place) => Finding,
): readonly Finding[] =>
  [...Map.groupBy(places, ruleOf).values()].flatMap((ofRule) => firstPlaces(ofRule, findingAt))
