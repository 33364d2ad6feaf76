import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parseAppJson } from '../../../../src/app/app-json/app-json.ts'
import { formatProblem } from '../../../../src/runtime/errors.ts'

const FIXTURES = 'test/fixtures/app/app-json'

const parse = (name: string) => parseAppJson(readFileSync(`${FIXTURES}/${name}.json`, 'utf8'), 'app.json')
const problemsOf = (reading: ReturnType<typeof parse>) =>
  reading.problems.map((problem) => `${problem.severity} ${formatProblem(problem)}`)

/** The problems of every fixture, whole: a fixture without a row fails below. */
const PROBLEMS: Readonly<Record<string, readonly string[]>> = {
  minimal: [],
  'second-generation': [],
  environments: [
    "warning app.json:13:55: 'environments.review.env.DEBUG' is true, not a string; the app gets the string 'true'. Write \"true\".",
  ],
  'empty-parts': [],
  'blanks-and-emoji': [],
  'first-generation': [
    "warning app.json:4:5: 'env.BUILDPACK_URL' has no effect: the build does not read it. List the buildpack's URL under 'buildpacks'.",
    "warning app.json:5:5: 'env.PROCFILE_PATH' has no effect: the build does not read it. Move that file to 'Procfile' in the app's root directory.",
  ],
  'formation-list-of-maps': [
    'warning app.json:2:16: \'formation\' is a list, the format of early app.json files. Write an object such as { "web": { "quantity": 1, "size": "standard-1x" } }.',
  ],
  'formation-list-of-processes': [
    "warning app.json:4:43: 'formation[1].quantity' is the string '3'. Write 3 without quotes.",
    'warning app.json:2:16: \'formation\' is a list, the format of early app.json files. Write an object such as { "web": { "quantity": 1, "size": "standard-1x" } }.',
  ],
  coerced: [
    "warning app.json:9:3: 'image' named a Docker image for early Heroku buildpacks and is ignored. Remove it; 'buildpacks' and 'stack' say how the app is built.",
    'warning app.json:10:25: \'formation.web\' is just a number; it is used as the quantity. Write { "quantity": 2 }.',
    'warning app.json:10:28: \'formation.worker\' has no quantity: 0 will run. Add "quantity": 1.',
    'warning app.json:11:13: \'addons\' is one add-on, not a list. Write [ "heroku-postgresql:mini" ].',
    'warning app.json:12:18: \'buildpacks[0]\' is just a string; it is used as the URL. Write { "url": "heroku/ruby" }.',
    "warning app.json:3:26: 'env.PACKED.value' is false, not a string; the app gets the string 'false'. Write \"false\".",
    "warning app.json:4:16: 'env.WORKERS' is 4, not a string; the app gets the string '4'. Write \"4\".",
    "warning app.json:5:27: 'env.HOST.required' is the string 'true'. Write true without quotes.",
    "warning app.json:6:5: The config var 'client_key' is not in upper case. It works; Heroku's schema expects 'CLIENT_KEY'.",
    "warning app.json:6:33: 'env.client_key.required' is the string 'false'. Write false without quotes.",
    "warning app.json:7:5: 'env.PORT' is ignored: the platform sets PORT for every process. Remove it, and have the app listen on $PORT.",
  ],
  'unknown-keys': [
    "warning app.json:2:3: 'license' is not an app.json key and is ignored. The known keys are name, description, website, repository, logo, success_url, image, $schema, keywords, stack, environments, env, formation, addons, buildpacks, scripts.",
    "warning app.json:3:3: 'fomation' is not an app.json key and is ignored. Did you mean 'formation'? The known keys are name, description, website, repository, logo, success_url, image, $schema, keywords, stack, environments, env, formation, addons, buildpacks, scripts.",
    "warning app.json:4:33: 'env.A.defualt' is not an app.json key and is ignored. The known keys are description, value, required, generator.",
    "warning app.json:5:21: 'environments.staging' is not an app.json key and is ignored. The known keys are review, test, production.",
    "warning app.json:5:48: 'environments.review.stack' is not an app.json key and is ignored. The known keys are env, formation, addons, buildpacks, scripts.",
  ],
  dokku: [
    "warning app.json:2:3: 'cron' is not an app.json key and is ignored. It is a Dokku key; put the tasks under 'schedules' in renga.yml.",
    "warning app.json:4:3: 'healthchecks' is not an app.json key and is ignored. It is a Dokku key; set the process type's 'health-check' in renga.yml.",
    "warning app.json:3:27: 'formation.web.autoscaling' is not an app.json key and is ignored. It is a Dokku key; set this process type's 'autoscaling' in renga.yml.",
    'warning app.json:3:18: \'formation.web\' has no quantity: 1 will run. Add "quantity": 1.',
  ],
  expo: [
    "warning app.json:1:1: This app.json is Expo's, not Heroku's, and is ignored. Nothing to do if the app needs no manifest; use renga.yml for settings.",
  ],
  'react-native': [
    "warning app.json:1:1: This app.json is React Native's, not Heroku's, and is ignored. Nothing to do if the app needs no manifest; use renga.yml for settings.",
  ],
  'duplicate-same': [
    "warning app.json:3:22: The key 'A' is already on line 3, with the same value. Remove one of them.",
    "warning app.json:4:3: The key 'stack' is already on line 2, with the same value. Remove one of them.",
  ],
  'duplicate-different': [
    "warning app.json:4:3: The key 'stack' is already on line 2, with another value; the one on this line is used. Remove one of them.",
  ],
  'crlf-no-last-end': [
    "warning app.json:4:10: 'env.A' is 1, not a string; the app gets the string '1'. Write \"1\".",
  ],
  'byte-order-mark': [
    "warning app.json:1:1: The file starts with a byte order mark, which other tools read as part of the first word. Save it as 'UTF-8' instead of 'UTF-8 with BOM'.",
  ],
  'missing-brace': [
    "error app.json:7:3: The file is not valid JSON: the '{' of 'env' on line 3 is not closed before 'environments'. Write '}' before this line, to end 'env'.",
  ],
  commas: [
    "error app.json:4:5: The file is not valid JSON: expected a comma before '\"B\"'. Write ',' after the entry before it.",
    'error app.json:5:30: The file is not valid JSON: there is a comma before the closing bracket. Remove the comma.',
  ],
  comment: [
    'error app.json:2:3: The file is not valid JSON: it contains a comment, which JSON does not allow. Remove the comment.',
    'error app.json:3:18: The file is not valid JSON: it contains a comment, which JSON does not allow. Remove the comment.',
  ],
  'wrong-kinds': [
    "error app.json:3:39: 'formation.web.quantity' is -1, not a whole number of 0 or more. Write a whole number such as 1, without quotes.",
    `error app.json:3:51: 'gigantic' is not a process size. Use a dyno size such as standard-1x, standard-2x or performance-m, or a Fargate size as <cpu units>/<MiB>, such as 512/1024.`,
    'error app.json:3:75: \'formation.worker\' is true, not an object. Write { "quantity": 1 }.',
    'error app.json:4:14: \'addons[0]\' does not name an add-on. Add "plan": "service:plan", e.g. "heroku-postgresql:mini".',
    'error app.json:4:29: \'addons[1]\' is 5, not an add-on. Write "service:plan" or { "plan": "service:plan", "as": "NAME" }.',
    'error app.json:5:17: \'buildpacks\' is an object, not a list. Write a list such as [ { "url": "heroku/nodejs" } ].',
    'error app.json:2:10: \'env\' is a list, not an object. Write an object such as { "NAME": { "description": "…", "value": "…" } }.',
    "error app.json:6:30: 'scripts.postdeploy' is a list, not a command. Put the command in double quotes.",
    "error app.json:7:12: 'stack' is 24, not a string. Put the value in double quotes.",
    "error app.json:8:42: 'A-B' in 'environments.review.env' is not a valid environment variable name. Rename it to 'A_B'.",
    "error app.json:8:76: 'environments.review.env.KEY.generator' is 'uuid': unknown generator. Use \"secret\", which generates a random value once, or remove the key.",
    "error app.json:8:94: 'environments.review.env.NONE' is null, not text. Write the value in double quotes.",
  ],
}

