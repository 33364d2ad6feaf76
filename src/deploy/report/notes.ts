import { bold, code, type Summary } from '../../runtime/summary.ts'
import { shortTaskDefinition } from '../core/names.ts'
import type { DeploymentResult } from './result.ts'

/** What the gate asked, and what it was answered. */
export function addGate(summary: Summary, { services }: DeploymentResult): void {
  const asked = services.flatMap(({ process, gate }) => gate.map((check) => ({ process, ...check })))
  if (asked.length === 0) return
  summary.table(
    ['', 'gate of', 'request', 'answer', 'tries'],
    asked.map(({ process, passed, url, said, attempts }) => [
      passed ? '✅' : '❌',
      bold(process),
      code(`GET ${url}`),
      said,
      String(attempts),
    ]),
  )
}

/** Traffic has moved and the old tasks still stay: that it is not over, and how to go back at once. */
export function addBake(summary: Summary, { services, verdict }: DeploymentResult): void {
  if (verdict !== 'landed') return
  for (const { process, verdict: own, deployment } of services) {
    if (own.shifted !== true) continue
    summary.paragraph(
      bold(`${process} is still baking.`),
      ' All production traffic is on the new tasks; the old ones stay until the bake time ends, and ECS shifts the traffic back if an alarm fires or the new tasks die. To watch it until it completes, re-run this job with ',
      code('return-at: completed'),
      deployment?.startsWith('arn:') ? '. To undo it at once:' : '.',
    )
    if (deployment?.startsWith('arn:'))
      summary.code(
        `aws ecs stop-service-deployment --service-deployment-arn ${deployment} --stop-type ROLLBACK`,
        'sh',
      )
  }
}

/** Services without a ledger go back by deploying what they had. */
export function addEarlier(summary: Summary, { release, verdict, services }: DeploymentResult): void {
  if (release !== undefined || verdict !== 'landed') return
  const moved = services.filter(
    ({ before, taskDefinition }) => before !== undefined && before !== taskDefinition,
  )
  for (const { service, before = '' } of moved) {
    summary.paragraph(
      bold('To undo'),
      ', run this action with ',
      code(`service: ${service}`),
      ' and ',
      code(`task-definition: ${shortTaskDefinition(before)}`),
      '.',
    )
  }
}
