import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { actionNames, readManifest } from '../../scripts/action-manifest.ts'
import { withApi, withPolicies } from '../../scripts/docs.ts'
import { policyBlocks } from '../../scripts/policies.ts'
import type { InputReader } from '../../src/runtime/inputs.ts'

interface InputsModule {
  parseInputs(reader: InputReader): unknown
}

/** The names parseInputs asks for. It reads every input on every path, whatever the others say. */
async function readInputs(name: string): Promise<readonly string[]> {
  const { parseInputs }: InputsModule = await import(`../../actions/${name}/inputs.ts`)
  const seen = new Set<string>()
  const reader: InputReader = {
    get: (input) => {
      seen.add(input)
      return ''
    },
  }
  expect(() => parseInputs(reader)).toThrow(/Input/)
  return [...seen].sort()
}

/** The names given to setOutput in the action's own files. */
function writtenOutputs(name: string): readonly string[] {
  const folder = `actions/${name}`
  const source = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n')
  return [
    ...new Set([...source.matchAll(/setOutput\(\s*'([a-z-]+)'/g)].map((match) => match[1] ?? '')),
  ].sort()
}

it('there are actions to check', () => {
  expect(actionNames()).toEqual(
    expect.arrayContaining(['build-from-buildpack', 'push-ecr', 'run-release-phase', 'deploy-ecs-bluegreen']),
  )
})

describe.each(actionNames())('%s', (name) => {
  const manifest = readManifest(name)

  it('runs on node24 from its stub in dist/', () => {
    expect(manifest.runs.using).toBe('node24')
    expect(manifest.runs.main).toBe(`../../dist/${name}/index.js`)
    expect(existsSync(`dist/${name}/index.js`)).toBe(true)
    const { post } = manifest.runs
    expect([undefined, `../../dist/${name}/post.js`]).toContain(post)
    expect(existsSync(`dist/${name}/post.js`)).toBe(post !== undefined)
    expect(existsSync(`actions/${name}/post.ts`)).toBe(post !== undefined)
  })

  it('has an entry in the runtime', () => {
    expect(readFileSync('actions/entry.ts', 'utf8')).toContain(`'${name}': () => import('./${name}/main.ts')`)
    if (manifest.runs.post !== undefined)
      expect(readFileSync('actions/entry.ts', 'utf8')).toContain(
        `'${name}': () => import('./${name}/post.ts')`,
      )
  })

  it('keeps its composition root small and reads inputs in inputs.ts only', () => {
    const main = readFileSync(`actions/${name}/main.ts`, 'utf8')
    expect(main.split('\n').length).toBeLessThanOrEqual(61)
    expect(main).not.toMatch(/inputs\.get\(|core\.getInput/)
  })

  it('reads every declared input and declares every input it reads', async () => {
    expect(await readInputs(name)).toEqual(Object.keys(manifest.inputs).sort())
  })

  it('writes every declared output and declares every output it writes', () => {
    expect(writtenOutputs(name)).toEqual(Object.keys(manifest.outputs).sort())
  })

  it('describes every input and output, with names in kebab-case and no negated flags', () => {
    for (const [key, { description }] of [
      ...Object.entries(manifest.inputs),
      ...Object.entries(manifest.outputs),
    ]) {
      // The runner evaluates expressions wherever they stand, and knows no secrets in an action.yml.
      expect([key, description.includes('${{')]).toEqual([key, false])
      expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(key).not.toMatch(/^(no|skip|disable)-/)
      expect(description.length).toBeGreaterThan(10)
    }
  })

  it('has a README whose API tables and policies are generated', () => {
    const readme = readFileSync(`actions/${name}/README.md`, 'utf8')
    expect(readme).toBe(withPolicies(withApi(readme, manifest), name))
    for (const section of ['## Requirements', '## Permissions']) expect(readme).toContain(section)
    // A policy that is written by hand would not be found stale.
    const policies = [...readme.matchAll(/```json\n[^`]*"Statement"/g)]
    expect(policies.length).toBe(policyBlocks(name).length)
  })
})
