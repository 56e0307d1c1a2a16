import { Permission, Role } from '@acquit/contract'
import { describe, expect, it } from 'vitest'
import { may, permissionsOf } from './permissions.ts'

const roles = Role.anyOf.map(({ const: role }) => role)
const permissions = Permission.anyOf.map(({ const: permission }) => permission)

describe('the table of permissions', () => {
  it('lets every role read and only the owner change the company', () => {
    for (const role of roles) {
      expect(permissionsOf(role)).toEqual(expect.arrayContaining(['company:read', 'invoice:read']))
    }
    expect(roles.filter((role) => may(role, 'company:write'))).toEqual(['owner'])
  })

  it('lets a reader change nothing', () => {
    const changes = permissions.filter((permission) => !permission.endsWith(':read'))
    expect(changes.filter((permission) => may('reader', permission))).toEqual([])
  })

  it('gives every permission to somebody', () => {
    expect(permissions.filter((permission) => !may('owner', permission))).toEqual([])
  })
})
