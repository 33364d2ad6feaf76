import { styleText } from 'node:util'
import type { RunEvent } from '../emulator/runner/workflow/result.ts'

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
const MARKS = {
  success: styleText('green', '✓'),
  failure: styleText('red', '✗'),
  cancelled: styleText('yellow', '◌'),
  skipped: styleText('gray', '–'),
} as const

/**
 * Shows a run as it goes: each step with its time, the lines that say something while a step works (those an action
 * prints outside its groups), and its errors. `verbose` shows every line.
 */
export function progress(
  print: (line: string) => void,
  options: { readonly verbose: boolean },
): (event: RunEvent) => void {
  return (event) => {
    switch (event.type) {
      case 'step-started':
        if (event.stage === 'main') print(styleText('gray', `  ${event.job} · ${event.name}`))
        break
      case 'line':
        if (options.verbose || isNews(event.text)) print(`      ${event.text}`)
        break
      case 'annotation':
        if (event.annotation.level === 'error') {
          for (const line of event.annotation.message.split('\n'))
            print(`    ${styleText('red', '│')} ${line}`)
        }
        break
      case 'step-ended':
        if (event.result.stage === 'main' && event.result.conclusion !== 'skipped') {
          print(
            `  ${MARKS[event.result.conclusion]} ${event.result.name} ${styleText('gray', seconds(event.result.duration))}`,
          )
        }
        break
      default:
    }
  }
}

/** State changes of a rollout and the app's own lines; group borders and facts are for the full log. */
function isNews(line: string): boolean {
  return /^\s*\[?\s*(\d+:\d\d|\+?\d+(\.\d+)? ?s)\b/.test(line)
}
