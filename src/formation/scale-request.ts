import type { ProcessSize } from '../app/app.ts'
import { canonicalProcessName } from '../app/process-name.ts'
import { parseSize } from '../app/sizes.ts'

/** What is asked of one process type. */
export interface ScaleRequest {
  /** Canonical name. */
  readonly process: string
  readonly quantity?: { readonly by: 'to' | 'up' | 'down'; readonly count: number }
  readonly size?: ProcessSize
}

export interface ScaleProblem {
  /** Continues "Input 'processes' …". */
  readonly problem: string
  readonly fix: string
}

/** `heroku ps:scale` (heroku/cli, `ps/scale`), and Fargate sizes besides. */
const SCALE = /^([\w-]+)([=+-]\d+)(?::([\w-]+|\d+\/\d+))?$/
/** `heroku ps:type`: the size alone. */
const TYPE = /^([\w-]+)=([a-z][\w-]*|\d+\/\d+)$/i

const FORM = "Use 'web=3', 'web=3:standard-2x', 'worker+1', 'worker-1' or 'web=standard-2x'."

/** Reads `web=3:standard-2x worker+1`; words are separated by blanks, commas or line ends. */
export function parseScale(text: string): {
  readonly requests: readonly ScaleRequest[]
  readonly problems: readonly ScaleProblem[]
} {
  const requests: ScaleRequest[] = []
  const problems: ScaleProblem[] = []
  for (const word of text.split(/[\s,]+/).filter((part) => part !== '')) {
    const scaled = SCALE.exec(word)
    const typed = scaled === null ? TYPE.exec(word) : null
    const [, spelling] = scaled ?? typed ?? []
    if (spelling === undefined) {
      problems.push({ problem: `has '${word}'`, fix: FORM })
      continue
    }
    const process = canonicalProcessName(spelling)
    if (requests.some((request) => request.process === process)) {
      problems.push({ problem: `lists '${process}' twice`, fix: 'List each process type once.' })
      continue
    }
    const size = sizeOf(scaled === null ? typed?.[2] : scaled[3], problems, scaled === null ? COUNT : '')
    const [sign, ...digits] = scaled?.[2] ?? ''
    const count = Number(digits.join(''))
    requests.push({
      process,
      ...(sign === undefined ? {} : { quantity: { by: DIRECTIONS[sign] ?? 'to', count } }),
      ...(size === undefined ? {} : { size }),
    })
  }
  return { requests, problems }
}

const DIRECTIONS: Readonly<Record<string, 'to' | 'up' | 'down'>> = { '=': 'to', '+': 'up', '-': 'down' }

/** What `web=two` may have meant. */
const COUNT = "For a number of tasks use digits, as in 'web=2'. "

function sizeOf(text: string | undefined, problems: ScaleProblem[], hint: string): ProcessSize | undefined {
  if (text === undefined) return undefined
  const parsed = parseSize(text)
  if (parsed.size !== undefined) return parsed.size
  problems.push({
    problem: `has the size '${text}': ${parsed.message.replace(/\.$/, '')}`,
    fix: `${hint}${parsed.fix}`,
  })
  return undefined
}
