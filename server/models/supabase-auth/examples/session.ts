import { createServerClient } from '@supabase/ssr';

const supabase = createServerClient('https://example.com', 'key', { cookies: {} });

export async function whoIsIt() {
  const { data, error } = await supabase.auth.getUser();
//                              ^^^^^^^^^^^^^^^^^^^^^^^ credential
  if (error) throw error;
  return data.user;
//       ^^^^^^^^^ principal
}

export async function enter(email: string, password: string) {
  await supabase.auth.signInWithPassword({ email, password });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ issues
}
