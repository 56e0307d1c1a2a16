import type { Language } from './usage.ts'

const fr = `acquit — factures électroniques : vérifier, convertir, extraire, mettre en page

  acquit check FICHIER... [--json] [--lang fr|en] [--rules fr]
      Vérifie des factures Factur-X, CII ou UBL, et dit ce qu’il faut corriger.
      --json      une ligne JSON par fichier
      --rules fr  applique les règles françaises quels que soient les pays
      Code de sortie : 0 toutes valides, 1 au moins une invalide, 2 fichier illisible ou mauvais usage.

  acquit convert FICHIER --to cii|ubl|factur-x|json -o SORTIE [--profile PROFIL] [--lossy]
      Convertit. Refuse, en nommant chaque terme, ce que la cible ne peut pas porter ; --lossy l’accepte.
      PROFIL : minimum, basic-wl, basic, en16931, extended (pour Factur-X)

  acquit extract FICHIER.pdf -o SORTIE.xml
      Sort la facture XML d’un Factur-X.

  acquit render FICHIER -o SORTIE.pdf [--lang fr|en]
      Met en page une facture en PDF/A-3 lisible.

  acquit explain RÈGLE
      Explique une règle : acquit explain BR-CO-15

  acquit --version   versions de l’outil et des jeux de règles
  acquit --help      cette aide

« - » lit l’entrée standard, et « -o - » écrit sur la sortie standard.
`

const en = `acquit — electronic invoices: check, convert, extract, lay out

  acquit check FILE... [--json] [--lang fr|en] [--rules fr]
      Checks Factur-X, CII or UBL invoices, and says what to change.
      --json      one JSON line per file
      --rules fr  applies the French rules whatever the countries
      Exit code: 0 all valid, 1 some invalid, 2 some unreadable or wrong usage.

  acquit convert FILE --to cii|ubl|factur-x|json -o OUT [--profile PROFILE] [--lossy]
      Converts. Refuses, naming each term, what the target cannot carry; --lossy accepts it.
      PROFILE: minimum, basic-wl, basic, en16931, extended (for Factur-X)

  acquit extract FILE.pdf -o OUT.xml
      Takes the XML invoice out of a Factur-X.

  acquit render FILE -o OUT.pdf [--lang fr|en]
      Lays an invoice out as a readable PDF/A-3.

  acquit explain RULE
      Explains a rule: acquit explain BR-CO-15

  acquit --version   versions of the tool and of the rule sets
  acquit --help      this help

"-" reads the standard input, and "-o -" writes to the standard output.
`

export const help: Readonly<Record<Language, string>> = { fr, en }
