import { describe, expect, it } from '@jest/globals'
import { EXAMPLE, PREVIEW_EXAMPLE } from '../../../../scripts/policies.ts'
import {
  ACTION_POLICIES,
  serviceModeStatements,
} from '../../../../src/platform/iam-policies/action-policies.ts'
import {
  configRoleStatements,
  deployRoleStatements,
  executionRoleStatements,
  loadBalancerRoleStatements,
  pushRoleStatements,
  upstreamStatements,
} from '../../../../src/platform/iam-policies/deploy-role.ts'
import {
  previewExecutionRoleStatements,
  previewRoleStatements,
  timerRoleStatements,
} from '../../../../src/platform/iam-policies/preview-roles.ts'
import { PARTITION_CASES } from '../../../support/platform/partitions.ts'

/** What the examples hold for a place, as docs/platform.md tells a reader to write it for another. */
function moved<T>(value: T, partition: string, region: string): T {
  const text = JSON.stringify(value)
    .replaceAll('arn:aws:', `arn:${partition}:`)
    .replaceAll('eu-west-1', region)
  return JSON.parse(text)
}

/** Every policy, for an app in this place. */
function policiesIn(partition: string, region: string) {
  const scope = moved(EXAMPLE, partition, region)
  const preview = moved(PREVIEW_EXAMPLE, partition, region)
  return {
    ...Object.fromEntries(Object.entries(ACTION_POLICIES).map(([action, policy]) => [action, policy(scope)])),
    'service mode': serviceModeStatements({ ...scope, name: 'shop' }),
    'the role that pushes': pushRoleStatements(scope),
    'the role that deploys': deployRoleStatements(scope),
    'the role of config vars': configRoleStatements(scope),
    'the role upstream': upstreamStatements(scope),
    'the execution role': executionRoleStatements(scope),
    'the load balancer role': loadBalancerRoleStatements(scope),
    'the preview role': previewRoleStatements(preview),
    'the timer role': timerRoleStatements(preview),
    'the execution role of previews': previewExecutionRoleStatements(preview),
  }
}

const commercial = policiesIn('aws', 'eu-west-1')

it('all policies name their resources by ARNs', () => {
  const without = Object.entries(commercial).filter(([, all]) => !JSON.stringify(all).includes('arn:aws:'))
  expect(without).toEqual([])
})

describe.each(PARTITION_CASES)('in $partition', ({ partition, region }) => {
  it.each(Object.entries(policiesIn(partition, region)))(
    'the policy of %s is the commercial one with another partition and region',
    (name, statements) => {
      const [, same] = Object.entries(commercial).find(([other]) => other === name) ?? []
      expect(statements).toEqual(moved(same, partition, region))
      const partitions = JSON.stringify(statements).match(/\barn:[^:]*/g)
      expect(new Set(partitions)).toEqual(new Set([`arn:${partition}`]))
    },
  )
})
