import { readFileSync } from 'node:fs'
import type { Harness } from './harness.ts'

/** The IAM actions that the policy in an action's README lists. */
export function listedPermissions(action: string): readonly string[] {
  const readme = readFileSync(`actions/${action}/README.md`, 'utf8')
  const policy: { readonly Statement?: readonly { readonly Action: string | readonly string[] }[] } =
    JSON.parse(/```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '{}')
  return [...new Set(policy.Statement?.flatMap(({ Action }) => Action))].sort()
}

/** The IAM actions that calls since `mark` needed. */
export function neededPermissions(harness: Harness, mark: number): readonly string[] {
  const calls = harness.emulator.account.server.journal.calls.slice(mark)
  return [...new Set(calls.flatMap(({ actions }) => actions))].sort()
}
