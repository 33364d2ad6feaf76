import { describe, expect, it } from '@jest/globals'
import { parseInputs } from '../../../actions/deploy-ecs-bluegreen/inputs.ts'

const valid: Readonly<Record<string, string>> = {
  app: 'shop',
  environment: 'production',
  'aws-region': 'eu-west-1',
  'role-to-assume': 'arn:aws:iam::123456789012:role/shop-deploy',
  release: 'v42',
  'working-directory': '.',
  'timeout-minutes': '30',
  'github-token': 'token',
}
const parse = (over: Readonly<Record<string, string>> = {}) =>
  parseInputs({ get: (name) => ({ ...valid, ...over })[name] ?? '' })

describe('inputs of deploy-ecs-bluegreen', () => {
  it('reads a release', () => {
    expect(parse()).toEqual({
      app: 'shop',
      environment: 'production',
      region: 'eu-west-1',
      role: 'arn:aws:iam::123456789012:role/shop-deploy',
      source: { kind: 'release', version: 42 },
      workingDirectory: '.',
      timeoutMinutes: 30,
      githubToken: 'token',
    })
  })

  it('reads an image', () => {
    const image = `123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop@sha256:${'a'.repeat(64)}`
    expect(parse({ release: '', image }).source).toMatchObject({
      kind: 'image',
      image: { repository: 'shop' },
    })
  })

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['neither release nor image', { release: '' }, /'release' is empty, and so is 'image'/],
    ['both', { image: 'r.example.com/shop:1' }, /'release' is given, and so is 'image'/],
    ['a release that is none', { release: 'latest' }, /'release' is 'latest'.*v42/],
    [
      'an image without a registry',
      { release: '', image: 'shop' },
      /'image' cannot be used: .*names no registry/,
    ],
    ['no app', { app: '' }, /'app' is required/],
    ['a region that is none', { 'aws-region': 'Ireland' }, /'aws-region' is 'Ireland'/],
    ['a role that is none', { 'role-to-assume': 'deployer' }, /'role-to-assume' is 'deployer'/],
    ['too long a timeout', { 'timeout-minutes': '361' }, /'timeout-minutes' is '361'.*360/],
  ])('refuses %s', (_name, over, message) => {
    expect(() => parse(over)).toThrow(message)
  })

  it('says every problem at once', () => {
    expect(() => parse({ app: '', release: '', 'timeout-minutes': 'long' })).toThrow(/3 problems/)
  })
})
