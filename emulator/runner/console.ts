import { styleText } from 'node:util'
import type { Annotation, Conclusion, JobResult, RunEvent, WorkflowResult } from './workflow/result.ts'

export interface ConsoleOptions {
  /** Colours and group folding; plain text when false (no terminal, NO_COLOR). */
  readonly pretty: boolean
  /** Every line, groups unfolded. */
  readonly verbose?: boolean
  /** Milliseconds since any fixed moment; groups show how long they took. */
  now(): number
  print(line: string): void
}

type Style = Parameters<typeof styleText>[0]

const MARKS: Readonly<Record<Conclusion, readonly [string, Style]>> = {
  success: ['✓', 'green'],
  failure: ['✗', 'red'],
  cancelled: ['◌', 'yellow'],
  skipped: ['–', 'gray'],
}

const LEVELS: Readonly<Record<Annotation['level'], Style>> = {
  error: 'red',
  warning: 'yellow',
  notice: 'cyan',
}

/**
 * Shows a run as it goes. A group of the log becomes one line, its title with how long it took; lines outside of groups
 * are shown as they are; annotations stand out with `file:line`; a step ends with its mark and time.
 */
export function createConsole(options: ConsoleOptions): (event: RunEvent) => void {
  const paint = (style: Style, text: string) =>
    options.pretty ? styleText(style, text, { validateStream: false }) : text
  const open = new Map<string, { readonly title: string; readonly since: number }>()
  const say = (job: string, text: string) => options.print(`${paint('gray', `${job} │`)} ${text}`)
  const closeGroup = (job: string, key: string) => {
    const group = open.get(key)
    open.delete(key)
    if (group !== undefined)
      say(job, paint('gray', `▸ ${group.title}  ${seconds(options.now() - group.since)}`))
  }

  function line(job: string, step: string, text: string): void {
    const key = `${job}\0${step}`
    const title = /^##\[group\](.*)$/.exec(text)?.[1]
    if (title !== undefined) {
      closeGroup(job, key)
      if (options.verbose === true) say(job, paint('bold', title))
      else open.set(key, { title, since: options.now() })
    } else if (text === '##[endgroup]') closeGroup(job, key)
    else if (!open.has(key)) say(job, `  ${text}`)
  }

  return (event) => {
    switch (event.type) {
      case 'run-started':
        options.print(`${event.workflow} · run ${event.runId}`)
        break
      case 'step-started':
        say(event.job, paint('bold', event.name))
        break
      case 'line':
        if (!event.ofAnnotation) line(event.job, event.step, event.text)
        break
      case 'annotation':
        for (const text of annotationLines(event.annotation))
          say(event.job, paint(LEVELS[event.annotation.level], text))
        break
      case 'step-ended': {
        const { result } = event
        closeGroup(event.job, `${event.job}\0${result.id}`)
        const [mark, style] = MARKS[result.conclusion]
        if (result.conclusion !== 'skipped')
          say(event.job, `${paint(style, mark)} ${result.name}  ${paint('gray', seconds(result.duration))}`)
        break
      }
      case 'job-ended':
        say(event.job, jobLine(event.result, paint))
        break
      case 'run-ended':
        for (const text of endLines(event.result, paint)) options.print(text)
        break
      default:
    }
  }
}

function annotationLines({ level, message, title, file, line, column }: Annotation): readonly string[] {
  const place =
    file === undefined ? '' : ` ${[file, line, column].filter((part) => part !== undefined).join(':')}`
  const [first = '', ...rest] = message.split('\n')
  return [
    `${level}${place}: ${title === undefined ? '' : `${title}: `}${first}`,
    ...rest.map((text) => `  ${text}`),
  ]
}

function jobLine(job: JobResult, paint: (style: Style, text: string) => string): string {
  const [mark, style] = MARKS[job.conclusion]
  const url = job.environment?.url === undefined ? '' : `  ${job.environment.url}`
  return `${paint(style, `${mark} ${job.name} ${job.conclusion}`)}  ${paint('gray', seconds(job.duration))}${url}`
}

function endLines(result: WorkflowResult, paint: (style: Style, text: string) => string): readonly string[] {
  const errors = result.errors.map(({ file, line, column, message }) =>
    paint('red', `error ${[file, line, column].filter((part) => part !== undefined).join(':')}: ${message}`),
  )
  const good =
    result.conclusion === 'success' ||
    result.conclusion === 'skipped' ||
    result.conclusion === 'not_triggered'
  return [
    ...errors,
    `${paint(good ? 'green' : 'red', `${result.workflow}: ${result.conclusion}`)}  ${paint('gray', seconds(result.duration))}`,
  ]
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