describe('parseAppJson', () => {
  const names = readdirSync(FIXTURES).map((file) => file.replace(/\.json$/, ''))

  it.each(names)('says the problems of %s', (name) => {
    expect([...problemsOf(parse(name))].sort()).toEqual(
      [...(PROBLEMS[name] ?? [`no row for ${name}`])].sort(),
    )
  })

  it('reads the second generation', () => {
    const { manifest } = parse('second-generation')
    expect(manifest).toMatchObject({ name: 'Haiku Club', stack: 'heroku-24', successUrl: '/welcome' })
    expect([...(manifest?.env.values() ?? [])].map(({ at: _, ...rest }) => rest)).toEqual([
      { name: 'SESSION_KEY', required: true, generator: 'secret', description: 'Signs the cookies.' },
      { name: 'PUBLIC_HOST', required: true, description: 'Where people find the club.' },
      { name: 'MAIL_HOST', required: false },
      { name: 'RACK_ENV', required: true, value: 'production' },
      { name: 'GREETING', required: true, isEmpty: true },
    ])
    expect(manifest?.formation).toEqual([
      {
        type: 'web',
        spelling: 'web',
        quantity: 2,
        size: { name: 'standard-2x', cpu: 512, memory: 2048 },
        at: { file: 'app.json', line: 13, column: 5 },
      },
      {
        type: 'worker',
        spelling: 'worker',
        quantity: 1,
        size: { name: 'basic', cpu: 256, memory: 1024 },
        at: { file: 'app.json', line: 14, column: 5 },
      },
    ])
    expect(manifest?.addons).toEqual([
      { plan: 'heroku-redis:mini' },
      { plan: 'heroku-postgresql:essential-0', as: 'BACKUP', options: { version: '16' } },
    ])
    expect(manifest?.buildpacks).toEqual([
      'heroku/nodejs',
      'https://git.example.com/buildpacks/pdf.git#latest',
    ])
    expect([...(manifest?.scripts ?? [])]).toEqual([
      ['postdeploy', { command: 'bin/seed && bin/warm' }],
      ['pr-predestroy', { command: 'bin/farewell', size: { name: 'standard-2x', cpu: 512, memory: 2048 } }],
    ])
  })

  it('reads the first generation', () => {
    const { manifest } = parse('first-generation')
    expect(manifest?.env.get('POLICY')).toMatchObject({ value: "'self'  https://cdn.example.com *" })
    expect(manifest?.env.get('SEED')).toMatchObject({ generator: 'secret' })
    expect(manifest?.addons).toEqual([{ plan: 'heroku-postgresql' }])
  })

  it.each([
    [
      'formation-list-of-maps',
      [
        ['worker', 1, 'standard-1x'],
        ['web', 0, undefined],
      ],
    ],
    [
      'formation-list-of-processes',
      [
        ['web', 2, 'performance-l'],
        ['my-worker', 3, undefined],
      ],
    ],
    [
      'coerced',
      [
        ['web', 2, undefined],
        ['worker', undefined, 'standard-2x'],
      ],
    ],
    ['dokku', [['web', undefined, undefined]]],
  ])('reads the formation of %s', (name, expected) => {
    expect(
      parse(name).manifest?.formation?.map((entry) => [entry.type, entry.quantity, entry.size?.name]),
    ).toEqual(expected)
  })

  it('takes a number or boolean for the text it is written as', () => {
    const { manifest } = parse('coerced')
    expect(manifest?.env.get('PACKED')?.value).toBe('false')
    expect(manifest?.env.get('WORKERS')?.value).toBe('4')
    expect(manifest?.env.get('HOST')?.required).toBe(true)
    expect(manifest?.env.get('client_key')?.required).toBe(false)
    expect(manifest?.env.has('PORT')).toBe(false)
  })

  it("takes the empty value of a required variable for none, as Heroku's own refusal does", () => {
    const { manifest } = parseAppJson(
      '{"env":{"WORD":{"value":"","required":true},"DEFAULT":{"value":""},"OPTIONAL":{"value":"","required":false},"SHORT":""}}',
      'app.json',
    )
    expect([...(manifest?.env.values() ?? [])].map(({ name, value }) => [name, value])).toEqual([
      ['WORD', undefined],
      ['DEFAULT', undefined],
      ['OPTIONAL', ''],
      ['SHORT', ''],
    ])
  })

  it('uses the later of two equal keys', () => {
    expect(parse('duplicate-different').manifest?.stack).toBe('heroku-24')
  })

  it.each(['expo', 'react-native', 'missing-brace', 'commas', 'comment'])('reads nothing of %s', (name) => {
    expect(parse(name).manifest).toBeUndefined()
  })

  it('reads nothing of an Expo manifest that has a name', () => {
    expect(parseAppJson('{"name":"club","expo":{}}', 'app.json').manifest).toBeUndefined()
    expect(parseAppJson('{"name":"club","expo":{},"env":{}}', 'app.json').manifest).toBeDefined()
  })

  it('keeps text as it is', () => {
    expect(parse('blanks-and-emoji').manifest).toMatchObject({ name: 'club' })
    expect(parse('blanks-and-emoji').manifest?.env.get('UNICODE')?.value).toBe('♻️ 『俳句』')
  })

  it.each([
    ['', "error app.json:1:1: The file is empty. Write '{}', or remove the file."],
    ['[]', 'error app.json:1:1: app.json is a list, not an object. Write an object: { "env": {…} }.'],
    [
      '{"env": {"A": "x}}',
      'error app.json:1:15: The file is not valid JSON: a string is not closed on its line. End it with a double quote; write a newline within a string as \\n.',
    ],
    [
      "{'env': {}}",
      'error app.json:1:2: The file is not valid JSON: a string is in single quotes. Use double quotes.',
    ],
    [
      '{env: {}}',
      "error app.json:1:2: The file is not valid JSON: 'env' is not a JSON value. Put strings in double quotes; only true, false and null go without.",
    ],
    [
      '{"env" {}}',
      "error app.json:1:8: The file is not valid JSON: expected a colon, found '{'. Write ':' between the key and its value.",
    ],
    [
      '{"name": "a"}}',
      "error app.json:1:14: The file is not valid JSON: unexpected content after the end, at '}'. Remove everything after the last closing bracket.",
    ],
    [
      '{"keywords": ["a"',
      "error app.json:1:18: The file is not valid JSON: missing ']' at the end of the file. Close every '[' with a ']'.",
    ],
    [
      '{"name": "a\tb"}',
      'error app.json:1:10: The file is not valid JSON: a string contains a control character. Escape it: a tab is \\t, a newline is \\n.',
    ],
    [
      '{"stack": 1.}',
      "error app.json:1:11: The file is not valid JSON: the number '1.' is incomplete. Write at least one digit after the point or the e.",
    ],
    [
      '['.repeat(200),
      'error app.json:1:101: The JSON is nested more than 100 levels deep. Flatten it: app.json needs at most five levels.',
    ],
    [
      'PK\u0003\0',
      'error app.json:1:4: The file is not a text file: it contains a NUL character. Save it as plain UTF-8 text.',
    ],
  ])('refuses %j', (text, problem) => {
    const reading = parseAppJson(text, 'app.json')
    expect(problemsOf(reading)[0]).toBe(problem)
    expect(reading.manifest).toBeUndefined()
  })

  it('is not confused by names of the language', () => {
    const { manifest, problems } = parseAppJson(
      '{"env":{"__proto__":{"value":"x"},"constructor":"y"},"formation":{"toString":{"quantity":1}}}',
      'app.json',
    )
    expect(manifest?.env.get('__proto__')?.value).toBe('x')
    expect(manifest?.env.get('constructor')?.value).toBe('y')
    expect(problems.every((problem) => problem.severity === 'warning')).toBe(true)
  })
})
