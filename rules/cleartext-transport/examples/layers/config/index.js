module.exports = { crm: { baseUrl: 'http://crm.example.com/api/v2', token: process.env.CRM_TOKEN } };
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is called over plain HTTP. Use `https`
