import type { App, ProcessSize, ProcessType } from './app.ts'
import { quantityOf } from './process-type.ts'

/**
 * The resolved app in a few lines for the log: what will run, how, and what it needs. Names of config vars only, never
 * a value: a default in app.json may be a secret that somebody should not have committed.
 */
export function describeApp(app: App): readonly string[] {
  const width = Math.max(0, ...app.processes.map((process) => process.name.length))
  return [
    ...line('app', app.name === undefined ? [] : [app.name]),
    ...line('stack', app.stack === undefined ? [] : [app.stack]),
    ...line('buildpacks', app.buildpacks),
    app.processes.length === 0 ? 'processes: from the image' : 'processes:',
    ...app.processes.map((process) => `  ${process.name.padEnd(width)}  ${describeProcess(process)}`),
    ...(app.release === undefined
      ? ['release phase: none']
      : [`release phase: ${describeSize(app.release.size)}: ${shorten(app.release.command)}`]),
    ...describeConfig(app),
    ...line(
      'add-ons',
      app.addons.map((addon) => (addon.as === undefined ? addon.plan : `${addon.plan} as ${addon.as}`)),
    ),
    ...(app.scripts.postdeploy === undefined
      ? []
      : [`postdeploy: ${shorten(app.scripts.postdeploy.command)}`]),
    ...app.schedules.map(
      ({ name, expression, timezone, size, command }) =>
        `schedule ${name}: ${expression} ${timezone ?? 'UTC'}, ${describeSize(size)}: ${shorten(command)}`,
    ),
  ]
}

/** `2 × standard-2x (0.5 vCPU, 2 GiB), blue-green, bakes 3 min: npm start` */
function describeProcess(process: ProcessType): string {
  const { autoscaling, deploy, healthCheck } = process
  const facts = [
    `${quantityOf(process)} × ${describeSize(process.size)}`,
    deploy.strategy === 'blue-green' ? `blue-green, bakes ${deploy.bakeMinutes} min` : deploy.strategy,
    ...(deploy.singleton ? ['singleton'] : []),
    ...(autoscaling === undefined ? [] : [`scales ${autoscaling.min} to ${autoscaling.max}`]),
    ...(healthCheck === undefined ? [] : [`checked at ${healthCheck.path}`]),
  ]
  return `${facts.join(', ')}: ${shorten(process.command)}`
}

function describeSize(size: ProcessSize): string {
  return `${size.name} (${size.cpu / 1024} vCPU, ${size.memory / 1024} GiB)`
}

function describeConfig(app: App): readonly string[] {
  const generated = app.env.filter((declaration) => declaration.generator !== undefined)
  const rest = app.env.filter((declaration) => declaration.generator === undefined)
  const names = (declarations: readonly { readonly name: string }[]) => declarations.map(({ name }) => name)
  return [
    ...line(
      'config vars to set',
      names(rest.filter(({ required, value }) => required && value === undefined)),
    ),
    ...line('config vars with a default', names(rest.filter(({ value }) => value !== undefined))),
    ...line('config vars to generate', names(generated)),
    ...line(
      'optional config vars',
      names(rest.filter(({ required, value }) => !required && value === undefined)),
    ),
  ]
}

function line(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`${title}: ${items.join(', ')}`]
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`
}
