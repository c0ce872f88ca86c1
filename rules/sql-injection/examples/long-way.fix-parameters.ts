import { DatabaseSync } from 'node:sqlite';
import express from 'express';

const db = new DatabaseSync(':memory:');
const app = express();

// Nobody follows so many steps: something that was not seen may have looked at the data on the way.
app.get('/books', (req, res) => {
  const part0 = req.query.title;
  const part1 = `${part0} `;
  const part2 = `${part1} `;
  const part3 = `${part2} `;
  const part4 = `${part3} `;
  const part5 = `${part4} `;
  const part6 = `${part5} `;
  const part7 = `${part6} `;
  const part8 = `${part7} `;
  const part9 = `${part8} `;
  const part10 = `${part9} `;
  const part11 = `${part10} `;
  const part12 = `${part11} `;
  const part13 = `${part12} `;
  const part14 = `${part13} `;
  const part15 = `${part14} `;
  const part16 = `${part15} `;
  const part17 = `${part16} `;
  const part18 = `${part17} `;
  const part19 = `${part18} `;
  const part20 = `${part19} `;
  const part21 = `${part20} `;
  const part22 = `${part21} `;
  const part23 = `${part22} `;
  const part24 = `${part23} `;
  const part25 = `${part24} `;
  const part26 = `${part25} `;
  res.json(db.prepare(`select * from books where title = ?`).all(part26));
});
