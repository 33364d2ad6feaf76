import { expect, it } from '@jest/globals'
import { UserError } from '../../../src/runtime/errors.ts'
import { isOwnPath, ownAddress } from '../../../src/runtime/own-address.ts'

it.each([
  ['/', 'https://app.example.com/'],
  ['/healthz?x=1', 'https://app.example.com/healthz?x=1'],
  ['/a@b', 'https://app.example.com/a@b'],
])('%s is a path of the app', (path, address) => {
  expect(ownAddress('https://app.example.com', path, "Input 'p'")).toBe(address)
  expect(isOwnPath(path)).toBe(true)
})

it.each([
  '',
  'healthz',
  '?x=1',
  '//evil.example/x',
  '/\\evil.example/x',
  'https://evil.example',
  'https://app.example.com/x',
  '//user@app.example.com/x',
  '//:secret@app.example.com/x',
  '//[',
])('%j is not', (path) => {
  expect(() => ownAddress('https://app.example.com', path, "Input 'p'")).toThrow(
    new UserError(`Input 'p' is '${path}', which is not a path on https://app.example.com.`, {
      fix: "Use a path that starts with a single '/', e.g. /healthz.",
    }),
  )
  expect(isOwnPath(path)).toBe(false)
})
