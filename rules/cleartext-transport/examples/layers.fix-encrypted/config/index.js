module.exports = { crm: { baseUrl: 'https://crm.example.com/api/v2', token: process.env.CRM_TOKEN } };
