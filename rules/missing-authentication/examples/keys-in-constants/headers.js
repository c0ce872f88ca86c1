module.exports = { CALLER: { NAME: 'X-HERB-USER', KEY: 'X-HERB-API-KEY' } };
