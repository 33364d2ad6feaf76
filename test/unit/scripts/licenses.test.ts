import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { collectLicenses } from '../../../scripts/licenses.ts'

describe('the licences of bundled packages', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'renga-licences-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  function installed(name: string, manifest: object, licence?: string): string {
    const path = join(folder, 'node_modules', name)
    mkdirSync(path, { recursive: true })
    writeFileSync(join(path, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...manifest }))
    if (licence !== undefined) writeFileSync(join(path, 'LICENSE'), licence)
    return join(path, 'dist/index.js')
  }

  it('are one text for all packages that have it, also for those of the same scope that leave it out', () => {
    const inputs = [
      installed('@some/core', { license: 'Apache-2.0' }, 'Apache License\r\n'),
      installed('@some/nested', { license: 'Apache-2.0' }),
    ]
    expect(collectLicenses([...inputs, 'src/ours.ts'])).toBe(
      '@some/core 1.0.0 (Apache-2.0)\n@some/nested 1.0.0 (Apache-2.0)\n\nApache License\n',
    )
  })

  it.each(['Jo <jo@example.com>', { name: 'Jo <jo@example.com>' }])(
    'of MIT name the author where the package has no file (%j)',
    (author) => {
      const text = collectLicenses([installed('tiny', { license: 'MIT', author })])
      expect(text).toMatch(/^tiny 1\.0\.0 \(MIT\)\n\nMIT License\n\nCopyright \(c\) Jo <jo@example\.com>\n/)
      expect(text).toContain('Permission is hereby granted')
    },
  )

  it.each([{ license: 'BSD-3-Clause', author: 'Jo' }, { license: 'MIT' }, {}])(
    'are not guessed: %j',
    (manifest) => {
      const input = installed('odd', manifest)
      expect(() => collectLicenses([input])).toThrow(/^odd \(.*\) has no licence file: find its text$/)
    },
  )

  it('of all that dist/ holds have a text', () => {
    expect(
      collectLicenses([
        'node_modules/@aws-sdk/client-ecr/package.json',
        'node_modules/@aws-sdk/nested-clients/package.json',
        'node_modules/@cfworker/json-schema/package.json',
      ]),
    ).toContain('Jeremy Danyow')
  })
})
