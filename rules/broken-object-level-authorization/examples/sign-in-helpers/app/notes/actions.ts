'use server';
import { prisma } from '@/lib/prisma';
import { requireReader, requireShelf } from '@/lib/session';

export async function rename(id: string, form: FormData) {
  await requireReader();
  await prisma.note.update({ where: { id }, data: { text: String(form.get('text')) } });
  //                                  ^^ finding [unvalidated-input] medium: The whole body of the request goes into `prisma.note.update` without validation. Hold it against a schema first, and use what the schema lets through.
  //                                ^^^^^^ refused owner: The signed-in user has another name here.
  //                                ^^^^^^ finding medium: `Note` is looked up or changed by the body of the request, and nothing asks whether it belongs to the signed-in user. Put `ownerId` into the condition, or check it before going on.
}

export async function renameOwn(id: string, form: FormData) {
  const reader = await requireReader();
  await prisma.note.update({ where: { id, ownerId: reader.id }, data: { text: String(form.get('text')) } });
  //                                  ^^ finding [unvalidated-input] medium: The whole body of the request goes into `prisma.note.update` without validation. Hold it against a schema first, and use what the schema lets through.
}

export async function renameChecked(id: string, form: FormData) {
  const { id: owner } = await requireReader();
  const note = await prisma.note.findUnique({ where: { id } });
  //                                                   ^^ finding [unvalidated-input] medium: The whole body of the request goes into `prisma.note.findUnique`, `prisma.note.update` without validation. Hold it against a schema first, and use what the schema lets through.
  if (note?.ownerId !== owner) return;
  await prisma.note.update({ where: { id }, data: { text: String(form.get('text')) } });
}

export async function moveShelf(id: string, form: FormData) {
  await requireShelf(id);
  await prisma.shelf.update({ where: { id }, data: { room: String(form.get('room')) } });
  //                                   ^^ finding [unvalidated-input] medium: The whole body of the request goes into `prisma.shelf.findFirst`, `prisma.shelf.update` without validation. Hold it against a schema first, and use what the schema lets through.
}
