import { createClient } from '@supabase/supabase-js';
import express from 'express';

const supabase = createClient(process.env.SUPABASE_URL ?? '', process.env.SUPABASE_KEY ?? '');
const app = express();

app.get('/profiles/:id', async (request, response) => {
  const { data } = await supabase.from('profiles').select('*').eq('id', request.params.id).single();
  response.json(data);
});

app.get('/profiles', async (_request, response) => {
  const { data, error } = await supabase.from('profiles').select('id, name').limit(20);
  if (error) {
    response.sendStatus(500);
    return;
  }
  response.json(data);
});

app.get('/names', async (_request, response) => {
  const { data } = await supabase.from('profiles').select('id, name').limit(20);
  response.json(data);
});

export default app;
