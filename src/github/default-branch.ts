/**
 * `repository.default_branch` of an event's payload (https://docs.github.com/webhooks/webhook-events-and-payloads),
 * which GitHub writes and no workflow can change; undefined where it has none. Throws SyntaxError when it is not JSON.
 */
export function defaultBranchOf(json: string): string | undefined {
  const repository = member(JSON.parse(json), 'repository')
  const branch = member(repository, 'default_branch')
  return typeof branch === 'string' && branch !== '' ? branch : undefined
}

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
