import { describe, expect, it } from '@jest/globals'
import { readBuilder } from '../../../../src/buildpacks/builder/builder-facts.ts'
import { type BuildpackList, planOrder } from '../../../../src/buildpacks/builder/buildpack-order.ts'
import { chooseBuildpacks } from '../../../../src/buildpacks/builder/choose-buildpacks.ts'
import { BUILDER, builderConfig } from '../../../support/buildpacks/memory-engine.ts'

const facts = readBuilder(BUILDER, builderConfig)
const list = (choices: BuildpackList['choices'], withProcfile = false): BuildpackList => ({
  choices,
  from: "Input 'buildpacks'",
  withProcfile,
})
const plan = (...args: Parameters<typeof list>) => planOrder(list(...args), BUILDER, facts)
const shown = (groups: ReturnType<typeof plan>) =>
  groups.map((group) => group.map((one) => `${one.id}@${one.version}${one.optional ? '?' : ''}`))

describe('planOrder', () => {
  it('takes what is listed, with the version that the builder holds', () => {
    expect(shown(plan([{ kind: 'builder', id: 'test/node' }]))).toEqual([['test/node@1.0.0']])
  })

  it('puts the Procfile buildpack last where Heroku would read the Procfile anyway', () => {
    expect(shown(plan([{ kind: 'builder', id: 'test/node' }], true))).toEqual([
      ['test/node@1.0.0', 'test/procfile@3.0.0?'],
    ])
    expect(shown(plan([{ kind: 'builder', id: 'test/procfile' }], true))).toEqual([['test/procfile@3.0.0']])
  })

  it('puts the list around the builder’s own order', () => {
    const python = { kind: 'builder', id: 'test/python', version: '2.0.0' } as const
    expect(shown(plan([python, { kind: 'builder-order' }]))).toEqual([
      ['test/python@2.0.0', 'test/node@1.0.0', 'test/procfile@3.0.0?'],
    ])
  })

  it.each([
    [
      'test/none',
      undefined,
      /lists the buildpack 'test\/none', which is not in test\/builder:1\. It has: test\/node/,
    ],
    ['test/python', undefined, /has in versions 2\.0\.0, 2\.1\.0\. Pick one: 'test\/python@2\.0\.0'/],
    ['test/node', '9.9.9', /lists 'test\/node@9\.9\.9', but test\/builder:1 has 1\.0\.0/],
  ])('refuses %s %s', (id, version, message) => {
    const choice = { kind: 'builder', id, ...(version === undefined ? {} : { version }) } as const
    expect(() => plan([choice])).toThrow(message)
  })
})

describe('chooseBuildpacks', () => {
  const choose = (facts: Partial<Parameters<typeof chooseBuildpacks>[0]>) =>
    chooseBuildpacks({ directory: '/nowhere', input: [], projectToml: undefined, appJson: [], ...facts })

  it('takes the input before project.toml before app.json', async () => {
    const projectToml = '[[io.buildpacks.group]]\nid = "a/b"\nversion = "1.0.0"\n'
    const all = { input: ['x/y@2.0.0'], projectToml, appJson: ['heroku/nodejs'] }
    expect((await choose(all))?.choices).toEqual([{ kind: 'builder', id: 'x/y', version: '2.0.0' }])
    expect((await choose({ ...all, input: [] }))?.choices).toEqual([
      { kind: 'builder', id: 'a/b', version: '1.0.0' },
    ])
    expect(await choose({ appJson: ['heroku/nodejs', 'https://x.example/classic'] })).toEqual({
      choices: [{ kind: 'builder', id: 'heroku/nodejs' }],
      from: 'app.json',
      withProcfile: true,
    })
    expect(await choose({})).toBeUndefined()
    const twice = ['heroku/ruby', 'https://github.com/heroku/heroku-buildpack-ruby/']
    expect((await choose({ appJson: twice }))?.choices).toEqual([{ kind: 'builder', id: 'heroku/ruby' }])
  })

  it.each([
    ['a folder outside', { input: ['../up'] }, /is outside the app's directory/],
    ['a folder without a buildpack', { input: ['./none'] }, /has no buildpack\.toml/],
    ['no id', { input: ['not an id!'] }, /neither an id nor a folder/],
    [
      'half a script',
      { projectToml: '[[io.buildpacks.group]]\nid = "a"\n[io.buildpacks.group.script]\napi = "0.10"\n' },
      /is incomplete/,
    ],
    ['an empty group', { projectToml: '[[io.buildpacks.group]]\nversion = "1"\n' }, /no id, uri or script/],
  ])('refuses %s', async (_what, facts, message) => {
    await expect(choose(facts)).rejects.toThrow(message)
  })
})
