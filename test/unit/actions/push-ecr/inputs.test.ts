import { describe, expect, it } from '@jest/globals'
import { parseInputs } from '../../../../actions/push-ecr/inputs.ts'
import { readManifest } from '../../../../scripts/action-manifest.ts'

const DEFAULTS = Object.fromEntries(
  Object.entries(readManifest('push-ecr').inputs).map(([name, input]) => [name, input.default ?? '']),
)
const read = (values: Readonly<Record<string, string>>) =>
  parseInputs({ get: (name) => values[name] ?? DEFAULTS[name] ?? '' })
const GOOD = { image: 'docker-daemon:app:1', 'aws-region': 'eu-west-1', repository: 'team/app' }

describe('the inputs of push-ecr', () => {
  it('reads a repository by name', () => {
    expect(
      read({ ...GOOD, tags: 'v1, latest\nv1', 'role-to-assume': 'arn:aws:iam::123456789012:role/ci/push' }),
    ).toEqual({
      image: { transport: 'docker-daemon', name: 'app:1' },
      region: 'eu-west-1',
      role: 'arn:aws:iam::123456789012:role/ci/push',
      target: { kind: 'repository', name: 'team/app' },
      tags: ['v1', 'latest'],
      sourceRole: undefined,
      previous: undefined,
      mountFrom: [],
      creation: undefined,
      sbom: [],
      provenance: false,
      gate: undefined,
    })
  })

  it('reads an app environment, and a repository wins over it', () => {
    const app = { app: 'shop', environment: 'production' }
    expect(read({ ...GOOD, ...app, repository: '' }).target).toEqual({ kind: 'app', ...app })
    expect(read({ ...GOOD, ...app }).target).toEqual({ kind: 'repository', name: 'team/app' })
  })

  it.each([
    ['no image', { image: '' }, /Input 'image' is required.*output 'image' of the build/],
    [
      'a bare name',
      { image: 'app:1' },
      /Input 'image' cannot be used: 'app:1' is neither a local image nor one in a registry/,
    ],
    ['no region', { 'aws-region': '' }, /Input 'aws-region' is required/],
    ['an odd region', { 'aws-region': 'Ireland' }, /Input 'aws-region' is 'Ireland'/],
    ['a role name', { 'role-to-assume': 'push' }, /Input 'role-to-assume' is 'push'.*a role's ARN/],
    [
      'an odd repository',
      { repository: 'Acme Web' },
      /Input 'repository' is 'Acme Web'.*without the registry/,
    ],
    [
      'a repository with its registry',
      { repository: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:v1' },
      /Input 'repository' is/,
    ],
    ['neither repository nor app', { repository: '' }, /Input 'repository' is empty, and so is 'app'/],
    [
      'an app without an environment',
      { repository: '', app: 'shop' },
      /Input 'environment' is empty, but 'app' needs it/,
    ],
    ['an odd repository to mount from', { 'mount-from': 'Base' }, /Input 'mount-from' contains 'Base'/],
    ['a pattern with three stars', { 'mutable-tags': 'a*b*c*' }, /Input 'mutable-tags' contains 'a\*b\*c\*'/],
    ['six patterns', { 'mutable-tags': 'a,b,c,d,e,f' }, /Input 'mutable-tags' contains 6 patterns/],
    ['an odd previous image', { 'previous-image': 'a b' }, /Input 'previous-image' is 'a b'/],
    [
      'an odd severity',
      { 'scan-gate': 'worst' },
      /Input 'scan-gate' is 'worst'.*critical, high, medium, low/,
    ],
    ['an odd tag', { tags: 'v1, a/b' }, /Input 'tags' contains 'a\/b', which is not a valid tag/],
  ])('refuses %s', (_name, part, message) => {
    expect(() => read({ ...GOOD, ...part })).toThrow(message)
  })

  it('creates a repository with the settings that the defaults give', () => {
    expect(read({ ...GOOD, 'create-repository': 'true' }).creation).toEqual({
      immutableTags: true,
      mutableTags: ['latest', 'cache*', 'pr-*'],
      scanOnPush: true,
      expireDays: 0,
    })
  })

  it('reads the gate', () => {
    expect(read({ ...GOOD, 'scan-gate': 'high' }).gate).toEqual({ threshold: 'high', timeoutMs: 600_000 })
  })

  it('names every problem at once', () => {
    expect(() => read({ image: 'x', tags: '!' })).toThrow(
      /Inputs? 'image', 'aws-region', 'repository', 'tags' have 4 problems/,
    )
  })
})
