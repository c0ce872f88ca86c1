import { createClient } from '@supabase/supabase-js';

const supabase = createClient('http://localhost:54321', process.env.SUPABASE_KEY ?? '');

export async function use(id: number, title: string) {
  await supabase.from('books').insert({ id, title });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
  const { data } = await supabase.from('books').select('id, title').eq('id', id).limit(20);
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
  //                                                                                   ^^ purpose row-limit
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
  return data;
}

export async function search(text: string) {
  return supabase.from('books').select('id').or(`title.eq.${text},author.eq.${text}`).limit(20);
  //                                                                                        ^^ purpose row-limit
  //                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink query-text
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
}
