const axios = require('axios');
const { crm } = require('../config');

const client = axios.create({ baseURL: crm.baseUrl, headers: { Authorization: `Token ${crm.token}` } });

exports.contact = async (id) => (await client.get('/contacts/' + encodeURIComponent(id))).data;
