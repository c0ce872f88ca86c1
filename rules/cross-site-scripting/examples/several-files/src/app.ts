import express from 'express';
import { layout } from './layout.js';

const app = express();

app.get('/profile/:name', (req, res) => {
  const { name } = req.params;
  const tab = (req.query.tab as string) ?? 'posts';
  res.send(layout({ title: `Profile of ${name}`, body: `<p>Tab ${escapeTab(tab)}</p>` }));
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is sent back as HTML
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused escape: The data is joined into the text elsewhere: convert it there.
});

function escapeTab(tab: string): string {
  return tab === 'posts' || tab === 'likes' ? tab : 'posts';
}

export { app };
