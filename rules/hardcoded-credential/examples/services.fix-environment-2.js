const Stripe = require('stripe');
const { Sequelize } = require('sequelize');

const stripe = new Stripe('sk_live_WKbuDE7mGZqDjPCFdcERFndD');

const sequelize = new Sequelize(process.env.SECRET_KEY);

const headers = { Authorization: 'Bearer 7pHQttqDpqbDQCn9JUcKmHpVn7wMGqptNZGnyEpD' };

const weatherApiKey = 'sPhwmd4WfqfZVR5Mx4RFpVkhXzeUrEHj';

module.exports = { stripe, sequelize, headers, weatherApiKey, github: 'ghp_cL3XKhcCvE3np57WXxYrhq6fE8FTgxvEDzxV' };
