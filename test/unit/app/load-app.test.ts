import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { loadApp } from '../../../src/app/load-app.ts'
import { formatProblem } from '../../../src/runtime/errors.ts'

let directory = ''

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'renga-app-'))
})

afterEach(async () => {
  await rm(directory, { recursive: true, force: true })
})

const load = async (options: Parameters<typeof loadApp>[2] = {}, path = directory) => {
  const { app, problems } = await loadApp(path, 'production', options)
  return {
    types: app.processes.map((process) => process.name),
    said: problems.map((problem) => `${problem.severity} ${formatProblem(problem)}`),
  }
}

describe('loadApp', () => {
  it('reads the three files of a directory', async () => {
    await writeFile(join(directory, 'Procfile'), 'web: a\nworker: b\n')
    await writeFile(join(directory, 'app.json'), '{"formation":{"worker":{"quantity":2}}}')
    await writeFile(join(directory, 'renga.yml'), 'processes: { worker: { size: standard-2x } }')
    const { app, problems } = await loadApp(directory, 'production')
    expect(problems).toEqual([])
    expect(app.processes).toMatchObject([
      { name: 'web' },
      { name: 'worker', quantity: 2, size: { name: 'standard-2x' } },
    ])
  })

  it('has nothing to say of an empty directory: the buildpacks may know the app', async () => {
    expect(await load()).toEqual({ types: [], said: [] })
  })

  it('combines with the processes of the image', async () => {
    const imageProcesses = [
      { type: 'web', command: 'npm start', entryPoint: ['/cnb/process/web'], default: true },
    ]
    expect(await load({ imageProcesses })).toEqual({ types: ['web'], said: [] })
  })

  it('names files relative to the workspace', async () => {
    const app = join(directory, 'services', 'api')
    await mkdir(app, { recursive: true })
    await writeFile(join(app, 'Procfile'), 'web:\n')
    expect((await load({ workspace: directory }, app)).said).toEqual([
      "error services/api/Procfile:1:1: Process type 'web' has no command. Write the command after 'web:', or remove the line.",
    ])
  })

  it('follows a symbolic link within the workspace', async () => {
    const app = join(directory, 'api')
    await mkdir(app)
    await writeFile(join(directory, 'Procfile.shared'), 'web: a\n')
    await symlink('../Procfile.shared', join(app, 'Procfile'))
    expect(await load({ workspace: directory }, app)).toEqual({ types: ['web'], said: [] })
  })

  it('does not follow one out of it', async () => {
    const app = join(directory, 'api')
    await mkdir(app)
    await writeFile(join(directory, 'outside.json'), '{"env":{"STOLEN":"1"}}')
    await symlink('../outside.json', join(app, 'app.json'))
    const { app: read, problems } = await loadApp(app, 'production')
    expect(read.env).toEqual([])
    expect(problems.map(formatProblem)).toEqual([
      "app.json:1: 'app.json' is a symbolic link to outside the repository. Replace it with the file itself.",
    ])
  })

  it.each([
    [
      'a link to nothing',
      (path: string) => symlink('nothing', path),
      "error Procfile:1: 'Procfile' is a broken symbolic link. Replace it with a text file that everyone can read.",
    ],
    [
      'a link to itself',
      (path: string) => symlink('Procfile', path),
      "error Procfile:1: 'Procfile' is a broken symbolic link. Replace it with a text file that everyone can read.",
    ],
    [
      'a directory',
      (path: string) => mkdir(path),
      "error Procfile:1: 'Procfile' is a directory. Replace it with a text file.",
    ],
    [
      'UTF-16',
      (path: string) => writeFile(path, Buffer.from('\uFEFFweb: a\n', 'utf16le')),
      'error Procfile:1: The file is UTF-16. Save it as UTF-8 (PowerShell: Out-File -Encoding utf8).',
    ],
    [
      'Latin-1',
      (path: string) => writeFile(path, Buffer.from('web: a\nx: \xe9t\xe9\n', 'latin1')),
      'error Procfile:2: The file is not valid UTF-8. Save it as UTF-8.',
    ],
    [
      'a dump',
      (path: string) => writeFile(path, Buffer.alloc(1024 * 1024 + 1, 'a')),
      "error Procfile:1: 'Procfile' is 1048577 bytes; the limit is 1048576. Check that it is the right file.",
    ],
    [
      'a binary',
      (path: string) => writeFile(path, Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1])),
      'error Procfile:1:5: The file is not a text file: it contains a NUL character. Save it as plain UTF-8 text.',
    ],
    [
      'UTF-8 with a byte order mark',
      (path: string) => writeFile(path, '\uFEFFweb: a\n'),
      "warning Procfile:1:1: The file starts with a byte order mark, which other tools read as part of the first word. Save it as 'UTF-8' instead of 'UTF-8 with BOM'.",
    ],
  ])('says what is wrong with %s in place of a file', async (_, create, problem) => {
    await create(join(directory, 'Procfile'))
    expect((await load()).said).toEqual([problem])
  })

  it.each(['procfile', 'Procfile.txt', 'PROCFILE'])('says that %s is not read', async (name) => {
    await writeFile(join(directory, name), 'web: a\n')
    expect(await load()).toEqual({
      types: [],
      said: [
        `warning ${name}:1: There is no 'Procfile', only '${name}', which is ignored. Rename it to 'Procfile'.`,
      ],
    })
  })

  it('reads renga.yaml too, but not both', async () => {
    await writeFile(join(directory, 'Procfile'), 'web: a\n')
    await writeFile(join(directory, 'renga.yaml'), 'foo: 1\n')
    expect((await load()).said).toEqual([
      "warning renga.yaml:1:1: 'foo' is not a renga.yml key and is ignored. The known keys are processes, schedules, parity, app-json-env, public-config-vars, environments.",
    ])
    await writeFile(join(directory, 'renga.yml'), '')
    expect((await load()).said).toEqual([
      "error renga.yaml:1: There are both 'renga.yml' and 'renga.yaml'. Keep 'renga.yml' only.",
    ])
  })

  it.each(['.renga.yml', 'Renga.yml', 'renga.json', 'renga.toml'])(
    'says that %s is not read',
    async (name) => {
      await writeFile(join(directory, 'Procfile'), 'web: a\n')
      await writeFile(join(directory, name), '')
      expect((await load()).said).toEqual([
        `warning ${name}:1: There is no 'renga.yml', only '${name}', which is ignored. Rename it to 'renga.yml'; its syntax is YAML.`,
      ])
    },
  )

  it('says where the files of an app are when there are none in the working directory', async () => {
    const docs = join(directory, 'docs')
    await mkdir(docs)
    await writeFile(join(directory, 'app.json'), '{}')
    expect((await load({ workspace: directory }, docs)).said).toEqual([
      "warning docs: There is no Procfile, no app.json, no renga.yml here, but there is 'app.json'. If that is the app, set 'working-directory: .'.",
    ])
    await rm(join(directory, 'app.json'))
    await writeFile(join(docs, 'Procfile'), 'web: a\n')
    expect((await load()).said).toEqual([
      "warning .: There is no Procfile, no app.json, no renga.yml here, but there is 'docs/Procfile'. If that is the app, set 'working-directory: docs'.",
    ])
  })

  it('says when the directory is not there, or is none', async () => {
    const missing = join(directory, 'nowhere')
    expect((await load({ workspace: directory }, missing)).said).toEqual([
      `error ${missing}: The directory does not exist. Check out the repository first, and set 'working-directory' to the app's directory.`,
    ])
    const file = join(directory, 'file')
    await writeFile(file, '')
    expect((await load({ workspace: directory }, file)).said).toEqual([
      `error ${file}: It is not a directory. Set 'working-directory' to the app's directory.`,
    ])
  })
})
