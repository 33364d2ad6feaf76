import { describe, expect, it } from '@jest/globals'
import { parseAppJson } from '../../../../src/app/app-json/app-json.ts'
import { readApp } from '../../../../src/app/read-app.ts'

/** Written by hand in the forms of each tool's documentation (src/app/app-json/foreign.ts names the pages). */
const FOREIGN: readonly (readonly [whose: string, document: object])[] = [
  ["Expo's", { expo: { name: 'club', slug: 'club', ios: { supportsTablet: true } } }],
  ["Expo's", { name: 'club', description: 'A club', slug: 'club', android: {}, scripts: { x: 1 } }],
  ["Expo's", { appName: 'Eigen', version: '1.0.0', slug: 'eigen', expo: '50', expoDist: {} }],
  ["React Native's", { name: 'club', displayName: 'Club' }],
  [
    "a mini program's (WeChat, Alipay, Baidu, …)",
    { pages: ['pages/index/index'], window: { navigationBarTitleText: 'x' }, env: 'prod-1', style: 'v2' },
  ],
  ["a mini program's (WeChat, Alipay, Baidu, …)", { entryPagePath: 'pages/index', plugins: {} }],
  [
    "Homey's",
    {
      id: 'com.example.lights',
      version: '1.0.0',
      compatibility: '>=5.0.0',
      sdk: 3,
      name: { en: 'Lights' },
      description: { en: 'Lights' },
      tags: { en: ['light'] },
    },
  ],
  [
    "Business Central's (AL)",
    {
      id: '00000000-0000-0000-0000-000000000000',
      name: 'Club',
      publisher: 'Acme',
      description: '',
      logo: '',
      platform: '1.0.0.0',
      idRanges: [{ from: 50_100, to: 50_149 }],
    },
  ],
  ["Zepp OS's", { configVersion: 'v3', app: { appId: 1, appName: 'Club' }, targets: {} }],
]

const said = (text: string) =>
  parseAppJson(text, 'app.json').problems.map(({ severity, message }) => [severity, message])

describe.each(FOREIGN)('%s app.json', (whose, document) => {
  const warning = [['warning', `This app.json is ${whose}, not Heroku's, and is ignored.`]]

  it('is ignored, and the warning says whose it is', () => {
    const reading = parseAppJson(JSON.stringify(document, null, 2), 'app.json')
    expect(reading.manifest).toBeUndefined()
    expect(said(JSON.stringify(document))).toEqual(warning)
  })

  it('stops no preview, also with a comment in it', () => {
    const text = JSON.stringify(document, null, 2).replace('{', '{ // of the other tool')
    expect(said(text)).toEqual(warning)
    const { problems } = readApp({ appJson: { name: 'app.json', text }, environment: 'pr-7' })
    expect(problems.map(({ severity }) => severity)).toEqual(['warning'])
  })

  it.each([
    { env: { A: 'b' } },
    { buildpacks: [] },
    { addons: ['heroku-redis'] },
    { stack: 'heroku-24' },
    { formation: { web: { quantity: 1 } } },
  ])('is Heroku’s too with %j', (heroku) => {
    const { manifest } = parseAppJson(JSON.stringify({ ...document, ...heroku }), 'app.json')
    expect(manifest).toBeDefined()
  })
})

it.each([
  [{ theirs: 1 }, [['warning', "This app.json has none of the keys of Heroku's and is ignored."]]],
  [{}, []],
  [{ name: 'club' }, []],
  [
    { name: 'club', keywords: ['a'], image: 'heroku/nodejs' },
    [['warning', expect.stringContaining("'image'")]],
  ],
])('%j is read as before', (document, expected) => expect(said(JSON.stringify(document))).toEqual(expected))
