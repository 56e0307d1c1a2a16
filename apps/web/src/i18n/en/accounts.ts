import type { accounts as french } from '../fr/accounts.ts'
import type { Translated } from '../translated.ts'

export const accounts: Translated<typeof french> = {
  signIn: {
    title: 'Sign in',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    noAccount: 'No account yet?',
    signUp: 'Create an account',
    ended: 'Your session has ended. What you had typed is kept on this machine.',
  },
  signUp: {
    title: 'Create an account',
    text: 'Your company comes right after: a first invoice takes two minutes.',
    name: 'Your name',
    passwordHint:
      'At least 12 characters. A sentence is easier to remember than a complicated word.',
    passwordShort: 'At least 12 characters are needed.',
    submit: 'Create the account',
    haveAccount: 'Already have an account?',
    signIn: 'Sign in',
  },
  show: 'Show or hide the password',
  promise: {
    title: 'Electronic invoices, right.',
    first: 'Factur-X, UBL and CII checked by the rules of EN 16931, at every key.',
    second: 'An issued invoice never changes; its history can be verified.',
    third: 'Invoices you receive are read, checked and kept byte for byte.',
  },
}
