import { describe, expect, it } from '@jest/globals'
import { builderOfStack, chooseBuilder } from '../../../../src/buildpacks/builder/choose-builder.ts'

interface Case {
  readonly requested?: string
  readonly stack?: string
  readonly emulator?: boolean
  /** Why the engine does not answer. */
  readonly problem?: string
  readonly has?: boolean
}

const choose = ({ requested, stack, emulator = false, problem, has = true }: Case) =>
  chooseBuilder({
    requested,
    stack,
    onEmulator: emulator,
    engineProblem: async () => problem,
    engineHas: async () => has,
  })

describe('chooseBuilder', () => {
  it.each<[string, Case, string]>([
    ['the default', {}, 'heroku/builder:24'],
    ["app.json's stack", { stack: 'heroku-22' }, 'heroku/builder:22'],
    ['the input before the stack', { requested: 'me/builder:1', stack: 'heroku-22' }, 'me/builder:1'],
    ['on GitHub also an image that is to be pulled', { has: false }, 'heroku/builder:24'],
    ['on the emulator a builder that is here', { emulator: true }, 'heroku/builder:24'],
    [
      'on the emulator a named builder, to be pulled',
      { emulator: true, requested: 'a/b', has: false },
      'a/b',
    ],
  ])('takes %s', async (_name, facts, builder) => {
    expect(await choose(facts)).toEqual({ kind: 'lifecycle', builder })
  })

  it.each<[string, Case, RegExp]>([
    ['it is asked for', { emulator: true, requested: 'embedded' }, /the input 'builder' asks for it/],
    [
      'no engine answers',
      { emulator: true, problem: 'no socket' },
      /the Docker engine cannot be reached \(no socket\)/,
    ],
    [
      'the default builder is not here',
      { emulator: true, has: false },
      /\('docker pull heroku\/builder:24' gets it\)/,
    ],
  ])('embeds on the emulator when %s', async (_name, facts, why) => {
    const choice = await choose(facts)
    expect(choice).toEqual({ kind: 'embedded', why: expect.stringMatching(why) })
  })

  it.each<[string, Case, RegExp]>([
    ['embedded on GitHub', { requested: 'embedded' }, /'embedded' works on the emulator only/],
    [
      'no engine on GitHub',
      { problem: 'no socket' },
      /Cannot reach a Docker engine on this runner.*\(no socket\).*Use a runner with Docker/,
    ],
    [
      'a named builder without an engine',
      { emulator: true, requested: 'a/b', problem: 'down' },
      /'a\/b' needs a Docker engine, which cannot be reached \(down\)\./,
    ],
    ['an unknown stack', { stack: 'cedar-14' }, /no builder is known for the stack 'cedar-14'/],
  ])('refuses %s', async (_name, facts, message) => {
    await expect(choose(facts)).rejects.toThrow(message)
  })
})

describe('builderOfStack', () => {
  it.each([
    [undefined, 'heroku/builder:24'],
    ['heroku-26', 'heroku/builder:26'],
  ])('%s is %s', (stack, builder) => {
    expect(builderOfStack(stack)).toBe(builder)
  })
})
