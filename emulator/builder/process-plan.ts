import type { BuiltProcesses } from '../../src/buildpacks/ports.ts'
import { UserError } from '../../src/runtime/errors.ts'

/** A process type as the builder writes it into the image. */
export interface PlannedProcess {
  readonly type: string
  /** One shell line. */
  readonly command: string
  readonly default: boolean
}

/** What package.json says that a build needs. */
export interface NodePackage {
  readonly scripts: Readonly<Record<string, string>>
  readonly hasDependencies: boolean
}

/**
 * The process table: what the Procfile says, or `web: npm start` where there is no Procfile and package.json has a
 * start script, as Heroku's Node buildpack does
 * (https://devcenter.heroku.com/articles/nodejs-support#default-web-process-type). The default is `web`, or the only
 * process type. Throws UserError when nothing could run.
 */
export function planProcesses(app: BuiltProcesses, node: NodePackage | undefined): readonly PlannedProcess[] {
  const declared = [...app.processes, ...(app.release === undefined ? [] : [app.release])]
  const lines = declared.map(({ name, command }) => ({ type: name, command }))
  if (app.processes.length === 0) {
    if (node?.scripts['start'] === undefined) {
      throw new UserError(
        declared.length === 0
          ? 'The app has no Procfile and package.json has no start script: there is nothing to run.'
          : "The Procfile has only a 'release' process and package.json has no start script: there is nothing to run.",
        {
          fix: "Add a Procfile with a line such as 'web: node server.js', or a start script to package.json.",
        },
      )
    }
    lines.unshift({ type: 'web', command: 'npm start' })
  }
  const services = lines.filter(({ type }) => type !== 'release')
  return lines.map(({ type, command }) => ({
    type,
    command,
    default: type === 'web' || (services.length === 1 && services[0]?.type === type),
  }))
}

/**
 * The script `/cnb/process/<type>`: one shell runs the line, as the launcher of the Procfile buildpack does
 * (`bash -c <line>`). The line is in single quotes, so that only that shell reads it. `node_modules/.bin` is on PATH
 * as with Heroku's Node buildpack; paths are relative to the working directory, which the container sets.
 */
export function launchScript(command: string): string {
  const quoted = `'${command.replaceAll("'", `'\\''`)}'`
  return `#!/bin/sh\nPATH="$PWD/node_modules/.bin:$PATH"\nexport PATH\nexec /bin/sh -c ${quoted}\n`
}

/**
 * The script `/cnb/lifecycle/launcher`: runs what follows `--` with what a buildpack would have set, as the launcher of
 * the lifecycle does for a command that is not a process type.
 */
export const LAUNCHER_SCRIPT =
  '#!/bin/sh\nPATH="$PWD/node_modules/.bin:$PATH"\nexport PATH\n[ "$1" = -- ] && shift\nexec "$@"\n'
