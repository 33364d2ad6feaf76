import { describe, expect, it } from '@jest/globals'
import {
  appSpec,
  hooksOf,
  taskDefinitionOf,
} from '../../../../../src/deploy/controllers/codedeploy/app-spec.ts'
import { describeDeployment } from '../../../../../src/deploy/controllers/codedeploy/create.ts'
import type { DeploymentGroup, Placement } from '../../../../../src/deploy/controllers/codedeploy/ports.ts'
import { groupProblems } from '../../../../../src/deploy/controllers/codedeploy/problems.ts'

const placement: Placement = {
  containerName: 'app',
  containerPort: 8080,
  platformVersion: '1.4.0',
  network: { subnets: ['subnet-1'], securityGroups: ['sg-1'], assignPublicIp: true },
  capacityProviders: [{ name: 'FARGATE_SPOT', base: 1, weight: 2 }],
}
const yaml = `
version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: "shop:41"
        LoadBalancerInfo: { ContainerName: app, ContainerPort: 8080 }
Hooks:
  - BeforeInstall: "check"
  - AfterAllowTestTraffic: "arn:aws:lambda:eu-west-1:123456789012:function:smoke"
`

describe('the AppSpec of a CodeDeploy deployment', () => {
  it('says again all that the task set that serves has', () => {
    expect(JSON.parse(appSpec('shop:42', placement, [{ AfterInstall: 'smoke' }]))).toEqual({
      version: 0,
      Resources: [
        {
          TargetService: {
            Type: 'AWS::ECS::Service',
            Properties: {
              TaskDefinition: 'shop:42',
              LoadBalancerInfo: { ContainerName: 'app', ContainerPort: 8080 },
              PlatformVersion: '1.4.0',
              NetworkConfiguration: {
                AwsvpcConfiguration: {
                  Subnets: ['subnet-1'],
                  SecurityGroups: ['sg-1'],
                  AssignPublicIp: 'ENABLED',
                },
              },
              CapacityProviderStrategy: [{ CapacityProvider: 'FARGATE_SPOT', Base: 1, Weight: 2 }],
            },
          },
        },
      ],
      Hooks: [{ AfterInstall: 'smoke' }],
    })
  })

  it('leaves out what there is none of', () => {
    const bare = { ...placement, platformVersion: undefined, network: undefined, capacityProviders: [] }
    const text = appSpec('shop:42', bare, [])
    expect(text).not.toMatch(/Platform|Network|Capacity|Hooks/)
    expect(taskDefinitionOf({ content: text })).toBe('shop:42')
  })

  it('reads one that somebody wrote in YAML', () => {
    expect(taskDefinitionOf({ content: yaml })).toBe('shop:41')
    expect(hooksOf({ content: yaml })).toEqual([
      { BeforeInstall: 'check' },
      { AfterAllowTestTraffic: 'arn:aws:lambda:eu-west-1:123456789012:function:smoke' },
    ])
  })

  it.each([
    ['no revision yet', undefined, []],
    ['one in S3', { content: undefined }, 'unreadable'],
    ['one that is no AppSpec', { content: '- a\n- b' }, 'unreadable'],
    ['one that is no YAML', { content: '{ "a": ' }, 'unreadable'],
    ['one without hooks', { content: '{"version":0,"Resources":[]}' }, []],
  ])('hooks of %s', (_name, revision, hooks) => {
    expect(hooksOf(revision)).toEqual(hooks)
    expect(taskDefinitionOf(revision)).toBeUndefined()
  })

  it('keeps the key of the run in a description of at most 512 characters', () => {
    const text = describeDeployment('x'.repeat(600), 'run-42-1')
    expect(text).toHaveLength(512)
    expect(text).toMatch(/ \(run-42-1\)$/)
  })
})

const group: DeploymentGroup = {
  application: 'AppECS-main-web',
  name: 'DgpECS-main-web',
  computePlatform: 'ECS',
  services: [{ cluster: 'main', service: 'web' }],
  targetGroups: ['blue', 'green'],
  productionListeners: ['arn:listener/80'],
  testListeners: ['arn:listener/8080'],
  readyWait: 30,
  terminationWait: 5,
  alarms: [],
  revision: undefined,
}
const step = {
  service: 'web',
  gated: true,
  action: { kind: 'unchanged' as const },
  rollout: {
    strategy: 'CODE_DEPLOY' as const,
    loadBalancer: {
      targetGroup: 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/green/1',
      containerName: 'app',
      containerPort: 8080,
    },
  },
}

describe('what would make a CodeDeploy deployment fail late', () => {
  it('is nothing for a group that fits', () => {
    expect(groupProblems(step, group, placement)).toEqual([])
  })

  it.each<[string, Partial<DeploymentGroup>, RegExp]>([
    ['another platform', { computePlatform: 'Server' }, /for Server, not for ECS/],
    ['another service', { services: [{ cluster: 'main', service: 'api' }] }, /deploys main\/api, not 'web'/],
    ['no service', { services: [] }, /deploys no service/],
    ['no production listener', { productionListeners: [] }, /no production listener/],
    ['other target groups', { targetGroups: ['a', 'b'] }, /between a and b, but 'web' is attached to green/],
    ['a gate where nothing waits', { readyWait: undefined }, /so the gate cannot run/],
    ['a gate without a test listener', { testListeners: [] }, /no test listener/],
  ])('%s', (_name, over, words) => {
    expect(groupProblems(step, { ...group, ...over }, placement)).toEqual([expect.stringMatching(words)])
  })

  it('a service without a task set that serves', () => {
    expect(groupProblems(step, group, undefined)).toEqual([expect.stringMatching(/no PRIMARY task set/)])
  })

  it('nothing is asked of the test listener without a gate', () => {
    const without = { ...group, readyWait: undefined, testListeners: [] }
    expect(groupProblems({ ...step, gated: false }, without, placement)).toEqual([])
  })
})
