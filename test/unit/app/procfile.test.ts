import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parseProcfile } from '../../../src/app/procfile.ts'
import { formatProblem } from '../../../src/runtime/errors.ts'

/** `type=command` of every entry. */
const read = (text: string) =>
  parseProcfile(text, 'Procfile').entries.map((entry) => `${entry.type}=${entry.command}`)
const problems = (text: string) =>
  parseProcfile(text, 'Procfile').problems.map((problem) => `${problem.severity} ${formatProblem(problem)}`)

describe('parseProcfile reads every form that is in use', () => {
  const forms: readonly (readonly [form: string, text: string, entries: readonly string[]])[] = [
    ['one line a type', 'web: npm start\nworker: npm run work\n', ['web=npm start', 'worker=npm run work']],
    ['no line end at the end', 'web: vendor/bin/serve public/', ['web=vendor/bin/serve public/']],
    ['CRLF', 'web: gunicorn club.wsgi\r\nworker: celery\r\n', ['web=gunicorn club.wsgi', 'worker=celery']],
    [
      'runs of blanks after the colon',
      'web:      rails s\nassets:   bin/watch\n',
      ['web=rails s', 'assets=bin/watch'],
    ],
    ['no blank after the colon', 'web:npm start\n', ['web=npm start']],
    ['tabs after the colon', 'web:\tnpm start\n', ['web=npm start']],
    ['blank lines and lines of blanks', '\n \nweb: a\n\t\n\nworker: b\n\n', ['web=a', 'worker=b']],
    ['comments', "# Poems\n## web's own\n  # indented\nweb: a\n#worker: b\n", ['web=a']],
    ['comments that read like entries', '# web: rails\n# worker: jobs\nweb: puma\n', ['web=puma']],
    ['a # inside a command', 'web: serve --color "#fff" # all\n', ['web=serve --color "#fff" # all']],
    ['digits in types', 'web: a\ntasks2: b\n4hours: c\n', ['web=a', 'tasks2=b', '4hours=c']],
    ['one-off types', 'web: a\ncleanup: b\ndeploy: c\n', ['web=a', 'cleanup=b', 'deploy=c']],
    ['release last', 'web: a\nrelease: db:migrate\n', ['web=a', 'release=db:migrate']],
    [
      'a chain of commands',
      'web: ./migrate && bin/setup run && exec ./server\n',
      ['web=./migrate && bin/setup run && exec ./server'],
    ],
    [
      'a second colon and blank in the command',
      'web: gunicorn club: application',
      ['web=gunicorn club: application'],
    ],
    [
      'colons in values',
      "node1: serve --peers 'a=http://127.0.0.1:1,b=http://127.0.0.1:2'\nweb: x",
      ["node1=serve --peers 'a=http://127.0.0.1:1,b=http://127.0.0.1:2'", 'web=x'],
    ],
    ['a classpath', 'web: java -cp app.jar:lib/* club.Main\n', ['web=java -cp app.jar:lib/* club.Main']],
    [
      'variables before the command',
      "web: CACHE_URL='cache://' A=1 serve\n",
      ["web=CACHE_URL='cache://' A=1 serve"],
    ],
    ['env before the command', 'web: env A=1 B=2 serve -q low,3\n', ['web=env A=1 B=2 serve -q low,3']],
    [
      'signs of other languages',
      'web: celery --hostname=$DYNO@%h -Ofair\n',
      ['web=celery --hostname=$DYNO@%h -Ofair'],
    ],
    [
      'flags with plus and colon',
      'web: bin/club -XX:+PrintFlags -J-Xmx512m\n',
      ['web=bin/club -XX:+PrintFlags -J-Xmx512m'],
    ],
    ['non-ASCII in a command', 'web: echo ✿ été\n', ['web=echo ✿ été']],
  ]
  it.each(forms)('%s', (_, text, entries) => {
    expect(read(text)).toEqual(entries)
    expect(problems(text)).toEqual([])
  })

  it('expansions of the shell, as they stand', () => {
    const text = readFileSync('test/fixtures/app/procfile/expansions.Procfile', 'utf8')
    expect(read(text)).toEqual(
      text
        .trim()
        .split('\n')
        .map((line) => line.replace(': ', '=')),
    )
    expect(read(text)).toHaveLength(3)
    expect(problems(text)).toEqual([])
  })
})

