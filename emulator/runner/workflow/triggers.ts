import type { WorkflowTemplate } from './language.ts'

export interface TriggerFacts {
  readonly event: string
  /** Full ref of a push; the base branch's name for pull requests. */
  readonly ref: string
  readonly baseBranch: string
  /** `action` of the payload. */
  readonly action: string
  /** Changed paths; undefined when they are not known, and path filters then hold. */
  readonly paths: readonly string[] | undefined
}

/** Why the workflow does not run for this event, undefined when it does. */
export function reasonNotTriggered(
  events: WorkflowTemplate['events'],
  facts: TriggerFacts,
): string | undefined {
  if (!(facts.event in events)) return `'on' does not name the event '${facts.event}'.`
  const config = events[facts.event]
  if (typeof config !== 'object' || config === null) return undefined
  const filter = (name: string): readonly string[] | undefined => {
    const value: unknown = Object.entries(config).find(([key]) => key === name)?.[1]
    return Array.isArray(value) ? value.map(String) : undefined
  }
  const types =
    filter('types') ??
    (facts.event.startsWith('pull_request') ? ['opened', 'synchronize', 'reopened'] : undefined)
  if (types !== undefined && facts.action !== '' && !types.includes(facts.action))
    return `The activity type '${facts.action}' is not in 'types'.`
  const branch = facts.event === 'push' ? /^refs\/heads\/(.+)$/.exec(facts.ref)?.[1] : facts.baseBranch
  const tag = facts.event === 'push' ? /^refs\/tags\/(.+)$/.exec(facts.ref)?.[1] : undefined
  if (facts.event === 'push') {
    const branchFilter = filter('branches') ?? filter('branches-ignore')
    const tagFilter = filter('tags') ?? filter('tags-ignore')
    // Only one of the two kinds named: the other kind never triggers.
    if (branch !== undefined && branchFilter === undefined && tagFilter !== undefined)
      return 'Only tags trigger this workflow.'
    if (tag !== undefined && tagFilter === undefined && branchFilter !== undefined)
      return 'Only branches trigger this workflow.'
  }
  for (const [name, value] of [
    ['branches', branch],
    ['tags', tag],
  ] as const) {
    if (value === undefined) continue
    const wanted = filter(name)
    const ignored = filter(`${name}-ignore`)
    if (wanted !== undefined && !matchesAny(wanted, value)) return `'${value}' does not match '${name}'.`
    if (ignored !== undefined && matchesAny(ignored, value)) return `'${value}' matches '${name}-ignore'.`
  }
  if (facts.paths !== undefined && tag === undefined) {
    const wanted = filter('paths')
    const ignored = filter('paths-ignore')
    if (wanted !== undefined && !facts.paths.some((path) => matchesAny(wanted, path)))
      return "No changed file matches 'paths'."
    if (ignored !== undefined && facts.paths.every((path) => matchesAny(ignored, path)))
      return "Every changed file matches 'paths-ignore'."
  }
  return undefined
}

/** Patterns in order; `!pattern` takes back what an earlier one matched. */
export function matchesAny(patterns: readonly string[], value: string): boolean {
  let matched = false
  for (const pattern of patterns) {
    if (pattern.startsWith('!')) matched &&= !toRegExp(pattern.slice(1)).test(value)
    else matched ||= toRegExp(pattern).test(value)
  }
  return matched
}

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet */
function toRegExp(pattern: string): RegExp {
  let source = ''
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern[index] ?? ''
    if (pattern.startsWith('**/', index)) {
      source += '(?:.*/)?'
      index += 2
    } else if (pattern.startsWith('**', index)) {
      source += '.*'
      index += 1
    } else if (character === '*') source += '[^/]*'
    else if (character === '?' || character === '+') source += character
    else if (character === '[') {
      const end = pattern.indexOf(']', index)
      source += end === -1 ? '\\[' : pattern.slice(index, end + 1)
      if (end !== -1) index = end
    } else if (character === '\\') {
      index += 1
      source += quote(pattern[index] ?? '')
    } else source += quote(character)
  }
  return new RegExp(`^${source}$`)
}

function quote(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
