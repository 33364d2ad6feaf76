import { type AST, RegExpParser } from '@eslint-community/regexpp'
import { checkSync } from 'recheck'

/** That a pattern takes steps by the length of a text only, wherever and however often it is sought in it. */
export type Proof =
  | { readonly proven: true; readonly by: 'automaton' | 'bounds' | 'shape' }
  | { readonly proven: false; readonly why: string }

/** What a pattern may take at one place of a text, when each of its repetitions has a bound. */
const MOST_STEPS = 20_000

/** recheck's bounds, in states, characters and rounds. None in time: a slow machine must not get another answer. */
const BOUNDED = {
  checker: 'auto',
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  recallTimeout: -1,
  maxNFASize: 35_000,
  // Only the automaton proves. Where it gives up, recheck would guess by trying texts: as little of that as it takes.
  seeder: 'dynamic',
  seedingLimit: 1,
  incubationLimit: 1,
  attackLimit: 1,
  maxIteration: 0,
  maxInitialGenerationSize: 1,
  maxGenerationSize: 1,
} as const

/**
 * A place in a text from which a pattern matches nothing, whatever was read before: every way through it is tried in
 * vain.
 */
const IN_VAIN = '[]'

/**
 * Proves that a pattern is linear as V8 runs it: with backtracking, and begun again at each place of the text. The
 * pattern is made to fail at its end, so that all its ways are counted: that covers every text, and a search that goes
 * on after each match (`g`, `split`).
 *
 * - automaton: recheck's exact decision, by the ambiguity of the automaton. Its states are few when `{2,9}` is read as
 *   `*` and a look-around with a bounded body as nothing: that only adds ways.
 * - bounds: nothing in it repeats without a bound, and all its ways from one place take at most MOST_STEPS.
 * - shape: a run of one class, such as `\s+`: what it reads it takes, so the next search begins behind it.
 */
export function prove(source: string, flags: string): Proof {
  const pattern = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  })
  const kept = flags.replace(/[dgyv]/g, (flag) => (flag === 'v' ? 'u' : ''))
  if (isRun(pattern)) return { proven: true, by: 'shape' }
  const cost = costOf(pattern.alternatives, kept)
  if (cost !== undefined && cost.steps <= MOST_STEPS) return { proven: true, by: 'bounds' }
  const wider = widened(pattern.alternatives)
  if (wider !== undefined && isSafe(decide(`(?:${wider})${IN_VAIN}`, kept)))
    return { proven: true, by: 'automaton' }
  const exact = decide(`(?:${source})${IN_VAIN}`, kept)
  if (isSafe(exact)) return { proven: true, by: 'automaton' }
  return { proven: false, why: whyNot(exact, cost) }
}

type Decision = ReturnType<typeof checkSync> | undefined

function decide(source: string, flags: string): Decision {
  // Read by recheck at each call: in this process, not in Java or a binary of its own.
  process.env['RECHECK_SYNC_BACKEND'] = 'pure'
  try {
    return checkSync(source, flags, BOUNDED)
  } catch (error) {
    // Its recursion is as deep as the automaton is large.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const isSafe = (decision: Decision): boolean =>
  decision?.status === 'safe' && decision.checker === 'automaton'

function whyNot(decision: Decision, cost: Cost | undefined): string {
  if (decision?.status === 'vulnerable')
    return `${decision.complexity.summary}, on the text ${decision.attack.pattern} at the latest when it is sought again`
  const bounded =
    cost === undefined ? '' : ` (${cost.steps} steps at one place of the text, of ${MOST_STEPS})`
  return `the automaton cannot decide it${bounded}`
}

/** Each alternative is one class, once or repeated. */
const isRun = ({ alternatives }: AST.Pattern): boolean =>
  alternatives.every(({ elements: [only, ...more] }) => {
    if (only === undefined || more.length > 0) return false
    return isOneCharacter(only.type === 'Quantifier' ? only.element : only)
  })

const isOneCharacter = ({ type }: AST.Element): boolean =>
  type === 'Character' || type === 'CharacterSet' || type === 'CharacterClass'

interface Cost {
  /** Ends that a text may have under it. */
  readonly ways: number
  readonly steps: number
}

/** Of all ways from one place; undefined when something repeats without a bound, or refers to what was matched. */
function costOf(alternatives: readonly AST.Alternative[], flags: string): Cost | undefined {
  let [ways, steps] = [0, 0]
  for (const { elements } of alternatives) {
    let [of, taken] = [1, 1]
    for (const [at, element] of elements.entries()) {
      const cost = costOfElement(element, flags)
      if (cost === undefined) return undefined
      taken += of * cost.steps
      // `\d{1,3}\.`: only one of its ends has a dot behind it.
      of *= endsBefore(element, elements[at + 1], flags) ? 1 : cost.ways
    }
    ways += of
    steps += taken
  }
  return { ways, steps }
}

function costOfElement(element: AST.Element, flags: string): Cost | undefined {
  switch (element.type) {
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass':
      return { ways: 1, steps: 1 }
    case 'Group':
    case 'CapturingGroup':
      return costOf(element.alternatives, flags)
    case 'Assertion': {
      if (element.kind !== 'lookahead' && element.kind !== 'lookbehind') return { ways: 1, steps: 1 }
      const inner = costOf(element.alternatives, flags)
      return inner && { ways: 1, steps: inner.steps }
    }
    case 'Quantifier': {
      const once = costOfElement(element.element, flags)
      if (once === undefined || element.max === Number.POSITIVE_INFINITY) return undefined
      let [ways, steps, begun] = [element.min === 0 ? 1 : 0, 0, 1]
      for (let time = 1; time <= element.max; time += 1) {
        steps += begun * once.steps
        begun *= once.ways
        if (time >= element.min) ways += begun
      }
      return { ways, steps }
    }
    default:
      return undefined
  }
}

/** Is it a run of a class of which the next character is none? */
function endsBefore(element: AST.Element, next: AST.Element | undefined, flags: string): boolean {
  if (element.type !== 'Quantifier' || !isOneCharacter(element.element) || next?.type !== 'Character')
    return false
  return !new RegExp(`^(?:${element.element.raw})$`, flags).test(String.fromCodePoint(next.value))
}

/** The pattern with at least the ways that it has, and few states. Undefined when it has what no automaton has. */
function widened(alternatives: readonly AST.Alternative[]): string | undefined {
  const parts: string[] = []
  for (const { elements } of alternatives) {
    const part = elements.map(widenedElement)
    if (part.includes(undefined)) return undefined
    parts.push(part.join(''))
  }
  return parts.join('|')
}

function widenedElement(element: AST.Element): string | undefined {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup': {
      if (element.type === 'Group' && element.modifiers) return undefined
      const inner = widened(element.alternatives)
      return inner === undefined ? undefined : `(?:${inner})`
    }
    case 'Assertion':
      if (element.kind !== 'lookahead' && element.kind !== 'lookbehind') return element.raw
      return costOf(element.alternatives, '') === undefined ? undefined : ''
    case 'Quantifier': {
      const inner = widenedElement(element.element)
      if (inner === undefined) return undefined
      const counts = element.raw.slice(element.element.raw.length)
      return inner === '' ? '' : `${inner}${counts.startsWith('{') ? '*' : counts}`
    }
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass':
      return element.raw
    default:
      return undefined
  }
}