describe('parseProcfile says what is wrong, where, and the fix', () => {
  const wrong: readonly (readonly [
    form: string,
    text: string,
    entries: readonly string[],
    expected: readonly string[],
  ])[] = [
    [
      'upper case and underscores',
      'web: a\nmail_TA_worker: b\n',
      ['web=a', 'mail-ta-worker=b'],
      [
        "warning Procfile:2:1: Process type 'mail_TA_worker' runs as 'mail-ta-worker': names must be lowercase letters, digits and hyphens. Rename it to 'mail-ta-worker' here and everywhere it is used.",
      ],
    ],
    [
      'two spellings of one type',
      'web: a\nmy-worker: b\nmy_worker: c\n',
      ['web=a', 'my-worker=c'],
      [
        "warning Procfile:3:1: Process type 'my_worker' runs as 'my-worker': names must be lowercase letters, digits and hyphens. Rename it to 'my-worker' here and everywhere it is used.",
        "warning Procfile:3:1: Process type 'my_worker' is already declared on line 2 (there 'my-worker'); this later line is used. Remove or rename one of them.",
      ],
    ],
    [
      'a type twice',
      'release: bin/a\nweb: x\nrelease: bin/b',
      ['release=bin/b', 'web=x'],
      [
        "warning Procfile:3:1: Process type 'release' is already declared on line 1; this later line is used. Remove one, or join the two commands with '&&'.",
      ],
    ],
    [
      'a blank before the colon',
      'web : npm start\n',
      ['web=npm start'],
      [
        "warning Procfile:1:4: There is a space between 'web' and its colon, which the Procfile buildpack rejects. Write 'web:'.",
      ],
    ],
    [
      'a // comment',
      '// for another host\nweb: a\n',
      ['web=a'],
      [
        "warning Procfile:1:1: Comments start with '#'; the Procfile buildpack rejects '//'. Use '#' instead of '//'.",
      ],
    ],
    [
      'a byte order mark',
      '\uFEFFweb: a\n',
      ['web=a'],
      [
        "warning Procfile:1:1: The file starts with a byte order mark, which other tools read as part of the first word. Save it as 'UTF-8' instead of 'UTF-8 with BOM'.",
      ],
    ],
    [
      'a backslash at the end of the file',
      'web: gunicorn club:app --bind 0.0.0.0:\\\n',
      ['web=gunicorn club:app --bind 0.0.0.0:\\'],
      [
        'warning Procfile:1:39: The command ends with a backslash, which does not join lines in a Procfile and is passed to the shell. Remove the backslash, or complete the command.',
      ],
    ],
    [
      'a command over three lines',
      'web: gunicorn \\\n  --bind 0.0.0.0:$PORT \\\n  club.app\nworker: b\n',
      ['web=gunicorn \\', 'worker=b'],
      [
        'error Procfile:1:15: The command continues on line 2, but a Procfile has one line per command: the backslash has no effect. Put the command on one line, or in a script.',
      ],
    ],
    [
      'no type and no colon',
      'python club.py\n',
      [],
      [
        "error Procfile:1:1: 'python club.py' has no process type. Write '<type>: python club.py', such as 'web: python club.py' for HTTP or 'worker: …' for anything else.",
      ],
    ],
    [
      'a colon only in the command',
      'python manage.py runserver 0.0.0.0:8000\n',
      [],
      [
        "error Procfile:1:1: 'python manage.py runserver 0.0.0.0:8000' has no process type. Write '<type>: python manage.py runserver 0.0.0.0:8000', such as 'web: python manage.py runserver 0.0.0.0:8000' for HTTP or 'worker: …' for anything else.",
      ],
    ],
    [
      'a forgotten colon',
      'web npm start\n',
      [],
      ["error Procfile:1:1: 'web npm start' has no process type. Write 'web: npm start'."],
    ],
    [
      'a blank in the type',
      'web: a\nmail worker: b\n',
      ['web=a'],
      [
        "error Procfile:2:1: 'mail worker: b' has no process type. Write '<type>: mail worker: b', such as 'web: mail worker: b' for HTTP or 'worker: …' for anything else. If 'mail worker' is its name, write 'mail-worker:'.",
      ],
    ],
    [
      'only a colon',
      ': npm start\n',
      [],
      [
        "error Procfile:1:1: ': npm start' has no process type. Write '<type>: npm start', such as 'web: npm start' for HTTP or 'worker: …' for anything else.",
      ],
    ],
    [
      'a character that no type has',
      'web.1: a\n',
      [],
      [
        "error Procfile:1:1: 'web.1' is not a process type: names must be lowercase letters, digits and inner hyphens. Rename it to 'web-1'.",
      ],
    ],
    [
      'a hyphen or underscore at an end',
      '_worker: a\nweb-: b\n',
      [],
      [
        "error Procfile:1:1: '_worker' is not a process type: names must be lowercase letters, digits and inner hyphens. Rename it to 'worker'.",
        "error Procfile:2:1: 'web-' is not a process type: names must be lowercase letters, digits and inner hyphens. Rename it to 'web'.",
      ],
    ],
    [
      'nothing but signs',
      '&&&: a\n',
      [],
      [
        "error Procfile:1:1: '&&&' is not a process type: names must be lowercase letters, digits and inner hyphens. Write '<type>: <command>', such as 'web: npm start'.",
      ],
    ],
    [
      '64 characters',
      `${'w'.repeat(64)}: a\nweb: b\n`,
      ['web=b'],
      [
        `error Procfile:1:1: The process type '${'w'.repeat(59)}…' has 64 characters; the limit is 63. Shorten it to at most 63.`,
      ],
    ],
    [
      'an empty command',
      'web:  \nworker: b\n',
      ['worker=b'],
      [
        "error Procfile:1:1: Process type 'web' has no command. Write the command after 'web:', or remove the line.",
      ],
    ],
    [
      'the path of a link',
      'services/club/Procfile',
      [],
      [
        "error Procfile:1:1: The file contains only the path 'services/club/Procfile': it looks like a symbolic link saved as text. Put the process types in this file, one <type>: <command> per line.",
      ],
    ],
    [
      'a merge conflict',
      '<<<<<<< HEAD\nweb: a\n=======\nweb: b\n>>>>>>> main\n',
      ['web=b'],
      [
        'error Procfile:1:1: The line is a merge conflict marker. Resolve the conflict and remove the markers.',
        'error Procfile:3:1: The line is a merge conflict marker. Resolve the conflict and remove the markers.',
        "warning Procfile:4:1: Process type 'web' is already declared on line 2; this later line is used. Remove or rename one of them.",
        'error Procfile:5:1: The line is a merge conflict marker. Resolve the conflict and remove the markers.',
      ],
    ],
    [
      'a binary file',
      'web: a\nx\0y',
      [],
      [
        'error Procfile:2:2: The file is not a text file: it contains a NUL character. Save it as plain UTF-8 text.',
      ],
    ],
    [
      'nothing',
      '',
      [],
      [
        "warning Procfile:1:1: The Procfile declares no process types. Add a line such as 'web: npm start', or remove the file.",
      ],
    ],
    [
      'comments only',
      '# web: a\n',
      [],
      [
        "warning Procfile:1:1: The Procfile declares no process types; the Procfile buildpack rejects one of only comments and blank lines. Add a line such as 'web: npm start', or remove the file.",
      ],
    ],
    [
      'only release',
      'release: bin/migrate\n',
      ['release=bin/migrate'],
      [
        "warning Procfile:1:1: The Procfile declares only 'release': nothing keeps running. Add a line such as 'web: npm start'.",
      ],
    ],
    [
      'no web',
      'worker: a\nclock: b\n',
      ['worker=a', 'clock=b'],
      [
        "warning Procfile:1:1: There is no process type 'web': nothing in this Procfile receives HTTP requests. Name the process that serves HTTP 'web'. If the app has none, ignore this.",
      ],
    ],
    [
      'a mistyped web',
      'release: x\nwep: node server.js',
      ['release=x', 'wep=node server.js'],
      [
        "warning Procfile:2:1: There is no process type 'web', only 'wep', which receives no HTTP requests. Did you mean 'web'? Rename 'wep'.",
      ],
    ],
  ]
  it.each(wrong)('%s', (_, text, entries, expected) => {
    expect(read(text)).toEqual(entries)
    expect(problems(text)).toEqual(expected)
  })

  it('names every problem of a file at once', () => {
    const severities = parseProcfile('nonsense\nweb:\nWORKER: a\n-: b\n', 'Procfile').problems.map(
      (problem) => [problem.severity, problem.at.line],
    )
    expect(severities).toEqual([
      ['error', 1],
      ['error', 2],
      ['warning', 3],
      ['error', 4],
    ])
  })

  it('keeps the place and spelling of each entry', () => {
    const { entries } = parseProcfile('# c\n\n  My_Worker: run\n', 'api/Procfile')
    expect(entries).toEqual([
      {
        type: 'my-worker',
        spelling: 'My_Worker',
        command: 'run',
        at: { file: 'api/Procfile', line: 3, column: 3 },
      },
    ])
  })

  it('allows 63 characters', () => {
    expect(parseProcfile(`web: a\n${'w'.repeat(63)}: b\n`, 'Procfile').problems).toEqual([])
  })
})
