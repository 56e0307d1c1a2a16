import type { Permission, Role } from '@acquit/contract'

const reading = [
  'company:read',
  'customer:read',
  'product:read',
  'invoice:read',
  'received:read',
  'event:read',
] as const satisfies readonly Permission[]

const writing = [
  'customer:write',
  'product:write',
  'invoice:write',
  'received:write',
] as const satisfies readonly Permission[]

/** Who may do what, for the whole server. */
const table: Readonly<Record<Role, readonly Permission[]>> = {
  owner: [...reading, ...writing, 'invoice:issue', 'company:write'],
  accountant: [...reading, ...writing, 'invoice:issue'],
  member: [...reading, ...writing, 'invoice:issue'],
  reader: reading,
}

export const permissionsOf = (role: Role): readonly Permission[] => table[role]

export const may = (role: Role, permission: Permission): boolean => table[role].includes(permission)
