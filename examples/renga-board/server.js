import { createServer } from 'node:http'
import { openDatabase } from './lib/database.js'
import { renderPage } from './lib/page.js'
import { onShutdown } from './lib/shutdown.js'

const release = process.env.HEROKU_RELEASE_VERSION ?? 'unreleased'
const database = openDatabase()
const published = database.prepare('SELECT id, line, syllables FROM verses ORDER BY id DESC LIMIT 20')
const insert = database.prepare('INSERT INTO verses (line) VALUES (?)')

const server = createServer(async (request, response) => {
  response.setHeader('x-release', release)
  const { pathname } = new URL(request.url ?? '/', 'http://board')
  if (pathname === '/healthz') return send(response, 200, 'text/plain', 'ok\n')
  if (pathname === '/verses' && request.method === 'GET') {
    return send(
      response,
      200,
      'application/json',
      `${JSON.stringify({ release, verses: published.all() })}\n`,
    )
  }
  if (pathname === '/verses' && request.method === 'POST') {
    const line = (await readBody(request)).trim()
    if (line === '' || line.length > 200)
      return send(response, 422, 'text/plain', 'A verse has 1 to 200 characters.\n')
    insert.run(line)
    return send(response, 201, 'text/plain', 'The worker will count its syllables.\n')
  }
  if (pathname === '/')
    return send(response, 200, 'text/html; charset=utf-8', renderPage(release, published.all()))
  return send(response, 404, 'text/plain', 'Not found.\n')
})

server.listen(Number(process.env.PORT ?? 3000), () =>
  console.log(`${release} listens on ${process.env.PORT ?? 3000}`),
)
onShutdown(() => new Promise((resolve) => server.close(resolve)))

function send(response, status, type, body) {
  response.writeHead(status, { 'content-type': type })
  response.end(body)
}

async function readBody(request) {
  let body = ''
  for await (const chunk of request) {
    body += chunk
    if (body.length > 10_000) break
  }
  return body
}
