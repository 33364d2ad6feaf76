/** What the requirements of every service are made from. */
import type { Requirement } from '../wire/access.ts'
import { isRecord } from '../wire/codec/check.ts'
import type { AccountScope } from '../wire/service.ts'

/** What ARNs are made from. */
export interface ArnSource extends AccountScope {
  /** The ARN of an existing secret, by name or any form of id. */
  secretArn(id: string): string | undefined
  /** The ARN of the deployment group of a CodeDeploy deployment. */
  deploymentGroupArn?(deploymentId: string): string | undefined
}

export type Input = Readonly<Record<string, unknown>>
export const need = (
  action: string,
  resources: readonly string[],
  context: Readonly<Record<string, readonly string[]>> = {},
): Requirement => ({ action, resources, context })

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

export const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []

/** `aws:RequestTag/<key>` and `aws:TagKeys` of any of the forms that services take tags in. */
export function tagContext(tags: unknown): Readonly<Record<string, readonly string[]>> {
  const pairs: [string, string][] = []
  if (Array.isArray(tags)) {
    for (const tag of tags.filter(isRecord)) {
      const key = textOf(tag['Key'] ?? tag['key'])
      if (key !== undefined) pairs.push([key, textOf(tag['Value'] ?? tag['value']) ?? ''])
    }
  } else if (isRecord(tags)) {
    for (const [key, value] of Object.entries(tags)) pairs.push([key, String(value)])
  }
  if (pairs.length === 0) return {}
  return {
    'aws:TagKeys': pairs.map(([key]) => key),
    ...Object.fromEntries(pairs.map(([key, value]) => [`aws:RequestTag/${key}`, [value]])),
  }
}

/** Tags on a create call need the service's tagging action as well. */
export const hasTags = (tags: unknown): boolean => Object.keys(tagContext(tags)).length > 0
