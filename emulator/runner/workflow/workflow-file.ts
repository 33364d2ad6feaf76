import { isObject, type Json, resolve } from './expressions.ts'
import {
  convertWorkflowTemplate,
  type FileProvider,
  isMapping,
  isSequence,
  isString,
  type MappingToken,
  parseFile,
  type Token,
  type WorkflowTemplate,
} from './language.ts'
import type { WorkflowError } from './result.ts'
import type { Source } from './sources.ts'

/** A workflow file that GitHub would accept, with the workflows it calls. */
export interface WorkflowFile {
  readonly source: Source
  readonly path: string
  readonly name: string
  readonly token: MappingToken
  readonly events: WorkflowTemplate['events']
  readonly jobs: readonly JobDefinition[]
}

export interface JobDefinition {
  readonly id: string
  readonly token: MappingToken
  readonly needs: readonly string[]
  /** With a status function in it. */
  readonly condition: string
  readonly steps: readonly StepDefinition[]
  /** Of a job that calls a workflow. */
  readonly call: { readonly workflow: WorkflowFile; readonly inheritSecrets: boolean } | undefined
}

export interface StepDefinition {
  readonly id: string
  readonly token: MappingToken
  readonly condition: string
}

/** Workflow files are wrong; nothing has run. */
export class WorkflowErrors extends Error {
  override readonly name = 'WorkflowErrors'
  readonly errors: readonly WorkflowError[]
  constructor(errors: readonly WorkflowError[]) {
    super(
      errors
        .map(({ file, line, message }) => `${file}${line === undefined ? '' : `:${line}`}: ${message}`)
        .join('\n'),
    )
    this.errors = errors
  }
}

/** https://docs.github.com/actions/how-tos/reuse-automations/reuse-workflows: up to ten levels, the caller included. */
const MAX_DEPTH = 10

export interface WorkflowLoader {
  /** A repository other than the workflow's own, from the caller's table; undefined when the table does not have it. */
  find(repository: string, ref: string): Source | undefined
}

