import { describe, expect, it } from '@jest/globals'
import { parseInputs } from '../../../../actions/run-release-phase/inputs.ts'

const DIGEST = `sha256:${'a'.repeat(64)}`
const GOOD = {
  app: 'shop',
  environment: 'production',
  'aws-region': 'eu-west-1',
  'role-to-assume': 'arn:aws:iam::123456789012:role/shop-deploy',
  image: `123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop@${DIGEST}`,
  'working-directory': '.',
  'timeout-minutes': '60',
  'release-phase': 'run',
}
const parse = (change: Record<string, string> = {}) => {
  const values = new Map(Object.entries({ ...GOOD, ...change }))
  return parseInputs({ get: (name) => values.get(name) ?? '' })
}

describe('inputs of run-release-phase', () => {
  it('of a new release', () => {
    expect(parse({ description: 'Deploy by hand' })).toEqual({
      app: 'shop',
      environment: 'production',
      region: 'eu-west-1',
      role: 'arn:aws:iam::123456789012:role/shop-deploy',
      source: {
        kind: 'image',
        image: {
          registry: '123456789012.dkr.ecr.eu-west-1.amazonaws.com',
          repository: 'shop',
          digest: DIGEST,
        },
        description: 'Deploy by hand',
      },
      workingDirectory: '.',
      timeoutSeconds: 3600,
      skip: false,
      size: undefined,
    })
  })

  it.each(['v42', '42'])('of a pending release: %s', (release) => {
    expect(parse({ image: '', release }).source).toEqual({ kind: 'release', version: 42 })
  })

  it.each([
    [{ app: '' }, "Input 'app' is required but empty."],
    [{ app: 'My App' }, "Input 'app' is 'My App'. Use lowercase letters"],
    [{ environment: 'a/b' }, "Input 'environment' is 'a/b'."],
    [
      { 'aws-region': 'Ireland' },
      "Input 'aws-region' is 'Ireland', which is not an AWS region. Use a region such as eu-west-1.",
    ],
    [{ 'role-to-assume': 'shop-deploy' }, "Input 'role-to-assume' is 'shop-deploy'. Use a role's ARN"],
    [{ image: '' }, "Input 'image' is empty, and so is 'release'."],
    [{ release: 'v1' }, "Input 'image' is set, and so is 'release'."],
    [{ image: '', release: 'latest' }, "Input 'release' is 'latest'. Use a release such as v42."],
    [{ image: '', release: 'v0' }, "Input 'release' is 'v0'."],
    [{ image: '', release: 'v2', description: 'x' }, "Input 'description' is set together with 'release'."],
    [{ description: 'x'.repeat(1001) }, "Input 'description' has 1001 characters; the limit is 1000."],
    [
      { image: 'shop:latest' },
      "Input 'image' cannot be used: Image reference 'shop:latest' has no registry.",
    ],
    [{ image: 'host.example/shop@sha256:12' }, 'which must be sha256: and 64 hexadecimal digits'],
    [{ 'timeout-minutes': '61' }, "Input 'timeout-minutes' is '61'. Use a whole number from 1 to 60."],
    [{ 'timeout-minutes': 'soon' }, "Input 'timeout-minutes' is 'soon'."],
  ])('%j is refused', (change, message) => {
    expect(() => parse(change)).toThrow(message)
  })

  it('of a phase that is skipped, or has a size of its own', () => {
    expect(parse({ 'release-phase': 'skip' }).skip).toBe(true)
    expect(parse({ size: 'Standard-2X' }).size).toMatchObject({ name: 'standard-2x', cpu: 512 })
    expect(parse({ size: '512/1024' }).size).toEqual({ name: '512/1024', cpu: 512, memory: 1024 })
    expect(() => parse({ size: 'huge' })).toThrow(
      /'size' cannot be used: 'huge' is not a process size\. Use a dyno size/,
    )
  })

  it('reports every problem at once', () => {
    expect(() => parse({ app: '', 'aws-region': 'x', image: '' })).toThrow(
      /have 3 problems[\s\S]*'app'[\s\S]*'aws-region'[\s\S]*'image'/,
    )
  })
})
