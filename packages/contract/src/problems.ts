import type { Bilingual } from '@acquit/einvoice'
import { Type, type Static } from 'typebox'
import { BilingualText } from './fields.ts'

interface ProblemKind {
  readonly status: number
  readonly text: Bilingual
}

/** Every way the API says no: a stable code, its HTTP status, and a sentence for people. */
export const problemKinds = {
  'bad-request': {
    status: 400,
    text: {
      fr: 'La demande n’a pas la forme attendue.',
      en: 'The request does not have the expected form.',
    },
  },
  'not-signed-in': {
    status: 401,
    text: { fr: 'Connectez-vous pour continuer.', en: 'Sign in to continue.' },
  },
  'wrong-credentials': {
    status: 401,
    text: {
      fr: 'L’adresse ou le mot de passe ne convient pas.',
      en: 'The address or the password is not right.',
    },
  },
  'session-ended': {
    status: 401,
    text: {
      fr: 'Votre session est terminée : reconnectez-vous.',
      en: 'Your session has ended: sign in again.',
    },
  },
  'session-reused': {
    status: 401,
    text: {
      fr: 'Cette session a été utilisée depuis deux endroits : par prudence, elle a été fermée. Reconnectez-vous.',
      en: 'This session was used from two places: it was closed as a precaution. Sign in again.',
    },
  },
  'cross-site-request': {
    status: 403,
    text: {
      fr: 'La demande ne vient pas de cette application : elle est refusée.',
      en: 'The request does not come from this application: it is refused.',
    },
  },
  'not-allowed': {
    status: 403,
    text: {
      fr: 'Votre rôle dans cette société ne permet pas cette action.',
      en: 'Your role in this company does not allow this.',
    },
  },
  'not-found': {
    status: 404,
    text: { fr: 'Cette page ou ce document n’existe pas.', en: 'There is nothing here.' },
  },
  'version-conflict': {
    status: 409,
    text: {
      fr: 'Ceci a été modifié entre-temps : rechargez avant de modifier à nouveau.',
      en: 'This has changed meanwhile: reload before changing it again.',
    },
  },
  'email-taken': {
    status: 409,
    text: {
      fr: 'Un compte existe déjà avec cette adresse.',
      en: 'There is already an account with this address.',
    },
  },
  'invoice-already-issued': {
    status: 409,
    text: {
      fr: 'Cette facture est émise : elle ne peut plus changer. Faites un avoir pour la corriger.',
      en: 'This invoice has been issued and cannot change. Make a credit note to correct it.',
    },
  },
  'invoice-not-issued': {
    status: 409,
    text: {
      fr: 'Cette facture est encore un brouillon : émettez-la d’abord.',
      en: 'This invoice is still a draft: issue it first.',
    },
  },
  'credit-note-of-credit-note': {
    status: 409,
    text: {
      fr: 'Un avoir ne se corrige pas par un avoir : faites une nouvelle facture.',
      en: 'A credit note is not corrected by another: make a new invoice.',
    },
  },
  'numbering-started': {
    status: 409,
    text: {
      fr: 'La numérotation de cette année a commencé : son premier numéro ne peut plus changer.',
      en: 'Numbering has started this year: its first number can no longer change.',
    },
  },
  'too-large': {
    status: 413,
    text: { fr: 'Le fichier ou la demande est trop volumineux.', en: 'This is too large.' },
  },
  'unsupported-file': {
    status: 415,
    text: {
      fr: 'Ce fichier n’est ni un PDF ni un XML de facture, ni une image acceptée.',
      en: 'This file is neither a PDF, nor an invoice in XML, nor an accepted picture.',
    },
  },
  'weak-password': {
    status: 422,
    text: {
      fr: 'Ce mot de passe est trop facile à deviner : prenez-en un d’au moins 12 caractères qui ne soit pas courant.',
      en: 'This password is too easy to guess: choose one of at least 12 characters that is not common.',
    },
  },
  'invalid-company': {
    status: 422,
    text: {
      fr: 'La fiche de la société contient une valeur impossible.',
      en: 'The company profile holds an impossible value.',
    },
  },
  'invalid-customer': {
    status: 422,
    text: {
      fr: 'La fiche du client contient une valeur impossible.',
      en: 'The customer holds an impossible value.',
    },
  },
  'unknown-customer': {
    status: 422,
    text: {
      fr: 'Ce document n’a pas de client, ou un client qui n’existe pas.',
      en: 'This document has no customer, or one that does not exist.',
    },
  },
  'invoice-invalid': {
    status: 422,
    text: {
      fr: 'La facture ne peut pas être émise : corrigez d’abord ce qui est signalé.',
      en: 'The invoice cannot be issued: mend what is reported first.',
    },
  },
  'issue-date-too-early': {
    status: 422,
    text: {
      fr: 'La date précède celle de la dernière facture émise : la numérotation doit suivre les dates.',
      en: 'The date is earlier than that of the last invoice issued: numbers must follow dates.',
    },
  },
  'issue-date-in-future': {
    status: 422,
    text: {
      fr: 'La date d’émission est dans le futur.',
      en: 'The date of issue is in the future.',
    },
  },
  'number-too-long': {
    status: 422,
    text: {
      fr: 'Le numéro dépasserait 20 caractères, limite actuelle du portail public de facturation : raccourcissez son format.',
      en: 'The number would exceed 20 characters, today’s limit of the public invoicing portal: shorten its format.',
    },
  },
  'cannot-render': {
    status: 422,
    text: {
      fr: 'Ce document ne peut pas être mis en page.',
      en: 'This document cannot be laid out.',
    },
  },
  'too-many-requests': {
    status: 429,
    text: {
      fr: 'Trop d’essais : attendez un peu avant de recommencer.',
      en: 'Too many attempts: wait a little before trying again.',
    },
  },
  internal: {
    status: 500,
    text: {
      fr: 'Une erreur est survenue de notre côté. Rien n’a été modifié.',
      en: 'Something failed on our side. Nothing was changed.',
    },
  },
  busy: {
    status: 503,
    text: {
      fr: 'Le serveur est trop chargé : réessayez dans un instant.',
      en: 'The server is too busy: try again in a moment.',
    },
  },
} as const satisfies Record<string, ProblemKind>

export type ProblemCode = keyof typeof problemKinds
// Object.keys forgets what the type knows.
export const problemCodes = Object.keys(problemKinds) as ProblemCode[]

/** `application/problem+json` of RFC 9457, with our code and both languages. */
export const Problem = Type.Object({
  type: Type.String({ description: 'Page of this problem, relative to the API' }),
  title: Type.String({ description: 'The English sentence' }),
  status: Type.Integer(),
  code: Type.Unsafe<ProblemCode>({ type: 'string', enum: problemCodes }),
  message: BilingualText,
  /** What the code speaks of: `issues` (fields refused), `findings`, `number`, `retryAfterSeconds`... */
  details: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
})
export type Problem = Static<typeof Problem>

/** One field of a body that was refused, in `details.issues`. */
export interface FieldIssue {
  readonly field: string
  readonly message: Bilingual
}
