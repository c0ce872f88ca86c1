'use client';

import { rename } from './actions';

export function RenameForm({ id }: { id: string }) {
  return <form action={rename.bind(null, id)} />;
}
