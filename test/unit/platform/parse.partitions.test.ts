import { Validator } from '@cfworker/json-schema'
import { describe, expect, it } from '@jest/globals'
import {
  parseAppEnvironmentDescriptor,
  parsePlatformDescriptor,
  parsePreviewDescriptor,
} from '../../../src/platform/parse.ts'
import { publishedSchema } from '../../../src/platform/published-schema.ts'
import { PARTITION_CASES } from '../../support/platform/partitions.ts'

describe.each(PARTITION_CASES)('the descriptors of an account in $partition', ({ partition, region }) => {
  const role = (name: string) => `arn:${partition}:iam::123456789012:role/${name}`
  const arn = (service: string, resource: string) =>
    `arn:${partition}:${service}:${region}:123456789012:${resource}`
  const elb = (resource: string) => arn('elasticloadbalancing', resource)
  const database = arn('secretsmanager', 'secret:shop/db-AbCdEf')
  const platform = {
    version: 1,
    cluster: 'main',
    subnets: ['subnet-0a1b2c3d4e5f60718'],
    securityGroups: ['sg-0123456789abcdef0'],
    assignPublicIp: false,
    executionRole: role('renga-execution'),
    loadBalancerRole: role('renga-load-balancer'),
    ledgerTable: 'renga-ledger',
  }
  const app = {
    version: 1,
    repository: 'shop',
    taskRole: role('shop'),
    logGroup: '/renga/shop/production',
    configSecret: arn('secretsmanager', 'secret:shop-AbCdEf'),
    attachments: { DATABASE_URL: `${database}:url::`, REDIS_URL: database },
    web: {
      url: 'https://shop.example.com',
      containerPort: 8080,
      targetGroup: elb('targetgroup/a/0123456789abcdef'),
      alternateTargetGroup: elb('targetgroup/b/0123456789abcdef'),
      productionListenerRule: elb('listener-rule/app/main/1/2/3'),
      testListenerRule: elb('listener-rule/app/main/1/2/4'),
    },
  }
  const preview = {
    version: 1,
    repository: 'shop-previews',
    taskRole: role('shop-preview'),
    logGroup: '/renga/shop/preview',
    containerPort: 8080,
    reviewConfigSecret: arn('secretsmanager', 'secret:review-AbCdEf'),
    sharedAlb: {
      url: 'https://*.preview.example.com',
      vpc: 'vpc-0123456789abcdef0',
      listeners: [elb('listener/app/previews/1/2')],
    },
    scheduler: { role: role('timer'), group: 'previews' },
  }

  it('are read', () => {
    expect(parsePlatformDescriptor('/renga/platform', JSON.stringify(platform))).toEqual({ value: platform })
    expect(parseAppEnvironmentDescriptor('/renga/apps/shop/production', JSON.stringify(app))).toEqual({
      value: app,
    })
    expect(parsePreviewDescriptor('/renga/apps/shop/preview', JSON.stringify(preview))).toEqual({
      value: preview,
    })
  })

  it('are valid by the published schema', () => {
    const validator = new Validator(publishedSchema, '2020-12')
    for (const document of [platform, app, preview])
      expect(validator.validate(document)).toEqual({ valid: true, errors: [] })
  })
})
