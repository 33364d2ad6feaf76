import { describe, expect, it } from '@jest/globals'
import { maskSecrets, parseInputs, readBuildEnv } from '../../../../actions/build-from-buildpack/inputs.ts'
import { emulatorBuilder } from '../../../../src/buildpacks/emulator-builder.ts'
import { imageNameFor } from '../../../../src/buildpacks/lifecycle/image-name.ts'
import { silentLogger } from '../../../../src/runtime/log.ts'

const GOOD = {
  'working-directory': '.',
  environment: 'production',
  export: 'oci-layout',
  'max-size-mb': '0',
}
const read = (values: Readonly<Record<string, string>>) =>
  parseInputs({ get: (name) => ({ ...GOOD, ...values })[name] ?? '' })

describe('the inputs of build-from-buildpack', () => {
  it('reads all', () => {
    expect(
      read({
        builder: 'heroku/builder:24',
        buildpacks: 'heroku/nodejs, ./mine',
        env: 'A, B\nA',
        'image-name': 'shop:build',
        network: 'host',
        'max-size-mb': '500',
        'aws-region': 'eu-west-1',
        app: 'shop',
        'previous-image': `${'0'.repeat(40)}, c0ffee`,
      }),
    ).toEqual({
      workingDirectory: '.',
      environment: 'production',
      builder: 'heroku/builder:24',
      buildpacks: ['heroku/nodejs', './mine'],
      envNames: ['A', 'B'],
      target: 'layout',
      imageName: 'shop:build',
      network: 'host',
      cacheDirectory: undefined,
      sizeLimit: 500_000_000,
      repository: { region: 'eu-west-1', role: undefined, target: { kind: 'app', name: 'shop' } },
      previous: ['c0ffee'],
      buildIdKey: undefined,
    })
  })

  it.each([
    ['embedded', 'embedded'],
    ['a digest', `heroku/builder:24@sha256:${'a'.repeat(64)}`],
    ['a registry with a port', 'localhost:5000/builder'],
    ['nothing', undefined],
  ])('takes %s as builder', (_name, builder) => {
    expect(read({ builder: builder ?? '' }).builder).toBe(builder)
  })

  it.each([
    ['an option as builder', { builder: '--privileged' }, /Input 'builder' is '--privileged'/],
    ['an upper-case image', { 'image-name': 'Shop' }, /Input 'image-name' is 'Shop'/],
    ['an option as network', { network: '-v' }, /Input 'network' is '-v'/],
    [
      'a value among the names, without showing it',
      { env: 'TOKEN.X=hunter2' },
      /Input 'env' lists 'TOKEN\.X'/,
    ],
    [
      'a role without a region',
      { 'role-to-assume': 'arn:aws:iam::123456789012:role/a' },
      /Input 'aws-region' is empty/,
    ],
    [
      'a region without a repository',
      { 'aws-region': 'eu-west-1' },
      /Input 'repository' is empty, and so is 'app'/,
    ],
    ['another export', { export: 'tarball' }, /Input 'export' is 'tarball'/],
    ['a previous image that is no tag', { 'previous-image': 'a b' }, /Input 'previous-image' contains 'a b'/],
    ['a cache with options', { 'cache-directory': 'a:ro' }, /Input 'cache-directory' is 'a:ro'/],
    ['no directory', { 'working-directory': '' }, /Input 'working-directory' is required/],
  ])('refuses %s', (_name, part, message) => {
    expect(() => read(part)).toThrow(message)
    expect(() => read(part)).not.toThrow(/hunter2/)
  })
})

describe('readBuildEnv', () => {
  it('takes values, empty ones too, and names what is not set', () => {
    expect(readBuildEnv(['A', 'B'], { A: '1\n2', B: '', C: 'no' })).toEqual({ A: '1\n2', B: '' })
    expect(() => readBuildEnv(['A', 'X', 'Y'], { A: '1' })).toThrow(
      /Input 'env' names 'X', 'Y', not set in this step/,
    )
  })
})

describe('maskSecrets', () => {
  it('hides each line of a long value, and lets short ones be', () => {
    const masked: string[] = []
    maskSecrets(['short', 'line one\nline two', ''], { mask: (secret) => masked.push(secret) })
    expect(masked).toEqual(['line one\nline two', 'line one', 'line two'])
  })
})

describe('imageNameFor', () => {
  it.each([
    ['shop', undefined, 'shop:latest'],
    ['localhost:5000/shop', undefined, 'localhost:5000/shop:latest'],
    ['shop:v1', 'My App', 'shop:v1'],
    [undefined, 'My App!', 'renga/my-app:latest'],
    [undefined, undefined, 'renga/api:latest'],
    [undefined, '???', 'renga/app:latest'],
  ])('%s and %s give %s', (input, appName, name) => {
    expect(imageNameFor(input, appName, '/work/services/api')).toBe(name)
  })
})

const EMULATOR = 'http://127.0.0.1:4001/token'

describe('emulatorBuilder', () => {
  it.each([
    [EMULATOR, 'http://127.0.0.1:4000', true],
    ['http://localhost:4001/token', 'http://localhost:4000', true],
    [EMULATOR, 'https://github.com', false],
    [EMULATOR, 'https://127.0.0.1.example.com', false],
    [EMULATOR, undefined, false],
    [undefined, 'http://127.0.0.1:4000', false],
    ['1', 'http://127.0.0.1:4000', false],
    ['https://127.0.0.1:4001/token', 'http://127.0.0.1:4000', false],
    ['http://127.0.0.1.example.com/token', 'http://127.0.0.1:4000', false],
    ['http://127.0.0.1@example.com/token', 'http://127.0.0.1:4000', false],
    ['http://a@127.0.0.1:4001/token', 'http://127.0.0.1:4000', false],
    ['http://a:b@127.0.0.1:4001/token', 'http://127.0.0.1:4000', false],
    ['http://[::1]:4001/token', 'http://[::1]:4000', true],
    ['http://[::ffff:127.0.0.1]:4001/token', 'http://127.0.0.1:4000', false],
    ['file:///tmp/builder.js', 'http://127.0.0.1:4000', false],
    ['/tmp/builder.js', 'http://127.0.0.1:4000', false],
  ])('RENGA_EMULATOR=%s at %s: %s', (RENGA_EMULATOR, GITHUB_SERVER_URL, expected) => {
    const ports = { log: silentLogger, signal: new AbortController().signal }
    const builder = emulatorBuilder({ RENGA_EMULATOR, GITHUB_SERVER_URL }, ports)
    expect(builder !== undefined).toBe(expected)
  })
})
