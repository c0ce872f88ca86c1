// Statements end with nothing, and the one that answers stands between the braces of its function.
const express = require('express')
const { load } = require('./store')

const app = express()

app.get('/', (req, res) => {
  load()
    .then((list) => res.json(list))
    .catch(function (error) { console.error(error); return res.status(400).send({ error: 'The request failed' }) })
})

module.exports = app
