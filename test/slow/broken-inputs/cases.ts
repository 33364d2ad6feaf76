/** A hundred things that people get wrong, each in one input or one file. */
export interface BrokenInput {
  readonly action: string
  /**
   * IMAGE stands for an image that was pushed, BUILT for one that was built, REGISTRY and DIGEST for the two halves of
   * IMAGE around the repository, WORKSPACE for the checkout.
   */
  readonly inputs?: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** The error names what is wrong … */
  readonly names: RegExp
  /** … and what to do. */
  readonly fix: RegExp
}

const build = (files: Readonly<Record<string, string>>, names: RegExp, fix: RegExp): BrokenInput => ({
  action: 'build-from-buildpack',
  files,
  names,
  fix,
})
const input = (
  action: string,
  inputs: Readonly<Record<string, string>>,
  names: RegExp,
  fix: RegExp,
): BrokenInput => ({
  action,
  inputs,
  names,
  fix,
})

const release = (inputs: Readonly<Record<string, string>>, names: RegExp, fix: RegExp) =>
  input('run-release-phase', { image: 'IMAGE', ...inputs }, names, fix)
const deploy = (inputs: Readonly<Record<string, string>>, names: RegExp, fix: RegExp) =>
  input('deploy-ecs-bluegreen', { release: 'v1', ...inputs }, names, fix)

const ANY = /\S/
const WRONG = `sha256:${'0'.repeat(64)}`
/** As in a preview: without it app.json stops nothing on production. */
const ENFORCE = { 'renga.yml': 'app-json-env: enforce\n' }

