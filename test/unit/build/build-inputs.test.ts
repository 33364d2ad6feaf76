import { describe, expect, it } from '@jest/globals'
import { parseInputs, readBuildEnv } from '../../../actions/build-from-buildpack/inputs.ts'
import { imageNameFor } from '../../../src/build/image-name.ts'
import { isOnLaptop } from '../../../src/build/on-laptop.ts'

const GOOD = { 'working-directory': '.', environment: 'production' }
const read = (values: Readonly<Record<string, string>>) =>
  parseInputs({ get: (name) => ({ ...GOOD, ...values })[name] ?? '' })

describe('the inputs of build-from-buildpack', () => {
  it('reads all', () => {
    expect(
      read({ builder: 'heroku/builder:24', env: 'A, B\nA', 'image-name': 'shop:build', network: 'host' }),
    ).toEqual({
      workingDirectory: '.',
      environment: 'production',
      builder: 'heroku/builder:24',
      envNames: ['A', 'B'],
      imageName: 'shop:build',
      network: 'host',
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
      /Input 'env' names 'TOKEN\.X'/,
    ],
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

describe('isOnLaptop', () => {
  it.each([
    ['1', 'http://127.0.0.1:4000', true],
    ['1', 'http://localhost:4000', true],
    ['1', 'https://github.com', false],
    ['1', 'https://127.0.0.1.example.com', false],
    [undefined, 'http://127.0.0.1:4000', false],
    ['1', undefined, false],
  ])('RENGA_LAPTOP=%s at %s: %s', (flag, url, expected) => {
    expect(isOnLaptop({ RENGA_LAPTOP: flag, GITHUB_SERVER_URL: url })).toBe(expected)
  })
})