/** Reads, validates and converts a workflow and all that it calls. Throws WorkflowErrors. */
export async function loadWorkflow(
  source: Source,
  path: string,
  loader: WorkflowLoader,
  depth = 1,
): Promise<WorkflowFile> {
  const content = source.read(path)
  if (content === undefined)
    throw failure(
      path,
      undefined,
      `The workflow file does not exist in ${source.repository} at ${source.sha}.`,
    )
  const { context, value } = parseFile('workflow', { name: path, content })
  const provider: FileProvider = {
    getFileContent: async (reference) => {
      const called =
        'repository' in reference
          ? loader.find(`${reference.owner}/${reference.repository}`, reference.version)
          : source
      const text = called?.read(reference.path)
      if (text === undefined) throw new Error(`${reference.path} does not exist`)
      return { name: reference.path, content: text }
    },
  }
  const template =
    value === undefined
      ? undefined
      : await convertWorkflowTemplate(context, value, provider, {
          fetchReusableWorkflowDepth: 1,
          maxReusableWorkflowDepth: MAX_DEPTH,
        })
  const errors = context.errors.getErrors().map((error): WorkflowError => {
    const file = /^(.*?) \(Line: /.exec(error.message)?.[1] ?? path
    return {
      file,
      line: error.range?.start.line,
      column: error.range?.start.column,
      message: error.message.replace(`${file} `, ''),
    }
  })
  if (errors.length > 0 || template === undefined || value === undefined || !isMapping(value))
    throw new WorkflowErrors(errors)
  const jobTokens = value.find('jobs')
  const jobs: JobDefinition[] = []
  for (const job of template.jobs) {
    const token = isMapping(jobTokens ?? value) ? mapping(jobTokens, job.id.value) : undefined
    if (token === undefined) continue
    jobs.push({
      id: job.id.value,
      token,
      needs: (job.needs ?? []).map((need) => need.value),
      condition: job.if.expression,
      steps: job.type === 'job' ? stepsOf(path, token, job.steps) : [],
      call:
        job.type === 'job'
          ? undefined
          : {
              workflow: await loadCalled(source, path, job.ref.value, job.ref.line, loader, depth),
              inheritSecrets: job['inherit-secrets'] === true,
            },
    })
  }
  rejectUnsupported(path, jobs)
  const name = value.find('name')
  return {
    source,
    path,
    name: name !== undefined && isString(name) ? name.value : path,
    token: value,
    events: template.events ?? {},
    jobs,
  }
}

async function loadCalled(
  source: Source,
  path: string,
  uses: string,
  line: number | undefined,
  loader: WorkflowLoader,
  depth: number,
): Promise<WorkflowFile> {
  if (depth >= MAX_DEPTH)
    throw failure(path, line, `Workflows call each other more than ${MAX_DEPTH} levels deep.`)
  const local = /^(?:\.|\$)\/(.+)$/.exec(uses)
  if (local?.[1] !== undefined)
    return callable(await loadWorkflow(source, local[1], loader, depth + 1), path, line)
  const [, repository, file, ref] = /^([^/]+\/[^/]+)\/(.+)@([^@]+)$/.exec(uses) ?? []
  if (repository === undefined || file === undefined || ref === undefined)
    throw failure(path, line, `'${uses}' is not a workflow reference.`)
  const other = loader.find(repository, ref)
  if (other === undefined) {
    throw failure(
      path,
      line,
      `'${uses}': this runner has no source for ${repository}@${ref}. Use its directory in actionSources.`,
    )
  }
  return callable(await loadWorkflow(other, file, loader, depth + 1), path, line)
}

function callable(workflow: WorkflowFile, path: string, line: number | undefined): WorkflowFile {
  if ('workflow_call' in workflow.events) return workflow
  throw failure(
    path,
    line,
    `${workflow.path} is not reusable as it is missing an 'on.workflow_call' trigger.`,
  )
}

/** What GitHub can and this runner cannot: said before anything runs. */
function rejectUnsupported(path: string, jobs: readonly JobDefinition[]): void {
  for (const job of jobs) {
    for (const key of ['container', 'services', 'snapshot']) {
      const token = job.token.find(key)
      if (token !== undefined)
        throw failure(
          path,
          token.line,
          `Job '${job.id}': '${key}' is not supported by this runner: jobs run on the host.`,
        )
    }
    for (const { token } of job.steps) {
      for (const key of ['background', 'wait', 'wait-all', 'cancel', 'parallel']) {
        const found = token.find(key)
        if (found !== undefined)
          throw failure(
            path,
            found.line,
            `Job '${job.id}': steps with '${key}' are not supported by this runner.`,
          )
      }
    }
  }
}

function stepsOf(
  path: string,
  job: MappingToken,
  steps: readonly { readonly id: string; readonly if?: { readonly expression: string } }[],
): StepDefinition[] {
  const tokens = job.find('steps')
  if (tokens === undefined || !isSequence(tokens)) throw failure(path, job.line, 'A job needs steps.')
  return steps.map((step, index) => {
    const token = tokens.get(index)
    if (!isMapping(token)) throw failure(path, token.line, 'A step is a mapping.')
    return { id: step.id, token, condition: step.if?.expression ?? 'success()' }
  })
}

function mapping(parent: Token | undefined, key: string): MappingToken | undefined {
  const token = parent !== undefined && isMapping(parent) ? parent.find(key) : undefined
  return token !== undefined && isMapping(token) ? token : undefined
}

function failure(file: string, line: number | undefined, message: string): WorkflowErrors {
  return new WorkflowErrors([{ file, line, column: undefined, message }])
}

/** A part of a mapping as plain data, undefined when absent. */
export function part(
  token: MappingToken,
  key: string,
  contexts: Parameters<typeof resolve>[1],
): Json | undefined {
  const found = token.find(key)
  return found === undefined ? undefined : resolve(found, contexts)
}

/** `defaults.run.<key>` of a job or workflow. */
export function runDefault(
  token: MappingToken,
  key: string,
  scope: Parameters<typeof resolve>[1],
): Json | undefined {
  const defaults = token.find('defaults')
  const run = defaults === undefined ? undefined : resolve(defaults, scope)
  const values = isObject(run) ? run['run'] : undefined
  return isObject(values) ? values[key] : undefined
}
