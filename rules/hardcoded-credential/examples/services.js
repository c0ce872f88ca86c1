const Stripe = require('stripe');
const { Sequelize } = require('sequelize');

const stripe = new Stripe('sk_live_WKbuDE7mGZqDjPCFdcERFndD');
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: A live key of Stripe stands in the code

const sequelize = new Sequelize('postgres://shop:Vq7tulip93@db.shop-production.com:5432/shop?sslmode=require');
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: A password stands in the code

const headers = { Authorization: 'Bearer 7pHQttqDpqbDQCn9JUcKmHpVn7wMGqptNZGnyEpD' };
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: A credential stands in the code

const weatherApiKey = 'sPhwmd4WfqfZVR5Mx4RFpVkhXzeUrEHj';
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The value of `weatherApiKey` stands in the code

module.exports = { stripe, sequelize, headers, weatherApiKey, github: 'ghp_cL3XKhcCvE3np57WXxYrhq6fE8FTgxvEDzxV' };
//                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: A token of GitHub stands in the code
