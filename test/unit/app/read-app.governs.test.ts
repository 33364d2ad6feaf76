import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { loadApp } from '../../../src/app/load-app.ts'
import { processesOf } from '../../../src/app/process-table.ts'
import { quantityOf } from '../../../src/app/process-type.ts'
import { readApp } from '../../../src/app/read-app.ts'
import { image, read, said } from '../../support/app/reading.ts'

/*
 * Heroku reads app.json for setups, review apps and CI (https://devcenter.heroku.com/articles/app-json-schema), never
 * on a push to an app that exists: on production it stops nothing and gives no config var a value.
 */

const GOVERNED = ['review', 'test', 'pr-12', 'preview-3']
const NOT = ['production', 'staging', 'canary']

const text = (appJson: string, environment: string, rengaYml?: string) =>
  readApp({
    procfile: { name: 'Procfile', text: 'web: npm start\n' },
    appJson: { name: 'app.json', text: appJson },
    ...(rengaYml === undefined ? {} : { rengaYml: { name: 'renga.yml', text: rengaYml } }),
    environment,
  })

const WRONG: readonly (readonly [string, string])[] = [
  ['a trailing comma', '{ "formation": { "web": { "quantity": 2, "size": "performance-m" } }, }'],
  ['a comment', '{ // here\n "stack": "heroku-24" }'],
  ['a brace that is missing', '{ "stack": "heroku-24"'],
  ['no JSON at all', 'stack: heroku-24'],
  ['a list', '[]'],
  ['an empty file', ''],
  ['a formation type that the Procfile lacks', '{ "formation": { "mail": { "quantity": 1 } } }'],
  ['a size that there is none', '{ "formation": { "web": { "quantity": 1, "size": "gigantic" } } }'],
  ['a quantity that no service has', '{ "formation": { "web": { "quantity": 1000000000, "size": "eco" } } }'],
  ['one as text', '{ "formation": { "web": { "quantity": "999999999", "size": "eco" } } }'],
  ['a name that no shell can export', '{ "env": { "A B": "1" } }'],
  ['a generator that there is none', '{ "env": { "A": { "generator": "dice" } } }'],
  ['buildpacks that are text', '{ "buildpacks": "heroku/nodejs" }'],
  ['scripts that are a number', '{ "scripts": { "postdeploy": 3 } }'],
  ['too deep', `{ "env": ${'['.repeat(200)}${']'.repeat(200)} }`],
]

describe('what is wrong with app.json', () => {
  describe.each(WRONG)('%s', (_name, appJson) => {
    it.each(NOT)('is a warning at most on %s', (environment) => {
      const { problems, app } = text(appJson, environment)
      expect(problems.map(({ severity }) => severity)).not.toContain('error')
      expect(problems).not.toEqual([])
      expect(app.processes.map(({ name }) => name)).toEqual(['web'])
    })

    it.each(GOVERNED)('is an error on %s', (environment) => {
      expect(text(appJson, environment).problems.map(({ severity }) => severity)).toContain('error')
    })

    it('is an error where renga.yml enforces app.json', () => {
      const { problems } = text(appJson, 'production', 'app-json-env: enforce\n')
      expect(problems.map(({ severity }) => severity)).toContain('error')
    })
  })

  it('with a trailing comma and comments it is still read on production: the size that serves stays', () => {
    const { app } = text(
      '{\n// sizes\n"formation": { "web": { "quantity": 2, "size": "performance-m", }, },\n}',
      'production',
    )
    const [web] = app.processes
    expect([web?.size.name, web && quantityOf(web)]).toEqual(['performance-m', 2])
  })

  it('stays an error where renga.yml names the type, or where the type comes from the image', () => {
    const appJson = { formation: { mail: { quantity: 1 } } }
    const rengaYml = 'processes: { mail: { size: basic } }\n'
    expect(said(read({ procfile: 'web: a', appJson, rengaYml }))).toEqual([
      expect.stringMatching(/^error renga\.yml:1:\d+: There is no process type 'mail'/),
    ])
    const { app } = read({ procfile: 'web: a', appJson })
    expect(processesOf(app, image('web')).problems.map(({ severity }) => severity)).toEqual(['warning'])
  })
})

describe('env of app.json', () => {
  const appJson = { env: { A: 'one', B: {}, C: { generator: 'secret' } } }
  const names = (environment: string, rengaYml?: string) =>
    read({
      procfile: 'web: a',
      appJson,
      environment,
      ...(rengaYml === undefined ? {} : { rengaYml }),
    }).app.env.map(({ name }) => name)

  it('holds in previews and CI only', () => {
    for (const environment of GOVERNED) expect(names(environment)).toEqual(['A', 'B', 'C'])
    for (const environment of NOT) expect(names(environment)).toEqual([])
  })

  it.each([
    ['enforce', 'production', 3],
    ['ignore', 'production', 0],
    ['ignore', 'pr-12', 3],
  ])('with app-json-env: %s, on %s: %i names', (value, environment, count) => {
    expect(names(environment, `app-json-env: ${value}\n`)).toHaveLength(count)
  })

  it('is enforced by environment', () => {
    const rengaYml = 'environments: { staging: { app-json-env: enforce } }\n'
    expect([names('staging', rengaYml).length, names('production', rengaYml).length]).toEqual([3, 0])
  })
})

describe('an app.json that cannot be read', () => {
  let directory = ''
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'renga-governs-'))
    await writeFile(join(directory, 'Procfile'), 'web: a\n')
  })
  afterEach(() => rm(directory, { recursive: true, force: true }))

  it.each<[string, () => Promise<void>]>([
    ['a link that leads nowhere', () => symlink('gone.json', join(directory, 'app.json'))],
    ['UTF-16', () => writeFile(join(directory, 'app.json'), Buffer.from('\ufeff{}', 'utf16le'))],
  ])('%s: a warning on production, an error in a preview', async (_name, make) => {
    await make()
    const severities = async (environment: string) =>
      (await loadApp(directory, environment)).problems.map(({ severity }) => severity)
    expect(await severities('production')).toEqual(['warning'])
    expect(await severities('pr-1')).toEqual(['error'])
  })
})
