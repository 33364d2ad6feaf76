/**
 * Secrets of awkward shapes, which no action may let out: Markdown escapes the first, JSON and HTML the second, the
 * runner sees the lines of the third, and the fourth is a JSON key file whose lines are `{` and `}`; of the fifth a
 * program says the password alone.
 */
export const CANARIES: Readonly<Record<string, string>> = {
  CANARY_KEY: 'sk_live_4eC39HqLyjWDarjtT1zdp7dc',
  CANARY_PASSWORD: 'p"ss\\w0rd<&>*`x`',
  CANARY_PEM: [
    '-----BEGIN CANARY KEY-----',
    'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj',
    'MzEfYyjiWA4R4',
    '-----END CANARY KEY-----',
    '',
  ].join('\n'),
  CANARY_KEY_FILE: JSON.stringify(
    { type: 'canary_account', private_key_id: '3f1c9a_canary', scopes: ['read'], flags: { a: true } },
    null,
    2,
  ),
  CANARY_URL: 'amqp://canary:C4n4ry%2FPassw0rd@mq.example.com/board',
}

/** A program that says every config var of these in every form that it can think of. */
export const TELLTALE = `
for (const [name, value] of Object.entries(process.env)) {
  if (!name.startsWith('CANARY_')) continue
  console.log(name + '=' + value)
  console.log('quoted ' + JSON.stringify({ [name]: value }))
  console.log('twice ' + JSON.stringify(JSON.stringify(value)))
  console.log('address https://x/?q=' + encodeURIComponent(value))
  for (const lead of ['', 'u', 'us']) console.log('base64 ' + Buffer.from(lead + value + '@').toString('base64'))
  console.log("shell '" + value.replaceAll("'", "'\\\\''") + "'")
  console.log('html ' + value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'))
  if (value.includes('://')) {
    const { password } = new URL(value)
    console.log('refused: ' + password + ', which is ' + decodeURIComponent(password))
  }
  console.log('numbered ' + value.replace(/[^a-z0-9]/g, (char) => '\\\\u' + char.charCodeAt(0).toString(16).padStart(4, '0')))
  console.log('hexadecimal ' + Buffer.from(value).toString('hex'))
  console.log('coloured ' + [...value].join('\\u001b[0m'))
  console.log('long ' + 'x'.repeat(7990) + value)
}
`
