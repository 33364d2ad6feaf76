import { expect, it } from '@jest/globals'
import { GitHubPermissions } from '../../../src/github/permissions.ts'
import { type Answer, refused, scriptedGithub } from '../../support/github/scripted-github.ts'

const CALL = ['GET /repos/acme/shop/collaborators/maria/permission']

it.each<[Answer, string]>([
  [{ data: { permission: 'write' } }, 'write'],
  [{ data: { permission: 'none' } }, 'none'],
  [refused(404, 'Not Found'), 'none'],
])('a login has the permission that GitHub says: %#', async (answer, expected) => {
  const { api, calls } = scriptedGithub(answer)
  expect(await new GitHubPermissions(api).of('maria')).toBe(expected)
  expect(calls).toEqual([CALL])
})

it('is asked for again after a failure of GitHub, and a refusal is no permission', async () => {
  const { api, calls, pauses } = scriptedGithub(refused(502, 'x'), { data: { permission: 'admin' } })
  expect(await new GitHubPermissions(api).of('maria')).toBe('admin')
  expect([calls, pauses]).toEqual([[CALL, CALL], [500]])
  const denied = refused(403, 'Resource not accessible by integration')
  await expect(new GitHubPermissions(scriptedGithub(denied).api).of('maria')).rejects.toBe(denied)
})
