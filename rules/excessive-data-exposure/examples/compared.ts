// What is read of the object must be read of the database.
import bcrypt from 'bcrypt';
import express from 'express';
import { DataTypes, Sequelize } from 'sequelize';

const app = express();
app.use(express.json());
const sequelize = new Sequelize(process.env.DATABASE_URL ?? '');
const Reader = sequelize.define('Reader', {
  email: DataTypes.STRING,
  password: DataTypes.STRING,
  apiKey: DataTypes.STRING,
});

app.post('/login', async (req, res) => {
//<^^^^^^^^^^^^^^ finding [missing-rate-limit] medium: can be called without end
  const reader: any = await Reader.findOne({ raw: true, where: { email: String(req.body.email) } });
  if (!reader || !(await bcrypt.compare(String(req.body.password), reader.password))) {
    res.sendStatus(401);
    return;
  }
  res.json(reader);
//         ^^^^^^ finding: The reply holds the whole
//         ^^^^^^ refused projection: `password` of what is read is used here: send a copy without
});
