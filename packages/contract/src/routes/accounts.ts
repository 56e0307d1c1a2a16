import { Session, SignIn, SignUp } from '../session.ts'
import { Nothing, type Route } from './route.ts'

export const accountRoutes = {
  signUp: {
    method: 'POST',
    path: '/api/accounts',
    summary: 'Open an account and sign in',
    permission: 'public',
    body: SignUp,
    response: { 201: Session },
    problems: ['email-taken', 'weak-password', 'cross-site-request', 'too-many-requests'],
  },
  signIn: {
    method: 'POST',
    path: '/api/session',
    summary: 'Sign in',
    permission: 'public',
    body: SignIn,
    response: { 201: Session },
    problems: ['wrong-credentials', 'cross-site-request', 'too-many-requests'],
  },
  readSession: {
    method: 'GET',
    path: '/api/session',
    summary: 'Who is signed in, in which companies',
    permission: 'signed-in',
    response: { 200: Session },
    problems: ['not-signed-in'],
  },
  renewSession: {
    method: 'POST',
    path: '/api/session/renewal',
    summary: 'Exchange the refresh cookie for a new one and a new access cookie',
    permission: 'public',
    response: { 201: Session },
    problems: ['session-ended', 'session-reused', 'cross-site-request', 'too-many-requests'],
  },
  signOut: {
    method: 'DELETE',
    path: '/api/session',
    summary: 'Sign out and end the session',
    permission: 'public',
    response: { 204: Nothing },
    problems: ['cross-site-request'],
  },
} as const satisfies Record<string, Route>
