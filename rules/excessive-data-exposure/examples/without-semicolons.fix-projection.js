// Statements end with nothing, and lists of arguments with a comma.
const express = require('express')
const knex = require('knex')({ client: 'pg' })
const { DataTypes, Sequelize } = require('sequelize')

const sequelize = new Sequelize(process.env.DATABASE_URL)
const Customer = sequelize.define('Customer', { name: DataTypes.STRING, passwordHash: DataTypes.STRING })

const app = express()

app.get('/customers/:id', async (req, res) => {
  const customer = await Customer.findByPk(
    Number(req.params.id),
    { attributes: { exclude: ['passwordHash'] } },
  )
  res.json(customer)
})

app.get('/found/:id', async (req, res) => {
  const found = await Customer.findOne({
    where: { id: Number(req.params.id) }, // the number of a customer
  })
  res.json(found)
})

module.exports = app
