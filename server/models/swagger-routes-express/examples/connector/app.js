const express = require('express');
const { connector } = require('swagger-routes-express');
const YAML = require('yamljs');
const api = require('./api');
const { signedIn } = require('./guards');

const connect = connector(api, YAML.load('api.yml'), { security: { session: signedIn } });
const app = express();
connect(app);
