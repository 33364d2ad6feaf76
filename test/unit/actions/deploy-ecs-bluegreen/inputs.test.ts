import { describe, expect, it } from '@jest/globals'
import { parseInputs } from '../../../../actions/deploy-ecs-bluegreen/inputs.ts'
import { readManifest } from '../../../../scripts/action-manifest.ts'

/** What action.yml gives, as the runner does. */
const defaults = Object.fromEntries(
  Object.entries(readManifest('deploy-ecs-bluegreen').inputs).map(([name, input]) => [
    name,
    input.default ?? '',
  ]),
)
const always = {
  ...defaults,
  'aws-region': 'eu-west-1',
  'role-to-assume': 'arn:aws:iam::123456789012:role/shop-deploy',
  'github-token': 'token',
}
const app: Readonly<Record<string, string>> = { ...always, app: 'shop', release: 'v42' }
const image = `123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop@sha256:${'a'.repeat(64)}`
const existing: Readonly<Record<string, string>> = { ...always, cluster: 'main', service: 'web', image }

const read = (inputs: Readonly<Record<string, string>>) => parseInputs({ get: (name) => inputs[name] ?? '' })
const parse = (over: Readonly<Record<string, string>> = {}) => read({ ...app, ...over })

describe('inputs of deploy-ecs-bluegreen', () => {
  it('reads a release', () => {
    expect(parse()).toEqual({
      mode: 'app',
      app: 'shop',
      environment: 'production',
      region: 'eu-west-1',
      role: 'arn:aws:iam::123456789012:role/shop-deploy',
      source: { kind: 'release', version: 42 },
      workingDirectory: '.',
      timeoutMinutes: 30,
      gate: [],
      testUrl: undefined,
      returnAt: 'completed',
      inProgress: 'wait',
      codeDeploy: { application: undefined, deploymentGroup: undefined },
      plan: false,
      fastFail: 2,
      githubToken: 'token',
    })
  })

  it('reads an image', () => {
    expect(parse({ release: '', image }).source).toMatchObject({
      kind: 'image',
      image: { repository: 'shop' },
    })
  })

  it('reads the names of a CodeDeploy application and deployment group, and refuses what is none', () => {
    const names = { 'codedeploy-application': 'shop', 'codedeploy-deployment-group': 'shop-web.v2' }
    expect(read({ ...existing, ...names }).codeDeploy).toEqual({
      application: 'shop',
      deploymentGroup: 'shop-web.v2',
    })
    expect(() =>
      parse({ 'codedeploy-application': 'arn:aws:codedeploy:eu-west-1:1:application:shop' }),
    ).toThrow(/codedeploy-application/)
  })

  it('reads existing services and an image', () => {
    expect(read({ ...existing, service: 'web, api\nworker, web', container: 'main' })).toMatchObject({
      mode: 'service',
      cluster: 'main',
      services: ['web', 'api', 'worker'],
      source: { kind: 'image', container: 'main', image: { repository: 'shop' } },
    })
  })

  it.each(['shop:7', 'shop', 'arn:aws:ecs:eu-west-1:123456789012:task-definition/shop:7'])(
    'reads existing services and the task definition %s',
    (name) => {
      expect(read({ ...existing, image: '', 'task-definition': name })).toMatchObject({
        source: { kind: 'task-definition', name },
      })
    },
  )

  it('reads a plan, of an app and of existing services', () => {
    expect(parse({ mode: 'plan' }).plan).toBe(true)
    expect(read({ ...existing, mode: 'plan' })).toMatchObject({ mode: 'service', plan: true })
  })

  it('reads a gate', () => {
    expect(parse({ gate: '/healthz\n/login 302\n\n/api?deep=1' }).gate).toEqual([
      { path: '/healthz', status: undefined },
      { path: '/login', status: 302 },
      { path: '/api?deep=1', status: undefined },
    ])
    expect(parse({ gate: 'off' }).gate).toEqual([])
  })

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['neither release nor image', { release: '' }, /'release' is empty, and so is 'image'/],
    ['both', { image: 'r.example.com/shop:1' }, /'release' is set, and so is 'image'/],
    ['a release that is none', { release: 'latest' }, /'release' is 'latest'.*v42/],
    [
      'an image without a registry',
      { release: '', image: 'shop' },
      /'image' cannot be used: .*has no registry/,
    ],
    ['no app', { app: '' }, /'app' is empty, and so are 'cluster' and 'service'.*'cluster' and 'service'/],
    ['a region that is none', { 'aws-region': 'Ireland' }, /'aws-region' is 'Ireland'/],
    ['a role that is none', { 'role-to-assume': 'deployer' }, /'role-to-assume' is 'deployer'/],
    ['too long a timeout', { 'timeout-minutes': '361' }, /'timeout-minutes' is '361'.*360/],
    ['an app and a cluster', { cluster: 'main' }, /'app' is set, and so is 'cluster'.*'release' or 'image'/],
    ['an app and a service', { service: 'web' }, /'app' is set, and so is 'service'/],
    ['an app and a task definition', { 'task-definition': 'shop:1' }, /so is 'task-definition'/],
    ['an app and a container', { container: 'app' }, /so is 'container'/],
    ['a gate that is no path', { gate: 'healthz' }, /'gate' contains the line 'healthz'.*\/healthz/],
    ['a gate with two words', { gate: '/healthz ok' }, /'gate' contains the line '\/healthz ok'/],
    ['a test address that is none', { 'test-url': 'test.example.com' }, /'test-url' is 'test.example.com'/],
    ['a return that is none', { 'return-at': 'soon' }, /'return-at' is 'soon'.*completed, traffic-shifted/],
    ['a policy that is none', { 'in-progress': 'queue' }, /'in-progress' is 'queue'.*wait, supersede, fail/],
  ])('refuses %s', (_name, over, message) => {
    expect(() => parse(over)).toThrow(message)
  })

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['no cluster', { cluster: '' }, /'cluster' is empty, and so is 'app'/],
    ['no service', { service: '' }, /'service' is empty, and so is 'app'/],
    ['an ARN for a service', { service: 'arn:aws:ecs:x:1:service/main/web' }, /'service' contains 'arn:/],
    ['an ARN for a cluster', { cluster: 'arn:aws:ecs:x:1:cluster/main' }, /'cluster' is 'arn:.*not its ARN/],
    ['nothing to deploy', { image: '' }, /'image' is empty, and so is 'task-definition'/],
    ['both', { 'task-definition': 'shop:7' }, /'image' is set, and so is 'task-definition'/],
    ['a release', { image: '', release: 'v42' }, /'release' is set without 'app'.*'app' instead/],
    [
      'a container for a task definition',
      { image: '', 'task-definition': 'shop:7', container: 'app' },
      /'container' is set without 'image'/,
    ],
    [
      'a task definition that is none',
      { image: '', 'task-definition': 'shop:latest' },
      /'task-definition' is/,
    ],
  ])('refuses existing services with %s', (_name, over, message) => {
    expect(() => read({ ...existing, ...over })).toThrow(message)
  })

  it('says every problem at once', () => {
    expect(() => parse({ app: '', release: '', 'timeout-minutes': 'long' })).toThrow(/3 problems/)
  })
})
