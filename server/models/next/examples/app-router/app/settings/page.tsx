import { shelf } from '@/lib/shelf';
import { countAll } from './actions';
import { RenameForm } from './form';

export default async function Page() {
  async function clear(form: FormData) {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route ACTION clear
    'use server';
    await shelf.change(String(form.get('id')), null);
//                            ^^^^ source body
  }
  return (
    <main>
      {await countAll()}
      <RenameForm id="1" />
      <form action={clear} />
    </main>
  );
}
