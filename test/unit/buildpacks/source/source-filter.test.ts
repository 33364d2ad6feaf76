import { describe, expect, it } from '@jest/globals'
import { createSourceFilter, type FilterFiles } from '../../../../src/buildpacks/source/source-filter.ts'

const filter = (files: Partial<FilterFiles>) => createSourceFilter({ lockedDirectories: new Set(), ...files })

/** A path with a slash at its end is a directory. */
function leftOut(files: Partial<FilterFiles>, path: string): string | undefined {
  const directory = path.endsWith('/')
  return filter(files)(directory ? path.slice(0, -1) : path, directory)
}

describe('createSourceFilter', () => {
  it.each([
    ['.git/', '.git is never part of the source'],
    ['vendor/lib/.git/', '.git is never part of the source'],
    ['.git', '.git is never part of the source'],
    ['.github/', undefined],
    ['.gitignore', undefined],
    ['src/app.js', undefined],
  ])('%s without any file: %s', (path, reason) => {
    expect(leftOut({}, path)).toBe(reason)
  })

  it.each([
    ['*.psd', 'art/logo.psd', true],
    ['/test', 'test/', true],
    ['/test', 'lib/test/', false],
    ['spec', 'lib/spec/', true],
    ['docs/', 'docs/', true],
    ['docs/', 'docs', false],
    ['doc/*.txt', 'doc/a.txt', true],
    ['doc/*.txt', 'doc/sub/a.txt', false],
    ['# comment', '# comment', false],
    ['*.LOG', 'a.log', false],
    // Heroku has no negation: the mark is part of the name.
    ['*.md\n!README.md', 'README.md', true],
    ['!odd', '!odd', true],
  ])('.slugignore %j leaves %s out: %s', (slugignore, path, expected) => {
    expect(leftOut({ slugignore }, path)).toBe(expected ? '.slugignore' : undefined)
  })

  it.each([
    ['[io.buildpacks]\nexclude = ["docs/", "!docs/keep"]', 'docs/', 'project.toml exclude'],
    ['[io.buildpacks]\ninclude = ["src/", "package.json"]', 'src/deep/a.js', undefined],
    ['[io.buildpacks]\ninclude = ["src/", "package.json"]', 'README.md', 'project.toml include'],
    ['[io.buildpacks]\ninclude = ["src/"]', 'other/', undefined],
    ['[build]\nexclude = ["*.key"]', 'a.key', 'project.toml exclude'],
    ['[_]\nschema-version = "0.2"', 'a.key', undefined],
  ])('project.toml %j and %s', (projectToml, path, reason) => {
    expect(leftOut({ projectToml }, path)).toBe(reason)
  })

  it.each([
    [
      'both lists',
      '[io.buildpacks]\ninclude = ["a"]\nexclude = ["b"]',
      /'include' and 'exclude' are mutually exclusive, and both are set.*Remove one/,
    ],
    ['no list', '[io.buildpacks]\nexclude = "docs"', /'exclude' is not a list of patterns/],
    [
      'no TOML, with its line',
      'a = 1\nb = = 2\n',
      /project\.toml:2: Invalid TOML document.*Write valid TOML/,
    ],
  ])('refuses a project.toml with %s', (_name, projectToml, message) => {
    expect(() => filter({ projectToml })).toThrow(message)
  })

  it('leaves node_modules out only beside a lock file', () => {
    const files = { lockedDirectories: new Set(['', 'services/api']) }
    expect(leftOut(files, 'node_modules/')).toMatch(/installed from the lock file/)
    expect(leftOut(files, 'services/api/node_modules/')).toMatch(/installed from the lock file/)
    expect(leftOut(files, 'services/web/node_modules/')).toBeUndefined()
    expect(leftOut(files, 'node_modules')).toBeUndefined()
  })
})
