export type Environment = Readonly<Record<string, string | undefined>>

/**
 * What a program needs to find itself, its settings, its engine and the network. A list of what is passed on, and not
 * of what is kept back: a step's `env` holds secrets under names that only its workflow knows (`STRIPE_KEY`), beside
 * GitHub's (`ACTIONS_ID_TOKEN_REQUEST_TOKEN` is worth the job's AWS role, `GITHUB_TOKEN`, `INPUT_GITHUB-TOKEN`) and
 * AWS's. Names of proxies are written in both cases.
 */
const PASSED_ON =
  /^(PATH|HOME|USER|LOGNAME|SHELL|PWD|TMPDIR|TMP|TEMP|TZ|TERM|LANG|LANGUAGE|LC_\w+|XDG_\w+|SSL_CERT_(FILE|DIR)|(https?|no|all|ftp)_proxy)$/i

/**
 * Settings of one program. Its logins (`DOCKER_AUTH_CONFIG`, `GIT_TOKEN`) are not among them, nor are npm's: what its
 * configuration keeps secret begins with `_` (`_auth`, `_authToken`, `_password`), besides `otp` and a client's `key`
 * (https://docs.npmjs.com/cli/v11/using-npm/config). npm runs scripts of the app's packages.
 */
const SETTINGS = {
  docker:
    /^(SSH_AUTH_SOCK|DOCKER_(HOST|CONTEXT|CONFIG|CERT_PATH|TLS\w*|API_VERSION|DEFAULT_PLATFORM|BUILDKIT))$/,
  git: /^GIT_CONFIG\w*$/,
  npm: /^(npm_config_(?!_|otp$|key$)\w+|NODE_EXTRA_CA_CERTS)$/i,
} as const

/** `registry`: docker with a login. */
export type ChildProgram = keyof typeof SETTINGS | 'registry'

/** Never of anybody's concern but the step's own. Credentials of a registry are not among them: see `registry`. */
const GITHUBS = /^(ACTIONS_|GITHUB_|INPUT_|STATE_|GH_)/i

/**
 * The environment of a child process, made of the action's. `registry`: a program that logs in to a registry of the
 * workflow's choice (`docker pull`). Its credential helper is the runner owner's own program and reads variables that
 * nobody can list (`AWS_PROFILE`, `GOOGLE_APPLICATION_CREDENTIALS`, …), so all but GitHub's are passed on, to that one
 * call only.
 */
export function childEnvironment(env: Environment, program: ChildProgram): Record<string, string> {
  const passes = (name: string): boolean =>
    program === 'registry' ? !GITHUBS.test(name) : PASSED_ON.test(name) || SETTINGS[program].test(name)
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value !== undefined && passes(name) ? [[name, value]] : [],
    ),
  )
}
