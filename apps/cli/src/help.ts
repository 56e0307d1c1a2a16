import type { Language } from './language.ts'

const fr = `acquit — factures électroniques : vérifier, convertir, extraire, mettre en page

  acquit check FICHIER... [--json] [--rules fr] [--normative]
      Vérifie des factures Factur-X, CII ou UBL, et dit ce qu’il faut corriger.
      --json       une ligne JSON par fichier, pour les scripts
      --rules fr   applique les règles françaises quels que soient les pays
      --normative  liste aussi les artefacts officiels (XSD, Schematron), pas encore exécutés

  acquit convert FICHIER --to cii|ubl|factur-x|json -o SORTIE [--profile PROFIL] [--lossy]
      Convertit. Refuse, en nommant chaque terme, ce que la cible ne peut pas porter.
      --profile    pour factur-x : minimum, basic-wl, basic, en16931 ou extended ;
                   sans lui, le profil de la facture
      --lossy      convertit quand même, et dit ce qui a été laissé

  acquit extract FICHIER.pdf -o SORTIE.xml
      Sort la facture XML d’un Factur-X, octet pour octet.

  acquit render FICHIER -o SORTIE.pdf
      Met en page une facture en PDF/A-3 lisible.

  acquit explain RÈGLE
      Explique une règle : acquit explain BR-CO-15

  acquit --version   versions de l’outil et des jeux de règles
  acquit --help      cette aide

Partout : --lang fr|en choisit la langue ; « - » lit l’entrée standard, « -o - » écrit sur la sortie standard.

Code de sortie : 0 tout est valide, 1 une facture est invalide ou une conversion refusée,
2 un fichier est illisible ou la commande est mal employée.
`

const en = `acquit — electronic invoices: check, convert, extract, lay out

  acquit check FILE... [--json] [--rules fr] [--normative]
      Checks Factur-X, CII or UBL invoices, and says what to change.
      --json       one JSON line per file, for scripts
      --rules fr   applies the French rules whatever the countries
      --normative  lists the official artefacts too (XSD, Schematron), which do not run yet

  acquit convert FILE --to cii|ubl|factur-x|json -o OUT [--profile PROFILE] [--lossy]
      Converts. Refuses, naming each term, what the target cannot carry.
      --profile    for factur-x: minimum, basic-wl, basic, en16931 or extended;
                   without it, the profile of the invoice
      --lossy      converts all the same, and says what was left out

  acquit extract FILE.pdf -o OUT.xml
      Takes the XML invoice out of a Factur-X, byte for byte.

  acquit render FILE -o OUT.pdf
      Lays an invoice out as a readable PDF/A-3.

  acquit explain RULE
      Explains a rule: acquit explain BR-CO-15

  acquit --version   versions of the tool and of the rule sets
  acquit --help      this help

Everywhere: --lang fr|en chooses the language; "-" reads the standard input, "-o -" writes to the standard output.

Exit code: 0 all is valid, 1 an invoice is invalid or a conversion refused,
2 a file is unreadable or the command is misused.
`

export const help: Readonly<Record<Language, string>> = { fr, en }
