import type { Annotation, RunEvent } from '../workflow/result.ts'
import { parseCommand, toAnnotation } from './commands.ts'
import type { Masker } from './masker.ts'

/** The log of one job: masks, reads workflow commands, keeps every line and tells the listener. */
export class JobLog {
  readonly lines: string[] = []
  readonly annotations: Annotation[] = []
  readonly #job: string
  readonly #masker: Masker
  readonly #debug: boolean
  readonly #emit: (event: RunEvent) => void

  constructor(job: string, masker: Masker, debug: boolean, emit: (event: RunEvent) => void) {
    this.#job = job
    this.#masker = masker
    this.#debug = debug
    this.#emit = emit
  }

  emit(event: RunEvent): void {
    this.#emit(event)
  }

  /** A writer for one step. */
  step(step: string): StepLog {
    const annotations: Annotation[] = []
    const write = (text: string, ofAnnotation = false) => {
      for (const line of this.#masker.mask(text).split('\n')) {
        this.lines.push(line)
        this.#emit({ type: 'line', job: this.#job, step, text: line, ofAnnotation })
      }
    }
    const annotate = (annotation: Annotation) => {
      const masked: Annotation = {
        ...annotation,
        message: this.#masker.mask(annotation.message),
        ...(annotation.title === undefined ? {} : { title: this.#masker.mask(annotation.title) }),
      }
      annotations.push(masked)
      this.annotations.push(masked)
      write(`##[${masked.level}]${masked.message}`, true)
      this.#emit({ type: 'annotation', job: this.#job, step, annotation: masked })
    }
    return new StepLog(write, annotate, annotations, this.#masker, this.#debug)
  }
}

export class StepLog {
  readonly annotations: readonly Annotation[]
  readonly #write: (text: string) => void
  readonly #annotate: (annotation: Annotation) => void
  readonly #masker: Masker
  readonly #debug: boolean
  #stopToken: string | undefined
  /** What `::save-state` and `::set-output` still did in old actions is refused; `::echo::on` shows commands. */
  #echo = false

  constructor(
    write: (text: string) => void,
    annotate: (annotation: Annotation) => void,
    annotations: readonly Annotation[],
    masker: Masker,
    debug: boolean,
  ) {
    this.#write = write
    this.#annotate = annotate
    this.annotations = annotations
    this.#masker = masker
    this.#debug = debug
  }

  /** A line of the runner itself. */
  info(text: string): void {
    this.#write(text)
  }

  group(title: string, lines: readonly string[]): void {
    this.#write(`##[group]${title}`)
    for (const line of lines) this.#write(line)
    this.#write('##[endgroup]')
  }

  error(message: string): void {
    this.#annotate({ level: 'error', message })
  }

  warning(message: string): void {
    this.#annotate({ level: 'warning', message })
  }

  /** A line of the step's output: a command, or text. */
  output(line: string): void {
    const command = parseCommand(line)
    if (this.#stopToken !== undefined) {
      if (command?.name === this.#stopToken.toLowerCase()) this.#stopToken = undefined
      else this.#write(line)
      return
    }
    if (command === undefined) {
      this.#write(line)
      return
    }
    if (this.#echo && command.name !== 'add-mask') this.#write(line)
    const annotation = toAnnotation(command)
    if (annotation !== undefined) {
      this.#annotate(annotation)
      return
    }
    switch (command.name) {
      case 'group':
      case 'endgroup':
        this.#write(`##[${command.name}]${command.data}`)
        return
      case 'debug':
        if (this.#debug) this.#write(`##[debug]${command.data}`)
        return
      case 'add-mask':
        if (command.data.trim() === '')
          this.warning("Can't add secret mask for empty string in ##[add-mask] command.")
        else this.#masker.add(command.data)
        return
      case 'stop-commands':
        this.#stopToken = command.data
        return
      case 'echo':
        this.#echo = command.data.trim().toLowerCase() === 'on'
        return
      case 'add-matcher':
      case 'remove-matcher':
        return
      case 'set-output':
      case 'save-state':
      case 'set-env':
      case 'add-path':
        this.error(`The \`${command.name}\` command is disabled. Please upgrade to using Environment Files.`)
        return
      default:
        this.#write(line)
    }
  }
}
