const http = require('node:http')
const greeting = require('greeting')

const server = http.createServer((_request, response) => response.end(greeting('Heroku')))
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('listening'))
process.on('SIGTERM', () => server.close())
