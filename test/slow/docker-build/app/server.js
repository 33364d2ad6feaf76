import express from 'express'

const app = express()
app.get('/', (_request, response) => response.send('Hello from Express'))
app.listen(Number(process.env.PORT), '127.0.0.1')
