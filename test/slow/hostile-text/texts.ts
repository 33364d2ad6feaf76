/** Characters, and the shortest texts that begin something, of which a text can be made that is long. */
export const CLASSES: Readonly<Record<string, string>> = {
  CR: '\r',
  LF: '\n',
  'CR LF': '\r\n',
  blanks: ' ',
  tabs: '\t',
  'line separators': '\u2028',
  'next lines': '\u0085',
  NUL: '\0',
  escapes: '\u001b[',
  quotes: '"',
  apostrophes: "'",
  backticks: '`',
  'backtick words': '` x',
  backslashes: '\\',
  pipes: '\\\\|',
  braces: '{',
  brackets: '[',
  angles: '<',
  entities: '&amp;',
  asterisks: '*',
  underscores: '_',
  colons: ':',
  hashes: '#',
  'hash words': ' # ',
  dashes: '-',
  dots: '.',
  slashes: '/',
  'block comments': '/*',
  equals: '=',
  assignments: 'A=\n',
  commas: ',',
  digits: '7',
  letters: 'a',
  percent: '%',
  surrogates: '\ud800',
  'zero width': '\u200b',
  'unclosed downs': 'def down\n',
  'alter tables': 'ALTER TABLE x ',
  addresses: 'http://1.',
  listening: 'listening ',
  tokens: '-eyJaaaaaaaa',
  commands: '/preview up ',
}

/** A text of about so many characters that is one class and nothing else, for each of them by its name. */
export const ofOneClass = (length: number): readonly (readonly [string, string])[] =>
  Object.entries(CLASSES).map(([name, unit]) => [name, framed(repeated(unit, length))])

/** The names of the classes. */
export const NAMES: readonly string[] = Object.keys(CLASSES)

/**
 * For each class from `first` on: a text that is `first`, then the two in turns, then the other, then `first` again.
 */
export function ofTwoClasses(first: string, length: number): readonly (readonly [string, string])[] {
  const one = CLASSES[first] ?? ''
  return Object.entries(CLASSES)
    .slice(NAMES.indexOf(first) + 1)
    .map(([name, other]) => [
      `${first} and ${name}`,
      framed([one, one + other, other, one].map((unit) => repeated(unit, length / 4)).join('')),
    ])
}

const repeated = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length))

/** What it begins and ends with is of no class. */
const framed = (text: string): string => `x${text}y`
