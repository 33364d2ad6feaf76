import { partition as sdkPartition } from '@aws-sdk/core/client'
import { describe, expect, it } from '@jest/globals'
import { realRegions, sdkPartitions } from '../../../scripts/partitions.ts'
import { PARTITIONS } from '../../../src/platform/partition-table.ts'
import {
  arnIn,
  consoleUrl,
  isPartition,
  knownPartition,
  nearRegion,
  oidcAudience,
  partitionOf,
} from '../../../src/platform/region.ts'
import { PARTITION_CASES } from '../../support/platform/partitions.ts'

const listed = sdkPartitions().flatMap((partition) =>
  Object.keys(partition.regions).map((region) => ({ region, partition })),
)
const real = listed.filter(({ region, partition }) => realRegions(partition).includes(region))

describe("the SDK's table", () => {
  it('is read whole', () => {
    expect(sdkPartitions().map(({ id }) => id)).toEqual(PARTITIONS.map(({ name }) => name))
    expect(PARTITIONS.length).toBeGreaterThanOrEqual(8)
    expect(real.length).toBeGreaterThan(45)
    expect(listed.filter((one) => !real.includes(one)).map(({ region }) => region)).toEqual(
      listed.map(({ region }) => region).filter((region) => region.endsWith('-global')),
    )
  })

  it.each(real.map(({ region, partition }) => [region, partition] as const))(
    'has %s, and so have we, in the same partition',
    (region, { id, outputs }) => {
      expect(knownPartition(region)).toMatchObject({ name: id, dnsSuffix: outputs.dnsSuffix })
      expect(sdkPartition(region)).toMatchObject({ name: id, dnsSuffix: outputs.dnsSuffix })
    },
  )

  it.each([
    ['eu-west-9', 'aws'],
    ['ap-southwest-1', 'aws'],
    ['ca-island-1', 'aws'],
    ['cn-south-1', 'aws-cn'],
    ['us-gov-central-1', 'aws-us-gov'],
    ['eusc-de-west-2', 'aws-eusc'],
    ['us-iso-central-1', 'aws-iso'],
    ['eu-isoe-north-1', 'aws-iso-e'],
  ])('has not %s, which would be in %s', (region, name) => {
    expect(knownPartition(region)?.name).toBe(name)
    expect(sdkPartition(region).name).toBe(name)
    expect(listed.map((one) => one.region)).not.toContain(region)
  })
})

describe('what is not a region', () => {
  it.each([
    ['eu-wset-1', 'eu-west-1'],
    ['eu-wst-1', 'eu-west-1'],
    ['eu-west', 'eu-west-1'],
    ['euwest-1', 'eu-west-1'],
    ['eu-west-1a', 'eu-west-1'],
    ['EU-WEST-1', 'eu-west-1'],
    ['Eu-west-1', 'eu-west-1'],
    ['us_east_1', 'us-east-1'],
    ['us-gov-wets-1', 'us-gov-west-1'],
    ['us-gvo-west-1', 'us-gov-west-1'],
    ['cn-nort-1', 'cn-north-1'],
    ['eusc-de-eats-1', 'eusc-de-east-1'],
    ['eusc-ed-east-1', 'eusc-de-east-1'],
    ['eu-wést-1', 'eu-west-1'],
    ['eu-west-１', 'eu-west-1'],
    ['eu-west-1\n', 'eu-west-1'],
    ['eu-west-0', 'eu-west-1'],
    ['eu-west-01', 'eu-west-1'],
    ['eu-west-1\u200b', 'eu-west-1'],
  ])('%j is told from one, and %s is named', (word, near) => {
    expect(knownPartition(word)).toBeUndefined()
    expect(nearRegion(word)).toBe(`Did you mean '${near}'? `)
  })

  it.each([
    'Ireland',
    '',
    'aws-global',
    'aws-us-gov-global',
    'eu-west-1,eu-west-2',
    'eu-west-1\neu-west-2',
    'eu--west-1-1',
    '../eu-west-1',
    'eu-_____-1',
    'us-gov-1',
    'us-iso-1',
    'eu-isoe-2',
  ])('%j is told from one', (word) => {
    expect(knownPartition(word)).toBeUndefined()
    expect(nearRegion(word)).toBe('')
  })

  it('is 10 kB of letters or digits', () => {
    for (const word of [`eu-${'west'.repeat(2500)}-1`, `eu-west-${'1'.repeat(10_000)}`]) {
      expect(knownPartition(word)).toBeUndefined()
      expect(nearRegion(word)).toBe('')
    }
  })

  it('is in the commercial partition where one has to be named, as for the SDK', () => {
    expect(partitionOf('elsewhere').name).toBe('aws')
    expect(sdkPartition('elsewhere').name).toBe('aws')
  })
})

describe.each(PARTITION_CASES)('in $partition', ({ partition, region, suffix, console }) => {
  it('is its region', () => {
    expect(partitionOf(region)).toMatchObject({ name: partition, dnsSuffix: suffix })
    expect(isPartition(partition)).toBe(true)
  })

  it('are its ARNs', () =>
    expect(arnIn({ accountId: '123456789012', region }, 'secretsmanager', 'secret:shop-AbCdEf')).toBe(
      `arn:${partition}:secretsmanager:${region}:123456789012:secret:shop-AbCdEf`,
    ))

  it('is its console, where that is public', () =>
    expect(consoleUrl(region, 'ecs/v2')).toBe(console && `https://${region}.${console}/ecs/v2`))

  it('is the audience that aws-actions/configure-aws-credentials asks for', () =>
    expect(oidcAudience(region)).toBe(partition === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com'))
})

it.each(['', 'AWS', 'aws-', 'aws-xx', 'aws-cn:'])('%j is not a partition', (name) =>
  expect(isPartition(name)).toBe(false),
)
