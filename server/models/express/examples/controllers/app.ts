import express from 'express';
import { TagController } from './tags.js';
import { UserController } from './users.js';

const app = express();
app.use('/tags', new TagController().router);
const users = new UserController();
app.use('/users', users.router);
