const { createHmac, timingSafeEqual } = require('node:crypto')
const express = require('express')
const { Pool } = require('pg')
const logger = require('pino').pino()

const app = express()
const pool = new Pool()

function verifySignature(body, signature) {
    const own = createHmac('sha256', process.env.HOOK_KEY).update(body).digest()
    if (!timingSafeEqual(own, Buffer.from(String(signature), 'hex'))) throw new Error('wrong signature')
}

app.post('/webhooks/payments', express.raw({ type: 'application/json', limit: '100kb' }), async (req, res) => {
    try {
        verifySignature(req.body, req.get('x-signature'))
    } catch (error) {
        logger.warn(error)
        throw error
    }
    await pool.query('update orders set paid = true where id = $1', [Number(JSON.parse(req.body).order)])
    res.sendStatus(204)
})