export const BROKEN_INPUTS: Readonly<Record<string, BrokenInput>> = {
  // Before the first release.
  'a rollback to nothing yet': input('rollback-release', { to: 'previous' }, /release/, ANY),
  'a retry before the first release': input('retry-release', {}, /release/, ANY),
  'a one-off before the first release': input('run-one-off', { command: 'ls' }, /release|live/, ANY),

  // The target, as every action reads it.
  'an app with capitals': deploy({ app: 'My-App' }, /'app'.*My-App/, /lowercase/),
  'an app with a slash': deploy({ app: 'acme/shop' }, /'app'.*acme\/shop/, /lowercase/),
  'an app with a space at the end': deploy({ app: 'renga board' }, /'app'.*renga board/, /lowercase/),
  'an environment with capitals': deploy(
    { environment: 'Production' },
    /'environment'.*Production/,
    /lowercase/,
  ),
  'an environment that is a branch': deploy(
    { environment: 'feature/x' },
    /'environment'.*feature\/x/,
    /lowercase/,
  ),
  'a region with an underscore': deploy(
    { 'aws-region': 'eu_west_1' },
    /'aws-region'.*eu_west_1/,
    /eu-west-1/,
  ),
  'an availability zone': deploy({ 'aws-region': 'eu-west-1a' }, /'aws-region'.*eu-west-1a/, /eu-west-1/),
  'a region of another cloud': deploy(
    { 'aws-region': 'europe-west1' },
    /'aws-region'.*europe-west1/,
    /eu-west-1/,
  ),
  "a region's name": deploy({ 'aws-region': 'Ireland' }, /'aws-region'.*Ireland/, /eu-west-1/),
  'an empty region': deploy({ 'aws-region': '' }, /'aws-region'.*empty/, /eu-west-1/),
  "a role's name": deploy(
    { 'role-to-assume': 'my-app-deploy' },
    /'role-to-assume'.*my-app-deploy/,
    /arn:aws:iam/,
  ),
  "a user's ARN": deploy(
    { 'role-to-assume': 'arn:aws:iam::123456789012:user/me' },
    /'role-to-assume'/,
    /arn:aws:iam::123456789012:role/,
  ),
  'a role of China': deploy(
    { 'role-to-assume': 'arn:aws-cn:iam::123456789012:role/x' },
    /'role-to-assume'.*aws-cn/,
    /aws\b/,
  ),
  'an account of eleven digits': deploy(
    { 'role-to-assume': 'arn:aws:iam::12345678901:role/x' },
    /'role-to-assume'/,
    /arn:aws:iam::\d{12}:role/,
  ),
  'no credentials at all': deploy(
    { 'role-to-assume': '' },
    /AWS credentials/,
    /role-to-assume.*AWS_ROLE_TO_ASSUME/,
  ),

  'a role that cannot be assumed': release(
    { 'role-to-assume': 'arn:aws:iam::123456789012:role/nobody' },
    /'role-to-assume'.*role\/nobody/s,
    /trust policy.*repo:basho\/renga-board:environment:production/s,
  ),
  'an app that the platform does not know': deploy(
    { app: 'unknown' },
    /\/renga\/apps\/unknown\/production/,
    /^The role is not allowed to read the SSM parameter .* Correct the inputs 'app' and 'environment'/,
  ),

  // Releases and images.
  'a release without v': deploy({ release: '42' }, /'release'.*42/, /v42/),
  'a release that is a commit': deploy({ release: '85ba2313' }, /'release'.*85ba2313/, /v4/),
  'release v0': deploy({ release: 'v0' }, /v0/, ANY),
  'a release that is not there': deploy({ release: 'v7777' }, /v7777/, ANY),
  'an image of another account': release(
    { image: '999999999999.dkr.ecr.us-east-1.amazonaws.com/renga-board:latest' },
    /999999999999/,
    ANY,
  ),
  'an image of another repository': release({ image: 'REGISTRY/other@DIGEST' }, /other/, /renga-board/),
  'a digest that the repository does not have': release(
    { image: `REGISTRY/renga-board@${WRONG}` },
    /sha256:0{64}/,
    /push-ecr|Push/,
  ),
  'a tag that the repository does not have': release(
    { image: 'REGISTRY/renga-board:latest' },
    /'image'.*'latest'/,
    /push-ecr/,
  ),
  'an image of Docker Hub': release({ image: 'nginx:latest' }, /nginx/, ANY),
  'an image with a broken digest': release(
    { image: '123456789012.dkr.ecr.us-east-1.amazonaws.com/renga-board@sha256:abc' },
    /sha256:abc/,
    ANY,
  ),
  'an image with spaces': release({ image: 'my image' }, /my image/, ANY),
  'an image with capitals': release(
    { image: '123456789012.dkr.ecr.us-east-1.amazonaws.com/Renga:1' },
    /Renga/,
    ANY,
  ),
  'no image and no release': input('run-release-phase', {}, /'image'|'release'/, /push-ecr|image/),
  'neither release nor image': input(
    'deploy-ecs-bluegreen',
    {},
    /'release'.*'image'|'image'.*'release'/s,
    /Use the output 'release'/,
  ),
  'both an image and a release': release({ release: 'v1' }, /'image'.*'release'|'release'.*'image'/s, ANY),
  'minutes as words': release({ 'timeout-minutes': 'ten' }, /'timeout-minutes'.*ten/, /\d/),
  'negative minutes': release({ 'timeout-minutes': '-5' }, /'timeout-minutes'.*-5/, /\d/),
  'too many minutes': release({ 'timeout-minutes': '100000' }, /'timeout-minutes'.*100000/, /\d/),
  'minutes with a unit': release({ 'timeout-minutes': '10m' }, /'timeout-minutes'.*10m/, /\d/),
  'an unknown way to run the release phase': release(
    { 'release-phase': 'never' },
    /'release-phase'.*never/,
    /run.*skip/,
  ),
  "a size that is a dyno's price": release({ size: '$25' }, /'size'.*\$25/, /standard/),
  'a snapshot of a hostname': release(
    { 'snapshot-of': 'db.abc.us-east-1.rds.amazonaws.com' },
    /'snapshot-of'/,
    ANY,
  ),
  'a working directory that is not there': release(
    { 'working-directory': 'apps/web' },
    /directory does not exist/,
    ANY,
  ),
  'a working directory that is a file': release({ 'working-directory': 'Procfile' }, /not a directory/, ANY),
  'a description of a novel': release({ description: 'x'.repeat(5000) }, /'description'/, ANY),

  // Deploys.
  'an unknown mode': deploy({ mode: 'magic' }, /'mode'.*magic/, /deploy, plan/),
  'an unknown gate': deploy({ gate: 'curl http://x' }, /'gate'|'test-url'/, ANY),
  'a test address without scheme': deploy({ 'test-url': 'example.com' }, /'test-url'.*example\.com/, /http/),
  'a test address of a file': deploy({ 'test-url': 'file:///etc/passwd' }, /'test-url'/, /http/),
  'an unknown word for what is in progress': deploy({ 'in-progress': 'kill' }, /'in-progress'.*kill/, ANY),
  'a number that says yes': deploy({ 'fast-fail': 'yes' }, /'fast-fail'.*yes/, /whole number/),
  'a service without its cluster': input(
    'deploy-ecs-bluegreen',
    { mode: 'service', service: 'web', 'task-definition': 'td.json' },
    /'cluster'/,
    ANY,
  ),
  'a task definition that is not there': input(
    'deploy-ecs-bluegreen',
    { mode: 'service', cluster: 'main', service: 'web', 'task-definition': 'nowhere.json', image: 'x:1' },
    /'task-definition'.*nowhere\.json/,
    ANY,
  ),
  'a task definition that is not JSON': {
    ...input(
      'deploy-ecs-bluegreen',
      { mode: 'service', cluster: 'main', service: 'web', 'task-definition': 'td.json' },
      /td\.json/,
      ANY,
    ),
    files: { 'td.json': '{ family: web }' },
  },

  // Rollback, promotion, retry, list.
  'a rollback to the future': input('rollback-release', { to: 'next' }, /'to'.*next/, /previous/),
  'a rollback to a negative release': input('rollback-release', { to: 'v-1' }, /'to'.*v-1/, /v4|previous/),
  'a promotion from itself': input(
    'promote-release',
    { 'from-environment': 'production' },
    /'from-environment'/,
    ANY,
  ),
  'a promotion from nowhere': input('promote-release', { 'from-environment': '' }, /'from-environment'/, ANY),
  'a promotion from an environment that is not there': input(
    'promote-release',
    { 'from-environment': 'staging' },
    /staging/,
    ANY,
  ),
  'a limit of zero': input('list-releases', { limit: '0' }, /'limit'.*0/, /\d/),
  'a limit with a fraction': input('list-releases', { limit: '2.5' }, /'limit'.*2\.5/, /\d/),

  // Config vars.
  'nothing to set': input('set-config-vars', {}, /'set'/, /'unset'|'secrets'/),
  'a name with a dash': input('set-config-vars', { set: 'MY-VAR=1' }, /'set'.*line 1/, /letters/),
  'a name that begins with a digit': input('set-config-vars', { set: '1ST=1' }, /'set'.*line 1/, ANY),
  'a quote that never ends': input('set-config-vars', { set: 'A="b\nC=1' }, /'set'.*line 1/, /quote/),
  'a secret in the open': input(
    'set-config-vars',
    { set: 'AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },
    /AWS_SECRET_ACCESS_KEY/,
    /secrets/,
  ),
  'a secret that is not in the env': input(
    'set-config-vars',
    { secrets: 'STRIPE_KEY' },
    /STRIPE_KEY.*env/,
    /secrets\.STRIPE_KEY/,
  ),
  'a value where a name belongs': input(
    'set-config-vars',
    { secrets: 'STRIPE_KEY=sk_live_1' },
    /'secrets'/,
    /names only/i,
  ),
  'a file that is not there': input(
    'set-config-vars',
    { 'from-file': 'prod.env' },
    /'from-file'.*prod\.env/,
    /check out|write/i,
  ),
  'a file outside the workspace': input(
    'set-config-vars',
    { 'from-file': '/etc/hostname' },
    /'from-file'.*hostname/,
    ANY,
  ),
  'a file that is a directory': input('set-config-vars', { 'from-file': '.' }, /'from-file'/, ANY),
  'a JSON list': {
    ...input('set-config-vars', { 'from-file': 'v.json' }, /v\.json/, /object/),
    files: { 'v.json': '["A"]' },
  },
  'nested JSON': {
    ...input('set-config-vars', { 'from-file': 'v.json' }, /v\.json.*'A'/s, ANY),
    files: { 'v.json': '{"A":{"B":1}}' },
  },
  'a number in JSON': {
    ...input('set-config-vars', { 'from-file': 'v.json' }, /'PORT'/, /string/),
    files: { 'v.json': '{"PORT":3000}' },
  },
  'the same name set and unset': input('set-config-vars', { set: 'A=1', unset: 'A' }, /'unset'.*A/, /once/),
  'a dry run that says maybe': input(
    'set-config-vars',
    { set: 'A=1', 'dry-run': 'maybe' },
    /'dry-run'.*maybe/,
    /true.*false/,
  ),

  // Formation, one-offs, maintenance.
  'a quantity as a word': input('scale-processes', { processes: 'web=two' }, /'two'/, /web=2/),
  'a quantity below zero': input('scale-processes', { processes: 'web=-1' }, /web=-1/, ANY),
  'a process without quantity': input('scale-processes', { processes: 'web' }, /'processes'.*web/, /web=2|=/),
  'a colon for the quantity': input('scale-processes', { processes: 'web:2' }, /web:2/, ANY),
  'an unknown size': input('scale-processes', { processes: 'web=1:huge' }, /huge/, /standard-1x/),
  'no processes': input('scale-processes', { processes: '' }, /'processes'/, ANY),
  'an empty command': input('run-one-off', { command: '   ' }, /'command'/, ANY),
  'a size with a typo': input(
    'run-one-off',
    { command: 'ls', size: 'standrad-1x' },
    /standrad-1x/,
    /standard-1x/,
  ),
  'an env without value': input(
    'run-one-off',
    { command: 'ls', env: 'DEBUG' },
    /'env'.*DEBUG/,
    /step's 'env'/,
  ),
  'maintenance perhaps': input('maintenance-mode', { mode: 'perhaps' }, /'mode'.*perhaps/, /on.*off/),
  'maintenance in capitals': input('maintenance-mode', { mode: 'ON ' }, /'mode'/, /on.*off/),
  'two maintenance pages': {
    ...input(
      'maintenance-mode',
      { mode: 'on', page: 'p.html', 'page-url': 'https://x.example/' },
      /'page'.*'page-url'|'page-url'.*'page'/s,
      ANY,
    ),
    files: { 'p.html': '<h1>Soon</h1>' },
  },
  'a maintenance page that is not there': input(
    'maintenance-mode',
    { mode: 'on', page: 'nowhere.html' },
    /'page'.*nowhere\.html/,
    ANY,
  ),
  'a maintenance page that is too large': {
    ...input('maintenance-mode', { mode: 'on', page: 'p.html' }, /p\.html/, /1024|1,024/),
    files: { 'p.html': 'x'.repeat(3000) },
  },

  // Pushes.
  'no image to push': input('push-ecr', {}, /'image'/, /Use the output 'image'/),
  'a repository that the role may not touch': input(
    'push-ecr',
    { image: 'BUILT', repository: 'no-such-repository' },
    /no-such-repository/,
    // Both are asked at once, and the first answer is the error.
    /Add ecr:(BatchGetImage|BatchCheckLayerAvailability)/,
  ),
  'a local image that is not there': input(
    'push-ecr',
    { image: 'oci:/nowhere/at-all' },
    /\/nowhere\/at-all/,
    /build-from-buildpack|Use|Check/,
  ),
  'an archive that is text': {
    ...input('push-ecr', { image: 'docker-archive:WORKSPACE/image.tar' }, /image\.tar/, /docker save/),
    files: { 'image.tar': 'hello' },
  },
  'an unknown transport': input('push-ecr', { image: 'podman:app' }, /'image'.*podman/, ANY),
  'a tag with a slash': input('push-ecr', { image: 'oci:x', tags: 'feature/x' }, /'tags'.*feature\/x/, ANY),
  'a severity of its own': input(
    'push-ecr',
    { image: 'oci:x', 'scan-gate': 'scary' },
    /'scan-gate'.*scary/i,
    /high/i,
  ),
  'a repository with capitals': input(
    'push-ecr',
    { image: 'oci:x', repository: 'My-App' },
    /'repository'.*My-App/,
    ANY,
  ),
  'an SBOM that is not there': input(
    'push-ecr',
    { image: 'oci:x', sbom: 'nowhere.json' },
    /'sbom'.*nowhere\.json|'image'/,
    ANY,
  ),

  // Files.
  'a Procfile line without colon': build(
    { Procfile: 'web node server.js\n' },
    /file=Procfile,line=1.*web node server\.js/,
    /Write .*web: /s,
  ),
  'a Procfile without commands': build({ Procfile: 'web:\n' }, /file=Procfile,line=1.*web/, ANY),
  'a Procfile that is a script': build(
    { Procfile: '#!/bin/sh\nnode server.js\n' },
    /file=Procfile,line=2/,
    ANY,
  ),
  'a process type with a space': build({ Procfile: 'my worker: node x.js\n' }, /file=Procfile,line=1/, ANY),
  'an app.json with a trailing comma': build(
    { 'app.json': '{ "name": "x", }\n', ...ENFORCE },
    /file=app\.json,line=1.*comma/,
    /Remove/,
  ),
  'an app.json in YAML': build({ 'app.json': 'name: x\n', ...ENFORCE }, /file=app\.json,line=1/, /JSON/),
  'an app.json that is a list': build({ 'app.json': '[]\n', ...ENFORCE }, /app\.json/, ANY),
  'an app.json with an unknown process size': {
    ...release({}, /standard-3x/, /standard-2x/),
    files: {
      'app.json': '{ "formation": { "web": { "quantity": 1, "size": "standard-3x" } } }\n',
      ...ENFORCE,
    },
  },
  'a required config var that is not set': {
    ...release({}, /STRIPE_KEY/, /renga\/renga-board\/production\/config|config var/),
    files: { 'app.json': '{ "env": { "STRIPE_KEY": { "required": true } } }\n', ...ENFORCE },
  },
  'a renga.yml with a tab': build({ 'renga.yml': 'processes:\n\tweb:\n' }, /file=renga\.yml,line=2/, ANY),
  'a renga.yml that is a list': build({ 'renga.yml': '- web\n' }, /renga\.yml/, ANY),
  'a schedule at minute 61': build(
    { 'renga.yml': 'schedules:\n  daily:\n    schedule: "61 * * * *"\n    command: ls\n' },
    /file=renga\.yml,line=\d.*61/,
    ANY,
  ),
  'autoscaling upside down': build(
    { 'renga.yml': 'processes:\n  web:\n    autoscaling: { min: 5, max: 2, cpu: 50 }\n' },
    /file=renga\.yml,line=\d/,
    ANY,
  ),
  'a variable that the step does not have': input(
    'build-from-buildpack',
    { env: 'NODE_ENV' },
    /'env'.*NODE_ENV/,
    /Add it to the step/,
  ),
  'a builder with a space': input(
    'build-from-buildpack',
    { builder: 'heroku builder' },
    /'builder'.*heroku builder/,
    ANY,
  ),
  'a largest size in words': input(
    'build-from-buildpack',
    { 'max-size-mb': 'big' },
    /'max-size-mb'.*big/,
    /\d/,
  ),
}
