import * as core from '@actions/core'
import type { SourceLocation } from './errors.ts'
import { neutralize } from './text.ts'

/**
 * "10 warning annotations, 10 error annotations, and 10 notice annotations per step": GitHub drops the others without a
 * word (https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations).
 */
const PER_KIND = 10

type Kind = 'error' | 'warning' | 'notice'

interface Annotation {
  readonly text: string
  readonly at: SourceLocation | undefined
}

/** What annotations are written to: @actions/core. */
export type AnnotationSink = Pick<typeof core, 'error' | 'warning' | 'notice' | 'info'>

/**
 * The annotations of one step. All of them are in its log; the last one that GitHub shows says how many more there are.
 * Nothing is redacted here.
 */
export class Annotations {
  readonly #sink: AnnotationSink
  readonly #shown: Record<Kind, number> = { error: 0, warning: 0, notice: 0 }
  readonly #held: Record<Kind, Annotation[]> = { error: [], warning: [], notice: [] }

  constructor(sink: AnnotationSink = core) {
    this.#sink = sink
  }

  add(kind: Kind, text: string, at?: SourceLocation): void {
    if (this.#shown[kind] < PER_KIND - 1) {
      this.#show(kind, { text, at })
      return
    }
    // In the log now, at its place; whether it is the last one is known at the end.
    this.#sink.info(neutralize(lineOf(kind, { text, at })))
    this.#held[kind].push({ text, at })
  }

  /** At the end of the step: the annotation that is left for each kind. */
  finish(): void {
    for (const kind of ['error', 'warning', 'notice'] as const) {
      const [first, ...more] = this.#held[kind].splice(0)
      if (first === undefined) continue
      if (more.length === 0) this.#show(kind, first)
      else {
        const text = `${more.length + 1} more ${kind}s: GitHub shows ${PER_KIND} of a step. The log of this step has them all.`
        this.#show(kind, { text, at: undefined })
      }
    }
  }

  #show(kind: Kind, { text, at }: Annotation): void {
    this.#shown[kind] += 1
    this.#sink[kind](text, {
      ...(at === undefined ? {} : { file: at.file }),
      ...(at?.line === undefined ? {} : { startLine: at.line }),
      ...(at?.column === undefined ? {} : { startColumn: at.column }),
    })
  }
}

/** `Error: Procfile:3: …` */
function lineOf(kind: Kind, { text, at }: Annotation): string {
  const position = at === undefined ? [] : [at.file, at.line, at.column].filter((part) => part !== undefined)
  const word = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
  return [word, ...(position.length === 0 ? [] : [position.join(':')]), text].join(': ')
}
