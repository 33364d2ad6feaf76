/** The policies of the READMEs: src/platform/iam-policies for an example app. */
import { ACTION_POLICIES, serviceModeStatements } from '../src/platform/iam-policies/action-policies.ts'
import { upstreamStatements } from '../src/platform/iam-policies/deploy-role.ts'
import {
  type PolicyScope,
  type PolicyStatement,
  policyDocument,
} from '../src/platform/iam-policies/policy.ts'
import { type PreviewScope, previewRoleStatements } from '../src/platform/iam-policies/preview-roles.ts'
import { arnIn } from '../src/platform/region.ts'

const PLACE = { accountId: '123456789012', region: 'eu-west-1' }
const at = (service: string, resource: string): string => arnIn(PLACE, service, resource)
const role = (name: string): string => `arn:aws:iam::${PLACE.accountId}:role/${name}`

/** The app of all READMEs. */
export const EXAMPLE: PolicyScope = {
  ...PLACE,
  app: 'my-app',
  environment: 'production',
  cluster: 'main',
  repository: 'my-app',
  ledgerTable: 'renga-ledger',
  logGroup: '/renga/my-app/production',
  loadBalancer: 'my-app',
  // Secrets Manager ends every ARN with six characters of its own.
  configSecret: at('secretsmanager', 'secret:my-app-production-??????'),
  executionRole: role('renga-execution'),
  taskRole: role('my-app-production'),
  loadBalancerRole: role('renga-load-balancer'),
}

const EXISTING = {
  ...PLACE,
  cluster: 'main',
  name: 'shop',
  repository: 'shop',
  logGroup: '/shop',
  executionRole: role('shop-execution'),
  taskRole: role('shop-task'),
}

/** Its previews. */
export const PREVIEW_EXAMPLE: PreviewScope = {
  ...PLACE,
  app: 'my-app',
  cluster: 'previews',
  repository: 'my-app-previews',
  ledgerTable: 'renga-ledger',
  logGroup: '/renga/my-app/preview',
  scheduleGroup: 'my-app-previews',
  reviewConfigSecret: at('secretsmanager', 'secret:my-app-review-AbCdEf'),
  executionRole: role('renga-preview-execution'),
  taskRole: role('my-app-preview-task'),
  schedulerRole: role('my-app-preview-timer'),
  loadBalancerPrefix: 'previews-',
}

/** The blocks of a README by the name in their markers, `<!-- NAME-start -->`. */
export function policyBlocks(action: string): readonly (readonly [name: string, block: string])[] {
  const policy = ACTION_POLICIES[action]
  return [
    ...(policy === undefined ? [] : [['policy', render(policy(EXAMPLE))] as const]),
    ...(action === 'promote-release'
      ? [['upstream-policy', render(upstreamStatements({ ...EXAMPLE, environment: 'staging' }))] as const]
      : []),
    ...(action === 'preview-env-up'
      ? [['policy', render(previewRoleStatements(PREVIEW_EXAMPLE))] as const]
      : []),
    ...(action === 'deploy-ecs-bluegreen'
      ? [['service-mode-policy', render(serviceModeStatements(EXISTING))] as const]
      : []),
  ]
}

const render = (statements: readonly PolicyStatement[]): string =>
  `\`\`\`json\n${json(policyDocument(statements), '')}\n\`\`\`\n\n${ELSEWHERE}`

const ELSEWHERE =
  'Not in the partition `aws`? See [other partitions](../../docs/platform.md#other-partitions).'

const WIDTH = 110

/**
 * JSON on one line where it fits, as a person writes it; the document and its list of statements are never one line.
 */
function json(value: unknown, indent: string, used = 0): string {
  const line = oneLine(value)
  if (typeof value !== 'object' || value === null) return line
  const isOuter = indent.length < '    '.length && line.includes('"Sid"')
  if (!isOuter && indent.length + used + line.length <= WIDTH) return line
  const inner = `${indent}  `
  const lines = Array.isArray(value)
    ? value.map((item) => `${inner}${json(item, inner)}`)
    : Object.entries(value).map(
        ([key, item]) => `${inner}"${key}": ${json(item, inner, key.length + '"": ,'.length)}`,
      )
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{ ${Object.entries(value)
    .map(([key, item]) => `"${key}": ${oneLine(item)}`)
    .join(', ')} }`
}
