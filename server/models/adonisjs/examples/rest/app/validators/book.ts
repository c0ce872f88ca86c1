import vine from '@vinejs/vine';

export const addBook = vine.compile(vine.object({ title: vine.string().trim().maxLength(200) }));
