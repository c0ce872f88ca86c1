import express from 'express';
import { DataTypes, Sequelize } from 'sequelize';

const database = new Sequelize(process.env.DATABASE_URL ?? '');
const app = express();

// That of what is stored, and of nobody's password.
const Copy = database.define('Copy', { name: DataTypes.STRING, hash: DataTypes.STRING, size: DataTypes.INTEGER });

app.get('/copies/:id', async (request, response) => {
  response.json(await Copy.findByPk(Number(request.params.id)));
});

app.listen(3000);
