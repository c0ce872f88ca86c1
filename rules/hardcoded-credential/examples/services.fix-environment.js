const Stripe = require('stripe');
const { Sequelize } = require('sequelize');

const stripe = new Stripe(process.env.SECRET_KEY);

const sequelize = new Sequelize('postgres://shop:Vq7tulip93@db.shop-production.com:5432/shop?sslmode=require');

const headers = { Authorization: 'Bearer 7pHQttqDpqbDQCn9JUcKmHpVn7wMGqptNZGnyEpD' };

const weatherApiKey = 'sPhwmd4WfqfZVR5Mx4RFpVkhXzeUrEHj';

module.exports = { stripe, sequelize, headers, weatherApiKey, github: 'ghp_cL3XKhcCvE3np57WXxYrhq6fE8FTgxvEDzxV' };
