import { isPython, type Rule, warning } from './source.ts'

const fix = (hook: string): string =>
  `Run it as an inline buildpack: list the buildpacks in project.toml as [[io.buildpacks.group]], this one with id = "app/${hook.replace('_', '-')}" and [io.buildpacks.group.script] api = "0.10", inline = "bash bin/${hook}".`

/**
 * Hooks of Heroku's classic Python buildpack (https://devcenter.heroku.com/articles/python-support#build-behavior). The
 * Cloud Native one does not run them (https://github.com/heroku/buildpacks-python/issues/14), and says nothing.
 */
export const compileHooks: Rule = (source) =>
  isPython(source)
    ? ['pre_compile', 'post_compile']
        .filter((hook) => source.has(`bin/${hook}`))
        .map((hook) =>
          warning(
            { file: `bin/${hook}`, line: 1 },
            `'bin/${hook}' is a hook of the classic Python buildpack; Cloud Native Buildpacks do not run it.`,
            fix(hook),
          ),
        )
    : []
